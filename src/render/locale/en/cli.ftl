# Words of the command line in English.

## Headline table

cli-column-outcome = Outcome
cli-column-probability = Probability
cli-column-error = Simulation error
cli-column-hypotheses = By hypothesis
cli-column-experts = By expert
cli-column-likelihood = In words
cli-column-median = Median
cli-column-interval = 80% interval
cli-row-disrupted = { $corridor } closed { $days } or more
cli-row-arrival = First cell, { $country }, within { $days }
cli-row-foothold = Foothold, { $country }, within { $days }
cli-row-strike = Strike, { $country }, within { $days }
cli-row-blockade = Blockade of the { $corridor } corridor within { $days }

## Run

cli-simulated = { $count ->
    [one] { $count } future simulated
   *[other] { $count } futures simulated
}
cli-long = This takes about { $time }.
cli-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
cli-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
cli-large = This takes about { $size } GB of memory.
cli-left = { $time } left
cli-rate = { $number } a second
cli-written = Written to { $folder }
cli-partial = Stopped early: { $done } of { $planned } futures are done and written; they are marked as partial.
cli-partial-resume = To go on from there: the same command with --resume.
cli-partial-beside = What lies in { $path } is left as it is: an unfinished run replaces nothing.
cli-stopped = Stopped early: { $done } of { $planned } futures are done, and the figures rest on these.
cli-failed = { $count ->
    [one] { $count } of { $planned } futures was left out: { $cause }.
   *[other] { $count } of { $planned } futures were left out: { $cause }.
}
cli-failed-waves = they came to more than { $limit } waves of attacks, the most the program can follow
cli-failed-cells = they would have begun with more cells at a place than it holds
cli-failed-numbers = a number in them ({ $column }) is impossible
cli-failed-bias = Those left out are not like the others, most often the most violent: the figures understate the risk.
cli-failed-see = To see the first:
cli-beside = Meanwhile something came to lie in { $path }: it is left as it is, and the results lie whole in { $written }.
cli-partial-precision = A run with --until-precision cannot be gone on with: how many futures it takes is worked out on the way. The same command begins anew; to run { $number } futures in a way that can be gone on with, give -n { $number } in place of --until-precision.
cli-precise = Precision reached: ±{ $reached } (asked: ±{ $wanted }).

## Mistakes and failures

cli-error = error:
cli-warning = warning:
cli-error-write = could not write { $path }: { $cause }
cli-error-exists = { $path } already holds results: choose another folder with --out, or replace them with --force
cli-error-not-a-run = { $path } exists and is not the folder of a run: it is left alone; choose another folder with --out
cli-error-other-kind = { $path } holds { $found ->
    [run] a run
    [part] a part of a run
    [comparison] a comparison
    [portfolio] portfolios
    [difference] a difference between runs
   *[other] something else
}, which { $wanted ->
    [run] a run
    [part] a part of a run
    [comparison] a comparison
    [portfolio] portfolios
   *[difference] a difference between runs
} cannot replace: it is left alone; choose another folder with --out
cli-error-needed = { $path } holds data or was read for this: it is left alone; choose another file with --out
cli-error-unplaced = { $path } could not be made or replaced ({ $cause }): the results lie whole in { $kept }
cli-error-left-aside = the results are in { $path }, but not all of what lay there could be taken over: the rest is in { $kept }
cli-error-name = { $path } cannot be the name of a run folder
cli-error-interrupted = interrupted before anything was finished; nothing was written
cli-error-drawing = the results could not be drawn: { $cause }
cli-error-no-trajectories = there are no futures to run
cli-error-too-many = { $asked } futures are more than the { $most } one run can count
cli-error-repeats = { $asked } futures per draw are more than the { $most } a nested run allows
cli-error-threads = { $threads } threads could not be started: { $cause }
cli-error-panicked = future { $trajectory } made the simulator fail: { $cause }
cli-error-run = the run failed: { $cause }
cli-error-all-failed = no future gave finite numbers; to see the first: { $command }
cli-error-trajectory = there is no future { $trajectory }: the last is { $last }
cli-error-nothing-to-resume = there is no unfinished run in { $path } or beside it
cli-error-resume-other = what was left in { $path } cannot be gone on with: { $what ->
    [version] another version of the program wrote it
    [trajectories] it is of another number of futures
    [seed] it has another seed
    [rows] its rows are in another format
    [range] it is of another part
   *[scenario] the scenario is another
}
merge-error-unreadable = { $path } is no part of a run: { $cause }
merge-cause-foreign = it does not hold the state of a run
merge-cause-format = its layout is { $found }, which this version does not read
merge-cause-damaged = it is damaged: its checksum does not fit
merge-cause-memory = there is not enough memory for it
merge-cause-shape = it does not hold what a run of this scenario leaves
merge-error-foreign = { $path } and { $other } are not parts of one run: { $what ->
    [version] their versions of the program differ
    [trajectories] their numbers of futures differ
    [seed] their seeds differ
    [rows] their rows are in different formats
   *[scenario] their scenarios differ
}
merge-error-twice = { $path } and { $other } both hold futures { $futures }
merge-error-missing = some parts are missing: no part holds futures { $futures }

