"""Scenarios, runs, comparisons and functions."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from harmattan import _harmattan as core
from harmattan._values import Value, written

# What is not always needed is imported where it is: a desk that only simulates waits for nothing else.
if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import ArrayLike, NDArray

Progress = bool | Callable[[int, int], object]
"""Whether progress is shown on standard error, or what is called with what is done and what is asked for."""


LANGUAGES = ("en", "fr", "ar")
MOST_LETTERS = 60
"""Letters of a name that is made of what was changed."""


def language(named: str | None) -> str:
    """The language named, else that of ``HARMATTAN_LANG``, else English."""
    if named is not None and named not in LANGUAGES:
        raise ValueError(f"lang is en, fr or ar, not {named!r}")
    found = named or os.environ.get("HARMATTAN_LANG", "en")
    return found if found in LANGUAGES else "en"


def _shown(done: int, asked: int) -> None:
    end = "\n" if done >= asked else ""
    print(f"\r{done / max(asked, 1):4.0%}", end=end, file=sys.stderr, flush=True)


def _told(progress: Progress) -> Callable[[int, int], object] | None:
    if callable(progress):
        return progress
    return _shown if progress else None


class ScenarioWarning(UserWarning):
    """A value that holds in some futures only, or in none, as hypotheses or experts have others in its place."""


class Table:
    """Rows as Arrow, read without a copy: ``polars.DataFrame(table)``, ``pyarrow.table(table)``,
    ``pandas.DataFrame.from_arrow(table)``; duckdb reads a variable that holds one."""

    def __init__(self, table: core.Table | _Kept) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self._table)

    @property
    def columns(self) -> list[str]:
        """Names of the columns."""
        return self._table.columns

    def __getitem__(self, column: str) -> NDArray[Any]:
        """One column as an array; needs pyarrow."""
        import numpy as np
        import pyarrow as pa  # type: ignore[import-untyped]

        if column not in self.columns:
            raise KeyError(column)
        return np.asarray(pa.table(self)[column])

    def __reduce__(self) -> tuple[Callable[..., Table], tuple[bytes]]:
        # By pyarrow, as a file of Arrow: what reads it knows nothing of this package's version.
        import pyarrow as pa

        table, sink = pa.table(self), pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        return (_unpickled_table, (sink.getvalue().to_pybytes(),))

    def __repr__(self) -> str:
        return f"Table({len(self):,} rows, {len(self.columns)} columns)"


class _Kept:
    """A table that came of a pickle."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return int(self._table.num_rows)

    @property
    def columns(self) -> list[str]:
        return list(self._table.column_names)


def _unpickled_table(stream: bytes) -> Table:
    import pyarrow as pa

    return Table(_Kept(pa.ipc.open_stream(stream).read_all()))


class Probability(NamedTuple):
    """A probability with its 95 % interval of simulation error."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.1%} ({self.low:.1%} to {self.high:.1%})"


class Chart:
    """A chart: SVG, shown by a notebook, or PNG."""

    def __init__(self, name: str, svg: str, png: Callable[[], bytes]) -> None:
        self.name = name
        self.svg = svg
        self._png = png

    def png(self) -> bytes:
        """The chart as PNG, twice as large."""
        return self._png()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the chart as SVG or PNG, by the ending of the path."""
        from pathlib import Path

        path = Path(path)
        ending = path.suffix.lower()
        if ending not in (".svg", ".png"):
            raise ValueError(f"a chart is saved as .svg or .png, not as {path.name}")
        path.write_bytes(self.png() if ending == ".png" else self.svg.encode())
        return path

    def _repr_svg_(self) -> str:
        return self.svg

    def __reduce__(self) -> tuple[Callable[..., Chart], tuple[str, str, bytes]]:
        return (_unpickled_chart, (self.name, self.svg, self.png()))

    def __repr__(self) -> str:
        return f"Chart({self.name!r})"


def _unpickled_chart(name: str, svg: str, png: bytes) -> Chart:
    return Chart(name, svg, lambda: png)


