# Words of the briefing in English.

## Head

briefing-document-title = Risk briefing: { $scenario }
briefing-kicker = Risk briefing
briefing-contents = Contents
briefing-swipe = ↔ Swipe sideways to see the whole chart
briefing-period = { $start } to { $end } ({ $days })
briefing-basis = { $count ->
    [one] { $count } simulated future
   *[other] { $count } simulated futures
}
briefing-nested = { $draws } draws of { $repeats } futures
briefing-partial = Stopped before its end: { $done } of { $planned } futures. The figures are provisional.
briefing-left-out = { $left } of { $all } futures are left out of all figures, because they came to a limit of the program (more than { $limit } waves of attacks in one future) or gave an impossible number. They are not like the others, most often the most violent: the figures understate the risk.
briefing-changed = Assumptions were changed, so title and description may not fit: { $list }.
briefing-reference = Harmattan { $version } · seed { $seed } · digest { $digest }
briefing-protective-heading = Protective use only.
briefing-protective = This briefing serves to protect people, roads and trade. It holds no target list, ranks no place for attack and advises no violence.

## First page

briefing-question-heading = The question
briefing-question = From { $start } to { $end }, how likely is it that violence closes western corridors, spreads to a neighbouring country ({ $neighbours }) or reaches the Atlantic coast? And do the attacks seen so far mark a strategic shift or a circumstantial escalation?
briefing-question-home = From { $start } to { $end }, how likely is it that violence closes western corridors or reaches the Atlantic coast? And do the attacks seen so far mark a strategic shift or a circumstantial escalation?
briefing-judgements-heading = Key judgements
briefing-judgements-note = In brackets, the simulation error alone (95%). “By hypothesis”: the least and the greatest probability when each hypothesis in turn is taken as true. Confidence is low where these lie 20 points or more apart beyond that error, or most of what carries the judgement is assumed.
briefing-judgements-note-experts = “By expert”: likewise, if each in turn were right.
briefing-confidence-hypotheses = By hypothesis: { $range }.
briefing-confidence-experts = By expert: { $range }.
briefing-confidence = Confidence: { $level } (inputs that carry it assumed, not measured: { $assumed } of { $count }).
strata-apart = { $range } ({ $within })
strata-alike = not told apart ({ $within })
confidence-low = low
confidence-moderate = moderate
confidence-high = high
briefing-judgement-any-corridor = At least one western corridor is closed for { $days } or more in all
briefing-judgement-any-corridor-support = The most exposed, { $corridor } ({ $share }), is closed for { $median } in the median future and { $range } in 80% of futures.
briefing-judgement-any-corridor-support-few = The most exposed, { $corridor } ({ $share }), is closed for { $median } in the median future.
briefing-judgement-corridor-others = The other western corridors: { $list }.
briefing-judgement-isolation = All western corridors are closed at the same time, for one day or more in all
briefing-judgement-isolation-support = Closed together for { $days } in the median future. Trade lost: { $median } in the median future, { $range } in 80% of futures.
briefing-judgement-isolation-support-few = Closed together for { $days } in the median future. Trade lost: { $median } in the median future.
briefing-judgement-abroad = A neighbouring country sees a foothold (a lasting presence) or a strike
briefing-judgement-abroad-support = { $country }: foothold { $foothold }, strike { $strike }.
briefing-judgement-coast = The Atlantic coast is reached
briefing-judgement-coast-support = Most frequent highest level ({ $share } of futures): { $level }.
briefing-judgement-hypotheses = Strategic shift or circumstantial escalation: the risk turns on what the armed group intends
briefing-judgement-hypotheses-alike = Strategic shift or circumstantial escalation: the hypotheses give nearly the same risk
briefing-judgement-hypotheses-unsettled = Strategic shift or circumstantial escalation: with so few futures nobody can tell how far the hypotheses differ
briefing-judgement-hypotheses-support = A foothold or a strike abroad: { $low } under “{ $lowest }”, { $high } under “{ $highest }”.
briefing-change-heading = What would change this judgement
briefing-change-signs = If it holds, on average (in brackets, over all hypotheses): { $list }.
briefing-change-sign = { $outcome }: { $then } ({ $now })
briefing-change-alike = What an observer sees hardly differs under it from the others.
briefing-change-strike = If a strike abroad or a foothold on the Atlantic coast is seen, the probability of this hypothesis goes from { $prior } to { $given }.
briefing-change-abroad = If the hypothesis holds, the probability of a foothold or a strike abroad is { $then }, against { $now }.
briefing-change-few = Too few futures were simulated to say what that would mean.
briefing-change-corridor = That of corridor { $corridor } being closed for { $days } or more is { $then }, against { $now }.

