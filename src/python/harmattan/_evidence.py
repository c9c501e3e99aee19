"""What happened, as calls: event files read, scenarios brought up to date and calibrated, hypotheses assessed, forecasts scored."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from harmattan._program import Answer, Asked, Revision, Said, _options, program, without
from harmattan._study import Study

File = str | os.PathLike[str]


class Events(Said):
    """Events that were read: what the program says of them, and a row each as Arrow."""

    def __init__(self, text: str, rows: bytes) -> None:
        super().__init__(text)
        self._rows = rows

    def table(self) -> Any:
        """The rows as a table of pyarrow."""
        import io

        import pyarrow.parquet as parquet  # type: ignore[import-untyped]

        return parquet.read_table(io.BytesIO(self._rows))

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.table().__arrow_c_stream__(requested_schema)

    def save(self, path: File) -> None:
        """Writes the rows as Parquet."""
        from pathlib import Path

        Path(path).write_bytes(self._rows)

    def __repr__(self) -> str:
        return f"Events({len(self._rows):,} bytes of Parquet)"


def events(study: Study, *files: File, **options: object) -> Events:
    """Reads event files onto the map of a study: ``events(s, "ged.csv", until="2025-06-30")``."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as place:
        scenario, rows = Path(place) / "scenario.toml", Path(place) / "events.parquet"
        scenario.write_text(study.toml(), encoding="utf-8")
        line = [*(os.fspath(file) for file in files), "--scenario", scenario, *_options({"lang": study.lang, **options}), "-o", rows]
        said = program("events", *line)
        return Events(without(said, rows.name), rows.read_bytes())


def simulate_events(study: Study, form: str = "plain", *, trajectory: int = 0) -> str:
    """One future of a study as an event file of a form (``plain``, ``ged`` or ``acled``): what the docs show, with no data of others."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as place:
        scenario, out = Path(place) / "scenario.toml", Path(place) / "events.csv"
        scenario.write_text(study.toml(), encoding="utf-8")
        program("events", "--simulate", scenario, "--as", form, "--trajectory", trajectory, "-o", out)
        return out.read_text(encoding="utf-8")


def _with_events(command: str, study: Study, files: Sequence[File], options: dict[str, object]) -> Asked:
    asked = Asked(command, study, (), options)
    asked.with_files("--events", files)
    return asked


def update(study: Study, *files: File, as_of: str, **options: object) -> Revision:
    """The study brought up to a day by what happened until then: ``update(s, "events.csv", as_of="2025-12-01").study``."""
    return _with_events("update", study, files, {"as_of": as_of, **options}).revision()


def calibrate(study: Study, *files: File, **options: object) -> Revision:
    """What events say of the quantities that a study leaves open: ``calibrate(s, "events.csv", from_="2025-07-01", to="2025-12-31")``."""
    return _with_events("calibrate", study, files, options).revision()


def assess(study: Study, *files: File, as_of: str | Sequence[str], **options: object) -> Answer:
    """How probable each hypothesis is, given what happened: ``assess(s, "events.csv", as_of="2025-10-01,2025-12-01")``."""
    days = as_of if isinstance(as_of, str) else ",".join(as_of)
    return _with_events("assess", study, files, {"as_of": days, **options}).answer()


def hindcast(study: Study, *files: File, **options: object) -> Answer:
    """Forecasts of the past, scored: ``hindcast(s, "events.csv", origin="2024-01:2025-06", horizon="1,3,6")``."""
    return _with_events("hindcast", study, files, options).answer()


def score(forecast: File, study: Study, *files: File, **options: object) -> str:
    """What became of a stored forecast: ``score("forecast.json", s, "events.csv")``."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as place:
        scenario = Path(place) / "scenario.toml"
        scenario.write_text(study.toml(), encoding="utf-8")
        line = ["--scenario", scenario, *_options({"lang": study.lang, "events": [os.fspath(f) for f in files], **options})]
        return program("score", os.fspath(forecast), *line)


def experts(study: Study, *sheets: File, **options: object) -> Revision:
    """The study with the judgements of experts, a sheet each: ``experts(s, "a.csv", "b.csv").study``."""
    asked = Asked("experts", study, (), options)
    from pathlib import Path

    for number, path in enumerate(map(Path, sheets)):
        asked.line.insert(2 + number, asked.with_file(f"files/{number}/{path.name}", path.read_bytes()))
    return asked.revision()
