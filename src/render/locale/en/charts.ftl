# Words of charts in English.

## All charts

chart-scope = { $n ->
    [one] { $n } future,
   *[other] { $n } futures,
} { $from } to { $to }.
chart-source = Source: Harmattan { $version } · { $scenario } · digest { $digest } · seed { $seed }
chart-of-scenario = scenario “{ $scenario }”
chart-partial = Partial run: interrupted after { $n ->
    [one] { $n } future
   *[other] { $n } futures
}.
chart-empty = Nothing to show
chart-axis-days = Days since the start
chart-axis-weeks = Weeks since the start

## Corridor distribution

chart-corridors-title = { $corridor }: closed { $median } in the median future, more than { $tail } in one future in twenty
chart-corridors-title-mostly-open = { $corridor }: never closed in more than half of all futures, closed more than { $tail } in one in twenty
chart-corridors-title-rare = { $corridor }: closed at all in fewer than one future in twenty
chart-corridors-title-one = { $corridor }: closed { $median } in the one future simulated
chart-corridors-title-few = { $corridor }: closed { $median } as the median of the few futures simulated
chart-corridors-title-none = No western corridor is closed on any day of any simulated future
chart-corridors-subtitle = Closed days of each western corridor in the period; bars: share of futures per { $days }.
chart-corridors-axis = Closed days in the period
chart-corridors-key-bars = futures by closed days
chart-corridors-key-tail = the worst 5%
chart-corridors-key-zero = never closed
chart-corridors-key-beyond = futures beyond the axis
chart-corridors-key-disruption = { $days }: counts as disrupted
chart-corridors-never = never
chart-corridors-beyond = over { $days }
chart-corridors-summary = Median { $median }; 80% of futures { $range }; one in twenty more than { $tail }; never closed in { $zero }.
chart-corridors-summary-few = Median { $median }; never closed in { $zero }.
chart-corridors-summary-none = Never closed in any simulated future.

## Exceedance

chart-exceedance-title-days = { $name }: one chance in twenty of being closed more than { $amount }
chart-exceedance-title-loss = { $name }: one chance in twenty of losing more than { $amount } of trade
chart-exceedance-title-whole = { $name }: closed for the whole period in at least one future in twenty
chart-exceedance-title-rare = { $name }: exceeds zero in only { $share } of futures
chart-exceedance-title-few = { $name }: up to { $amount } in the few futures simulated
chart-exceedance-title-none = No corridor is closed and no trade lost in any simulated future
chart-exceedance-subtitle-days = Probability that the closed days in the period exceed each number (logarithmic axis); bands: simulation error (95%).
chart-exceedance-subtitle-loss = Probability that the trade lost in the period exceeds each amount (logarithmic axis); bands: simulation error (95%).
chart-exceedance-axis-y = Probability of more
chart-exceedance-one-in-twenty = { $share }: one chance in twenty
chart-exceedance-axis-loss = Trade lost in the period

## Spread ladder

chart-ladder-title = Violence takes hold or strikes abroad in { $abroad } of futures; it reaches the Atlantic coast in { $coast }
chart-ladder-title-of = { $finding } (“{ $scenario }”)
chart-ladder-title-inside = Violence crosses no border in any simulated future
chart-ladder-title-contained = Violence stays contained in every simulated future
chart-ladder-title-few = Too few futures to say how often violence crosses a border
chart-ladder-subtitle = Share of futures by the highest spread level reached, 0 to 5.
chart-ladder-level = { $level } { $name }
chart-ladder-outside = { $level }: { $share }

## Cumulative incidence

chart-incidence-title = First strike within { $days }: { $list }
chart-incidence-item = { $country } { $share } ({ $words })
chart-incidence-cell = { $share } ({ $range })
chart-incidence-title-none = No strike in a neighbouring country within { $days } in any simulated future; the probability is at most { $upper }
chart-incidence-subtitle = Probability that it has happened by each day; bands: simulation error (95%). Dotted lines: headline days.

## Fan chart