## Corridors

briefing-corridors-heading = The corridors
briefing-corridors-intro = Days of closure over the whole period. Beside each probability, its simulation error.
briefing-column-corridor = Corridor
briefing-column-disrupted = Closed { $days } or more
briefing-column-median = Median
briefing-column-interval = 80% interval
briefing-column-mean = Mean
briefing-substitute = substitute road
briefing-whole-heading = The western corridors together
briefing-column-outcome = Outcome
briefing-isolation-row = Days with every western corridor closed
briefing-trade-row = Trade lost
briefing-blockade-row = of which to blockades of open corridors

## Neighbours

briefing-neighbours-heading = The neighbours
briefing-neighbours-intro = Probability that the first event has happened by a given day. No public source gives such figures: these are the model’s own.
briefing-column-country = Country
briefing-column-event = First event
briefing-column-by-day = Within { $days }
briefing-regions-heading = Where strikes abroad fall
briefing-regions-intro = Regions of the neighbours by their share of all strikes abroad. The last column leaves the strikes of the region out: what would be left of “a foothold or a strike abroad”. A dash in the table above: one cell alone could not yet be a foothold.
briefing-column-region = Region
briefing-column-region-share = Share of strikes abroad
briefing-column-region-struck = Struck at least once
briefing-column-region-elsewhere = Foothold or strike abroad without it
briefing-event-arrival = First cell arrives
briefing-event-foothold = Foothold
briefing-event-strike = Strike
briefing-levels-heading = How far it spreads
briefing-highest-heading = Highest level reached
briefing-levels-intro = Share of futures by the highest level they reach; a higher level does not mean that the lower ones were reached too.
briefing-split-heading = Ignorance and chance
briefing-split-note = Every draw of the assumptions is run in several futures. What differs between draws comes of what is not known, and could be narrowed by knowing more; what differs between the futures of one draw is chance, and could not. With the 95% interval of the share.
briefing-exposure-heading = Exposure by region and road section
briefing-exposure-regions = Exposure by region
briefing-exposure-sections = Closures by road section
briefing-exposure-note = Mean over all futures. Strikes in the model are whole armed actions against a place and its surroundings, from a raid on a post to an attempt to take a town; the model does not say what in a place is struck, or when. So a large area can be struck in nearly every future without a town in it being taken.
briefing-column-strikes = Strikes in the period, mean
briefing-column-strike-share = Share of all strikes
briefing-column-section = Road section of a corridor
briefing-column-closed = Closed, share of the time
briefing-section-name = { $from } – { $to }
briefing-often-struck = Places struck in nearly every future: { $places }. What that means at this scale is said above.
briefing-often-struck-capital = Places struck in nearly every future: { $places }, among them { $place } with its surroundings ({ $count } times on average). What that means at this scale is said above.
briefing-column-ignorance = Ignorance: between draws
briefing-column-chance = Chance: within a draw
briefing-events-intro = Each event by itself, over the whole period: one future may hold several of them, so the shares do not add up.
briefing-column-what = Event
briefing-column-level = Level
briefing-column-share = Share

## Hypotheses

briefing-hypotheses-heading = The hypotheses
briefing-hypotheses-intro = What the group may be trying to do. Each column shows the figures as if one hypothesis held; the first weighs them all. Below each probability, its simulation error; below the trade lost, its 80% interval.
briefing-hypotheses-none = The scenario weighs no hypotheses.
briefing-experts-heading = What follows from each expert’s judgements
briefing-experts-intro = Each column shows the figures as if one expert were right in what that expert judges, all hypotheses weighted; the first weighs the experts. Below each probability, its simulation error; below trade lost, its 80% interval.
briefing-column-experts = All experts, weighted
briefing-column-mixture = All, weighted
briefing-row-prior = Weight given
briefing-row-futures = Futures behind the figures
briefing-row-corridor = { $corridor } closed { $days } or more
briefing-row-foothold = Foothold, { $country }
briefing-row-strike = Strike, { $country }
briefing-row-abroad = A foothold or a strike in a neighbouring country
briefing-row-coast = Atlantic coast reached
briefing-row-trade = Trade lost, median

