# Words of what changed since an earlier run, in English.

cli-help-since = Folder of a difference: says on the first page what changed since its first run, and why
since-error-kind = --since is for the briefing of a run.
since-error-other = { $path } does not lead to this run: its second run is “{ $title }”, which begins on { $day }, or another of that name.
since-heading = What changed since { $then }, and why
since-heading-same = What changed since the earlier run, and why
since-basis = Against the run “{ $title }”, which begins on { $then }; this one begins on { $now }. Causes are taken apart future by future, and sum to the change before rounding; in brackets their 95% interval: one that holds 0 may be nothing.
since-nothing = Nothing changed: both runs rest on the same assumptions.
since-outcome = { $outcome }: { $now } (before: { $then }).
since-causes = Change { $change }: { $list }.
since-change = { $change } ({ $interval })
since-same = No change.
since-cause = { $name } { $change } ({ $interval })
since-cause-alone = { $name } { $change }
since-others = all other changes together
since-rest = simulation error and settings
since-section-heading = What changed since the earlier run
since-section-note = Every changed assumption and what it adds to { $outcome } ({ $unit }), with its 95% interval; the first day is the first step of every future, the others follow in every order.
since-column-then = Before
since-column-now = Now
