# Words of comparisons, portfolios and differences in English.

## Commands

cli-help-compare = Compare scenarios future by future with a base: differences with their error, ranking, displacement
cli-help-scenarios = Scenario files; the first is the base unless --base names another
cli-help-base = The scenario the others are compared with
cli-help-outcome = Key of the outcome that ranks scenarios and weighs portfolios
compare-error-one = A comparison needs at least two scenarios, or one and --base.
compare-error-few = A comparison needs at least two futures.
compare-error-period = “{ $scenario }” cannot be compared with “{ $base }”: their periods differ. Use --set start={ $start } and --set horizon_days={ $days } to align them.
compare-error-theatre = “{ $scenario }” cannot be compared with “{ $base }”: their theatres differ.
compare-error-hypotheses = “{ $scenario }” cannot be compared with “{ $base }”: their hypotheses are not the same.
compare-error-weights = “{ $scenario }” cannot be compared with “{ $base }”: no hypothesis has a weight in all scenarios.
compare-error-experts = “{ $scenario }” cannot be compared with “{ $base }”: their experts, or the weights of these, are not the same.
compare-weights = The scenarios give the hypotheses different weights ({ $hypotheses }): { $weights }. Each scenario’s figures follow its own weights; what is said under one hypothesis rests on the { $alike } of { $all } futures that fall to the same hypothesis in all scenarios.
compare-error-diff = To see what changes from one to the other, run both and give their folders to “harmattan diff”.
compare-apart-values = { $name }: { $first } in “{ $base }”, { $second } in “{ $scenario }”
compare-apart-only = { $what } { $key }: only in “{ $scenario }”
compare-apart-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
compare-apart-country = country
compare-apart-region = region
compare-apart-front = front
compare-apart-place = place
compare-apart-link = road
compare-apart-corridor = corridor
compare-apart-theatre = theatre
compare-apart-hypothesis = hypothesis
compare-apart-expert = expert
compare-apart-order-country = the countries stand in another order
compare-apart-order-region = the regions stand in another order
compare-apart-order-front = the fronts stand in another order
compare-apart-order-place = the places stand in another order
compare-apart-order-link = the roads stand in another order
compare-apart-order-corridor = the corridors stand in another order
compare-apart-order-hypothesis = order of the hypotheses
compare-apart-order-expert = order of the experts
compare-error-outcomes = “{ $scenario }” cannot be compared with “{ $base }”: under the same names they count different things. In “{ $base }” and in “{ $scenario }”: { $list }. Give both the same value, as with --set { $key }=….
compare-counted = { $name } ({ $key }): { $first } and { $second }
compare-precision = Widest interval of a difference of “{ $outcome }” after { $count } futures: ±{ $reached }; asked was ±{ $wanted }.
cli-help-until-difference = Run on until the 95% interval of every difference of the chosen outcome is within this half-width, in its unit (probabilities as shares)
compare-error-outcome = “{ $key }” is no outcome that can be chosen. These can:
        { $list }
compare-partial-in-full = Stopped early: all futures are done, but what the measures would do in full from the first day is left out; the results are marked as partial.
compare-simulated = { $count ->
    [one] { $count } future simulated in { $variants } variants.
   *[other] { $count } futures simulated, each in { $variants } variants.
}

## Numbers and verdicts

compare-unit-points = percentage points
compare-unit-days = days
compare-unit-usd = USD million
compare-unit-count = number
compare-unit-km = km
compare-km = { $number } km
compare-difference-points = { $size ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}
compare-difference-days = { $size ->
    [one] { $number } day
   *[other] { $number } days
}
compare-difference-usd = USD { $number }
compare-difference-usd-million = { $size ->
    [one] USD { $number } million
   *[other] USD { $number } million
}
compare-difference-km = { $number } km
compare-group = { $outcome } ({ $unit })
compare-level = Highest spread level reached: { $level } or higher
compare-road-days = Days of closed road sections
compare-quoted = “{ $name }”
compare-caption = compared with “{ $base }”
compare-better = better
compare-worse = worse
compare-same = the same in every future
compare-unadjusted = not shown: stands alone, but not among so many outcomes looked at together
compare-no-futures = no futures
compare-no-interval = no interval
compare-undecided = { $count ->
    [one] cannot be told apart yet; if the difference is what it seems, about { $count } more future would settle it
   *[other] cannot be told apart yet; if the difference is what it seems, about { $count } more futures would settle it
}
compare-undecided-never = cannot be told apart: these futures point neither way

## Head and first page

compare-document-title = Policies compared: { $base }
compare-kicker = Policies compared
compare-title = Policies compared with “{ $base }”
compare-basis = the same futures in every scenario
compare-identical = The same as { $base } in every outcome of every future, so that all differences are exactly 0: { $list }.
compare-question = Compared with { $base }, which policy lowers the risk between { $start } and { $end }, how sure is that, and what does it cost?
compare-judgements-note = A likelihood here is bootstrap support: how often the scenario comes first when the simulated futures are drawn again. Among scenarios that hardly differ the one in the lead has more support than chances.
compare-judgement-same = Nothing to choose: every scenario equals { $base } in every outcome of every future; all differences are exactly 0.
compare-judgement-best = { $scenario } comes first by this outcome: { $outcome }
compare-judgement-best-unsure = { $scenario } is the likeliest to come first, but cannot be told apart from { $base } by this outcome: { $outcome }
compare-judgement-tie = { $scenario } and { $base } come out alike by this outcome: { $outcome }
compare-judgement-base-best = No scenario comes before { $base } by this outcome: { $outcome }
compare-judgement-base-best-support = None of the scenarios lowers it beyond the simulation error.
compare-change = { $value } instead of { $base } in { $reference }; difference { $difference } (95% interval { $interval }).
compare-judgement-cost = It costs { $cost } more than { $base } over the period.
compare-judgement-cheaper = It costs { $cost } less than { $base } over the period.
compare-judgement-cost-missing = What it costs is not stated.
compare-repays = In trade alone it repays itself: net { $net } (95% interval { $interval }).
compare-repays-not = In trade alone it does not repay itself: net { $net } (95% interval { $interval }).
compare-repays-unsure = Whether it repays itself in trade alone cannot be told: net { $net } (95% interval { $interval }).
compare-lowers-too = What it does lower: { $list }.
compare-lowers-nothing = It surely lowers none of the outcomes asked of.
compare-cost-range = { $cost } (80% range { $range })
compare-judgement-worst = Judged by the hypothesis that is worst for each, { $scenario } comes first
compare-judgement-worst-support = Its worst hypothesis is “{ $hypothesis }”, with { $value }. { $regret }
compare-judgement-regret = At most it lies { $regret } above the best scenario of any hypothesis.
compare-judgement-regret-none = By the means simulated it is best under every hypothesis.
compare-judgement-robust = Better than { $base } under every hypothesis: { $list }
compare-judgement-robust-none = No scenario is surely better than { $base } under every hypothesis
compare-judgement-worse = Worse than { $base }: { $list }.
compare-judgement-worse-none = None is surely worse than { $base }.
compare-judgement-displacement-none = No scenario that lowers the headline outcome raises the risk elsewhere by { $share } or more
compare-judgement-displacement-some = What lowers the headline outcome can raise the risk elsewhere
compare-judgement-displacement-left = Some risks are higher than in { $base } because its measures are left out
compare-displacement-looked = { $count ->
    [one] { $count } figure for areas, corridors and places was checked.
   *[other] { $count } figures for areas, corridors and places were checked together.
}
compare-displaced = { $scenario } raises: { $list }.
compare-displaced-left-out = Higher in { $scenario } than in { $base }, because the measures of { $base } that lower it are left out: { $list }.
compare-displaced-both = Higher in { $scenario } than in { $base }, in part because the measures of { $base } are left out, in part by itself: { $list }.
compare-displaced-small = Rises below { $share } of the value in { $base }, which is the threshold of a warning, stand in the chart alone: { $count }.
compare-displaced-share = { $name } by { $difference }, { $share } of the { $before } in { $base } (95% interval { $interval })
compare-displaced-new = { $name } by { $difference }, from nothing in { $base } (95% interval { $interval })
compare-judgement-unsettled = Not told apart from { $base } yet: { $list }
compare-judgement-unsettled-more = { $count ->
    [one] About { $count } more future would settle those that can be settled, if the differences are what they seem.
   *[other] About { $count } more futures would settle those that can be settled, if the differences are what they seem.
}
compare-judgement-unsettled-never = The futures simulated point neither way.
compare-answers = Which policy, for what?
compare-answer = { $outcome }: { $scenario } ({ $value } instead of { $base }).
compare-answer-alike = { $outcome }: { $scenario } ({ $value } instead of { $base }); not told apart from it: { $list }.
compare-answer-none = { $outcome }: none surely lowers it ({ $base } in { $reference }).
compare-sign = { $scenario } would come first (bootstrap support { $chance }), with { $value } instead of { $base } in { $reference }.
compare-sign-base = { $reference } would come first (bootstrap support { $chance }), with { $value }.
compare-sign-tie = { $scenario } and { $reference } would come out alike: { $value } in both.
compare-sign-unclear = Which one would come first cannot be told; { $scenario } leads (bootstrap support { $chance }).
compare-sign-none = No future was drawn for this case: nothing can be said of it.
compare-sign-one = Only one future was drawn for this case: too few to say anything of it.
compare-sign-expert = If { $name } is right:
compare-sign-experts = Whichever expert is right:
compare-sign-agreed = { $scenario } would come first (least bootstrap support: { $chance }).
compare-unseen = Fewer than two futures fell to: { $list }. Nothing can be said under these hypotheses, and nothing counts as better under every hypothesis. More futures (--trajectories) help, unless the weight is 0.