## Measures

briefing-measures-heading = The measures in force
briefing-measures-intro = These measures act in every future of this briefing.
briefing-measures-none = No measure beyond what was in place on the first day.
briefing-column-measure = Measure
briefing-column-start = Start
briefing-column-end = End
briefing-measures-intro-waits = These measures act in every future of this briefing, but for those that wait for something: they act from the week in which it is first seen, and cost nothing before.
briefing-when = once: { $condition }
briefing-when-delay = { $days } after that
briefing-when-end = ends { $days } after that
briefing-when-share = started in { $share } of futures
predicate-and = { $first } and { $second }
predicate-condition = { $outcome } { $sign } { $value }
briefing-until = until { $date }
briefing-column-ramp = Built up over
briefing-column-cost = Cost a year
briefing-cost-missing = not given
briefing-cost-once-label = Cost once, at the start
briefing-cost-once = { $cost } once
briefing-cost-both = { $yearly }, and { $once } once
briefing-value-range = { $value } ({ $range })

## Assumptions

briefing-assumptions-heading = The assumptions
briefing-assumptions-summary = Number of assumptions: { $total }. Without a source: { $unsourced ->
    [0] { $unsourced }
   *[other] { $unsourced } (marked)
}. Graded as assumed, so awaiting an expert: { $assumed }. Sources stand in the analyst’s own words.
briefing-column-parameter = Parameter
briefing-column-value = Value
briefing-column-range = Range
briefing-column-source = Source
briefing-column-grade = Grade
briefing-range-note = Range: from end to end; of a law without ends, the middle 90%. Then what each hypothesis assumes instead, and what the measures change and cost.
briefing-source-missing = no source
briefing-table-group = The armed group
briefing-table-engagement = Engagements
briefing-table-closure = Road closures
briefing-table-deaths = Deaths
briefing-table-drones = Drones
briefing-table-warning = Early warning
briefing-table-response = The response to strikes
briefing-table-ground = Ground forces
briefing-table-partner = Partner forces
briefing-table-pressure = Pressure on cells
briefing-table-cooperation = Regional cooperation
briefing-table-community = Border communities
briefing-table-routes = Road security
briefing-table-state = State on the first day
briefing-table-trade = Trade
briefing-table-outcomes = What counts as an event
briefing-table-cells = Cells at the start
briefing-table-capacity = Capacity of places
briefing-table-value = Exposure of places
briefing-table-garrison = Garrisons
briefing-table-hypothesis = If “{ $title }” held
briefing-table-expert = As { $name } judges
briefing-table-measure = Measure: { $title }
briefing-plus = +{ $value }
briefing-times = × { $value }

## Limits

briefing-limits-heading = Limits of the method
briefing-limit-1 = Every probability holds under the assumptions listed here. It is not a forecast tested against events to come. Campaigns and blockades were added to the model in the knowledge of the months after June 2025: that it fits those months proves nothing.
briefing-limit-2 = The simulation error (95% Wilson interval) says only how many futures were simulated. The 80% intervals carry the uncertainty of the assumptions and of chance, not that of the model itself.
briefing-limit-3 = Many values are judgements that await an expert, above all the costs, the response times and the restraint towards the neighbours.
briefing-limit-4 = The weights of the hypotheses are a judgement; the figures of the whole move with them. Read the table of hypotheses before relying on a single figure.
briefing-limit-5 = Figures claimed by a party to the conflict enter with the claimant named, never as counts.
briefing-limit-6 = The model knows towns, roads, months and capacities. It says nothing below that level and nothing of people, politics or events it does not hold.
briefing-limit-7 = Use it to compare risks and measures and to see what matters; do not use it for operations against anyone.

## Reproduce

briefing-reproduce-heading = How to reproduce it
briefing-reproduce-intro = The same version, scenario and seed give the same figures on every machine.
briefing-reproduce-command = Command
briefing-reproduce-version = Version
briefing-reproduce-seed = Seed
briefing-reproduce-digest = Scenario digest
briefing-reproduce-trajectories = Futures simulated
briefing-imprecise-outcome = The precision asked for was not reached: after { $count } futures, the most allowed, the 95% interval of “{ $outcome }” is ±{ $reached }; asked was ±{ $wanted }.
briefing-imprecise = { $count ->
    [one] The precision asked for was not reached: after { $count } future, the most allowed, the widest interval of a headline probability is ±{ $reached } percentage points; asked was ±{ $wanted }.
   *[other] The precision asked for was not reached: after { $count } futures, the most allowed, the widest interval of a headline probability is ±{ $reached } percentage points; asked was ±{ $wanted }.
}

