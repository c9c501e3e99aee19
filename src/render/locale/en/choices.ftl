# Words of choices among policies, in English: what would turn the advice, and what is worth finding out first.

cli-help-flip = What would turn the choice between the best two policies: at which value of which assumption, under which hypothesis
cli-help-choice-scenarios = Scenario files, each a policy; of one file alone, its measures against none
cli-help-choice-outcome = Key of the outcome to choose by (by default trade lost, with what measures cost)
cli-help-value-per = What one unit of the outcome is worth, USD: then what measures cost counts too
cli-help-stress = Also tell the most plausible conditions under which the first scenario passes a bound, such as { "'closed_days.dakar_north>=60'" }
cli-help-choice-futures = Futures simulated of every policy
cli-help-worth = What it is worth to know an assumption before choosing a policy: what to find out next
cli-help-study = Also tell what a study is worth that makes so many observations, each of which says as much as is known today
choice-error-one = at least two policies are needed: scenario files, or one with measures in force
choice-without-measures = no measures
choice-with-costs = { $outcome }, with what measures cost
flip-error-few = too few futures, or none that tells anything: ask for more with --trajectories
worth-error-missing = the outcome is missing in some futures: choose one that has a value in all, such as { "trade_loss" }

flip-choice = { $harm }: “{ $first }” does less harm than “{ $second }”, { $change } (95% interval { $interval }; { $futures } futures).
flip-choice-open = { $harm }: “{ $first }” and “{ $second }” are not told apart on average, { $change } (95% interval { $interval }; { $futures } futures).
flip-heading-hypotheses = By hypothesis
flip-heading-experts = By expert
flip-heading-assumptions = Where the choice turns
flip-heading-stress = What would have to be true
flip-column-hypothesis = Hypothesis
flip-column-expert = Expert
flip-experts-turn = The experts disagree enough to turn the advice.
flip-column-difference = Difference
flip-column-better = Better
flip-column-assumption = Assumption
flip-column-at = Turns at (95% interval)
flip-column-quantile = Quantile
flip-column-above = Better above
flip-column-surely = Told apart
flip-not-told = not told apart
flip-not-known = not known
flip-few = too few futures ({ $futures })
flip-no-difference = { $futures ->
    [one] none in the one future
   *[other] none in any of { $futures } futures
}
flip-surely = yes
flip-perhaps = perhaps
flip-nothing = Within the ranges of the assumptions nothing turns the choice by itself.
flip-rest = { $none ->
    [0] Of no assumption
    [one] Of one assumption
   *[other] Of { $none } assumptions
} it is told that no value between the 5% and the 95% quantile turns it; { $may ->
    [0] for none
    [one] for one
   *[other] for { $may }
} it stays open.
flip-turn = The choice turns at { $name } { $value }: above it, “{ $policy }” does less harm.
flip-stress-found = { $failure }: as likely as not if { $list }, at { $distance } standard deviations from the medians; all else as uncertain as it is.
flip-stress-already = { $failure }: likely as it is, { $probability } with the assumptions that matter at their medians.
flip-stress-beyond = { $failure }: within three standard deviations never as likely as not; most likely, { $probability }, if { $list }.
flip-stress-move = { $name } at its { $quantile } quantile
flip-stress-check = Of the { $futures } futures nearest to these conditions { $passing } do.
flip-stress-nothing = { $failure }: no assumption makes it likelier, as far as can be told.
flip-stress-rare = { $failure }: too few futures pass, or too few do not, to tell under which conditions.
flip-how = Differences by a smooth regression of the difference between the policies on each assumption, all others varying; a crossing’s interval holds the values at which the two are not told apart (Fieller 1954). The intervals by hypothesis or expert hold all at once with 95% (Bonferroni). Where a hypothesis sets an assumption, its whole effect goes with it.

