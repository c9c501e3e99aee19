# Words of what experts say, in English.

cli-help-experts = Make the judgements of experts one: a CSV sheet each, weighed and pooled, where they disagree, and the scenario that states it
cli-help-expert-file = A sheet of an expert: CSV with `key` and `p10`, `p50`, `p90`, or `least`, `likely`, `most`, `sure` (per cent), or `from`, `to`, `count`; the expert is called by the file’s name
cli-help-known = Questions whose answers are known (CSV: `key`, `answer`), which the sheets answer too: experts are weighed by them
cli-help-weight = Weight of an expert (the others have 1)
cli-help-apart = Write a scenario for each expert as well, beside that of all
cli-help-pooled = State one law for each quantity, the pool, in place of experts among whom futures are shared
cli-help-experts-out = The new scenario file (.toml)

experts-source = experts: { $names }
experts-source-one = expert: { $names }
experts-error-nothing = no expert with a weight says anything of a quantity of the scenario
experts-error-already = the scenario has experts already: begin with the one that they were added to
experts-error-many = { $found } experts are too many for one scenario: there may be { $most }; with --pooled it states their pool
experts-error-twice = two sheets are called { $name }: rename one, for experts are called by their files
experts-error-left-out = { $name } leaves out “{ $question }”: to be weighed, every expert answers every question whose answer is known
experts-error-levels = the sheet of { $name } has other columns than that of { $first }: to be weighed, all state the same levels
experts-error-unscored = no expert has a score above 0 on the questions whose answers are known: state weights with --weight
experts-error-name = no sheet is called { $name }
experts-error-weights = all weights are 0
experts-error-weight = write a name and a weight, such as AB=2
experts-heading-weights = Experts
experts-heading-quantities = What they say
experts-column-expert = Expert
experts-column-weight = Weight
experts-column-calibration = Calibration
experts-column-information = Information
experts-column-quantity = Quantity
experts-column-who = Says
experts-column-middle = Median
experts-column-range = 80% interval
experts-pool = together
experts-pool-equal = together, equal weights
experts-before = the scenario until now
experts-how-equal = Weights are as stated, or equal: nobody was tested. With questions whose answers are known (--known), weights follow from the answers.
experts-how-scored = { $questions ->
    [one] Weighed by one question whose answer is known (classical model: Cooke 1991).
   *[other] Weighed by { $questions } questions whose answers are known (classical model: Cooke 1991).
} Calibration: how probable answers so unevenly spread are if the expert is right. Information: how narrow the judgements are. The weight is their product, for those whose calibration reaches the level at which the pool does best.
experts-few-questions = With fewer than ten such questions weights rest on little.
experts-how-pooled = Together: the weighted mean of the probabilities (linear pool), each quantity by itself; of a quantity that not all judge, weights are shared among those who do.
experts-how-shared = The futures of the new scenario are shared among the experts by their weights: together they give the linear pool, and `run`, `compare`, `flip`, `sensitivity` and `worth` tell what follows from each. Whoever says nothing of a quantity goes by the pool of those who do.
experts-disagree = They disagree on `{ $key }`: all that { $low } holds likely lies below what { $high } does. See what follows from each before relying on the pool.
experts-set-by = `{ $key }` is set by hypotheses ({ $hypotheses }): there their own values stay.
experts-unweighed = Only experts without weight judge `{ $key }`: it stays as it was.
