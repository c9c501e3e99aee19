# Names of things in English: parameters, outcomes, units, levels, likelihoods, numbers and dates.

## Parameters (label of a key; the member it is repeated over is written beside it)

param-group-ambushes = Ambushes per cell and 100 km of road
param-group-blockade-days = Mean length of a blockade of a corridor
param-group-blockade-factor = Ambushes on a blockaded corridor, as a multiple
param-group-blockade-focus = Focus of attacks on places of a blockaded corridor
param-group-blockade-lean = Leaning of blockades towards the corridor
param-group-blockade-starts = Blockades begun on a corridor
param-group-campaign-attract = Draw of campaigns towards regions whose neighbours are busier
param-group-campaign-days = Mean length of a campaign in a region
param-group-campaign-lean = Leaning of campaigns towards the region
param-group-campaign-sigma = Spread of effort between campaigns
param-group-campaign-tail = How rare extreme campaigns are (degrees of freedom)
param-group-cell-fighters = Fighters in a cell
param-group-cells-scale = Factor on all cells at the start
param-group-contagion = Share of waves set off by earlier waves
param-group-corridor-focus = Focus on places and roads of the corridors
param-group-formation = Formation of new cells
param-group-incident-dispersion = Month-to-month dispersion of incidents
param-group-incidents = Lesser incidents per cell
param-group-local-km = Distance within which a local wave stays
param-group-local-share = Share of waves that stay local
param-group-lost-when-stopped = Loss of a cell stopped at a crossing
param-group-memory-days = Memory of earlier waves
param-group-mobility = Moves of a cell
param-group-move-capital = Pull of moves towards the capital
param-group-move-west = Westward pull of moves
param-group-operation-focus = Focus of operations on the western corridors
param-group-operation-share = Share of waves that are coordinated operations
param-group-phase-days = Mean length of a phase of pressure or calm
param-group-phase-sigma = Spread of effort between phases
param-group-preparation-days = Preparation time of one strike
param-group-reach-km = Distance at which a cell’s reach is halved
param-group-recent-waves = Recent waves still felt at the start
param-group-reference-cells = Cells at which the tempo holds
param-group-restraint = Restraint towards the neighbour
param-group-routine-largest = Largest wave that is no operation
param-group-simultaneous-strikes = Most simultaneous strikes in a wave
param-group-size-exponent = Exponent of wave sizes
param-group-strength = How far the tempo follows the group’s strength
param-group-target-west = Westward pull in the choice of targets
param-group-tempo = Waves a year, follow-ons included

param-engagement-alert = Effect of an alert on defence
param-engagement-base = Defence without any help
param-engagement-capture = Captured materiel arms a new cell
param-engagement-drone = Effect of a drone on defence
param-engagement-garrison = Effect of the garrison on defence
param-engagement-ground = Effect of a ground unit on defence
param-engagement-hold = Attackers stay after overrunning a place
param-engagement-late-effect = Share of the effect of help that comes without alert
param-engagement-loss-drone = Additional loss of the cell where a drone served
param-engagement-loss-overrun = Loss of the cell after overrunning a place
param-engagement-loss-repelled = Loss of the cell when repelled
param-engagement-operation = A prepared operation
param-engagement-recovery-days = Recovery of an overrun garrison
param-engagement-weakened-factor = Strength left to a weakened garrison

param-closure-ambush = Median road closure after an ambush
param-closure-overrun = Median road closure after a place is overrun
param-closure-repelled = Median road closure after a repelled strike
param-closure-sigma = Spread of road closures (log)

param-deaths-none-repelled = No deaths in a repelled strike
param-deaths-none-overrun = No deaths where a place is overrun
param-deaths-none-ambush = No deaths in an ambush
param-deaths-median-repelled = Median deaths in a deadly repelled strike
param-deaths-median-overrun = Median deaths in a deadly overrun
param-deaths-median-ambush = Median deaths in a deadly ambush
param-deaths-sigma = Spread of deaths (log)