worth-choice = { $harm }: without knowing more, “{ $policy }” is chosen of { $count } policies ({ $value } on average; { $futures } futures).
worth-everything = all assumptions and the hypothesis together
worth-everything-experts = all assumptions, the hypothesis and the expert together
worth-sentence = Knowing “{ $name }”: { $value }; another policy is then chosen in { $changes } of futures.
worth-sentence-alone = Knowing “{ $name }”: { $value }.
worth-heading = What to find out next
worth-heading-sections = By section
worth-column-assumption = Assumption
worth-column-grade = Stated as
worth-column-section = Section
worth-column-value = Worth of knowing it
worth-column-changes = Changes the choice
worth-column-study = A study of { $size }
worth-zero = 0: in none of these futures does an answer change the choice
worth-not-told = not told apart from 0 (at most { $high })
worth-not-told-at-all = not told apart from 0
worth-at-least = at least { $low }
worth-not-known = not told how much
worth-nothing = Of no assumption by itself is it told that knowing it is worth anything for this choice.
worth-never = { $count ->
    [0] There is no assumption of which no answer changes the choice in any of these futures, as far as the regression tells.
    [one] Of one assumption no answer changes the choice in any of these futures, as far as the regression tells.
   *[other] Of { $count } assumptions no answer changes the choice in any of these futures, as far as the regression tells.
}
worth-how = Expected value of perfect information by regression on the futures (Strong, Oakley and Brennan 2014), each rule judged by futures it was not learned from; of a study by Jalal and Alarid-Escudero (2018). Intervals and verdicts hold for all that is asked here together (95%, Bonferroni).

chart-flip-title = The choice turns at { $name } { $value }: above it, “{ $policy }”
chart-flip-title-none = No assumption turns the choice by itself, as far as can be told
chart-flip-subtitle = The better policy over the ranges of the two assumptions that carry the difference most, 5% to 95% quantile, evenly spaced in quantiles; pale where not told apart, blank where there are no futures.
chart-worth-title = Most worth finding out: { $name } ({ $value })
chart-worth-title-none = Knowing any one assumption is worth nothing that can be told apart from 0
chart-worth-subtitle = What it is worth to know each before choosing, with 95% intervals; pale where not told apart from 0.

answers-heading = What this rests on, and what would change it
answers-note = Answers of the model to questions put to it; what each rests on stands in the file that it was taken from.
answers-respond = If it were less, or more:
answers-sensitivity = What carries it:
answers-discover = Where it fails:
answers-flip = What would turn the advice:
answers-worth = What to find out first:
answers-error-format = the file { $path } holds no answer of this version of the program
cli-help-answers = Files of answers (`respond`, `sensitivity`, `discover`, `flip`, `worth` with -o), told on the first page

answers-rare = How rare it is:
cli-help-rare = How probable an event is, however rare: by splitting trajectories that come near it, with its error
cli-help-rare-event = The event, such as 'spread_level>=5'; conditions may be joined by "and"
cli-help-rare-along = What trajectories are followed by, where the event shows itself at the end alone
cli-help-rare-paths = Trajectories at a time in a run
cli-help-rare-runs = Independent runs: they tell the error
rare-error-event = “{ $event }” is no event that can be followed: write an outcome and a bound, such as 'spread_level>=5'
rare-error-disruption = in “{ $event }” the number of days of disruption is uncertain: write a number
rare-error-size = too few or too many trajectories or runs
rare-event = The event: { $event }.
rare-found = Probability { $p } (95% interval { $interval }).
rare-never = In none of { $runs } runs of { $paths } trajectories did it happen: it is rarer than this can tell. Ask for more trajectories (-n).
rare-one-in = { $number } in { $of }
rare-column-hypothesis = Hypothesis
rare-column-probability = Probability of the event under it (95% interval)
rare-column-share = Share
rare-not-met = not met in any run
rare-rests = { $runs } independent runs of { $paths } trajectories; the scatter of the runs tells the error.
rare-extinct = In { $count } of the { $runs } runs no trajectory came so far: the interval is sure only if these are few. Ask for more trajectories (-n).
rare-cheaper = Plain simulation would take { $times } times as long for the same error.
rare-not-followed = Nothing of the event shows before the end: this was plain simulation. Name with --along what comes before it.
rare-how = Adaptive multilevel splitting (Cérou and Guyader 2007; Bréhier and others 2016): trajectories that come no farther than others are replaced by branches of those that do. It is right on average whatever they are followed by. Branches share the assumptions of their trajectory.
choice-error-money = the outcome is money already: --value-per prices other outcomes
choice-stress-left-out = “{ $name }” is a stress test, which nobody chooses: it is left out.
choice-priced = { $outcome } at { $price } each, with what measures cost
choice-without-costs = { $outcome } (what measures cost is left out: give the outcome a price with --value-per)
flip-stress-fails = So the model of these conditions does not hold there: do not rely on them.
answers-scenario = In the scenario { $scenario }:
