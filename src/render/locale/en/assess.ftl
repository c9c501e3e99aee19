# Words of the judgement of hypotheses by events, in English.

cli-help-assess = Judge the hypotheses by events: how probable each is, how odd the events are, and what would settle it
cli-help-assess-days = Days on which to judge, in order; events before each count
cli-help-assess-futures = Futures that the judgement is learned from
cli-help-assess-out = File for the judgement (.json), which `brief --assessment` takes
cli-help-assess-chart = File for the chart (.svg, .png)
assess-error-hypotheses = the scenario has fewer than two hypotheses with a prior above 0: there is nothing to judge
assess-error-unknown = nothing is known between the first day of the scenario, { $start }, and { $day }: the events do not reach into it
assess-error-few = too few futures to learn from: ask for more with --trajectories
assess-error-order = the days of --as-of must be in order, each after the one before
assess-error-format = the file is no judgement of hypotheses by this version of the program

assess-heading-weights = How probable each hypothesis is
assess-column-hypothesis = Hypothesis
assess-column-prior = Before
assess-heading-odd = How odd the events are
assess-column-misfit = As odd among its futures
assess-heading-settle = What would settle it
assess-column-sight = Observation
assess-column-chance = within { $days }
assess-column-then = If seen within { $days }
assess-column-not = If not

assess-rests = { $months ->
    [0] No whole month is known in every region
    [one] One month is known in every region
   *[other] { $months } months are known in every region
}; { $dated ->
    [yes] days and places of attacks are known.
   *[no] days and places of attacks are not known, months alone.
}
assess-odd = The events to { $day } are odd under every hypothesis: fewer than { $share } of the futures of each lie as far out. None of the hypotheses may hold; what follows is said as if one did.
assess-fits = The events to { $day } are not odd: of the futures of at least one hypothesis, { $share } lie as far out.
assess-oddity = { $what }: { $seen } seen, where { $range } would be usual.
assess-leads = By events to { $day }, { $hypothesis } is the most probable: { $share }, against { $prior } before.
assess-follows = { $hypothesis }: { $share }, against { $prior } before.
assess-open = No hypothesis reaches 90%: the question stays open.
assess-settled = It reaches 90%.
assess-change = { $hypothesis } is { $change } than on { $day }.
assess-change-much-more = much more probable
assess-change-more = more probable
assess-change-less = less probable
assess-change-much-less = much less probable
assess-no-change = No hypothesis is clearly more or less probable than on { $day }.
assess-check = Checked on { $futures } fresh futures: log loss { $loss }, against { $prior } of the priors; slope { $slope } (1 is right, less goes too far).
assess-reach = In { $share } of them a hypothesis reaches 90%, and then it is the true one in { $right } of cases.
assess-reach-none = In none of them a hypothesis reaches 90%.
assess-bins = Stated and met, by fifths: { $list }.
assess-bin = { $stated } and { $met }
assess-how = Probabilities are of the hypotheses of the scenario, given that one of them holds. Observations are counted in { $futures } futures like what was seen, each gone on from { $branches } times.
assess-sight-short = { $what }: { $chance } within { $days }; { $hypothesis } would then be { $then } instead of { $now }.
assess-block-heading = Which hypothesis: what events say
assess-block-note = Probability of each hypothesis by events to { $day }, given that one of them holds.
assess-block-sign = { $share } ({ $prior } before).
assess-block-settle = What would settle it:
assess-block-odd = Odd under every hypothesis:

sight-road = { $corridor }: { $count ->
    [one] an attack
   *[other] { $count } attacks or more
} on its roads
sight-border = { $country }: { $count ->
    [one] an attack
   *[other] { $count } attacks or more
} within { $km } km of its border
sight-abroad = { $country }: an attack in the country
sight-blockade = { $corridor }: a blockade begins
sight-many = { $count } places or more attacked on one day
sight-quiet = { $region }: a month with fewer than { $count } events

