"""Futures on many machines, by Dask: parts go out, packed states come back, and what they add up to is one machine's, to the bit.

Dask keeps the tasks: it shows them on its dashboard, runs again what died with a worker, and moves them to where there is room.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from harmattan import _harmattan as core
from harmattan._program import ANSWER, PORTFOLIO, Answer, Asked, Revision, run_in, without
from harmattan._study import Comparison, Run, Study, load, study_of

RETRIES = 3
"""Times that a task which raised is tried again; one whose worker died is moved by Dask."""

PARTS_A_THREAD = 4
"""Parts for each thread of the cluster, where it is not said how many: so many that none waits long for the last."""


def distribute(study: Study | Run | str | os.PathLike[str], client: Any, *, parts: int | None = None) -> Distributed:
    """A study whose futures are simulated by the workers of a Dask cluster, each of which has the package installed.

    ``client`` is a ``distributed.Client``; ``parts`` says into how many parts futures are cut, else it is four a thread.
    """
    if parts is not None and parts < 1:
        raise ValueError(f"parts is 1 or more, not {parts}")
    return Distributed(study_of(study), client, parts)


class Distributed:
    """A study on a cluster; made by :func:`distribute`."""

    def __init__(self, study: Study, client: Any, parts: int | None) -> None:
        self._study = study
        self._client = client
        self._parts = parts

    @property
    def study(self) -> Study:
        """What is simulated."""
        return self._study

    @property
    def parts(self) -> int:
        """Into how many parts futures are cut."""
        if self._parts is None and not self._client.nthreads():
            # A cluster that is only being made: how many threads it will have is not known.
            self._client.wait_for_workers(1)
        return self._parts or PARTS_A_THREAD * sum(self._client.nthreads().values())

    def run(self, *, rows: str | os.PathLike[str] | None = None) -> Run:
        """Simulates all futures; the run has the figures of :meth:`Study.run`, to the bit, and no rows.

        ``rows`` names a folder that all workers and this process share: each part leaves its rows there as a file of Parquet,
        ``polars.read_parquet(f"{folder}/*.parquet")`` reads them all, in order.
        """
        parts, folder = self.parts, None
        if rows is not None:
            folder = os.path.abspath(os.path.expanduser(rows))
            os.makedirs(folder, exist_ok=True)
            if any(name.endswith(".parquet") for name in os.listdir(folder)):
                raise FileExistsError(f"{folder} holds rows already")
        files = [None if folder is None else os.path.join(folder, f"part-{k:05}-of-{parts:05}.parquet") for k in range(1, parts + 1)]
        states = self._all("run", parts, _run_part, self._study, files=files)
        if folder is not None:
            # Of workers that died while they wrote.
            for name in (name for name in os.listdir(folder) if name.endswith(".tmp")):
                os.remove(os.path.join(folder, name))
        return Run(self._study, self._study._study.joined(states), (False, False))

    def compare(
        self, *others: Study | Run | str | os.PathLike[str], outcome: str = "trade_loss", lang: str | None = None
    ) -> Comparison:
        """Holds other studies against this one, on its random numbers, as :func:`harmattan.compare` does."""
        studies = [self._study, *map(study_of, others)]
        # With the names that they have here: what is unpickled elsewhere has no other.
        names = [study._named() for study in studies]
        states = self._all("compare", self.parts, _compare_part, studies, names, outcome)
        first, *rest = [study._study for study in studies]
        found = core.compare_joined(first, rest, names, outcome, states)
        return Comparison(found, lang or self._study.lang, (tuple(studies), outcome))

    def portfolio(self, **options: object) -> Answer:
        """All combinations of measures, as :func:`harmattan.portfolio`."""
        return self._answer(Asked("portfolio", self._study, (), options), PORTFOLIO)

    def respond(self, *levers: str, **options: object) -> Answer:
        """How outcomes answer to levers, as :func:`harmattan.respond`."""
        return self._answer(Asked("respond", self._study, levers, options), ANSWER)

    def sensitivity(self, **options: object) -> Answer:
        """What carries the outcomes, as :func:`harmattan.sensitivity`."""
        return self._answer(Asked("sensitivity", self._study, (), options), ANSWER)

    def discover(self, failure: str, **options: object) -> Answer:
        """Where a policy fails, as :func:`harmattan.discover`."""
        return self._answer(Asked("discover", self._study, (), {"failure": failure, **options}), ANSWER)

    def flip(self, *others: Study, **options: object) -> Answer:
        """What would turn the choice between policies, as :func:`harmattan.flip`."""
        return self._answer(Asked("flip", [self._study, *others], (), options), ANSWER)

    def worth(self, *others: Study, **options: object) -> Answer:
        """What it is worth to know an assumption, as :func:`harmattan.worth`."""
        return self._answer(Asked("worth", [self._study, *others], (), options), ANSWER)

    def calibrate(self, *files: str | os.PathLike[str], **options: object) -> Revision:
        """What events say of the quantities that the study leaves open, as :func:`harmattan.calibrate`."""
        asked = Asked("calibrate", self._study, (), options)
        asked.with_files("--events", files)
        import tempfile
        from pathlib import Path

        said, written = self._rounds(asked, asked.revised)
        # What was written extends the scenario that was sent: here both lie beside each other again.
        with tempfile.TemporaryDirectory() as place:
            asked.lay(place)
            out = Path(place) / asked.revised
            out.write_bytes(written)
            return Revision(load(out, lang=self._study.lang), said)

    def __repr__(self) -> str:
        return f"Distributed({self._study!r}, {self.parts} parts)"

    # How

    def _all(self, what: str, parts: int, task: Callable[..., Any], *given: Any, **each: Sequence[Any]) -> list[Any]:
        """What a task gives of every part; ``each`` holds an argument a part."""
        numbers = [(k, parts) for k in range(1, parts + 1)]
        return self._gathered(what, task, given, numbers, each)

    def _gathered(
        self,
        what: str,
        task: Callable[..., Any],
        given: Sequence[Any],
        numbers: Sequence[tuple[int, int]],
        each: Mapping[str, Sequence[Any]] = {},
    ) -> list[Any]:
        import uuid

        self._check_workers()
        run = uuid.uuid4().hex[:8]
        futures = []
        try:
            # What all tasks need goes out once, as a task of its own: the scheduler has it made again where a worker died with it,
            # which it cannot do with data that was scattered.
            name = f"harmattan-given-{run}"
            shared = [self._client.submit(_given, one, key=f"{name}-{k}", pure=False) for k, one in enumerate(given)]
            for place, number in enumerate(numbers):
                own = {name: values[place] for name, values in each.items()}
                key = f"harmattan-{what}-{run}-{number[0]}"
                futures.append(self._client.submit(task, *shared, number, **own, key=key, retries=RETRIES, pure=False))
            found = list(self._client.gather(futures))
        except BaseException:
            self._client.cancel(futures)
            raise
        for one in found:
            # What is wrong in what was asked is no failure of a task, to be tried again.
            if isinstance(one, _Wrong):
                raise one.error
        return found

    def _check_workers(self) -> None:
        """Refuses workers that lack the package or have another version: what they were sent would end them."""
        self._client.wait_for_workers(1)
        told = self._client.run(eval, "__import__('harmattan').__version__", on_error="return")
        for address, version in told.items():
            if isinstance(version, ImportError):
                raise RuntimeError(f"the worker at {address} does not have the package: {version}")
            if isinstance(version, str) and version != core.__version__:
                raise RuntimeError(f"the worker at {address} has version {version}, and this is {core.__version__}")

    def _rounds(self, asked: Asked, out: str) -> tuple[str, bytes]:
        """Has a command run in rounds of parts, one round for each of its experiments, until one of its tasks answers."""
        for option in ("--chart", "--threads"):
            if option in asked.line:
                raise TypeError(f"{option[2:]} has no meaning on a cluster: ask without it, or without the cluster")
        parts, found = self.parts, dict[str, bytes]()
        numbers = [(k, parts) for k in range(1, parts + 1)]
        told = self._gathered(asked.command, _command_part, (asked, out, found), numbers)
        while True:
            found = {**found, **{name: state for name, _, state in told}}
            # The first part of a round tells whether those of the round before were the last.
            (first,) = self._gathered(asked.command, _command_part, (asked, out, found), numbers[:1])
            if first[0] is None:
                return first[1], first[2]
            rest = numbers[1:]
            told = [first, *(self._gathered(asked.command, _command_part, (asked, out, found), rest) if rest else [])]

    def _answer(self, asked: Asked, out: str) -> Answer:
        import json

        said, written = self._rounds(asked, out)
        return Answer(asked.command, said, json.loads(written))


# Tasks, which run on workers.


def _given(one: Any) -> Any:
    return one


class _Wrong(NamedTuple):
    """What was wrong in what was asked."""

    error: Exception


def _still_wanted(done: int, asked: int) -> None:
    """Ends the task at work where its future was cancelled, as by Ctrl-C at the desk: Dask itself lets it run on."""
    from distributed import get_worker

    worker = get_worker()
    task = worker.state.tasks.get(worker.get_current_task())
    if task is None or task.state == "cancelled":
        raise RuntimeError("the task is no longer wanted")


def _run_part(study: Study, part: tuple[int, int], *, files: str | None) -> bytes | _Wrong:
    try:
        return study._study.part(part, 1, files, _still_wanted)
    except core.ScenarioError as error:
        return _Wrong(error)


def _compare_part(
    studies: Sequence[Study], names: list[tuple[str | None, str | None]], outcome: str, part: tuple[int, int]
) -> bytes | _Wrong:
    first, *rest = [study._study for study in studies]
    try:
        return core.compare_part(first, rest, names, outcome, part, 1, _still_wanted)
    except core.ScenarioError as error:
        return _Wrong(error)


def _command_part(
    asked: Asked, out: str, found: Mapping[str, bytes], part: tuple[int, int]
) -> tuple[str | None, str, bytes] | _Wrong:
    try:
        return _command_parted(asked, out, found, part)
    except core.ScenarioError as error:
        return _Wrong(error)


def _command_parted(
    asked: Asked, out: str, found: Mapping[str, bytes], part: tuple[int, int]
) -> tuple[str | None, str, bytes]:
    """One part of a command's next experiment: its file's name and content; or, where all are there, no name and the answer."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as place:
        line = asked.lay(place)
        if asked.command != "calibrate":
            line += ["--threads", "1"]
        parts = Path(place) / "parts"
        parts.mkdir()
        for name, state in found.items():
            (parts / name).write_bytes(state)
        shard = f"{part[0]}/{part[1]}"
        said = run_in(place, *line, "--parts", "parts", "--shard", shard, "-o", out.split("/")[0], threads=1)
        answer = Path(place) / out
        if answer.exists():
            return None, without(said, out), answer.read_bytes()
        # The program names the part that it wrote; with some parts there already it may have written none of its own.
        new = next((path for path in parts.iterdir() if path.name not in found), None)
        if new is None:
            raise RuntimeError(f"a worker wrote no part: {said}")
        return new.name, said, new.read_bytes()
