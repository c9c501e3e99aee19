# Words of errors in English: what is wrong with a scenario or theatre file, and what would be right.

diagnostic-error = error
diagnostic-warning = warning
diagnostic-help = help
diagnostic-list-separator = {", "}

## Files

error-file-missing = there is no file `{ $path }`
error-file-folder = `{ $path }` is a folder, not a file
error-file-denied = `{ $path }` may not be read: permission denied
error-file-large = `{ $path }` is larger than { $limit } MiB, more than is read
error-file-unreadable = `{ $path }` cannot be read: { $reason }
error-file-empty = `{ $path }` is empty
error-file-utf16 = `{ $path }` is UTF-16 text, not UTF-8
error-file-binary = `{ $path }` is a binary file, not text
error-file-utf8 = `{ $path }` is not UTF-8 text (line { $line })
error-is-theatre = this is a theatre file, not a scenario
error-extends-circle = `extends` goes in a circle
error-sealed = a text from this page may name no files
hint-sealed-extends = it may extend: { $names }
hint-file-name = name the file in it
hint-file-text = a scenario is a TOML text
hint-file-csv = a table of numbers is a CSV text; a spreadsheet program saves one
hint-save-as-utf8 = save it as UTF-8 in your editor
hint-circle = { $chain }
hint-theatre = name the theatre file: theatre = "theatres/western-mali.toml"

## Syntax

error-syntax = not TOML: { $detail }
error-syntax-more = more syntax errors follow; correct these first
error-syntax-depth = nested too deeply
error-syntax-unquoted = a text needs quotation marks
error-syntax-no-value = a key needs a value: key = value
error-syntax-header = a table’s header is not closed: [name]
error-syntax-list = a list is not well formed: [a, b, c]
error-syntax-braces = a table in braces is not well formed: {"{"} a = 1, b = 2 {"}"}
error-syntax-text = a text is not closed, or holds a character or escape that TOML does not allow
error-syntax-escape = `{ $escape }` means nothing between double quotation marks
error-syntax-unclosed = nothing closes this `{ $open }`: `{ $close }` is missing
error-syntax-quotes = `{ $mark }` is no quotation mark that TOML knows: write straight ones, "…"
error-syntax-comma = `{ $mark }` does not part items: write a comma, `,`
error-syntax-semicolon = a semicolon parts nothing here: one key a line, commas in lists and braces
error-syntax-round = round brackets mean nothing here: lists stand in square ones, [a, b]
error-syntax-colon = a colon is no equals sign: key = value
error-syntax-invisible = an invisible character ({ $code }) stands here: delete it
error-syntax-space = the space here ({ $code }) is not a plain one: type it anew
error-syntax-number = not a number as TOML writes it
error-syntax-date = not a date as TOML writes it, such as 2025-07-02
error-syntax-key = not a key: letters, digits, `_` and `-`, or a text in quotation marks
error-syntax-equals = one `=` too many
error-syntax-trailing = something follows the value; one key a line
error-syntax-extend = a value that is no table cannot take further keys
error-duplicate-key = `{ $key }` is stated twice
hint-first-here = it stands here first
hint-backslash = write paths with `/`, or each backslash twice (`\\`), or put the text between single quotation marks
hint-slip-digits = numbers are written with the digits 0 to 9 and a decimal point: { $right }
hint-slip-comma = decimals follow a point, not a comma: { $right }
hint-slip-either = decimals follow a point, and nothing groups thousands: { $decimal }, or { $right } if thousands were meant
hint-slip-percent = a share is written as a number from 0 to 1: { $written } is { $right }
hint-slip-unit = a number stands alone, without a unit or sign beside it: { $right }
hint-slip-thousands = nothing groups thousands (but `_`, if you like): { $right }
hint-slip-sign = the minus sign is the hyphen of the keyboard: { $right }
hint-slip-point = a digit stands on both sides of the point: { $right }
hint-slip-written = write the number itself: { $right }
hint-slip-date = year, month, day: { $right }
hint-slip-boolean = write { $right }
hint-slip-list = a list stands in square brackets: { $right }

