# Words of the command line in English.

## Headline table

cli-column-outcome = Outcome
cli-column-probability = Probability
cli-column-error = Simulation error
cli-column-likelihood = In words
cli-column-median = Median
cli-column-interval = 80% interval
cli-row-disrupted = { $corridor } closed { $days } or more
cli-row-foothold = Lasting presence, { $country }, within { $days }
cli-row-strike = Strike, { $country }, within { $days }
cli-row-level = Spread level { $level } or higher

## Run

cli-simulated = { $count ->
    [one] { $count } future simulated
   *[other] { $count } futures simulated
}
cli-left = { $time } left
cli-rate = { $number } a second
cli-written = Written to { $folder }
cli-partial = Stopped early: { $done } of { $planned } futures are done and written; they are marked as partial.
cli-failed = { $count ->
    [one] { $count } future gave a number that is not finite and was left out. To see it:
   *[other] { $count } futures gave a number that is not finite and were left out. To see the first:
}