## Sections

compare-outcomes-heading = The outcomes compared
compare-outcomes-note = Every difference is taken future by future on the same random numbers, scenario less { $base }; less is better throughout, and the best stands first. The factor says how many times as many futures a comparison without common random numbers would need for the same error.
compare-timing-heading = What timing costs: as stated, and at full effect
compare-timing-note = At full effect: the difference to { $base } as it would be if every measure of the scenario were in force in full from the first day, with no start day, ramp, condition or end. { $base } stays as it is. A measure that starts late and comes in slowly acts on less than the period: what lies between the two differences is what its timing leaves undone, and a ranking by the stated one ranks timings too.
compare-timing-fewer = The full effect is estimated in { $few } of the { $all } futures, so that its intervals are wider.
compare-column-stated = At its stated timing
compare-column-full = At full effect
compare-column-full-interval = At full effect, and its 95% interval
compare-column-scenario = Scenario
compare-column-value = Value
compare-column-difference = Difference
compare-column-interval = 95% interval
compare-column-factor = Factor
compare-column-verdict = Verdict
compare-column-robust = Better than the base under every hypothesis
compare-base = the base
compare-stress = stress test: not ranked
compare-stress-note = Stress tests show how bad it may become; nobody chooses them, so they stand apart and have no place in the ranking: { $list }.
compare-no-policy = All scenarios are stress tests: there is none to choose
compare-ranking-heading = Ranking, with its error
compare-ranking-note = By the mean of this outcome: { $outcome }. The first columns are bootstrap support: how often a scenario comes first when the simulated futures are drawn again with replacement. That is no probability of being the best: among scenarios that hardly differ the one in the lead has more support than chances. Regret is how far a scenario lies above the best one of a hypothesis: weighed by the hypotheses, and where it is greatest; with 95% intervals.
compare-column-best = First
compare-column-best-two = Among the first two
compare-column-best-worst = First, by its worst hypothesis
compare-column-best-two-worst = Among the first two, by its worst hypothesis
compare-column-expected-regret = Expected regret
compare-column-maximum-regret = Greatest regret
compare-dominance-heading = Better for whom
compare-dominance-note = In the first order, a scenario is preferred whatever one thinks of risk: no level of harm is more likely to be exceeded. In the second order, by everyone who fears great harm more than in proportion. Both within the simulation error.
compare-column-first-order = Preferred in the first order to
compare-column-second-order = In the second order also to
compare-hypotheses-heading = Under each hypothesis
compare-hypotheses-note = Differences to { $base } in { $outcome } ({ $unit }), with 95% intervals: all hypotheses together, then as if one of them held.
compare-displacement-heading = Where the risk went
compare-displacement-note = Strikes, cells, footholds and closures by front, country, corridor and place, in { $base } and here. A rise is named only if it lies beyond the simulation error with all figures looked at together, and as a warning only from { $share } of its value in { $base } on.
compare-displacement-none = Lowers the headline outcome, and raises the risk of no other area or place by { $share } or more.
compare-displacement-small = Raises the risk of no area or place by { $share } or more.
compare-displacement-warning = Lowers the headline outcome, but raises the risk elsewhere: { $list }.
compare-displacement-raised = Raises: { $list }.
compare-costs-heading = Measures and their cost
compare-costs-note = What each scenario costs beyond { $base } over the period, discounted where the scenario states a rate, mean and the range that holds 80% of its draws. Net benefit: trade saved less that cost, mean with its 95% interval. Lives, and what else no price is put on here, are not in it.
compare-column-measures = Measures in force
compare-column-cost = Cost
compare-column-extra = Cost beyond { $base }
compare-column-net = Net benefit in trade
compare-column-change = Change in { $outcome } ({ $unit })
compare-all-heading = All other headline outcomes
compare-assumptions-heading = The assumptions
compare-changes-heading = What each scenario assumes otherwise
compare-base-assumptions = The assumptions of { $base }
compare-column-assumption = Assumption
compare-column-in-base = In { $base }
compare-column-here = Here
compare-column-source = Source
compare-no-change = Nothing: it is the base.
compare-more-changes = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
compare-under = { $label }, under “{ $hypothesis }”
compare-by-expert = { $label }, as { $expert } judges
compare-prior = Weight of “{ $hypothesis }”
compare-policy = Measures in force
compare-correlations = Correlations
compare-limits-heading = Limits of the method
compare-limit-1 = Intervals and verdicts say how many futures were simulated, not how right the model is. Of a hundred intervals about five miss.
compare-limit-2 = “Better” means less harm by the outcome named. A scenario may be better by one outcome and worse by another: read the whole table.
compare-limit-3 = Costs are wide judgements that await figures from those who would pay them.
compare-limit-4 = A measure acts in the model as the scenario says: whether it can be carried out so is for the reader to judge.
compare-reproduce-heading = How to reproduce it

