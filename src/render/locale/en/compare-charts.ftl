# Words of the charts of comparisons in English.

## Units and differences

chart-unit-days = in days
chart-unit-points = in percentage points
chart-unit-usd = in USD
chart-unit-usd-thousand = in USD thousand
chart-unit-usd-million = in USD million
chart-unit-usd-billion = in USD billion
chart-points = { $number ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}
chart-interval-95 = 95% interval

## Comparison

chart-comparison-title-better = { $outcome }: “{ $scenario }” is better than “{ $base }” by { $by }
chart-comparison-title-only = { $outcome }: only “{ $scenario }” is better than “{ $base }”, by { $by }
chart-comparison-title-several = { $outcome }: { $count } of { $total } scenarios are better than “{ $base }”, most of all “{ $scenario }” (by { $by })
chart-comparison-title-worse = { $outcome }: “{ $scenario }” is worse than “{ $base }” by { $by }
chart-comparison-title-none-better = { $outcome }: no scenario is better than “{ $base }”; the worst, “{ $scenario }”, is worse by { $by }
chart-comparison-title-undecided = { $outcome }: with so many futures no scenario can be told apart from “{ $base }”
chart-comparison-title-same-here = { $outcome }: exactly the same as “{ $base }” in every scenario
chart-comparison-title-same = All differences to “{ $base }” are exactly zero
chart-comparison-subtitle = Difference to “{ $base }” in pairs of futures that share their random numbers; lines: 95% interval. Panels of one unit share a scale.
chart-comparison-note = Difference { $unit }; base: { $base }
chart-comparison-note-count = Difference; base: { $base }
chart-comparison-better = better
chart-comparison-worse = worse
chart-comparison-key-better = better than the base
chart-comparison-key-worse = worse
chart-comparison-key-undecided = cannot be told apart yet
chart-comparison-key-same = exactly the same
chart-comparison-key-beyond = beyond the scale: see the number
chart-key-stress = below the line: stress tests, no policies

## Ridge lines of the distributions

chart-ridges-title = { $outcome }: median from { $low } (“{ $least }”) to { $high } (“{ $most }”)
chart-ridges-title-same = { $outcome }: the median is { $low } throughout
chart-ridges-title-shares = { $outcome }: above zero in { $low } of futures (“{ $least }”) to { $high } (“{ $most }”)
chart-ridges-title-share = { $outcome }: above zero in { $share } of futures, the median zero throughout
chart-ridges-title-zero = { $outcome }: zero in every simulated future
chart-ridges-subtitle = Distribution over futures, one row a scenario, all on the same scale.
chart-ridges-open = The last bar (≥) holds all futures from there on.
chart-ridges-cut = Fewer than 1 in 200 futures lie beyond the axis.
chart-ridges-key-bars = futures above zero
chart-ridges-key-zero = share at exactly zero
chart-ridges-zero = exactly zero
chart-ridges-column = median (80% of futures)
chart-ridges-numbers = { $median } ({ $range })

## An event in each scenario

chart-chances-title = { $event }: from { $low } (“{ $least }”) to { $high } (“{ $most }”)
chart-chances-title-same = { $event }: { $low } in every scenario
chart-chances-subtitle = Probability of the event in each scenario; lines: 95% interval of simulation error.

## Hypotheses

chart-hypotheses-title-one = { $outcome }: { $high } under “{ $highest }”, { $low } under “{ $lowest }”; { $mixture } over all, weighted
chart-hypotheses-title-alike = { $outcome }: the hypotheses cannot be told apart ({ $low } to { $high })
chart-hypotheses-title-same = { $outcome }: exactly the same under every hypothesis ({ $mixture })
chart-hypotheses-title-more = { $outcome }: which hypothesis holds matters more (up to { $hypotheses }) than which scenario is chosen (up to { $scenarios })
chart-hypotheses-title-less = { $outcome }: which scenario is chosen matters more (up to { $scenarios }) than which hypothesis holds (up to { $hypotheses })
chart-hypotheses-title-single = { $outcome }: { $mixture }; too few futures to compare the hypotheses
chart-hypotheses-subtitle = The same outcomes as if one hypothesis held, and over all of them by their weights; lines: 95% interval of simulation error.
chart-hypotheses-weight = { $name } ({ $share })

## Cost and effect

chart-cost-title-budget = { $outcome }: within { $budget }, “{ $name }” does most: { $by } less for { $cost }
chart-cost-title-best = { $outcome }: “{ $name }” does most: { $by } less for { $cost }
chart-cost-title-cheap = { $outcome }: “{ $name }” brings { $share } of the greatest reduction for { $cost } instead of { $most }
chart-cost-title-none = { $outcome }: nothing lowers it beyond the simulation error
chart-cost-title-none-within = { $outcome }: nothing within { $budget } lowers it beyond the simulation error
chart-cost-title-nothing = { $outcome }: no measure changes it at all
chart-cost-subtitle = Each point is one choice of measures, simulated as a whole; lines: 95% interval.
chart-cost-axis-x = Cost { $unit }
chart-cost-axis-y = Reduction: { $outcome }
chart-cost-budget = budget: { $budget }
chart-cost-key-frontier = nothing does more for less
chart-cost-key-other = other choice (larger: more measures)
chart-cost-key-effect = 95% interval of the effect
chart-cost-key-effect-named = 95% interval of the effect (named points)
chart-cost-key-cost = range of 80% of the draws of the cost
chart-cost-more = { $count ->
    [one] { $count } more point is not listed
   *[other] { $count } more points are not listed
}
chart-cost-column-cost = cost
chart-cost-column-change = change
chart-cost-column-change-unit = change { $unit }