param-drones-aircraft = Drones
param-drones-availability = Share of drones ready to fly
param-drones-coverage = Share of the front seen by drones in a day
param-drones-orbit-hours-per-aircraft = Hours on station per drone
param-drones-sweep-km2-per-h = Area effectively searched per hour

param-warning-baseline = Early warning without drones, reports or neighbours
param-warning-fusion = An alert reaches the other places of the same wave

param-response-turnaround-days = Days that means which served are away
param-ground-readiness = Ground units ready to respond
param-ground-units = Ground units
param-partner-units = Partner units

param-pressure-air-pressure = Loss of cells to drones overhead
param-pressure-attrition = Loss of cells to all other causes
param-pressure-ground-pressure = Loss of cells to ground units
param-pressure-patrol-pressure = Loss of cells to joint patrols

param-cooperation-air-stop = What the air sees at a crossing and is stopped
param-cooperation-border-zone-km = Depth of the border zone
param-cooperation-efficiency-none = Efficiency of cooperation without a framework
param-cooperation-efficiency-bilateral = Efficiency of a bilateral agreement
param-cooperation-efficiency-umbrella = Efficiency of a regional umbrella
param-cooperation-intel-stop = Full intelligence sharing stops a crossing
param-cooperation-patrol-stop = Full joint patrols stop a crossing
param-cooperation-framework = Framework of cooperation
param-cooperation-intelligence-sharing = Intelligence sharing
param-cooperation-joint-patrols = Joint patrols
param-cooperation-transit-days = Days that a crossing takes

param-community-protection = Protection of those who report
param-community-reporting = Community reporting
param-community-resilience = Community resilience to recruitment

param-routes-ambush-preparation-days = Days that an ambush takes to prepare
param-routes-diversion = Trade that takes another open road
param-routes-overwatch = Ambushes prevented where the air sees them prepared
param-routes-passing = Trade that still passes a blockaded corridor
param-routes-security = Escorts and security of the corridor
param-trade = Trade carried by the corridor

param-outcomes-border-km = What counts as near a border
param-outcomes-discount-rate = Discount rate of costs and losses
param-outcomes-disruption-days = Closed days that count as a disrupted corridor
param-outcomes-foothold-days = Presence that counts as a foothold

param-state-blockade = Corridor under blockade at the start
param-state-campaign = Effort of the region’s campaign at the start
param-state-effort = Effort on the front at the start
param-state-excitation = Waves still being set off at the start
param-cells = Cells at the start
param-capacity = Most cells a place can hold
param-value = Exposure of the place: what it is worth defending (people, trade, offices)
param-garrison = Strength of the garrison

## Outcomes

outcome-closed-days = Days closed
outcome-most-closed-days = Days closed, western corridor closed longest
outcome-longest-closure = Longest closure
outcome-isolation-days = Days with every western corridor closed
outcome-blockade-days = Days under blockade
outcome-first-blockade = First blockade
outcome-blockade-loss = Trade lost to blockades of open corridors
outcome-trade-loss = Trade lost
outcome-first-arrival = First arrival of a cell
outcome-first-foothold = First foothold
outcome-first-strike = First strike
outcome-border-overrun = Western border places overrun
outcome-first-foothold-abroad = First foothold in any neighbouring country
outcome-first-strike-abroad = First strike in any neighbouring country
outcome-first-abroad = First foothold or strike in any neighbouring country
outcome-first-coast = First strike or foothold on the Atlantic coast
outcome-spread-level = Spread level
outcome-coast-distance-km = Least distance of a strike from the Atlantic ports
outcome-gravity-shift-km = Westward shift of the centre of gravity
outcome-waves = Waves of attacks
outcome-strikes = Strikes
outcome-overrun = Places overrun
outcome-repelled = Strikes repelled
outcome-largest-wave = Largest wave
outcome-ambushes = Ambushes
outcome-served-share = Strikes answered by a drone or a ground unit
outcome-alerted-share = Strikes alerted beforehand
outcome-deaths = Deaths, all sides
outcome-cells-lost = Cells lost
outcome-cells-end = Cells at the end
outcome-events = Events