## Keys and values

error-unknown-key = unknown key `{ $key }`
error-missing-key = missing key `{ $key }`
error-missing-keys = { $count ->
    [one] missing key of `{ $key }`
   *[other] { $count } missing keys of `{ $key }`
}
error-new-member = the { $what } `{ $name }` lacks { $count ->
    [one] { $count } value
   *[other] { $count } values
}
hint-state-here = state them in this file
error-wrong-kind = wrong kind of value for `{ $key }`
error-not-finite = `{ $key }` is not a finite number: { $value }
error-out-of-range = `{ $key }` is out of range: { $value }
error-not-whole = `{ $key }` must be a whole number, not { $value }
error-choice = `{ $word }` is not a value of `{ $key }`
error-format = unknown file format { $found }; this program reads format { $known }
error-bad-name = `{ $name }` cannot be a name
error-control-character = `{ $key }` holds a control character ({ $code }), which a text cannot
error-empty-table = `{ $key }` is empty
error-words-empty = `{ $key }` says nothing in any language
error-not-two = `{ $key }` takes two names, not { $count }
error-name-clash = the key `{ $key }` has two meanings in this theatre: rename a country, region or place
hint-did-you-mean = did you mean `{ $name }`?
hint-known = known here: { $names }
hint-known-more = known here: { $names } and { $more } more
hint-missing = missing: { $names }
hint-missing-more = missing: { $names } and { $more } more
hint-expected = expected { $expected }, found { $found }
hint-range = the range is { $min } to { $max }
hint-date = expected a date without quotation marks and without a time, such as 2025-07-02
hint-names = names are made of a–z, 0–9 and `_`
hint-file-names = a name here also names a folder: letters, digits, `-`, `_`, spaces; no `/`, `\`, `:`, and no dot or space at its ends
hint-words = write a text, or one for each language: {"{"} en = "…", fr = "…", ar = "…" {"}"}
hint-branching = this is a branching ratio: at 1 or more, waves would set off waves without end
hint-pull = a pull of more than 5 for each hundred km would leave nothing to chance

## Quantities

error-quantity-empty = `{ $key }` has neither a value nor a distribution
error-quantity-two = `{ $key }` has both `{ $first }` and `{ $second }`
error-list-length = `{ $word }` takes { $count ->
    [one] one number
   *[other] { $count } numbers
} ({ $names }), not { $found }
error-order = `{ $word }` of `{ $key }`: { $low } { $low-value } is greater than { $high } { $high-value }
error-no-width = `{ $word }` of `{ $key }` has no width: its ends are equal
error-not-positive = `{ $word }` of `{ $key }`: { $name } must be greater than 0, not { $value }
error-weights-sum = the weights of `{ $key }` sum to { $sum }, not 1
error-weight-negative = a weight of `{ $key }` is negative: { $value }
error-weights-none = the weights of `{ $key }` are all 0
error-lengths-differ = `{ $key }`: `{ $first }` has { $first-count } numbers and `{ $second }` has { $second-count }
error-quantiles-p = the probabilities of `{ $key }` must increase
error-quantiles-x = the values of `{ $key }` must not decrease
error-quantiles-few = `{ $key }` needs at least two probabilities between 0 and 1, or must begin with 0 and end with 1
error-quantiles-probability = `{ $key }`: a probability lies between 0 and 1, not { $value }
error-sure = `{ $key }`: how sure lies above 0 and at most at 1, not at { $value }
error-sure-less = `{ $key }`: no PERT law within what the quantity may be is so unsure of these ends as to hold { $value } between them
error-roulette-lengths = `{ $key }`: { $edges } edges make one bin fewer than that, not { $counts }
error-roulette-edges = `{ $key }`: edges rise
error-quantiles-log = `{ $key }`: on a logarithmic scale values are greater than 0, not { $value }
error-quantiles-flat = `{ $key }`: the two outermost values are equal, so the tail beyond them has no spread
error-quantiles-room = `{ $key }`: { $value } leaves no room for the tail beyond it, which ends at { $end }
error-sample-empty = the sample of `{ $key }` is empty
error-cut-empty = `truncated` leaves nothing of `{ $key }`
error-joint-cut = `{ $key }` is drawn together with others, row by row, and cannot be cut alone
error-joint-where = `{ $key }`: only parameters of the scenario itself are drawn together
error-joint-lengths = samples of `{ $group }` are drawn together, but this one has { $count ->
    [one] one row
   *[other] { $count } rows
}
error-joint-correlated = `{ $key }` is drawn together with others from the rows of `{ $group }`: no correlation can be stated beside them
error-distribution = `{ $key }`: { $reason }
error-tail = { $share } % of this distribution leaves the range of `{ $key }`
error-framework-distribution = `{ $key }` is a framework and takes no `{ $word }`
error-framework-set-only = `{ $key }` is a framework: a measure can only set it
error-csv-column = `{ $path }` has no column `{ $column }`
error-csv-number = not a number in column `{ $column }`
error-csv-empty = no number in column `{ $column }`
error-csv-cells = this row has { $cells } cells, the header { $columns }
hint-csv-comma = decimals follow a point, or the cells are parted by semicolons and the decimals follow a comma
hint-keep-one = keep one of them
hint-plain-number = write the number itself: { $value }
hint-normalise = add `{ $key } = true` to divide them by their sum
hint-quantiles-percent = write { $value }
hint-quantiles-room = if nothing lies beyond it, give it the probability { $p }
error-free-where = `{ $key }` is a measure’s and cannot be open to calibration
hint-free-where = events tell of the model’s parameters: `free` stands with those of the scenario itself or of a hypothesis
error-free-certain = `{ $key }` is certain: there is nothing in it to calibrate
hint-free-certain = state the distribution that holds before any evidence in place of the value, or leave `free` out
error-season-where = `{ $key }` takes no season
error-season-expert = `{ $key }` has the season of the scenario: an expert judges the value of the year
hint-season-where = a season multiplies rates, and shares of means on duty: { $names }
error-season-length = the season of `{ $key }` has { $count ->
    [one] one factor
   *[other] { $count } factors
}, not twelve
hint-season-length = one factor a calendar month, January to December
error-season-range = times { $factor }, its largest factor of a month, `{ $key }` leaves its range
hint-season-range = the range ends at { $max }
hint-cut = to cut one side only, name it: `truncated = {"{"} min = 0 {"}"}`
hint-cut-empty = less than one draw in a million falls between these limits
hint-joint-where = under a hypothesis or in a measure, state the sample without `joint`
hint-joint-lengths = this one has { $count ->
    [one] one row
   *[other] { $count } rows
}
hint-csv-empty = samples drawn together have a number in every row
hint-quantiles = two probabilities between 0 and 1 say how both tails go on; the least and the greatest value possible, where they are known, have probabilities 0 and 1
hint-tail = narrow it, or cut it: `truncated = [min, max]` in the same braces
hint-framework = write `none`, `bilateral` or `umbrella`, or `discrete` with these words

## The scenario as a whole

error-priors-sum = the priors of the hypotheses sum to { $sum }, not 1
error-too-many = { $what }: { $found }, more than the { $most } there may be
error-expert-silent = expert `{ $expert }` says nothing: state quantities under `set`
error-expert-outcome = `{ $key }` says what is counted as an outcome: no expert judges it
error-policy-twice = `{ $name }` is in the policy twice
error-measure-closed = a measure cannot change `{ $key }`
error-measure-absent = a measure changes `{ $key }`, which has no value in this scenario
error-when-name = the name of an outcome is expected here
error-when-unknown = there is no outcome `{ $name }`
error-when-comparison = one of `>=`, `>`, `<=`, `<` is expected here
error-when-number = a number is expected here
error-when-and = `and` is expected here, or the end
error-when-closed = a measure cannot wait for `{ $name }`
error-when-start = measure `{ $measure }` waits for something to happen: it cannot have started before
hint-when-form = write what must have happened: `{ $example }`
hint-when-open = it can wait for what has happened and anyone can see: { $names }; not for what the group intends, where its cells stand, or what is known at the end alone
hint-when-start = `start_day` is the number of days after it is seen, 0 or more
hint-when-here = it waits for this
error-cells-capacity = cells at `{ $place }` at the start: { $cells }, where there is room for { $capacity }
error-cells-capacity-drawn = up to { $cells } cells may be drawn at `{ $place }` at the start, where there is room for { $capacity }
error-place-outside = `{ $place }` must have no cells, capacity or value: `{ $country }` lies outside the theatre
error-repeats = { $repeats } futures a draw are more than all { $trajectories } futures
error-correlation-rank = a rank correlation lies between −1 and 1: { $value }
error-correlation-self = a quantity cannot be correlated with itself
error-correlation-twice = these two quantities are correlated twice
error-correlations-contradict = the correlations contradict one another
hint-sum = { $terms } = { $sum }
hint-protective = this program weighs protection only: the other side’s intent, the start, the map and what an outcome means are no government’s to set
hint-measure-absent = state the key in the scenario first
hint-capacity = the capacity stands here
hint-cells-scale = all cells are multiplied by { $factor } here
hint-cells-scale-drawn = all cells are multiplied by up to { $factor } here
hint-correlations-contradict = with those before it, no Gaussian copula has this rank (the matrix is not positive definite)
hint-correlations-nearest = with those before it, no Gaussian copula has this rank; the nearest that one has: { $nearest }
hint-correlations = correlated here: { $names }

## The theatre

error-unknown-reference = there is no { $what } `{ $name }`
error-home-role = `home` names `{ $country }`, whose role is not "home"
error-two-homes = `{ $country }` is a second home country
error-capital-abroad = the capital `{ $place }` does not lie in the home country
error-other-country = `{ $key }` names a { $what } of `{ $country }`, but the place lies in `{ $own }`
error-place-twice = `{ $place }` and `{ $other }` are the same place: same name or same coordinates
error-link-to-itself = a link from `{ $place }` to itself
error-not-adjacent = `{ $a }` and `{ $b }` are not two regions of one country
error-adjacent-twice = `{ $a }` and `{ $b }` are said twice to lie next to each other
error-link-twice = the link between `{ $a }` and `{ $b }` stands twice
error-road-too-short = the road from `{ $a }` to `{ $b }` is { $km } km long, but they lie { $apart } km apart
error-no-road = no road reaches `{ $place }`
error-corridor-short = corridor `{ $corridor }` needs at least two places
error-corridor-gap = corridor `{ $corridor }` has a gap: no link joins `{ $from }` and `{ $to }`
error-corridor-loop = corridor `{ $corridor }` passes `{ $place }` twice
hint-road-length = no road is shorter than the great circle (1 % and 1 km are allowed for rounding)
hint-no-road = not linked, by whatever way, to the capital `{ $capital }`
hint-corridor-gap = not linked to `{ $from }`

## Options

error-set-form = `--set` takes key=value
error-set-closed = `--set` cannot change `{ $key }`
error-option-twice = `{ $key }` is given twice
hint-set-form = for example --set group.tempo=120 or --set cooperation.senegal.framework=umbrella

## Warnings

warning-unsourced = `{ $key }` has neither source nor grade
warning-unsourced-many = { $more ->
    [one] `{ $key }` and one more have neither source nor grade
   *[other] `{ $key }` and { $more } more have neither source nor grade
}
warning-no-title = this scenario has no title of its own
warning-language-missing = `{ $key }` lacks { $languages }
warning-replaced-by-all = `{ $key }` as stated here has no effect: every hypothesis sets it
warning-replaced-by-some = `{ $key }` as stated here holds in some futures only: these hypotheses set it themselves: { $names }
warning-prior-zero = hypothesis `{ $hypothesis }` has no weight: its prior is 0
warning-judged-by-all = `{ $key }` as stated here has no effect: every expert judges it
warning-judged-by-some = `{ $key }` as stated here holds in some futures only: these experts judge it: { $names }
warning-judged-in-vain = what expert `{ $expert }` says of `{ $key }` has no effect: every hypothesis sets it
warning-measure-empty = measure `{ $measure }` changes nothing
warning-change-nothing = measure `{ $measure }` leaves `{ $key }` as it is
warning-measure-never = measure `{ $measure }` is never in force: it would end on day { $end } and start on day { $start }
warning-measure-late = measure `{ $measure }` starts on day { $day }, after the last day, { $horizon }
warning-alone = `{ $key }` has no effect: `{ $needs }` is not stated
warning-season-mean = the factors of the season of `{ $key }` have the mean { $mean }: over a year its value is so many times what is stated
hint-season-mean = divide them by it if the value is that of a whole year
warning-correlation-fixed = `{ $key }` is certain: a correlation with it has no effect
warning-joint-alone = the sample is the only one of `{ $group }`: there is nothing to draw it together with
warning-measure-cost = measure `{ $measure }` states no cost: what it costs counts as unknown, not as nothing
hint-measure-cost = state `cost = {"{"} usd_per_year = … {"}"}`, `usd_once` or both; 0 if it costs nothing
warning-correlation-steps = the rank correlation { $rank } is not reached: between these values it is { $reached }
hint-correlation-steps = one of the two has few values, and equal values have no order among them
hint-replaced-here = set here by a hypothesis
hint-judged-here = judged here by an expert
hint-unsourced = say where it comes from (`source`) or how sure it is (`grade`)
hint-others = the others: { $names }
hint-others-more = the others: { $names } and { $more } more

## Kinds of things

what-text = a text
what-number = a number
what-whole-number = a whole number
what-boolean = true or false
what-date = a date
what-list = a list
what-table = a table
what-nothing = nothing
what-quantity = a number or a table with a distribution
what-framework = none, bilateral or umbrella
what-words = a text, or a table of en, fr and ar
what-pair = a list of two names
what-list-of-texts = a list of texts
what-list-of-numbers = a list of numbers
what-list-of-tables = tables in double brackets
what-measure = measure
what-country = country
limit-countries = countries
limit-neighbours = neighbours
limit-regions = regions
limit-fronts = fronts
limit-places = places
limit-links = roads and tracks
limit-corridors = corridors
limit-hypotheses = hypotheses
limit-experts = experts
limit-measures = measures
limit-correlations = correlations
limit-horizon = days simulated
limit-futures = futures
limit-repeats = futures of one draw
limit-chain = files that build on one another
limit-file = size of a file, MiB
what-region = region
what-front = front
what-place = place
what-corridor = corridor
what-no-probability = the distribution has no probability to speak of between these ends
what-too-large = numbers too large to compute with
what-impossible = no such distribution exists
error-sheet-levels = `{ $path }` has the columns of no form in which experts state what they say
error-sheet-column-twice = column `{ $column }` stands twice
error-sheet-column = column `{ $column }` belongs to no form, or to another than `{ $first }`
error-sheet-key = `{ $key }` is no quantity of the scenario, and no question whose answer is known
error-sheet-twice = `{ $key }` stands twice
error-sheet-known = `{ $key }` is a quantity of the scenario: its answer is not known
error-sheet-order = the values of `{ $key }` do not rise: { $value } after { $before }
error-sheet-unstated = `{ $key }` has no number in the scenario that an expert could replace
error-sheet-range = `{ $key }` lies between { $low } and { $high }; { $value } leaves no room for what lies beyond it
error-sheet-sure = how sure `{ $key }` is stands in per cent, above 1 and at most 100, not { $value }
error-sheet-bins = the bins of `{ $key }` must follow on each other: { $value } after { $before }
hint-sheet-form = a sheet has the column `key`, and `p10`, `p50`, `p90`, or `least`, `likely`, `most` and `sure` (in per cent), or `from`, `to` and `count` (a row a bin); that of known answers has `key` and `answer`
hint-sheet-known = questions whose answers are known stand in a file of their own: --known FILE
