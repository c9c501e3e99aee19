# Words of what carries an outcome, in English.

cli-help-sensitivity = Which assumptions carry each outcome, how much is the hypothesis and how much mere chance
cli-help-sensitivity-rows = Rows of the design: futures at each of its two points, and once more for every group of inputs
cli-help-groups = By section of the scenario alone, not key by key

sensitivity-rests = { $futures } futures, { $rows } in each column of the design (by section / key by key); { $quantities ->
    [one] one uncertain quantity
   *[other] { $quantities } uncertain quantities
}.
sensitivity-assumptions = All assumptions
sensitivity-chance = Chance, whatever is assumed
sensitivity-measures = What measures state
sensitivity-others = { $count ->
    [one] The other assumption
   *[other] The { $count } other assumptions together
}
sensitivity-none = not told apart from 0 (at most { $high })
sensitivity-unknown = not known
sensitivity-share = “{ $name }” { $share }
sensitivity-share-with = “{ $name }” { $share }, with others { $total }
sensitivity-shares = Of the differences between futures each explains alone: { $list }; only together: { $together }.
sensitivity-most = Among the assumptions first: { $list }.
sensitivity-line = { $outcome }. { $shares }
sensitivity-column-section = Section
sensitivity-column-key = Assumption
sensitivity-column-whole = Where the differences come from
sensitivity-together = Only several together
sensitivity-column-first = Alone
sensitivity-column-total = Alone or with others
sensitivity-column-pawn = PAWN
sensitivity-column-delta = δ
sensitivity-depends = Assumptions on which the whole distribution of the outcome depends, 0 (not at all) to 1:
sensitivity-how = Alone: first-order index; alone or with others: total index (Sobol), shares of the variance with 95% intervals. Chance is an input like any other, and what chance makes of an assumption counts as together. PAWN (Pianosi and Wagener 2018) and δ (Borgonovo 2007) compare distributions; those shown are told apart from a quantity that does nothing (of a hundred such, five would be too), and where a hypothesis sets a quantity, its whole effect goes with it.
sensitivity-heading-others = Other outcomes
sensitivity-constant = Never otherwise in these futures, so that nothing carries it: { $list }.
sensitivity-constant-all = No outcome differs between these futures: nothing carries them.

chart-indices-title = { $outcome }: the largest part by itself is { $share } ({ $name })
chart-indices-title-few = { $outcome }: too few futures to tell what carries it
chart-indices-subtitle = Shares of the differences between futures, with 95% intervals; pale where not told apart from 0.
sensitivity-shares-few = Too few futures to tell how much assumptions, hypothesis and chance explain: ask for more with -n.