cli-usage-unknown = unknown argument { $argument }
cli-usage-command = unknown command { $argument }
cli-usage-missing = missing: { $argument }
cli-usage-empty = { $argument } needs a value
cli-usage-value = { $value } is no value for { $argument } { $valid }
cli-usage-range = a number, { $range }
cli-did-you-mean = Did you mean “{ $name }”?
cli-known = Known here: { $names }
cli-usage-twice = { $argument } cannot be given here, or is given twice
cli-usage-help = For help: harmattan --help

## Help

cli-help-about = How far, how soon and how surely violence in western Mali could spread, and which policies would stop it
cli-help-after = Exit codes: 0 done, 2 wrong scenario or usage, 3 run failed, 4 output could not be written, 130 interrupted.
    The program serves protection: measures change what governments do, never the other side’s intent.
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-options = Options
cli-help-arguments = Arguments
cli-help-default = [default: { $list }]
cli-help-possible = [possible values: { $list }]
cli-value-options = [OPTIONS]
cli-value-command = COMMAND
cli-value-scenario = SCENARIO
cli-value-file = FILE
cli-value-dir = DIR
cli-value-part = PART
cli-value-run-folder = RUN_FOLDER
cli-value-run-a = RUN_A
cli-value-run-b = RUN_B
cli-value-key = KEY
cli-value-key-value = KEY=VALUE
cli-value-lang = LANG
cli-value-format = FORMAT
cli-value-folder-or-name = FOLDER_OR_NAME
cli-value-text = TEXT
cli-value-size = WIDTHxHEIGHT
cli-value-palette = PALETTE
cli-value-half-width = HALF-WIDTH
cli-value-shell = SHELL
cli-manual-name = NAME
cli-manual-synopsis = SYNOPSIS
cli-manual-description = DESCRIPTION
cli-manual-options = OPTIONS
cli-manual-extra = NOTES
cli-manual-version = VERSION
cli-help-run = Simulate a scenario: headline table, charts, briefing and data
cli-help-merge = Merge the parts of a run (see --shard) into the folder that the run at once would have left
cli-help-shards = Print a job file with which Slurm, PBS, Kubernetes or GNU parallel run the parts of a run
cli-help-count = Number of parts
cli-help-for = What runs them
cli-help-shards-out = File to write the job to (printed otherwise)
parts-written = Part written: { $path }. When all parts are there, give the same command without --shard: it joins them and runs what is still missing.
parts-all = All parts are there: the first task, or the same command without --shard, gives the answer.
parts-error-overlap = the parts in this folder come from two cuts: remove those of one
shards-what = { $scenario }: { $futures } futures in { $count } parts. A part that is there is not run again.
shards-hand-in = Adapt processors, memory, queue or image, then hand in: { $command }
shards-then = When all parts are there: { $merge }
cli-help-verify = Simulate some futures of a finished run again and compare them with its rows, bit by bit
cli-help-sample = Share of the futures simulated again (by default 1%)
verify-same = { $checked } of { $rows } futures simulated again: the same, to the bit.
verify-differs = Future { $trajectory } is not what stands in the rows, first in { $column }.
verify-error-version = This run is of version { $found }, and only that version gives its bits; this is { $known }
verify-error-no-rows = { $path } has no rows: only a run that keeps them can be verified
cli-help-part = Folder of a part, written by run --shard
cli-help-brief = Make the briefing of a finished run again, in any language, without simulating
cli-help-run-folder = Folder of a finished run
cli-help-template = Your own template of the page (minijinja), in place of the program’s
cli-help-logo = Picture for the head of the first page (PNG, JPEG or SVG)
cli-help-pdf = Make a PDF too (in a build with the feature pdf this is the default)
cli-help-brief-out = File for the page, in place of the one in the folder
cli-help-brief-force = Replace files that have another content
cli-help-chart = Draw one chart of finished results by name, for a slide
cli-help-chart-words = Folder of a run, comparison or portfolio (several runs are laid over each other), and the name of the chart or a part of it
cli-help-list = List the charts that the folder can be drawn as, with the options that narrow each
cli-help-corridor = Show this corridor alone
cli-help-country = Show this neighbouring country alone
cli-help-chart-outcome = Show this outcome or event alone (a key of summary.json or comparison.json)
cli-help-title = Title in place of the finding
cli-help-size = Width and height of the picture in pixels, such as 1600x900; letters are made as large as the page allows
cli-help-palette = Colours: colour or grey
cli-help-no-source = Leave out the source line
cli-help-chart-format = Format: svg, png or pdf (else by the ending of the file, else png)
cli-help-chart-out = File of the picture (by default NAME.LANGUAGE.FORMAT in the current folder)
cli-help-check = Check scenario files: errors and warnings
cli-help-explain = Show the rates and probabilities a scenario amounts to
cli-help-replay = Tell one simulated future, event by event
cli-help-schema = Print the JSON Schema of scenario or theatre files, or write both
cli-help-keys = Print the reference of all keys and outcomes
cli-help-completions = Print the completions of a shell
cli-help-man = Print the manual page
cli-help-help = Show help
cli-help-version = Show the version
cli-help-lang = Language of words, charts and briefing: en, fr, ar (else HARMATTAN_LANG, else the system’s)
cli-help-scenario = Scenario file (TOML)
cli-help-set = Replace one value, such as group.tempo=90 or drones.aircraft.west='{ "{" }pert=[1,2,4]{ "}" }'; may be repeated
cli-help-trajectories = Number of futures simulated
cli-help-seed = Random seed
cli-help-out = Folder of the results (a run writes output/SCENARIO by default)
cli-help-threads = Number of threads (by default all processors); results do not depend on it
cli-help-force = Replace a finished run
cli-help-format = Format of the rows: parquet or csv; xlsx writes a workbook in their place
cli-help-brief-format = What to make: the page (html), or a workbook of a run (xlsx)
cli-help-no-trajectories = Write no rows per future
cli-design-open = Whether the design tells “{ $outcome }” more closely than independent futures would is not known: { $times } times as many (95% interval { $range }).
cli-design = The design tells “{ $outcome }” as closely as { $times } times as many independent futures would (95% interval { $range }).
cli-help-until-outcome = With --until-precision: the outcome or event whose interval counts, in its own unit, in place of the headline probabilities
cli-error-half-width = of headline probabilities the half-width lies above 0 and is at most 0.5; name an outcome with --outcome for another unit
cli-help-until-precision = Run on until the 95% interval of every headline probability is within this half-width
cli-help-max-trajectories = Most futures such a run may take
cli-help-shard = Run part K of N equal parts, to be merged later; auto/N takes K from the scheduler (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX)
cli-help-parts = Folder of parts run on other machines: what lies there is not run again (with --shard it is put there)
cli-help-parts-shard = Run part K of N equal parts, leave it in --parts and end; auto/N takes K from the scheduler. When all are there, the same command without --shard gives the answer
cli-help-resume = Go on with an interrupted run where it stopped; it ends with the same results
cli-help-trajectory = Number of the future, from 0
cli-help-which = Which file’s schema: scenario, theatre, all
cli-help-shell = bash, elvish, fish, powershell or zsh

