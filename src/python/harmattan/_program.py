"""The program's questions and records as calls: it runs in a process of its own, and what it writes is read back."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from harmattan._harmattan import ScenarioError, SimulationError
from harmattan._study import Study, study_of

QUESTIONS = ("respond", "sensitivity", "discover", "flip", "worth", "rare", "assess", "hindcast")
WRONG = 2
INTERRUPTED = 130


class Answer(Mapping[str, Any]):
    """What a command said, and what it wrote as JSON."""

    def __init__(self, command: str, text: str, data: dict[str, Any]) -> None:
        self.command = command
        self.text = text
        self.data = data

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Answer({self.command!r}, {len(self.text)} characters)"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre dir='auto'>{escape(self.text)}</pre>"


def program(*arguments: object) -> str:
    """Runs ``harmattan`` on its arguments and gives what it says; raises what went wrong, in its words."""
    import subprocess

    line = [sys.executable, "-m", "harmattan", *map(str, arguments)]
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode == 0:
        return done.stdout
    if done.returncode == INTERRUPTED:
        raise KeyboardInterrupt
    kind = ScenarioError if done.returncode == WRONG else SimulationError
    raise kind(done.stderr.strip())


def _options(options: Mapping[str, object]) -> list[str]:
    """Keyword arguments as options: ``n=400`` is ``-n 400``, ``cross=True`` is ``--cross``, a list repeats its option."""
    line: list[str] = []
    for name, value in options.items():
        option = f"-{name}" if len(name) == 1 else f"--{name.replace('_', '-')}"
        values = value if isinstance(value, list | tuple) else [value]
        for one in values:
            if one is True:
                line.append(option)
            elif one is not None and one is not False:
                line += [option, str(one)]
    return line


def ask(command: str, studies: Study | Sequence[Study], *words: str, **options: object) -> Answer:
    """Puts one of the program's questions to studies: ``ask("flip", [base, escorts], outcome="trade_loss", n=2000)``.

    ``command`` is any that answers in JSON (``respond``, ``sensitivity``, ``discover``, ``flip``, ``worth``, ``rare``, ``assess``,
    ``hindcast``); ``words`` follow the scenarios, keyword arguments become options.
    """
    import json
    import tempfile
    from pathlib import Path

    if command not in QUESTIONS:
        raise ValueError(f"{command!r} does not answer in JSON: ask one of {', '.join(QUESTIONS)}, or use program(…)")
    if options.keys() & {"o", "out"}:
        raise TypeError("the answer is given back: there is no file to write it to")
    several = [study_of(one) for one in ([studies] if isinstance(studies, Study | str) else studies)]
    if not several:
        raise ValueError("a question needs a study")
    with tempfile.TemporaryDirectory() as place:
        files = []
        for number, study in enumerate(several):
            # Each in a folder of its own: two may have one name.
            folder = Path(place) / str(number)
            folder.mkdir()
            name, text = study._told_apart()
            path = folder / f"{name}.toml"
            path.write_text(text, encoding="utf-8")
            files.append(str(path))
        answer = Path(place) / "answer.json"
        line = [command, *files, *words, *_options({"lang": several[0].lang, **options}), "-o", str(answer)]
        said = program(*line).splitlines()
        # Where the answer was written is gone by then.
        text = "\n".join(line for line in said if str(answer) not in line)
        return Answer(command, text, json.loads(answer.read_text(encoding="utf-8")))


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