class Study:
    """A scenario: what is assumed, and what can be asked of it. Made by :func:`load`; never changes."""

    def __init__(
        self, study: core.Study, lang: str, name: str | None = None, changed: Sequence[str] = ()
    ) -> None:
        self._study = study
        self._lang = lang
        self._name = name
        # What was changed before it was pickled: its text says no longer what.
        self._changed = tuple(changed)

    # What it says

    @property
    def name(self) -> str:
        """What was given by ``with_(name=…)``, else the name of its file with what was changed."""
        return self._name or self._study.name + "".join(f"+{change}" for change in self._changes())

    def _changes(self) -> list[str]:
        """What differs from the file, but how many futures from which seed: ``convoy_escorts``, ``group.tempo=90``."""
        changes = list(self._changed)
        for option in self._study.options:
            key, value = option.split("=", 1)
            if key == "policy":
                changes += self.policy or ["no_measures"]
            elif key not in ("trajectories", "seed") and '.set."' not in key:
                changes.append(f"{key}={value}")
        return changes

    def _named(self) -> tuple[str | None, str | None]:
        """Name and title that tell it from others of its file, if it is not as the file has it."""
        changes = [self._name] if self._name else self._changes()
        if not changes:
            return (None, None)
        plain = "".join(c if c.isalnum() or c in "-_" else "-" for c in self.name).strip("-")
        if len(plain) > MOST_LETTERS or not plain:
            # What is cut short tells no longer what was changed: its digest does.
            plain = f"{plain[:MOST_LETTERS - 9].strip('-')}-{self.digest[:8]}".lstrip("-")
        return (plain, f"{self.title} ({', '.join(changes)})")

    @property
    def title(self) -> str:
        """Its title in its language."""
        return self._study.title(self._lang)

    @property
    def lang(self) -> str:
        """The language of its words: ``en``, ``fr`` or ``ar``."""
        return self._lang

    @property
    def start(self) -> str:
        """First day simulated, ISO 8601."""
        return self._study.start

    @property
    def horizon_days(self) -> int:
        """Days simulated."""
        return self._study.horizon_days

    @property
    def trajectories(self) -> int:
        """Futures that are simulated."""
        return self._study.trajectories

    @property
    def seed(self) -> int:
        """Seed of all random numbers."""
        return self._study.seed

    @property
    def digest(self) -> str:
        """SHA-256 of what is assumed, as in the manifest of a run."""
        return self._study.digest

    @property
    def keys(self) -> list[str]:
        """Keys of the parameters that have a value."""
        return self._study.keys

    def __getitem__(self, key: str) -> str:
        """What is assumed of a key, as a scenario writes it."""
        return self._study.value(key)

    @property
    def policy(self) -> list[str]:
        """Measures in force."""
        return self._study.policy

    @property
    def measures(self) -> list[str]:
        """All measures."""
        return self._study.measures

    @property
    def hypotheses(self) -> dict[str, float]:
        """Hypotheses and their weights."""
        return dict(self._study.hypotheses)

    @property
    def experts(self) -> dict[str, float]:
        """Experts and their weights."""
        return dict(self._study.experts)

    @property
    def outcomes(self) -> dict[str, str]:
        """Keys of the outcomes and events that questions are asked of, with their names."""
        return dict(self._study.outcomes(self._lang))

    @property
    def warnings(self) -> str:
        """What deserves a look, as ``harmattan check`` shows it."""
        return self._study.warnings(self._lang)

    def toml(self) -> str:
        """Everything that is assumed, as one scenario that needs no other file."""
        return self._study.resolved(None, None)

    def _told_apart(self) -> tuple[str, str]:
        """A file name and the scenario for the program, under a name that tells it from others of its file."""
        name, title = self._named()
        return (name or self._study.name, self._study.resolved(name, title))

    # Others like it

    def with_(
        self,
        values: Mapping[str, Value | Sequence[str]] | None = None,
        *,
        policy: Sequence[str] | None = None,
        trajectories: int | None = None,
        seed: int | None = None,
        everywhere: bool = False,
        name: str | None = None,
        lang: str | None = None,
    ) -> Study:
        """The same scenario with other values, each as after ``--set``. No file is read again.

        Where hypotheses or experts have values of their own in the place of one that is set, it holds in the other futures only, and
        a :class:`ScenarioWarning` says so; with ``everywhere`` theirs are set too. ``name`` tells the study from others in
        comparisons. A measure that the scenario does not define, a key that it does not know and a value that cannot be are told as
        :class:`ScenarioError`.
        """
        options = dict(option.split("=", 1) for option in self._study.options)
        given: dict[str, Value | Sequence[str]] = {**(values or {})}
        for key, value in (("policy", policy), ("trajectories", trajectories), ("seed", seed)):
            if value is not None:
                if key in given:
                    raise TypeError(f"{key} is given twice")
                given[key] = value
        nothing = [key for key, value in given.items() if value is None]
        if nothing:
            raise TypeError(f"{nothing[0]} is set to None; a study without it is made from another")
        if everywhere:
            given |= {place: value for key, value in list(given.items()) for place in self._study.replacing(key)}
        # What is set again takes the place of what was set before.
        options |= {key: written(value) for key, value in given.items()}
        lang = language(lang or self._lang)
        other = self._study.with_options([f"{key}={value}" for key, value in options.items()], lang)
        replaced = other.replaced(lang)
        if replaced and replaced != self._study.replaced(lang):
            import warnings

            warnings.warn("\n" + replaced, ScenarioWarning, stacklevel=2)
        return Study(other, lang, name or self._name, self._changed)

    # What can be asked of it

    def run(
        self, *, threads: int = 0, progress: Progress = False, rows: bool = True, series: bool = False
    ) -> Run:
        """Simulates all futures; the numbers are those of ``harmattan run``, to the bit, on any number of threads.

        ``rows`` keeps a row a future, ``series`` a row a future and week. Ctrl-C stops it.
        """
        return Run(self, self._study.run(threads, _told(progress), rows, series), (rows, series))

    def function(self, keys: str | Sequence[str], outcome: str, *, threads: int = 0) -> Function:
        """The outcome's mean over the study's futures as a function of some keys, all else as uncertain as it is.

        Every point is simulated on the same random numbers, so that differences between points are no noise of sampling; a key has
        its value under every hypothesis and expert. An event's mean is its probability.
        """
        named = [keys] if isinstance(keys, str) else list(keys)
        return Function(self, named, outcome, self._study.function(named, outcome, threads, self._lang))

    def __reduce__(self) -> tuple[Callable[..., Study], tuple[str, str, str, str | None, tuple[str, ...]]]:
        return (_parsed, (self.toml(), self._study.name, self._lang, self._name, tuple(self._changes())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Study) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"Study({self.name!r}, {self.trajectories:,} futures, seed {self.seed})"

    def _repr_html_(self) -> str:
        from html import escape

        rows = [("", self.title), ("name", self.name), ("start", self.start), ("days", str(self.horizon_days))]
        rows += [("futures", f"{self.trajectories:,}"), ("seed", str(self.seed)), ("policy", ", ".join(self.policy) or "–")]
        cells = "".join(f"<tr><th style='text-align:start'>{a}</th><td>{escape(b)}</td></tr>" for a, b in rows)
        return f"<table dir='auto'>{cells}</table>"


class Run:
    """Simulated futures."""

    def __init__(self, study: Study, run: core.Run, kept: tuple[bool, bool]) -> None:
        self._study = study
        self._run = run
        self._kept = kept
        self._summary: dict[str, Any] | None = None

    @property
    def study(self) -> Study:
        """What was simulated."""
        return self._study

    @property
    def summary(self) -> dict[str, Any]:
        """All figures, as in ``summary.json``."""
        if self._summary is None:
            import json

            self._summary = json.loads(self._run.summary())
        return self._summary

    @property
    def trajectories(self) -> Table:
        """A row a future: hypothesis, what was drawn (``draw.…``) and every outcome, as in ``trajectories.parquet``."""
        return self._kept_table(self._run.trajectories, "rows=True")

    @property
    def series(self) -> Table:
        """A row a future and week, as in ``series.parquet``."""
        return self._kept_table(self._run.series, "series=True")

    @staticmethod
    def _kept_table(table: core.Table | None, option: str) -> Table:
        if table is None:
            raise ValueError(f"these rows were not kept: run with {option} (on a cluster with rows=FOLDER)")
        return Table(table)

    def probability(self, event: str, *, under: str | None = None) -> Probability:
        """The probability of an event such as ``closed_days.dakar_north>=disruption``; ``under`` one hypothesis or expert.

        A threshold that the summary does not hold, such as ``closed_days.dakar_north>=45``, is counted from the rows.
        """
        return Probability(*self._run.probability(event, under))

    def mean(self, outcome: str) -> float:
        """The mean of an outcome; NaN where it has a value in no future."""
        for found in self.summary["mixture"]["outcomes"]:
            if found["key"] == outcome:
                return float("nan") if found.get("mean") is None else float(found["mean"])
        from difflib import get_close_matches

        near = get_close_matches(outcome, [found["key"] for found in self.summary["mixture"]["outcomes"]], 1)
        raise core.ScenarioError(f"no outcome is called {outcome!r}" + "".join(f"; did you mean {key!r}?" for key in near))

    @property
    def charts(self) -> dict[str, str]:
        """Names of the charts there are, with the finding of each."""
        return dict(self._run.charts(self._study.lang))

    def chart(self, name: str, *, lang: str | None = None) -> Chart:
        """A chart by its name, or a part of it."""
        lang = lang or self._study.lang
        return Chart(name, self._run.chart_svg(name, lang), lambda: self._run.chart_png(name, lang))

    def briefing(self, *, lang: str | None = None) -> str:
        """The briefing as one HTML page."""
        return self._run.briefing(lang or self._study.lang)

    def __reduce__(self) -> tuple[Callable[..., Run], tuple[Study, tuple[bool, bool]]]:
        # What was simulated is simulated again where it is unpickled: the same bits, in a hundredth of the bytes.
        return (_again, (self._study, self._kept))

    def __repr__(self) -> str:
        return f"Run({self._study.title!r}, {self._run.counted:,} futures)"

    def _repr_html_(self) -> str:
        from html import escape

        def table(header: list[str], rows: list[list[str]]) -> str:
            def line(tag: str, cells: list[str]) -> str:
                return "<tr>" + "".join(f"<{tag} style='text-align:start;padding:.15em .7em'>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

            return f"<table>{line('th', header)}{''.join(line('td', cells) for cells in rows)}</table>"

        direction = "rtl" if self._study.lang == "ar" else "ltr"
        tables = "".join(table(*one) for one in self._run.headline(self._study.lang))
        chart = _inline(self._run.chart_svg("corridor-distribution", self._study.lang))
        return f"<div dir='{direction}'><h4>{escape(self._study.title)}</h4>{tables}{chart}</div>"


def _inline(svg: str) -> str:
    """A picture as it stands within a page: without the first line of a file."""
    return svg[svg.index("<svg") :]


def _again(study: Study, kept: tuple[bool, bool]) -> Run:
    return study.run(rows=kept[0], series=kept[1])


class Comparison:
    """Scenarios held against a base, future by future."""

    def __init__(self, comparison: core.Comparison, lang: str, asked: tuple[tuple[Study, ...], str]) -> None:
        self._comparison = comparison
        self._lang = lang
        self._asked = asked
        self._json: dict[str, Any] | None = None

    @property
    def json(self) -> dict[str, Any]:
        """All figures, as in ``comparison.json``."""
        if self._json is None:
            import json

            self._json = json.loads(self._comparison.json())
        return self._json

    @property
    def differences(self) -> list[Difference]:
        """Every outcome of every scenario against the base: the mean difference, its 95 % interval, and the verdict."""
        names = dict(self._comparison.outcomes(self._lang))
        found = []
        for scenario in self.json["scenarios"][1:]:
            for row in scenario["rows"]:
                found.append(Difference.of(scenario["name"], names.get(row["key"], row["key"]), row))
        return found

    @property
    def charts(self) -> dict[str, str]:
        """Names of the charts there are, with the finding of each."""
        return dict(self._comparison.charts(self._lang))

    def chart(self, name: str, *, lang: str | None = None) -> Chart:
        """A chart by its name, or a part of it."""
        lang = lang or self._lang
        return Chart(name, self._comparison.chart_svg(name, lang), lambda: self._comparison.chart_png(name, lang))

    def __reduce__(self) -> tuple[Callable[..., Comparison], tuple[tuple[Study, ...], str, str]]:
        # As of a run: what was assumed is kept, and simulated again to the same bits.
        return (_compared_again, (*self._asked, self._lang))

    def _repr_html_(self) -> str:
        return _inline(self.chart("headline").svg)

    def __repr__(self) -> str:
        names = [scenario["name"] for scenario in self.json["scenarios"]]
        return f"Comparison({', '.join(names[1:])} against {names[0]})"


class Difference(NamedTuple):
    """A difference from the base, future by future."""

    scenario: str
    key: str
    name: str
    value: float
    low: float
    high: float
    verdict: str

    @classmethod
    def of(cls, scenario: str, name: str, row: Mapping[str, Any]) -> Difference:
        """Of a row of ``comparison.json``."""
        mixture = row["mixture"]
        difference, verdict = mixture["difference"], mixture["verdict"]
        word = verdict if isinstance(verdict, str) else next(iter(verdict))
        value, low, high = (float("nan") if x is None else float(x) for x in map(difference.get, ("value", "low", "high")))
        return cls(scenario, row["key"], name, value, low, high, word)


class Function:
    """An outcome as a function of some keys: ``f(X)`` with a row a point gives a value a point."""

    def __init__(self, study: Study, keys: list[str], outcome: str, function: core.Function) -> None:
        self._study = study
        self._function = function
        self.keys = keys
        self.outcome = outcome

    def __call__(self, points: ArrayLike, *, progress: Progress = False) -> NDArray[np.float64]:
        """Values at the points, one a row; one point alone may be given as a row."""
        import numpy as np

        columns = getattr(points, "columns", None)
        if columns is not None:
            # A frame says by its names what stands where.
            if set(columns) != set(self.keys):
                raise ValueError(f"the columns are {', '.join(map(str, columns))}; wanted are {', '.join(self.keys)}")
            points = np.column_stack([np.asarray(points[key], dtype=float) for key in self.keys])  # type: ignore[index,call-overload]
        table = np.asarray(points, dtype=float)
        if table.ndim > 2:
            raise ValueError("points are a table with a row a point and a column a key")
        if np.isnan(table).any():
            raise ValueError("a point has a value that is missing (NaN)")
        # Of one key a row is points, of several it is one point.
        is_one = table.ndim == 0 or (table.ndim == 1 and len(self.keys) > 1)
        rows = table.reshape(-1, 1) if table.ndim < 2 and len(self.keys) == 1 else np.atleast_2d(table)
        values = np.asarray(self._function.values(rows.tolist(), _told(progress)), dtype=float)
        return values[0] if is_one else values

    def __reduce__(self) -> tuple[Callable[..., Function], tuple[Study, list[str], str]]:
        return (_function, (self._study, self.keys, self.outcome))

    def __repr__(self) -> str:
        return f"Function({self.outcome!r} of {', '.join(self.keys)})"


def _function(study: Study, keys: list[str], outcome: str) -> Function:
    return study.function(keys, outcome)


def load(
    path: str | os.PathLike[str],
    values: Mapping[str, Value] | None = None,
    *,
    policy: Sequence[str] | None = None,
    trajectories: int | None = None,
    seed: int | None = None,
    lang: str | None = None,
) -> Study:
    """Reads a scenario file, with other values if any are given; raises :class:`ScenarioError` with the line and what was meant."""
    lang = language(lang)
    study = Study(core.load(os.fspath(path), [], lang), lang)
    changed = values or policy is not None or trajectories is not None or seed is not None
    return study.with_(values, policy=policy, trajectories=trajectories, seed=seed) if changed else study


def _parsed(text: str, name: str, lang: str, shown: str | None, changed: tuple[str, ...]) -> Study:
    return Study(parse(text, name, lang)._study, lang, shown, changed)


def parse(text: str, name: str = "scenario", lang: str | None = None) -> Study:
    """Reads a scenario from a text, such as :meth:`Study.toml`; what it extends is looked for in the working folder."""
    lang = language(lang)
    return Study(core.parse(f"{name}.toml", text, lang), lang)


def compare(
    base: Study | Run | str | os.PathLike[str],
    *others: Study | Run | str | os.PathLike[str],
    outcome: str = "trade_loss",
    threads: int = 0,
    progress: Progress = False,
    lang: str | None = None,
) -> Comparison:
    """Simulates studies on the random numbers of the base and holds them against it; they are ranked by ``outcome``."""
    first, rest = study_of(base), [study_of(other) for other in others]
    named = [study._named() for study in (first, *rest)]
    found = core.compare(first._study, [study._study for study in rest], named, outcome, threads, _told(progress))
    return Comparison(found, lang or first.lang, ((first, *rest), outcome))


def _compared_again(studies: tuple[Study, ...], outcome: str, lang: str) -> Comparison:
    return compare(*studies, outcome=outcome, lang=lang)


def study_of(given: object) -> Study:
    """A study, that of a run, or that of a scenario file."""
    if isinstance(given, Study):
        return given
    if isinstance(given, Run):
        return given.study
    if isinstance(given, str | os.PathLike):
        return load(given)
    raise TypeError(f"a study is wanted, or a run or the path of a scenario; this is a {type(given).__name__}")


def studies(paths: Iterable[str | os.PathLike[str]], **options: Any) -> list[Study]:
    """Reads several scenario files alike."""
    return [load(path, **options) for path in paths]