## Displacement

chart-displacement-title-raised = “{ $measure }” raises the risk: { $list }
chart-displacement-title-elsewhere = “{ $measure }” lowers some risks but raises others: { $list }
chart-displacement-title-none-raised = “{ $measure }” raises no risk beyond the simulation error
chart-displacement-title-small = “{ $measure }” raises risks only slightly, none of them to the size of a warning
chart-displacement-title-unclear = “{ $measure }” neither raises nor lowers any risk beyond the simulation error
chart-displacement-title-nothing = “{ $measure }” changes nothing anywhere: all differences are exactly zero
chart-displacement-item = { $what } (up { $by })
chart-displacement-join = { $first }; { $next }
chart-displacement-more = { $count ->
    [one] and { $count } more figure
   *[other] and { $count } more figures
}
chart-displacement-subtitle = Each risk in “{ $base }” and here, and the difference, in pairs of futures that share their random numbers; the 95% intervals hold for all figures together.
chart-displacement-difference = difference { $unit }
chart-displacement-difference-count = difference
chart-displacement-interval = 95% interval
chart-displacement-key-before = in “{ $base }”
chart-displacement-key-lowered = here: lower
chart-displacement-key-raised = here: higher
chart-displacement-key-unclear = here: no sure difference

## Waterfall of measures, waterfall of assumptions

chart-shapley-title-lowers = { $outcome }: from { $none } to { $all }; “{ $step }” takes off most ({ $by })
chart-shapley-title-raises = { $outcome }: from { $none } to { $all }; the largest part is “{ $step }”, which adds { $by }
chart-shapley-title-unclear = { $outcome }: from { $none } to { $all }; no measure’s part can be told from zero with so many futures
chart-shapley-title-nothing = { $outcome }: no measure changes anything ({ $all })
chart-shapley-subtitle = What each measure adds, averaged over all orders of adding them (Shapley value); the parts sum exactly to the whole.
chart-shapley-none = without the measures
chart-shapley-all = with all measures
chart-shapley-key-whole = without and with all measures
chart-shapley-key-lower = lowers
chart-shapley-key-raise = raises
chart-shapley-key-unsure = hatched: cannot be told from zero
chart-shapley-sum = Sum of the parts { $unit }: { $sum } (from { $none } to { $all })
chart-shapley-sum-count = Sum of the parts: { $sum } (from { $none } to { $all })
chart-attribution-title-lowers = { $outcome }: from { $none } to { $all }; the largest part of the change is “{ $step }”, which takes off { $by }
chart-attribution-title-raises = { $outcome }: from { $none } to { $all }; the largest part of the change is “{ $step }”, which adds { $by }
chart-attribution-title-unclear = { $outcome }: from { $none } to { $all }; no part of the change can be told from zero with so many futures
chart-attribution-title-nothing = { $outcome }: the changed assumptions change nothing ({ $all })
chart-attribution-subtitle = What each changed assumption explains of the difference between the two runs (Shapley value); the parts sum exactly to the whole.
chart-attribution-none = first run, these futures
chart-attribution-all = second run, these futures
chart-attribution-key-whole = the two runs, simulated anew with these futures

## Sensitivity

chart-sensitivity-title = { $outcome }: “{ $assumption }” weighs most ({ $low } where it is lowest, { $high } where it is highest)
chart-sensitivity-title-none = { $outcome }: none of the assumptions moves it
chart-sensitivity-title-empty = { $outcome }: no assumption stands out beyond the simulation error
chart-sensitivity-subtitle = Mean outcome where each assumption is lowest and where it is highest (fifths by value, or single values), the others varying freely; first what explains most of the differences between futures.
chart-sensitivity-key-low = where the assumption is lowest (in brackets: its value there)
chart-sensitivity-key-high = where it is highest
chart-sensitivity-key-overall = mean of all futures: { $value }
chart-sensitivity-key-differs = set by a hypothesis: its effect holds the hypothesis’s too
chart-sensitivity-key-experts = set by a hypothesis or an expert: its effect holds theirs too
chart-sensitivity-label = { $value } ({ $assumption })

## Ignorance and chance

chart-split-title = { $outcome }: { $between } of the differences between futures come from what is not known, { $within } from chance
chart-split-title-none = No outcome varies in these futures
chart-split-subtitle = Share of the variance between draws of the assumptions (ignorance) and between futures of one draw (chance): { $draws } draws of { $repeats } futures each.
chart-split-key-between = ignorance: between draws
chart-split-key-within = chance: within a draw
chart-split-key-interval = 95% interval of the border