## Portfolios

cli-help-portfolio = Weigh all combinations of a scenario’s measures: effect, cost, efficient frontier, credit of each
cli-help-portfolio-trajectories = Futures, each run under every combination (by default those of the scenario, but about 1,000,000 runs in all at most)
cli-help-measures = Measures to combine, by key; without it all of the scenario’s
cli-help-budget = Money there is over the period, such as 50e6
cli-help-warn-from = A sure rise elsewhere is a warning from this share of its value in the base on, such as 0.05 or 5%
portfolio-error-measure = There is no measure “{ $key }” in this scenario. It has: { $list }.
portfolio-error-twice = The measure “{ $key }” is given twice.
portfolio-error-none = This scenario has no measures to combine. Give it some as [measures.…].
portfolio-error-many = { $found } measures are more than the { $most } whose combinations can all be run. Choose among them, as with --measures { $example }. The scenario has: { $list }.
portfolio-none = no measure
portfolio-tail = { $outcome }: mean of the worst tenth of futures
portfolio-document-title = Portfolios of measures: { $scenario }
portfolio-kicker = Portfolios of measures
portfolio-title = Which measures together? { $scenario }
portfolio-basis = { $count ->
    [one] { $count } combination
   *[other] { $count } combinations
}
portfolio-costless = The scenario states no cost for: { $list }. What combinations with them cost is not known: no budget surely covers them, and none is called efficient.
portfolio-question = Which measures together lower the risk most, at what cost, and what does each add?
portfolio-question-budget = Which measures together lower the risk most for { $budget }, and what does each add?
portfolio-judgements-note = A likelihood here is bootstrap support: how often the combination comes first when the simulated futures are drawn again. Among combinations that hardly differ the one in the lead has more support than chances.
portfolio-judgement-best = Of all combinations this one lowers the outcome most: { $portfolio }
portfolio-judgement-best-budget = Of all combinations whose mean cost lies within the budget, this one lowers the outcome most, and keeps the budget in { $share } of draws: { $portfolio }
portfolio-judgement-best-unsure = { $portfolio } leads, but cannot be told apart from no measure
portfolio-judgement-nothing-support = No combination that can be paid for lowers it.
portfolio-lowering = { $outcome }: { $value } instead of { $none } without measures; change { $difference } (95% interval { $interval }). Cost over the period: { $cost }.
portfolio-judgement-whole = What each measure adds when all act together
portfolio-judgement-whole-support = All together: { $difference }. Of this: { $list }. The parts sum exactly to the whole before rounding.
portfolio-judgement-together = The measures do not simply add up
portfolio-judgement-additive = No pair of measures can be told from the sum of its parts
portfolio-judgement-overlap = { $a } and { $b } overlap most: together { $size } less than one by one.
portfolio-judgement-synergy = { $a } and { $b } help each other most: together { $size } more than one by one.
portfolio-judgement-displacement-none = No measure that lowers the headline outcome raises the risk elsewhere by { $share } or more
portfolio-judgement-robust = Better than no measure under every hypothesis, taken alone: { $list }
portfolio-judgement-robust-none = No measure alone is surely good under every hypothesis
portfolio-sign = { $portfolio } would lower the outcome most (bootstrap support { $chance }): { $difference } (95% interval { $interval }).
portfolio-sign-none = No measure at all would be best (bootstrap support { $chance }).
portfolio-sign-unclear = Which combination would lower the outcome most cannot be told; { $portfolio } leads (bootstrap support { $chance }).
portfolio-list-heading = Combinations by cost
portfolio-list-note = Changes in { $outcome } ({ $unit }) against no measure, with 95% intervals; below 0 is less harm. The effect of every combination is simulated, never added up. Efficient, by means alone: no combination has as small a mean cost and a greater mean effect. Beside the mean cost: the range that holds 80% of its draws.
portfolio-frontier = The efficient frontier
portfolio-budget-heading = What the money buys
portfolio-budget-note = The best combination for every budget, by means alone: from each sum on, the one that lowers { $outcome } most ({ $unit }) among those whose mean cost it covers. Sure in nine draws of ten: the sum that pays for it in 90% of the draws of its cost.
portfolio-column-from = From a budget of
portfolio-column-sure = Sure in nine draws of ten from
portfolio-futures = { $combinations } combinations are run in { $count } futures each, fewer than the { $asked } of the scenario, so that about { $most } are run in all (a fixed rule, the same on every machine). For another number: --trajectories.
portfolio-too-dear = mean cost beyond the budget
portfolio-cost-unknown = cost not stated
portfolio-column-portfolio = Combination
portfolio-column-cost = Cost
portfolio-column-net = Net benefit in trade
portfolio-column-mean = Change of the mean
portfolio-column-tail = Change of the worst tenth
portfolio-column-efficient = Efficient
portfolio-column-best = Best
portfolio-column-measure = Measure
portfolio-column-other = with
portfolio-column-credit = Share of the change of the mean
portfolio-column-tail-credit = Share of the change of the worst tenth
portfolio-column-alone = Alone
portfolio-column-interaction = Together beyond the sum
portfolio-column-word = Verdict
portfolio-credit-heading = What each measure adds
portfolio-credit-note = Shapley values: what a measure adds on average over every order in which the measures could be taken up ({ $unit }, below 0 is less harm). They sum exactly to the effect of all before rounding.
portfolio-sum = All together
portfolio-pairs-heading = Overlap and synergy
portfolio-pairs-note = Change of both together less the sum of the changes of each alone ({ $unit }): below 0 they help each other, above 0 they overlap.
portfolio-synergy = help each other
portfolio-overlap = overlap
portfolio-additive = cannot be told from the sum
portfolio-displacement-heading = Where the risk went, measure by measure
portfolio-assumptions-heading = The assumptions
portfolio-limits-heading = Limits of the method
portfolio-limit-1 = The frontier is drawn through estimates: combinations whose intervals overlap may change places with other futures.
portfolio-reproduce-heading = How to reproduce it

