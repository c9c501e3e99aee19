"""The program's questions and records as calls: it runs in a process of its own, and what it writes is read back."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from harmattan._harmattan import ScenarioError, SimulationError
from harmattan._study import Study, load, study_of

QUESTIONS = ("respond", "sensitivity", "discover", "flip", "worth", "rare")
WRONG = 2
INTERRUPTED = 130


class ProgramWarning(UserWarning):
    """What the program remarks beside its answer, such as rows that it left out."""


class Said:
    """What a command said, shown as it is; with what it gave."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre dir='auto'>{escape(self.text)}</pre>"


class Answer(Said, Mapping[str, Any]):
    """What a command said, and what it wrote as JSON."""

    def __init__(self, command: str, text: str, data: dict[str, Any]) -> None:
        super().__init__(text)
        self.command = command
        self.data = data

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __repr__(self) -> str:
        return f"Answer({self.command!r}, {len(self.text)} characters)"


class Revision(Said):
    """A scenario that came of another, and what the program said of it."""

    def __init__(self, study: Study, text: str) -> None:
        super().__init__(text)
        self.study = study

    def __repr__(self) -> str:
        return f"Revision({self.study!r})"


def program(*arguments: object) -> str:
    """Runs ``harmattan`` on its arguments and gives what it says; raises what went wrong, in its words."""
    return run_in(None, *arguments)


def run_in(place: str | os.PathLike[str] | None, *arguments: object, threads: int = 0) -> str:
    """The same in a folder, and on so many threads if not on all."""
    import subprocess

    line = [sys.executable, "-m", "harmattan", *map(str, arguments)]
    # What it says is read as text, though a notebook asks programs for colours.
    asked = ("FORCE_COLOR", "CLICOLOR_FORCE")
    environment = {name: value for name, value in os.environ.items() if name not in asked} | {"NO_COLOR": "1"}
    if threads:
        # The program's pool of threads reads this where no option says how many.
        environment["RAYON_NUM_THREADS"] = str(threads)
    done = subprocess.run(
        line, capture_output=True, text=True, encoding="utf-8", check=False, cwd=place, env=environment
    )
    if done.returncode == 0:
        if done.stderr.strip():
            import warnings

            warnings.warn("\n" + done.stderr.strip(), ProgramWarning, stacklevel=3)
        return done.stdout
    if done.returncode == INTERRUPTED:
        raise KeyboardInterrupt
    kind = ScenarioError if done.returncode == WRONG else SimulationError
    raise kind(done.stderr.strip())


def _options(options: Mapping[str, object]) -> list[str]:
    """Keyword arguments as options: ``n=400`` is ``-n 400``, ``cross=True`` is ``--cross``, ``from_`` is ``--from``, a list repeats
    its option."""
    line: list[str] = []
    for name, value in options.items():
        name = name.rstrip("_")
        option = f"-{name}" if len(name) == 1 else f"--{name.replace('_', '-')}"
        values = value if isinstance(value, list | tuple) else [value]
        for one in values:
            if one is True:
                line.append(option)
            elif one is not None and one is not False:
                line += [option, str(one)]
    return line


