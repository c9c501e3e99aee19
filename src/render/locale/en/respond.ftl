# Words of how outcomes answer to levers, in English.

cli-help-respond = Move one quantity or several over their range: how outcomes answer, where they no longer do, and what the lever moves
cli-help-lever = What to move: a key, with FROM:TO where another range than the usual one is meant, or what several keys begin with, such as cooperation.senegal; without one, simultaneous strikes, drone coverage by front, and cooperation with each neighbour
cli-help-ask-outcome = Key of an outcome to tell of; may be repeated; without it, the headline outcomes
cli-help-cross = Move the levers two at a time as well (at most three levers)
cli-help-ask-futures = Futures simulated at every step
cli-help-ask-out = File for the answer (.json)
cli-help-ask-chart = File for the chart (.svg, .png)
ask-list = {"; "}
respond-error-unknown = no key of a scenario is called `{ $key }`, nor begins so
respond-error-range-of-many = `{ $key }` is more than one key: no one range can be meant for all of them
respond-error-range = `{ $key }` can be moved between { $min } and { $max }, not from { $from } to { $to }
respond-error-unstated = the scenario states no value of `{ $key }`: say from where to where to move it, as in { $key }=0:1
respond-error-form = KEY or KEY=FROM:TO, such as drones.aircraft.west=0:6
respond-error-cross = --cross takes two or three levers

respond-title = How outcomes answer
respond-rests = { $futures } futures at every step, on the same random numbers; the quantity moved is certain and the same under every hypothesis.
respond-heading = { $lever }: from { $from } to { $to }
respond-column-outcome = Outcome
respond-column-seen = What is seen
respond-all-members = all
respond-cooperation = Cooperation with { $country }
respond-shape-unmoved = no movement told apart
respond-shape-moves = moves all the way
respond-shape-flat-from = no further beyond { $value }
respond-shape-flat-until = not before { $value }
respond-moved = { $outcome }: { $before } at { $from }, { $after } at { $to } ({ $change }; 95% interval { $interval }).
respond-flat-from = Beyond { $value } nothing more is seen.
respond-flat-until = Up to { $value } nothing is seen.
respond-unmoved = { $outcome }: over the whole range no movement is told apart from chance.
respond-hardly = It hardly matters for: { $list }.
respond-links = What it moves in the model, before any chance: { $list }.
respond-no-links = It moves none of the rates that `explain` tells.
respond-link = { $name }: { $from } → { $to }
respond-rate-formation = New cells per cell and year
respond-rate-loss = Cells lost per cell and year
respond-rate-ambushes = Ambushes per cell and year
respond-rate-blockades = Blockades begun a year
respond-heading-crossed = { $first } (down) with { $second } (across)
respond-beyond = { $outcome }: together they do { $change } (95% interval { $interval }) beyond what each does alone.
respond-beyond-none = { $outcome }: beyond what each does alone nothing is told apart, { $change } (95% interval { $interval }).

chart-respond-title = { $outcome }: from { $before } to { $after } ({ $lever })
chart-respond-title-unmoved = { $outcome }: none of these levers has a noticeable effect
chart-respond-subtitle = Mean at each step with its 95% interval; a dashed line from where nothing more is seen.
respond-untold = With so many futures nothing can be told of: { $list }.