## Differences between runs

cli-help-diff = What changed between two runs, and how much of the change of the answer each changed assumption explains
cli-help-run-a = Folder of the first run
cli-help-run-b = Folder of the second run
cli-help-diff-trajectories = Futures that walk from one run to the other; by default as many as the runs hold, at least 2,000 and at most 10,000
diff-same = The two runs rest on the same assumptions.
diff-settings = Settings
diff-column-setting = Setting
diff-column-first = First run
diff-column-second = Second run
diff-column-change = Changed assumption
diff-column-effect = Explains
diff-scenario = Scenario
diff-priors = Weights of the hypotheses
diff-seed = Seed
diff-trajectories = Futures
diff-design = Design of the draws
diff-version = Version
diff-explained = What explains the change of: { $outcome } ({ $unit })
diff-sum = All changes together
diff-recorded = { $outcome }: { $first } in the first run, { $second } in the second. Change: { $recorded }.
diff-recorded-explained = The changed assumptions explain { $explained } of it (95% interval { $interval }).
diff-rest-none = Nothing is left over.
diff-rest-within = The rest, { $rest } (95% interval { $interval }), lies within the simulation error.
diff-rest-beyond = The rest, { $rest } (95% interval { $interval }), lies beyond the simulation error.
diff-rest-settings = The runs also differ in settings: { $list }.
diff-note = { $count ->
    [one] Each of { $count } future walks from the first run to the second, switching one assumption after another in an order of its own; the steps sum exactly to the whole before rounding.
   *[other] Each of { $count } futures walks from the first run to the second, switching one assumption after another in an order of its own; the steps sum exactly to the whole before rounding.
}
diff-cannot = The runs differ in period, theatre, names of hypotheses or experts: the change cannot be taken apart, only listed.
diff-nothing-written = Nothing is written: there are no parts to write.
diff-start = First day
diff-first-day = The new first day
diff-cells = { $places ->
    [one] { $total } in { $places } place: { $list }
   *[other] { $total } in { $places } places: { $list }
}
diff-days = Days
diff-theatre = Theatre
diff-theatre-other = { $name } (another of the same name)
diff-apart = What differs in theatre, hypotheses or experts:
diff-part = { $name }: { $value }
diff-parts = {"; "}
diff-otherwise = otherwise
diff-apart-periods = period
diff-apart-theatres = theatre
diff-apart-hypotheses = the names of their hypotheses
diff-apart-experts = their experts or the weights of these
diff-apart-outcomes = what they count
diff-apart-weights = the weights of their hypotheses
diff-recorded-apart = { $outcome }: { $first } in the first run, { $second } in the second. Change: { $recorded }. The runs differ in { $what }: how much of the change is due to that, how much to other assumptions and how much to simulation error cannot be told.
diff-counted = Under the same names the two runs count different things. In the first and in the second: { $list }. What changes by that is a definition, not a risk; outcomes bear the names of the first run.