class Asked:
    """A command with the files that it reads, so that it can be run in any folder, of any machine."""

    def __init__(
        self, command: str, given: Study | Sequence[Study], words: Sequence[str], options: Mapping[str, object]
    ) -> None:
        self.studies = [study_of(one) for one in ([given] if isinstance(given, Study | str) else given)]
        if not self.studies:
            raise ValueError("a question needs a study")
        if options.keys() & {"o", "out"}:
            raise TypeError("the answer is given back: there is no file to write it to")
        beside = options.keys() & {"parts", "shard", "help", "h"}
        if beside:
            raise TypeError(f"{min(beside)} is an option of the command line alone")
        self.files: dict[str, bytes] = {}
        names = []
        for number, study in enumerate(self.studies):
            # Each in a folder of its own: two may have one name.
            name, text = study._told_apart()
            names.append(self.with_file(f"{number}/{name}.toml", text.encode()))
        self.command = command
        self.line = [command, *names, *words, *_options({"lang": self.studies[0].lang, **options})]

    def with_file(self, name: str, content: bytes) -> str:
        """Adds a file, which the command finds under this name."""
        self.files[name] = content
        return name

    def with_files(self, option: str, paths: Sequence[str | os.PathLike[str]]) -> None:
        """Adds the files of an option."""
        from pathlib import Path

        for number, path in enumerate(map(Path, paths)):
            self.line += [option, self.with_file(f"files/{number}/{path.name}", path.read_bytes())]

    def lay(self, place: str | os.PathLike[str]) -> list[str]:
        """Writes its files into a folder; gives the command that reads them there."""
        from pathlib import Path

        for name, content in self.files.items():
            path = Path(place) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return [str(Path(place) / word) if word in self.files else word for word in self.line]

    def run(self, out: str) -> tuple[str, bytes]:
        """Runs it here: what it said, and the file that it wrote."""
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as place:
            said = run_in(None, *self.lay(place), "-o", Path(place) / out.split("/")[0])
            return without(said, out), (Path(place) / out).read_bytes()

    @property
    def revised(self) -> str:
        """The file of the scenario that it writes, whose name becomes the study's."""
        return f"{self.studies[0]._told_apart()[0]}-{self.command}.toml"

    def answer(self) -> Answer:
        """Runs a question here."""
        import json

        said, written = self.run(ANSWER)
        return Answer(self.command, said, json.loads(written))

    def revision(self) -> Revision:
        """Runs a command here that writes another scenario."""
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as place:
            out = Path(place) / self.revised
            said = run_in(None, *self.lay(place), "-o", out)
            return Revision(load(out, lang=self.studies[0].lang), without(said, out.name))


ANSWER = "answer.json"


def without(said: str, out: str) -> str:
    """What was said but for where the answer was written, which is gone by then."""
    name = out.split("/")[0]
    return "\n".join(line for line in said.splitlines() if name not in line)


def ask(command: str, studies: Study | Sequence[Study], *words: str, **options: object) -> Answer:
    """Puts one of the program's questions to studies: ``ask("flip", [base, escorts], outcome="trade_loss", n=2000)``.

    ``command`` is any that answers in JSON (``respond``, ``sensitivity``, ``discover``, ``flip``, ``worth``, ``rare``);
    ``words`` follow the scenarios, keyword arguments become options.
    """
    if command not in QUESTIONS:
        raise ValueError(f"{command!r} does not answer in JSON: ask one of {', '.join(QUESTIONS)}, or use program(…)")
    return Asked(command, studies, words, options).answer()


def portfolio(study: Study, **options: object) -> Answer:
    """All combinations of measures: ``portfolio(s, measures="convoy_escorts,border_communities", budget=40e6, n=1000)``."""
    import json

    said, written = Asked("portfolio", study, (), options).run(PORTFOLIO)
    return Answer("portfolio", said, json.loads(written))


PORTFOLIO = "all-portfolios/portfolio.json"


def respond(study: Study, *levers: str, **options: object) -> Answer:
    """How outcomes answer to levers: ``respond(s, "drones.coverage.west", cross=True)``."""
    return ask("respond", study, *levers, **options)


def sensitivity(study: Study, **options: object) -> Answer:
    """What carries the outcomes: ``sensitivity(s, outcome="trade_loss", groups=True)``."""
    return ask("sensitivity", study, **options)


def discover(study: Study, failure: str, **options: object) -> Answer:
    """Where a policy fails: ``discover(s, "closed_days.dakar_north>=60")``."""
    return ask("discover", study, failure=failure, **options)


def flip(studies: Study | Sequence[Study], **options: object) -> Answer:
    """What would turn the choice between the best two of some policies; options as in ``program("flip", "--help")``."""
    return ask("flip", studies, **options)


def worth(studies: Study | Sequence[Study], **options: object) -> Answer:
    """What it is worth to know an assumption before choosing a policy; options as in ``program("worth", "--help")``."""
    return ask("worth", studies, **options)


def rare(study: Study, event: str, **options: object) -> Answer:
    """How probable is what hardly ever happens: ``rare(s, "spread_level>=5")``."""
    return ask("rare", study, event=event, **options)
