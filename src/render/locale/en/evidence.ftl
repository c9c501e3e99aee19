# Words of scenarios brought up to date and of hindcasts, in English.

cli-help-update = Bring a scenario up to date: what events say of the first day
cli-help-events-option = Files of events
cli-help-as-of = First day of the new scenario; the whole months before it count
cli-help-update-out = The new scenario file (.toml)
cli-help-hindcast = Hold forecasts from days of the past against what came
cli-help-origin = First and last month that is forecast, such as 2023-07:2025-06
cli-help-horizon = Months ahead: forecasts are of the total of so many months
cli-help-ablations = Forecast also without one mechanism at a time
cli-help-hindcast-out = File for every forecast with its scores (.json)
cli-usage-months = two months such as 2023-07:2025-06, the earlier first

update-source = events to { $day }
update-title = as of { $day }
update-rests = First day { $day }, from { $months ->
    [one] one whole month
   *[other] { $months } whole months
} of events, the last { $last }. Events are a month; in brackets the 80% interval.
update-column-region = Region
update-column-level = Events
update-column-usual = Mean of 12 months
update-column-before = Cells before
update-column-now = Cells now
update-column-campaign = Campaign
update-error-itself = each file must be another: the scenario that is extended, the new one, the forecast and the events
update-source-simulated = simulated events to { $day }
hindcast-few = With fewer than { $origins } origins no difference to a base line is told.
score-late = It was made after the first of these months had begun: no forecast in advance.
update-error-months = no whole month of events ends by { $day }
update-error-level = the events cannot be used: { $cause }
update-error-hypothesis = a hypothesis or an expert sets `{ $key }`, which events say something of: state it in the scenario itself
update-error-shift = `{ $key }` of measure `{ $measure }` cannot be counted from another day: state it as a number or a range

hindcast-origins = { $origins ->
    [one] One origin, { $from }.
   *[other] { $origins } origins, { $from } to { $to }.
}
hindcast-kind-regions = Each region by itself
hindcast-kind-west = The west
hindcast-kind-all = All regions
hindcast-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
hindcast-column-forecaster = CRPS / bits / within 80%
hindcast-column-joint = CRPS / bits / within 80% / energy
hindcast-by-scenario = the scenario
hindcast-by-last-value = last month
hindcast-by-climatology = all past months
hindcast-by-conflictology = last 12 months
hindcast-by-exponential-mean = weighted mean
hindcast-by-discount = discounted level
hindcast-by-level = filtered level
hindcast-by-ceiling = level known afterwards
hindcast-by-without-campaigns = without campaigns
hindcast-by-without-attraction = without attraction
hindcast-by-without-blockades = without blockades
hindcast-by-without-local-waves = without local waves
hindcast-by-without-contagion = without contagion
hindcast-by-without-phases = without phases
hindcast-by-without-roads = without the roads
hindcast-better = { $months ->
    [one] 1 month
   *[other] { $months } months
}: over { $forecasts ->
    [one] 1 forecast
   *[other] { $forecasts } forecasts
} better than the best base line ({ $best }) by { $share } ({ $range }).
hindcast-worse = { $months ->
    [one] 1 month
   *[other] { $months } months
}: over { $forecasts ->
    [one] 1 forecast
   *[other] { $forecasts } forecasts
} worse than the best base line ({ $best }) by { $share } ({ $range }).
hindcast-alike = { $months ->
    [one] 1 month
   *[other] { $months } months
}: over { $forecasts ->
    [one] 1 forecast
   *[other] { $forecasts } forecasts
} no difference to the best base line ({ $best }) can be told: { $share } ({ $range }; below 0 the scenario is worse).
hindcast-how = Less is better, for CRPS (in events) and for bits; energy is the score of all regions at once, region by region (in events). Differences are of CRPS, with 90% intervals from blocks of origins; the best base line is chosen afterwards, which favours it.
hindcast-not-blind = Campaigns, blockades and the turn to the south were added in the knowledge of the months after June 2025: scores on those months are not blind.
hindcast-error-origins = no month asked for has twelve months before it and whole months after it: check --origin and --horizon against the events
hindcast-error-futures = no future of the scenario could be counted

cli-help-forecast = File for a forecast of the months from that day on, to be scored when they have come (.json)
cli-help-score = Hold a forecast that was written down against the events that have come since
cli-help-forecast-file = File of the forecast
update-error-mid-month = a forecast begins with a month: --as-of must be the first of one
score-made = Forecast by “{ $scenario }” of the months from { $origin } on, made { $made } (digest { $digest }).
score-column-area = Area
score-column-said = Events said (80%)
score-column-came = Came
score-column-by = { $name }: CRPS / bits
score-not-yet = Not scored, for not all of their months have come whole in these events: { $list }.
score-horizon = { $months ->
    [one] 1 month
   *[other] { $months } months
} (to the end of { $last })
score-how = Scores are CRPS (events) and bits: less is better. One forecast says little: it takes many, of many months, to tell a good forecaster from a lucky one.
score-error-format = the forecast was written by another version of the program
score-error-not-come = none of the months forecast has come whole in these events
