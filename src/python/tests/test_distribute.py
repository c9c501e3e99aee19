"""On a cluster of this machine: what comes back is what one process gives, to the bit, though workers are killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from distributed import Client, LocalCluster

import harmattan as hm

ROOT = Path(__file__).resolve().parents[3]
BASELINE = ROOT / "scenarios" / "baseline.toml"


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        yield client


@pytest.fixture(scope="module")
def base() -> hm.Study:
    return hm.load(BASELINE, trajectories=400, seed=3)


def test_a_run_is_that_of_one_machine(base: hm.Study, client: Any, tmp_path: Path) -> None:
    whole = base.run()
    found = hm.distribute(base, client, parts=7).run(rows=tmp_path / "rows")
    assert found.summary == whole.summary
    rows = pl.read_parquet(f"{tmp_path}/rows/*.parquet")
    assert rows.equals(pl.DataFrame(whole.trajectories))
    assert len(list((tmp_path / "rows").iterdir())) == 7
    with pytest.raises(FileExistsError):
        hm.distribute(base, client).run(rows=tmp_path / "rows")


def test_a_comparison_is_that_of_one_machine(base: hm.Study, client: Any) -> None:
    escorts = base.with_(policy=["convoy_escorts"], name="escorts")
    found = hm.distribute(base, client, parts=5).compare(escorts)
    whole = hm.compare(base, escorts)
    assert found.json == whole.json
    assert [d.scenario for d in found.differences][0] == "escorts"


def test_commands_are_those_of_one_machine(base: hm.Study, client: Any) -> None:
    on = hm.distribute(base, client, parts=3)
    measures = {"measures": "convoy_escorts,fused_intelligence", "n": 64}
    assert on.portfolio(**measures).data == hm.portfolio(base, **measures).data
    # Three experiments, the last of which depends on what the second finds.
    asked = {"outcome": "trade_loss", "n": 16}
    assert on.sensitivity(**asked).data == hm.sensitivity(base, **asked).data
    with pytest.raises(hm.ScenarioError, match="convoy_escorts"):
        on.portfolio(measures="convoy_escort")
    with pytest.raises(TypeError, match="threads"):
        on.portfolio(threads=2)


def test_a_task_that_is_cancelled_ends(base: hm.Study, client: Any) -> None:
    long = base.with_(trajectories=400_000)
    started = time.monotonic()

    def interrupt() -> None:
        time.sleep(1.5)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        hm.distribute(long, client, parts=2).run()
    # Each part would take half a minute.
    assert hm.distribute(base, client, parts=2).run().summary == base.run().summary
    assert time.monotonic() - started < 15


def test_a_worker_of_another_version_is_told(base: hm.Study, client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hm._distribute.core, "__version__", "0.0.9")
    with pytest.raises(RuntimeError, match="has version"):
        hm.distribute(base, client).run()


def test_a_calibration_is_that_of_one_machine(base: hm.Study, client: Any, tmp_path: Path) -> None:
    events = tmp_path / "events.csv"
    events.write_text(hm.simulate_events(base))
    asked = {"from_": "2025-08-01", "to": "2025-10-31", "n": 3000}
    found = hm.distribute(base, client, parts=2).calibrate(events, **asked)
    assert found.study.digest == hm.calibrate(base, events, **asked).study.digest != base.digest


def test_killed_workers_cost_time_and_no_bit(base: hm.Study, client: Any) -> None:
    study = base.with_(trajectories=30_000)
    killed = []

    def kill() -> None:
        while len(killed) < 3:
            time.sleep(0.7)
            # Where both are on their way back there is none to kill.
            for pid in list(client.run(os.getpid, on_error="ignore").values())[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    killer = threading.Thread(target=kill)
    killer.start()
    found = hm.distribute(study, client, parts=40).run()
    busy = killer.is_alive()
    killer.join()
    assert found.summary == study.run(rows=False).summary
    assert len(killed) == 3
    assert not busy, "all three died while futures were simulated"
