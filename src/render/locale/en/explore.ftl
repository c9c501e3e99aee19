# Words of the explorer, in English.

## Head

explore-title = Harmattan: the explorer
explore-kicker = The explorer
explore-skip = Skip to the results
explore-language = Language
explore-scenario = Scenario
explore-stress = %1 (stress test)
explore-open = Open a file…
explore-undo = Undo
explore-reset = Reset all
explore-predict = Predict first
explore-take = Take it with you
explore-close = Close
explore-protective = Protective use only. This page serves to protect people, roads and trade. It holds no target list, ranks no place for attack and advises no violence. What it shows are futures under stated assumptions, not a forecast.

## Levers

explore-levers = Levers
explore-levers-note = Move a lever: the results follow at once. The grey band is the 80% range assumed in the base.
explore-band = Base: %1 to %2 in 80% of futures
explore-back = Reset
explore-back-of = Reset: %1
explore-curve = Curve
explore-curve-of = Curve: %1
explore-measures = Measures
explore-measures-note = What a government may put in force, from which day and at what cost.
explore-measures-none = This scenario describes no measures.
explore-measure-more = Effect, start and cost
explore-measure-more-of = Effect, start and cost: %1
explore-measure-start = Starts on day
explore-measure-cost = Cost a year, USD
explore-weights = Weights of the hypotheses
explore-weights-note = What the group may intend. The weights always sum to 100%: moving one moves the others in proportion.
explore-assumptions = Assumptions
explore-assumptions-note = Every key of the scenario, with its source and grade. A number typed here replaces what was uncertain by one value; an emptied field goes back to the base.
explore-search = Search the assumptions
explore-found = Found: %1
explore-found-none = Nothing found
explore-unlock = I have read this: unlock

## Results

explore-views = Views
explore-tab-results = Results
explore-tab-future = One future
explore-tab-variants = Variants
explore-tab-respond = Response
explore-tab-log = Log
explore-judgements = Key judgements
explore-judgements-more = Confidence and support
explore-rests = Rests on %1 of %2 simulated futures
explore-numbers = The numbers
explore-numbers-of = The numbers as a table: %1
explore-differences = Differences from the base
explore-differences-none = Nothing has been changed: the scenario stands as it was opened.
explore-differences-wait = The comparison comes last, future by future.
explore-pictures = Pictures
explore-pictures-choose = Choose a picture
explore-swipe = ↔ Swipe sideways to see the whole picture

## One future

explore-future = One future, day by day
explore-future-note = One simulated course of events among thousands: it shows how things may happen, not how they will.
explore-future-choose = Which future
explore-future-median = The median future
explore-future-bad = A bad one
explore-future-worst = The worst
explore-future-hypothesis = Hypothesis that holds in it: %1
explore-day = Day
explore-play = Play
explore-pause = Pause
explore-next-event = Next event
explore-events = Events
explore-events-none-yet = Nothing has happened yet.

## Variants

explore-variants = Variants
explore-variants-note = Save up to six states of the levers, then compare what each costs with what it does.
explore-variant-name = Name of the variant
explore-variant-number = Variant %1
explore-variant-save = Save what is shown
explore-variant-load = Load
explore-variant-load-of = Load: %1
explore-variant-remove = Remove
explore-variant-remove-of = Remove: %1
explore-variant-base = as the base
explore-variant-changes = changed keys: %1
explore-variant-other = belongs to another scenario
explore-compare = Compare the variants
explore-comparing = Comparing…

## Response

explore-respond = How outcomes answer
explore-respond-note = The lever is moved over its whole range, all else as it stands now.
explore-respond-none = Move a lever, then see here how the outcomes answer over its whole range.
explore-respond-wait = Simulating; this takes a second or two.

## Predict first

explore-predict-heading = What does the room expect?
explore-predict-note = The result of this change is covered until the room has written its guess.
explore-predict-about = Judgement
explore-predict-before = Before the change: %1
explore-predict-guess = Probability after the change
explore-predict-why = Why, in one sentence
explore-predict-show = Show the result
explore-predict-wait = Simulating…
explore-predict-told = The guess and the result
explore-predict-group = The room
explore-predict-model = The model
explore-log = Log of the session
explore-log-note = Guesses and results of this session. They stay in this tab of the browser until it is closed.
explore-log-empty = No guesses yet. Press “Predict first”, then change something.
explore-log-before = Before
explore-log-save = Download the log (JSON)

## Take it with you

explore-take-heading = Take it with you
explore-take-toml = Scenario (TOML)
explore-take-toml-note = Only what differs from the base, with sources to fill in.
explore-take-html = Briefing (HTML)
explore-take-html-note = To read in a browser, without a network.
explore-take-pdf = Briefing (PDF)
explore-take-pdf-note = To print and to send.
explore-take-csv = Numbers (CSV)
explore-take-csv-note = For other programs.
explore-take-xlsx = Workbook (XLSX)
explore-take-xlsx-note = Results and assumptions for a spreadsheet.
explore-take-picture = Picture
explore-take-link = Copy the link
explore-take-link-note = Holds the whole state; opens while this program runs.
explore-take-link-done = The link is copied.
explore-take-wait = Being made…
explore-take-done = Saved: %1

## Files, faults and the end

explore-drop-here = Drop the scenario (TOML) here
explore-open-failed = The file cannot be used: %1
explore-open-failed-note = Nothing was changed. Correct the lines shown and drop the file again.
explore-open-whole = The whole message
explore-line = Line %1:
explore-too-large = The file is larger than 1 MB.
explore-shut = This page is not let in: open the address that the program printed when it started.
explore-gone = The program has ended or does not answer. Start “harmattan explore” again and open the address it prints.
explore-idle = Nobody has asked anything for a while. Minutes until the program ends: %1
explore-stay = Keep it running

## What was changed, and what is said of it

explore-changes = Changed here
explore-changes-all = Show all: %1
explore-predict-covered = Covered until the guess is written (view “Results”).
explore-link-bad = The link cannot be opened here; the first scenario is shown.
explore-compare-before = This comparison was made before the latest change: compare again.
explore-variants-free = Only measures have a cost; moved levers count as free.
explore-log-change = Change
explore-take-pdf-none = Not in this build: open the HTML briefing and print it.
explore-day-date = %1 (day %2 of %3)
explore-event-of = %1: %2
explore-respond-futures = 500 futures a step: quote the results, not the curve.
explore-from-to = From %1 to %2
explore-from = From %1
explore-measure-off = The measure is off: this changes nothing yet.