## Joining words

briefing-colon = { $name }:
briefing-pair = { $name } { $value }
briefing-list-comma = {", "}
briefing-replaced-everywhere = replaced under every hypothesis
briefing-replaced-experts = replaced by the judgement of every expert
briefing-replaced-under = replaced under { $list }
briefing-quoted = “{ $title }”

## Made again: brief

briefing-logo = Logo
brief-written = Briefing: { $path }
chart-written = Chart: { $path }
chart-small-letters = the smallest letters are { $size } pixels high: narrow the chart (--corridor, --country, --outcome) or give it more room (--size)
chart-error-no-folder = name the folder of a finished run, comparison or portfolio
chart-error-no-name = name the chart; --list shows which there are
chart-error-no-pdf = this build makes no PDF of charts: build it with “cargo build --release”, or take SVG
chart-error-name = no chart is called “{ $name }”; there are: { $known }
chart-error-option = the chart { $name } takes no --{ $option }; these do: { $known }
chart-error-option-none = the chart { $name } takes no --{ $option }
chart-error-key = the chart cannot show “{ $value }” (--{ $option }); it can show: { $known }
chart-error-nothing = there is nothing to draw for { $name } in these results
chart-error-several = “{ $name }” cannot show these results together; of runs these can: { $known } (the map: two runs of one theatre)
brief-error-not-a-run = { $path } is not the folder of a finished run
brief-error-kind = { $path } holds something this command does not know: “{ $kind }”
brief-error-read = could not read { $path }: { $cause }
brief-error-damaged = { $path } is damaged: { $cause }
brief-error-format = { $path } has layout { $found }; this version of the program reads layout { $known }. Run the scenario again to have a briefing
brief-error-changed = { $path } was changed after the run: its numbers are not those of the summary. Run the scenario again
brief-error-mismatched = { $path } is not the summary of the scenario beside it
brief-error-differs = { $path } exists with another content: replace it with --force, or write elsewhere with --out
brief-error-template = the template { $path } gives no page: { $cause }
brief-error-template-excessive = the template { $path } gives no page: it takes too many steps, or it or its page is too large
brief-error-template-line = the template { $path } gives no page: line { $line }: { $cause }
brief-error-template-name = the template { $path } gives no page: line { $line } asks for “{ $name }”, which no briefing has.
brief-error-no-pdf = this build makes no PDF: build it with “cargo build --release --features pdf”, or print the page from a browser
brief-error-logo-kind = { $path } cannot be a logo: neither PNG, JPEG nor SVG
brief-error-logo-large = { $path } cannot be a logo: larger than 2 MB

## The workbook

workbook-notes = Notes
workbook-headline = Headline
workbook-assumptions = Assumptions
workbook-series = Weekly series
workbook-reading-heading = How to read it
workbook-reading-headline = Headline: probabilities of events with the 95% interval of simulation error, and medians of amounts with the interval that holds 80% of futures; then the same under each hypothesis (for amounts, the median).
workbook-reading-assumptions = Assumptions: the central value of every parameter and, where it is uncertain, its range (the 90% interval where it has no ends), with its grade and source.
workbook-reading-series = Weekly series: mean and quantiles over all futures, week by week.
workbook-column-outcome = Outcome
workbook-column-key = Key
workbook-column-unit = Unit
workbook-column-probability = Probability
workbook-column-low = Low
workbook-column-high = High
workbook-column-likelihood = In words
workbook-column-median = Median
workbook-column-q10 = 10% quantile
workbook-column-q90 = 90% quantile
workbook-column-group = Group
workbook-column-parameter = Parameter
workbook-column-change = Change
workbook-column-value = Value
workbook-column-grade = Grade
workbook-column-source = Source
workbook-column-series = Series
workbook-column-date = Date
workbook-column-day = Day
workbook-column-mean = Mean
workbook-column-quantile = { $share } quantile
workbook-unit-share = probability
workbook-change-add = added
workbook-change-scale = multiplied
workbook-series-level = Highest level of spread so far