## check

check-sound = { $path }: sound
check-warnings = { $count ->
    [one] { $path }: { $count } warning
   *[other] { $path }: { $count } warnings
}
check-errors = { $count ->
    [one] { $path }: { $count } error
   *[other] { $path }: { $count } errors
}
check-no-effect = { $count ->
    [one] the measure { $measure } changes nothing in { $count } future
   *[other] the measure { $measure } changes nothing in { $count } futures
}
check-constant = { $count ->
    [one] the outcome { $outcome } is the same in { $count } future
   *[other] the outcome { $outcome } is the same in all { $count } futures
}

## explain

explain-introduction = { $draws ->
    [one] Median of { $draws } draw, all measures in force whole.
   *[other] Medians of { $draws } draws, with the range that holds 80% of them; all measures in force whole.
}
explain-column-what = Quantity
explain-column-value = Value
explain-waves = Waves of attacks
explain-cells = Cells at the start
explain-no-cells = There is no cell at the start, and none forms where there is none: no wave of attacks comes. The rates per cell below are those a cell would meet.
explain-waves-per-year = Waves a year, follow-ons included
explain-mean-size = Strikes per wave, mean
explain-seven = Probability of 7 or more strikes in a wave
explain-seven-per-year = Waves of 7 or more strikes a year
explain-fronts = Fronts: what drones see and who can answer
explain-column-front = Front
explain-column-orbits = Orbit hours a day
explain-column-coverage = Drone coverage a day
explain-column-seen = Strike seen by air
explain-column-drones = Drones on station
explain-column-ground = Ground units ready
explain-fronts-note = Coverage is the share of a front’s area seen in a day; a strike is seen by air if its preparation is, over all days of it.
explain-blockades = Blockades
explain-column-corridor = Corridor
explain-column-begun = Begun a year
explain-column-share = Share of the time
explain-blockades-note = With the cells of the first day. A corridor under blockade is open, but its roads are pressed: more ambushes, and only part of its trade.
explain-borders = Borders
explain-column-border = Border with
explain-column-efficiency = Efficiency of the framework
explain-column-interdiction = Crossings stopped
explain-places = Places
explain-column-place = Place
explain-column-formation = Formation
explain-column-loss = Loss
explain-column-ambushes = Ambushes
explain-column-alerted = Strike alerted
explain-free = Open to calibration
explain-free-note = What events may teach; the range is the middle 80% of what is assumed before.
explain-column-prior = Before any evidence
explain-waiting = Measures that wait for something
explain-waiting-note = They are left out of what is told above; each starts once, so many days after the weekly look at which its condition first holds.
explain-column-measure = Measure
explain-column-when = Waits for
explain-column-delay = Starts after
explain-seasons = Seasons
explain-seasons-note = What is told above is the value of the year, before the season of each month.
explain-column-factors = Factors, January to December
explain-column-mean = Mean
explain-places-note = Formation (while nearly empty), loss and ambushes are per cell and year.