number-events = { $region }: events, { $from } to { $to }
number-events-month = { $region }: events, { $from }
number-road = { $corridor }: attacks on its roads since { $from }
number-border = { $country }: attacks near its border since { $from }
number-abroad = { $country }: attacks in the country since { $from }
number-largest-day = most places attacked on one day
number-crowded-days = days with { $count } places or more attacked
number-monthly = { $region }: spread of its months (1 as by chance)
number-monthly-all = spread of the months of all regions (1 as by chance)
number-weekly = spread of the weeks (1 as by chance)

chart-assessment-title = { $hypothesis } stands at { $share } on { $day }
chart-assessment-title-odd = The events are odd under every hypothesis; { $hypothesis } stands at { $share }
chart-assessment-subtitle = Probability of each hypothesis by events before each day, given that one of them holds; at the left the priors
chart-assessment-axis = Events before

cli-help-calibrate = Narrow what a scenario leaves open by events: `free` quantities before and after, and the scenario that states them
cli-help-calibrate-from = First day of the events to calibrate by; the scenario is begun on it
cli-help-calibrate-to = Last day of them
cli-help-calibrate-futures = Futures simulated under the prior
cli-help-calibrate-out = The new scenario file (.toml)
cli-help-keep-priors = Leave the priors of the hypotheses as they are
calibrate-source = calibrated by events to { $day }
calibrate-source-simulated = calibrated by simulated events to { $day }
calibrate-title = calibrated to { $day }
calibrate-error-order = --from must be before --to
calibrate-error-free = no uncertain quantity of the scenario is marked `free = true`: there is nothing to calibrate
calibrate-error-unknown = nothing is known between { $from } and { $to }: the events do not reach into it
calibrate-heading-keys = What the events say of each free quantity
calibrate-column-key = Quantity
calibrate-column-before = Before
calibrate-column-after = After
calibrate-column-learnt = Learnt
calibrate-learnt = spread × { $spread }
calibrate-not-learnt = not learnt
calibrate-how = Medians, in brackets 80% intervals. A quantity whose spread stays above 0.9 of that before is not learnt and stays as it was.
calibrate-set-by = `{ $key }` is set by hypotheses or experts ({ $hypotheses }): their own values are narrowed alike.
calibrate-rank = Rank correlation of { $first } and { $second }: { $rank }.
calibrate-heading-checks = Held against what was not fitted
calibrate-column-statistic = Statistic
calibrate-column-seen = Seen
calibrate-column-usual = Calibrated (80%)
calibrate-column-tail = As far out
calibrate-statistic-zero-months = months of regions without an event
calibrate-statistic-largest-month = largest month, events
calibrate-statistic-longest-quiet = longest run of months without an event in a region
calibrate-statistic-worst-day = share of attacks on the worst day
calibrate-statistic-westward-drift = share of the west, last third against first
calibrate-points = { $points } points
calibrate-fits = None of these is odd under the calibrated scenario.
calibrate-odd = Some of these are odd under the calibrated scenario (as far out in fewer than 5% of its futures): what it says of them is not to be relied on.
calibrate-far = Of the futures of the prior fewer than { $share } lie as far from the others as the events do: the calibration reaches beyond what was simulated, and the prior should be widened.
calibrate-effort = { $futures } futures, of which the { $near } nearest count; { $seconds } s.
update-weights = Hypotheses by events, before → now: { $list }.
update-weights-odd = The events are odd under every hypothesis: their priors stay as they were.
update-weight = { $hypothesis } { $before } → { $now }
cli-help-assessment = A judgement of the hypotheses (`assess -o`): told on the first page
assess-error-kind = --assessment is for the briefing of a run.
assess-error-other = the judgement is of other hypotheses than the run has
assess-block-note-simulated = Probability of each hypothesis by simulated events to { $day }, given that one of them holds: an exercise, nothing happened.