chart-fan-title = { $front }: from { $from } to { $to ->
    [one] { $to } cell
   *[other] { $to } cells
} in the median future (80% of futures: { $range })
chart-fan-title-few = { $front }: from { $from } to { $to ->
    [one] { $to } cell
   *[other] { $to } cells
} as the median of the few futures simulated
chart-fan-title-none = No cells on any front in any simulated future
chart-fan-title-presence = At least one cell at the end of the period: { $list }
chart-fan-title-item = { $front } { $share }
chart-fan-title-presence-few = Too few futures to say how often the group has a cell in a neighbouring country
chart-fan-subtitle = Week by week: whether the group has a cell in each neighbouring country, western corridors closed at the moment, cells on each front; each panel has its own scale.
chart-fan-cells = Cells: { $front }
chart-fan-presence = At least one cell: { $front }
chart-fan-key-chance = probability, with its simulation error (95%)
chart-fan-corridors = Western corridors closed
chart-fan-beyond = 95% of futures: up to { $top }
chart-fan-band = { $share } of futures

## Theatre map

chart-map-title = { $region }: { $share } of all strikes; the road { $from }–{ $to } is closed { $closed } of the time
chart-map-title-change = What changes from “{ $from }” to “{ $to }”: strikes by region, corridor roads by the time they are closed
chart-map-title-same = Nothing on the map changes from “{ $from }” to “{ $to }”
chart-map-title-open = { $region }: { $share } of all strikes; no corridor road is closed
chart-map-title-closed = The road { $from }–{ $to } is closed { $closed } of the time; no strike anywhere
chart-map-title-none = No strike and no closed road in any simulated future
chart-map-title-few = Too few futures to say how strikes and closures are spread over the map
chart-map-subtitle = Circles: strikes in each region over the period, mean of all futures (regions below 0.1 are not marked); corridor roads by the share of time closed.
chart-map-subtitle-change = Circles: difference in the mean number of strikes in each region over the period; corridor roads by the difference in the share of time closed.
chart-map-place = { $place } { $share }
chart-map-towards = to { $place }
chart-map-km = { $km } km
chart-map-enlarged = Western border, enlarged
chart-map-key-attacks = { $number } strikes in the region
chart-map-key-fewer = { $number } strikes fewer
chart-map-key-more = { $number } strikes more
chart-map-key-region = region and its number (in bold)
chart-map-key-closed-less = closed less, by { $share } of the time
chart-map-key-closed-more = closed more, by { $share } of the time
chart-map-key-closed-same = closed about as long
chart-map-key-town = town, to find one’s way
chart-map-key-closed = closed { $share } of the time
chart-map-key-road = other road
map-country-mli = Mali
map-country-mrt = Mauritania
map-country-sen = Senegal
map-country-gin = Guinea
map-country-bfa = Burkina Faso
map-country-ner = Niger
map-country-civ = Côte d’Ivoire
map-country-dza = Algeria

## Capacity saturation

chart-saturation-title = { $k ->
    [one] Even single strikes mostly find neither drone nor ground unit to answer them
   *[other] From { $k } simultaneous strikes on, more than half find neither drone nor ground unit to answer them
}
chart-saturation-title-served = { $k ->
    [one] Only { $share } of single strikes go unanswered
   *[other] Even in waves of { $k } strikes, only { $share } go unanswered
}
chart-saturation-title-none = No strike in any simulated future
chart-saturation-title-few = Too few strikes in these futures to say how many go unanswered in waves of any size
chart-saturation-subtitle = Share of strikes that neither a drone nor a ground unit answers, by the size of their wave; bars: 95% interval.
chart-saturation-basis = Dashed: means ready in the whole country, over which waves are counted too; those of one front answer on that front alone.
chart-saturation-axis-x = Strikes in the same wave
chart-saturation-axis-y = Unanswered strikes
chart-saturation-capacity = { $front }: ready on average { $drones ->
    [one] { $drones } drone
   *[other] { $drones } drones
} and { $ground ->
    [one] { $ground } ground unit
   *[other] { $ground } ground units
}
chart-saturation-counts = Under the axis: number of strikes seen. Grey: fewer than { $few }.

chart-blockades-title = { $corridor }: on average { $blockaded } under blockade, beside { $closed } closed
chart-blockades-subtitle = Mean days of each corridor closed, and under blockade: open, but its roads pressed and only part of its trade passing; with 95% intervals of the simulation.
chart-story-title = One future up to { $date }; strikes: { $attacks }
chart-ghost = { $subtitle } Grey: { $scenario }.
chart-dots-subtitle = Each dot is one future in fifty, in the order of days closed.
chart-dots-heading = { $corridor }: at { $days } or more, { $dots } of { $all } dots
chart-dots-key = one future in { $all }
chart-dots-key-limit = one in which it is closed for { $days } or more
chart-story-subtitle = Circles: strikes in each region up to that day; corridor roads by the share of the time so far that they were closed.