## replay

replay-title = Future { $trajectory } of “{ $scenario }”. Hypothesis: { $hypothesis }.
replay-expert = As { $expert } judges.
replay-no-hypothesis = none
replay-story = What happens
replay-nothing = Nothing happens.
replay-outcomes = What comes of it
replay-wave = { $size ->
    [one] A wave of { $size } strike:
   *[other] A wave of { $size } simultaneous strikes:
}
replay-strike = { $place } is struck from { $from }:
replay-strike-local = { $place } is struck by a local cell:
replay-alerted = seen coming
replay-unseen = not seen coming
replay-drone = a drone answers
replay-ground = a ground unit answers
replay-repelled = the attack is repelled
replay-overrun = the place is overrun
replay-cell-lost = the group loses the attacking cell
replay-held = the attackers stay
replay-captured = captured arms raise a new cell
replay-comma = ,_
replay-closed = Roads closed for { $days }.
replay-deaths = { $deaths ->
    [one] { $deaths } death.
   *[other] { $deaths } deaths.
}
replay-ambush = Ambush on the road from { $from } to { $to }.
replay-moved = A cell moves from { $from } to { $to }.
replay-turned-back = A cell from { $from } is turned back on the way to { $to }.
replay-stopped = A cell from { $from } is stopped at the border on the way to { $to } and lost.
replay-formed = A cell forms at { $place }.
replay-lost = The group loses a cell in { $place }.
replay-phase = { $front }: new phase, effort × { $effort }.
replay-campaign = A campaign begins in the region of { $region }: effort × { $effort }.
replay-blockade-begins = The { $corridor } corridor comes under blockade.
replay-blockade-ends = The blockade of the { $corridor } corridor ends.
replay-epoch = A measure starts or gains strength.
replay-waves = The next wave of attacks would be one more than { $limit }, the most the program can follow: this future is left out, and what follows means nothing.
replay-cells = This future would begin with more cells at a place than it holds: it is left out, and what is told of it means nothing.

