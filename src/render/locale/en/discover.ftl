# Words of where a policy fails, in English.

cli-help-discover = Under which assumptions a policy fails: a few conditions that hold in most failing futures and in few others
cli-help-failure = What counts as failing: an outcome and a bound, such as { "'closed_days.dakar_north>=60'" }, or the key of an event
cli-help-policy = Keys of the measures in force, in place of those of the scenario; empty for none
cli-help-discover-futures = Futures simulated
discover-error-form = “{ $text }” is no condition: write an outcome and a bound with >= or <=, such as { "'closed_days.dakar_north>=60'" }, or the key of an event
discover-error-measure = the scenario has no measure `{ $key }`

discover-fails = What counts as failing: { $failure }.
discover-rests = { $failing } of { $futures } futures fail ({ $share }).
discover-at-least = { $name } at least { $value }
discover-at-most = { $name } at most { $value }
discover-between = { $name } { $range }
discover-stated = { $name } is stated
discover-unstated = { $name } is not stated
discover-hypothesis = hypothesis { $list }
discover-expert = expert { $list }
discover-or = {" or "}
discover-nobody = No future fails: there is nothing to explain.
discover-everybody = All futures fail, whatever is assumed.
discover-few = Only { $fewer } futures are on one side, and { $least } are needed: ask for more futures or another bound.
discover-no-box = No condition makes failures clearly denser: they are spread over all assumptions, or come by chance.
discover-heading = Where failures are denser
discover-heading-further = Of the rest
discover-mainly = Failures are denser where { $list }. This covers { $coverage } of failures; of a hundred such futures { $density } fail, of all hundred { $base }.
discover-held-out = Found in the same way without a fifth of the futures and counted in that fifth: { $coverage } covered, { $density } of a hundred fail.
discover-held-out-none = Without a fifth of the futures no box is found at all.
discover-chance = { $as_good ->
    [one] One
   *[other] { $as_good }
} of { $shuffles } shuffled tables, in which there is nothing to find, give as good a box: it may be one of chance.
discover-no-chance = { $as_good ->
    [0] None
    [one] One
   *[other] { $as_good }
} of { $shuffles } shuffled tables, in which there is nothing to find, gives as good a box.
discover-column-condition = Condition
discover-column-quasi-p = Quasi-p
discover-column-again = Found again
discover-column-coverage = Share of failures covered
discover-column-density = Share of futures inside that fail
discover-column-mass = Share of futures inside
discover-column-conditions = Conditions
discover-heading-trade-off = The trade-off (the chosen box: *)
discover-heading-tree = A classification tree beside it
discover-tree = Its best leaf: { $list }. It covers { $coverage } of failures; of a hundred such futures { $density } fail, of all hundred { $base }.
discover-tree-none = The tree finds nothing worth a split.
discover-how = Boxes by patient peeling (PRIM: Friedman and Fisher 1999; Bryant and Lempert 2010), the tree by Breiman and others (1984). Quasi-p: probability of so many failures if the condition did nothing, not adjusted for the search; found again: share of boxes found in halves of the futures that have the same condition.
discover-mark-chosen = chosen box
discover-mark-held-out = in futures left out

chart-trade-off-title = { $failure }: { $count ->
    [one] one condition covers
   *[other] { $count } conditions cover
} { $coverage } of failures, and { $density } of a hundred such futures fail
chart-trade-off-none = { $failure }: no conditions that set failing futures apart
chart-trade-off-subtitle = Each point is a box of assumptions, from all futures to the smallest.