## Units

unit-none = pure number
unit-share = share, 0 to 1
unit-probability = probability, 0 to 1
unit-factor = factor
unit-logit = log-odds
unit-logit-per-level = log-odds per garrison level
unit-days = days
unit-cell-days = cell-days
unit-km = km
unit-km2 = km²
unit-degrees = degrees
unit-people = inhabitants
unit-per-100km = per 100 km
unit-km2-per-hour = km² per hour
unit-hours-per-day = hours a day
unit-share-per-day = share a day, 0 to 1
unit-share-per-year = share a year, 0 to 1
unit-usd = USD
unit-usd-per-day = USD a day
unit-fighters = fighters
unit-cells = cells
unit-strikes = strikes
unit-waves = waves
unit-waves-per-year = waves a year
unit-waves-per-day = waves a day
unit-moves-per-cell-year = moves per cell and year
unit-per-cell-year = per cell and year
unit-per-cell-100km-year = per cell, 100 km and year
unit-per-year = per year
unit-per-year-aircraft = per year and drone always overhead
unit-per-year-unit = per year and unit
unit-aircraft = drones
unit-units = units
unit-deaths = deaths
unit-framework = none, bilateral or umbrella
unit-garrison-level = level, 0 to 3
unit-level = level, 0 to 5
unit-count = count

## Frameworks of cooperation

framework-none = no framework
framework-bilateral = bilateral agreement
framework-umbrella = regional umbrella

## How sure a number is

grade-reported = reported
grade-estimated = estimated
grade-assumed = assumed
grade-missing = not graded

## Spread levels

level-0 = contained
level-1 = a corridor disrupted
level-2 = a western border place overrun
level-3 = a foothold abroad
level-4 = a strike abroad
level-5 = the coast reached
level-0-long = No corridor disrupted, nothing across a border
level-1-long = A western corridor closed for { $days } or more in all
level-2-long = A western border place overrun, within { $km } km by road of a crossing
level-3-long = A foothold (a lasting presence) in a neighbouring country
level-4-long = A strike in a neighbouring country
level-5-long = A strike or foothold on the Atlantic coast

## Likelihood

likelihood-almost-none = almost no chance
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-even = roughly even chance
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain
likelihood-below = almost no chance (below 1%)
likelihood-above = almost certain (above 99%)
likelihood-range = { $low } to { $high }
likelihood-judgement = { $words } ({ $share }; simulation error { $range })

## Words that go with names

front = front
fronts = fronts
corridor = corridor
corridors = corridors
country = country
countries = countries
neighbour = neighbour
neighbours = neighbours
place = place
places = places
region = region
regions = regions
link = road
crossing = border crossing
hypothesis = hypothesis
hypotheses = hypotheses
mixture = all hypotheses, weighted
measure = measure
measures = measures
scenario = scenario
trajectory = future
median = median
mean = mean
interval-80 = 80% interval
too-few-futures = too few futures
with-member = { $label }, { $member }
with-bracketed-member = { $label }, { $member }
yes = yes
no = no
never = never
missing = none

## Numbers

percent = { $number }%
percent-range = { $low }–{ $high }%
number-range = { $low } to { $high }
below = below { $number }
above = above { $number }
money = USD { $number }
money-million = USD { $number } million
money-billion = USD { $number } billion
money-range = USD { $low } to { $high }
money-million-range = USD { $low } to { $high } million
money-billion-range = USD { $low } to { $high } billion
days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
days-below = less than { $days }
days-range = { $high ->
    [one] { $low } to { $high } day
   *[other] { $low } to { $high } days
}
trajectories = { $number ->
    [one] { $number } future
   *[other] { $number } futures
}

## Dates

date = { $day } { $month } { $year }
date-first = 1 { $month } { $year }
month-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
quoted = “{ $title }”