## Which assumptions carry the result

carried-heading = What carries the result
carried-note = Of the hypothesis and { $count } uncertain assumptions, those whose groups of futures differ beyond the simulation error. The share is the part of all differences between futures that one of them explains by itself.
carried-values = In brackets: the value of the assumption in the middle of the group. An assumption that takes a few values has a group for each; the others are cut into fifths by value, over the futures of all hypotheses.
carried-differs = set by a hypothesis: its share holds the hypothesis’s too
carried-differs-experts = set by a hypothesis or an expert: its share holds theirs too
carried-column-assumption = Hypothesis or assumption
carried-column-lowest = Where it is lowest
carried-column-highest = Where it is highest
carried-column-share = Share explained
carried-group = { $outcome } ({ $overall } over all futures)
carried-none = None stands out beyond the simulation error.
carried-hypothesis = Hypothesis: what the group is trying to do
carried-expert = Which expert is right
carried-rest = None of these explains by itself: { $share } (chance and what several do together, which only a nested run can tell apart)
carried-rest-nested = None of these explains by itself: { $share }. Chance, whatever is assumed: { $chance }
carried-rest-nested-range = None of these explains by itself: { $share }. Chance, whatever is assumed: { $chance } ({ $range })
carried-all = All assumptions
compare-precision-short = Not as precise as asked: after { $count } futures, the most allowed, the widest interval of a difference of “{ $outcome }” is ±{ $reached }; asked was ±{ $wanted }.