## keys

keys-title = Keys and outcomes
keys-introduction = Made from the program’s registries by “harmattan keys”: first the settings of a file, then how a quantity is written, then every parameter, then the outcomes, a theatre’s file, at last the limits. What the model does with them is in model.md.
keys-column-key = Key
keys-column-meaning = Meaning
keys-column-unit = Unit
keys-column-range = Range
keys-column-remarks = Remarks
keys-column-outcome = Outcome
keys-column-example = Example
keys-settings = Settings of a scenario file
keys-settings-introduction = At the head of the file, beside the parameters. A file that extends another may leave out what it does not change; lists and distributions are replaced whole.
setting-format = version of the file format, always 1
setting-extends = scenario file this one builds on, relative to this file
setting-theatre = theatre file, relative to this file, or the theatre itself as tables
setting-name = short name of the run’s folder; without it, the file’s name
setting-title = title in one language or in each
setting-description = what the scenario asks, in one language or in each
setting-kind = `policy` (unless stated otherwise), or `stress`: a test of how bad it may become, which comparisons show apart and never rank
setting-start = first day simulated
setting-horizon-days = days simulated, 1 to 36,500
setting-trajectories = number of simulated futures
setting-seed = random seed: the same seed gives the same futures
setting-design = how uncertain quantities are drawn: `latin_hypercube`, `sobol` or `random`
setting-repeats = futures per draw; more than 1 separates chance from ignorance (a nested run)
setting-policy = measures in force, in order, by their names in `[measures]`
setting-hypotheses = what the group may be trying to do: `title`, `prior` (the priors sum to 1, unless `normalise_priors` is set) and, under `set`, the parameters it replaces, by full key in quotes
setting-experts = who judges quantities, and how: `title` (name or initials), `weight` (1 where it is not stated; weights are shared so that they sum to 1) and, under `set`, the parameters as the expert judges them, by full key; each future is drawn as one of them judges, and what a hypothesis sets counts first
setting-normalise-priors = `true`: the priors are weights of any sum, and are divided by it
setting-measures = what a government may do: `title`, `start_day`, `ramp_days`, `end_day` (optional), `when` (optional: what it waits for, such as `{"strikes >= 10 and closed_days.dakar_north > 20"}`; its days then count from the weekly look at which that first holds), `cost = {"{"} usd_per_year = …, usd_once = … {"}"}` (either or both) and the parameters it changes under `set`, `add` and `scale`; none acts unless `policy` names it
setting-correlations = rank correlation of two uncertain parameters, −1 to 1: `between = ["group.formation", "group.tempo"]`, `rank = 0.5`
setting-note = a remark; the program does not read it
keys-forms = How a quantity is written
keys-forms-introduction = Every parameter is a number (`20`), a number with its source (`{"{"} value = 20, source = "…", grade = "assumed" {"}"}`) or one of these distributions, with `source` (a text, or one a language: `{"{"} en = "…", fr = "…", ar = "…" {"}"}`), `grade` (`reported`, `estimated`, `assumed`) and `note` in the same braces. The parameters of a distribution stand in a list in the order given here, or by name: `{"{"} pert = {"{"} min = 10, mode = 20, max = 40 {"}"} {"}"}`. A framework is one of its words, or `discrete`.
form-uniform = min, max: all values alike
form-triangular = min, mode, max: straight lines from the mode to both ends
form-pert = min, mode, max: rounder, and four times heavier at the mode; by name and with `sure`, as in `{"{"} pert = {"{"} min = 10, mode = 20, max = 40, sure = 0.8 {"}"} {"}"}`, an expert is so sure that the value lies between the two ends: the law is widened beyond them until they hold no more than that share
form-normal = mean, standard deviation
form-truncated-normal = mean, standard deviation (both before cutting), min, max
form-lognormal = median, standard deviation of the logarithm
form-beta = alpha, beta: between 0 and 1
form-gamma = shape, scale: mean is shape × scale
form-poisson = mean: whole numbers
form-discrete = values with weights that sum to 1; weights of any sum with `normalise = true`
form-quantiles = p and the values x there, joined by a monotone cubic. Where p runs from 0 to 1, these are all; without end points (P10, P50, P90), the cubic is in normal scores and the tails are those of the normal law through the two outermost points, within the key’s range; with `scale = "log"`, the same of the logarithms
form-roulette = edges of bins and an expert’s counts in them: each bin has the share of its counts, smooth within; empty bins at the ends are left out
form-empirical = a sample: as `values`, or one column of a CSV file beside the scenario: `{"{"} empirical = {"{"} file = "counts.csv", column = "per_year" {"}"} {"}"}`. Samples with the same `joint = "NAME"` are drawn together, row by row
form-truncated = min, max, beside any distribution: it is conditioned on this range; one side alone by name, `truncated = {"{"} min = 5 {"}"}`
form-free = `true`, beside any distribution of a parameter: open to calibration against events; changes no future
form-season = twelve factors, January to December, beside the value or distribution of a rate or of a share of means on duty: in each calendar month the value is multiplied by its factor, and measures act on that. A hypothesis that states another value keeps them, unless it states its own
keys-outcomes = Outcomes
keys-outcomes-introduction = Columns of trajectories.parquet and entries of summary.json. A missing value means that it never happened, or that there is nothing to share.
keys-member-front = <front>
keys-member-home-front = <home front>
keys-member-neighbour = <neighbour>
keys-member-country = <country>
keys-member-region = <country>.<region>
keys-member-home-region = <home region>
keys-member-corridor = <corridor>
keys-member-place = <place>
keys-member-region-month = <region>.<month>
keys-whole = whole, { $min } … { $max }
keys-optional = optional
keys-closed = closed to measures
keys-unit-day = days after the start
keys-unit-usd = USD
keys-unit-level = level 0–5
keys-unit-count = count
keys-limits = Limits
keys-limits-introduction = A scenario that has more is refused before any work begins; within them it runs. What takes more than a minute or 4 GB is told first.
keys-column-what = What
keys-column-most = At most
keys-theatre = Theatre file
keys-theatre-introduction = The map that a scenario names under `theatre`: a file of its own with `format = 1`, or the same tables inside the scenario. NAME is a name of your own, in lower-case letters, digits and `_`; a name that a field asks for is one of these.
keys-column-holds = Holds
keys-theatre-head = Head of the file
keys-theatre-countries = Countries
keys-theatre-fronts = Fronts: areas whose defenders share drones and ground units
keys-theatre-regions = Regions, as incidents are counted
keys-theatre-places = Places: towns, garrisons, border posts
keys-theatre-links = Roads and tracks between two places
keys-theatre-corridors = Corridors: chains of places that carry trade
keys-theatre-adjacent = Regions of one country that lie next to each other
keys-holds-words = text in one language or in each
keys-holds-text = text
keys-holds-flag = `true` or `false`
keys-holds-name = name of a { $what }
keys-holds-pair = names of two: { $what }
keys-holds-chain = names in order: { $what }
keys-default = without it `{ $value }`
field-theatre-name = name of the theatre
field-theatre-home = country in which the group stands at the start
field-theatre-capital = its capital, to which moves are drawn by `group.move_capital`
field-name = name on maps and in tables
field-country = country it belongs to
field-country-role = part it plays: home; neighbour, with crossings and forces of its own; outside, on the map only to carry a road
field-front-area = area that its aircraft watch over
field-place-region = region it lies in
field-place-front = front it lies on
field-place-kind = what it is: decides its mark on the map
field-place-lat = latitude, north positive
field-place-lon = longitude, east positive
field-place-population = inhabitants
field-place-coastal = whether it lies on the coast: a strike there is spread level 5
field-place-port = whether it is an Atlantic port of the corridors, from which the distance to the coast is measured
field-place-closes-roads = whether a strike there closes the corridor roads through it
field-pcode = code of the administrative boundaries of OCHA (p-code), for joining with other data
field-link-between = the two places it joins
field-link-km = length by road
field-link-kind = road or track; a description only
field-corridor-western = whether its closure counts; else it is a substitute
field-corridor-chain = its places in order, each joined to the next by a link
field-adjacent-between = the two regions
field-source = where it comes from; the program does not read it
field-grade = how sure it is; the program does not read it
field-note = a remark; the program does not read it
