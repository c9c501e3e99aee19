# Words of what event files say, in English.

cli-value-date = DATE
cli-help-events = Read event files: what was read, and how it falls on the map
cli-help-event-file = Files of events: UCDP GED, ACLED, counts by week or month, plain tables; CSV, zip, xlsx, Parquet
cli-help-events-scenario = Scenario whose map the events are put on
cli-help-events-out = File for the events that fall on the map (.parquet or .csv); with --simulate, the file that is written
cli-help-from = First day that the files cover (by default that of their first row)
cli-help-until = Last day that the files cover (by default that of their last row)
cli-help-map = File for a map of the events by region and corridor road (.svg or .png)
cli-help-simulate = Write one simulated future of this scenario as an event file instead
cli-help-as = Format of that file
cli-usage-date = a date such as 2025-07-02

events-heading-files = What was read
events-column-file = File
events-column-format = Format
events-column-rows = Rows
events-column-kept = On the map
events-column-from = First day
events-column-to = Last day
events-format-ged = UCDP GED
events-format-acled-old = ACLED, older export
events-format-acled-new = ACLED export
events-format-acled-weekly = ACLED, by week
events-format-monthly = counts by month
events-format-events = events of this program
events-format-plain = plain table
events-total = { $events ->
    [one] { $events } event on the map
   *[other] { $events } events on the map
}, { $from } to { $to }.
events-latin1 = { $file } is not UTF-8: read as Latin-1.
events-simulated = { $count ->
    [one] { $count } row is of a simulated future: no event.
   *[other] { $count } rows are of simulated futures: no events.
}
events-heading-rules = How rows came to their regions
events-column-rule = Rule
events-rule-point-at-place = by point: within { $km } km of a place
events-rule-point-in-region = by point, in the region that the file names
events-rule-point-near-place = by point: region of the nearest place within { $km } km
events-rule-place-name = by the name of a place
events-rule-region-name = by the name of a region
events-heading-dropped = Rows left out
events-column-why = Why
events-column-lines = First lines
events-dropped-unreadable = cannot be read
events-dropped-country = country not on the map
events-dropped-region = region not on the map
events-dropped-off-map = point too far from any place
events-dropped-nowhere = known by the country alone
events-dropped-unknown-place = place not on the map
events-dropped-not-violence = no armed violence
events-dropped-superseded = a newer row stands in its place
events-dropped-duplicate = in another file too
events-dropped-zero = counts no event
events-dropped-outside-period = outside the period
events-line = { $file } line { $line }
events-problem-date = no date: “{ $text }”
events-problem-coordinates = no coordinates: “{ $text }”
events-problem-count = no count: “{ $text }”
events-problem-kind = no known kind of event: “{ $text }”
events-problem-columns = { $found } columns where { $expected } belong
events-heading-regions = Events by region
events-column-region = Region
events-kind-place = Attacks on places
events-kind-road = On corridor roads
events-kind-incident = Lesser incidents
events-kind-abroad = Attacks in a neighbouring country
events-column-total = Total
events-heading-roads = Events on corridor roads
events-column-road = Road
events-column-corridor = Corridor
events-column-events = Events
events-column-km = Mean distance, km
events-road = { $from }–{ $to }
events-roads-note = Within { $km } km of the straight line between the two ends; in the order of the map.
events-border = { $count ->
    [one] { $count } event lies within { $km } km of a border post or crossing into a neighbouring country.
   *[other] { $count } events lie within { $km } km of a border post or crossing into a neighbouring country.
}
events-heading-months = Events by month
events-column-month = Month
events-column-known = Known
events-coverage-complete = whole
events-coverage-partial = in part
events-coverage-missing = no row
events-gaps = Months without a row in any file, taken as missing and not as quiet: { $list }.
events-left-out = Regions that the files count and the map leaves out: { $list }.
events-countries = Countries that the map leaves out: { $list }.
events-unknown-places = Places that are not on the map: { $list }.
events-name-count = { $name } ({ $count })
events-repeated = { $count ->
    [one] { $count } row repeats an earlier one of its own file; it is counted.
   *[other] { $count } rows repeat earlier ones of their own file; they are counted.
} First: { $lines }
events-month-unsure = { $count ->
    [one] { $count } event ends in a later month than it begins; it is counted in the month in which it begins.
   *[other] { $count } events end in a later month than they begin; they are counted in the month in which they begin.
}
events-across = { $count ->
    [one] { $count } event is of a week in two months; it is counted in the one with most of the week.
   *[other] { $count } events are of weeks in two months; they are counted in the one with most of the week.
}
events-written = Written: { $path }
events-simulated-written = { $count ->
    [one] { $count } event of future { $trajectory }, { $from } to { $to }: { $path }
   *[other] { $count } events of future { $trajectory }, { $from } to { $to }: { $path }
}
events-error-large = { $file } is larger than { $most } bytes, the most that is read
events-error-damaged = { $file } is damaged or of another kind: { $cause }
events-error-not-text = { $file } is no table of text; save it as CSV (UTF-8) or xlsx
events-error-empty = { $file } is empty
events-error-header = { $file } line { $line }: columns of no known format: { $seen }. Known formats: { $known }
events-error-long-field = { $file } line { $line }: a field of more than { $most } bytes; a quotation mark may not be closed
events-error-many-bad = { $file }: { $bad } of { $rows } rows cannot be read; the first is line { $line }: { $problem }
events-error-mixed = { $first } ({ $first-format }) and { $second } ({ $second-format }) count the same events: read one source at a time
events-error-no-map = { $scenario } is not here: --scenario names the scenario on whose map events are put
events-error-nothing = none of the { $rows } rows is an event on the map of { $scenario }
events-error-ending = { $path }: the ending must be { $endings }
events-error-no-out = --simulate needs a file to write: give --out
events-error-fault = future { $trajectory } breaks off and gives no events; choose another with --trajectory

# Map
events-map-title = { $region }: { $share } of the events on the map
events-map-subtitle = Circles: events in each region; corridor roads by the number of events on them.
events-map-scope = { $count ->
    [one] { $count } event, { $from } to { $to }
   *[other] { $count } events, { $from } to { $to }
}
events-map-source = Source: { $files } · read by Harmattan { $version }
events-map-source-simulated = Simulated, no events: { $files } · read by Harmattan { $version }
events-map-key-region = { $number } events in the region
events-map-key-road = { $number } events on the road
events-rows-left = { $count ->
    [one] { $count } row was left out
   *[other] { $count } rows were left out
}: harmattan events says which.
