"""The package as a user has it: figures are those of the program to the bit, errors say what was meant, nothing is lost by pickling."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
import pytest

import harmattan as hm

ROOT = Path(__file__).resolve().parents[3]
BASELINE = ROOT / "scenarios" / "baseline.toml"


@pytest.fixture(scope="module")
def base() -> hm.Study:
    return hm.load(BASELINE, trajectories=300, seed=1)


@pytest.fixture(scope="module")
def run(base: hm.Study) -> hm.Run:
    return base.run(series=True)


def test_a_run_is_that_of_the_program(base: hm.Study, run: hm.Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    hm.program("run", str(BASELINE), "-n", "300", "--seed", "1", "--out", str(out), "--lang", "en")
    written = json.loads((out / "summary.json").read_text())
    assert run.summary == written
    for kept, name in ((run.trajectories, "trajectories"), (run.series, "series")):
        assert pl.DataFrame(kept).equals(pl.read_parquet(out / f"{name}.parquet"))
    assert base.digest == json.loads((out / "manifest.json").read_text())["scenario"]["digest"]
    briefing = (out / "briefing.en.html").read_text()
    assert run.briefing().count("<h2") == briefing.count("<h2")


def test_threads_change_no_bit(base: hm.Study, run: hm.Run) -> None:
    assert base.run(threads=1).summary == run.summary


def test_rows_are_read_by_what_reads_arrow(run: hm.Run) -> None:
    table = pa.table(run.trajectories)
    assert table.num_rows == len(run.trajectories) == 300
    assert table.column_names == run.trajectories.columns
    # A table may be read more than once.
    assert pl.DataFrame(run.trajectories).equals(pl.from_arrow(table))
    with pytest.raises(ValueError, match="rows=True"):
        _ = hm.load(BASELINE, trajectories=20).run(rows=False).trajectories


def test_probabilities_and_means_are_those_of_the_rows(run: hm.Run) -> None:
    rows = pl.DataFrame(run.trajectories)
    closed = run.probability("closed_days.dakar_north>=disruption")
    assert closed.value == (rows["closed_days.dakar_north"] >= 30).mean()
    assert closed.low < closed.value < closed.high
    assert run.mean("strikes") == pytest.approx(rows["strikes"].mean(), rel=1e-12)
    assert run.probability("closed_days.dakar_north>=30") == closed
    long = run.probability("closed_days.dakar_north>=45")
    assert long.value == (rows["closed_days.dakar_north"] >= 45).mean() and long.low < long.value < closed.value
    of_one = rows.filter(pl.col("hypothesis") == "southward")
    under = run.probability("strikes>=150", under="southward")
    assert under.value == (of_one["strikes"] >= 150).mean()
    with pytest.raises(hm.ScenarioError, match="first_abroad"):
        run.probability("first_abroa<=365")
    under = run.probability("first_abroad<=365", under="southward")
    assert under != run.probability("first_abroad<=365")


def test_other_values_take_the_place_of_earlier_ones(base: hm.Study) -> None:
    one = base.with_({"group.tempo": 90, "drones.aircraft.west": hm.pert(1, 2, 4)}, policy=["convoy_escorts"])
    two = one.with_({"group.tempo": 120.5})
    assert (one["group.tempo"], two["group.tempo"]) == ("90", "120.5")
    assert two["drones.aircraft.west"] == one["drones.aircraft.west"] == "{ pert = [1, 2, 4] }"
    assert two.policy == ["convoy_escorts"] and base.policy == []
    assert base["group.tempo"] != "90"
    read = hm.load(BASELINE, {"group.tempo": 120.5, "drones.aircraft.west": hm.pert(1, 2, 4)}, policy=["convoy_escorts"])
    assert read.with_(trajectories=300, seed=1).digest == two.digest


@pytest.mark.parametrize(
    "law",
    [
        hm.uniform(50, 150),
        hm.triangular(50, 90, 150),
        hm.pert(60, 90, 140, sure=0.8),
        hm.normal(90, 10).within(50, 150),
        hm.lognormal(90, 0.3),
        hm.gamma(9, 10),
        hm.discrete({60: 1, 90: 2}),
        hm.quantiles({0.1: 60, 0.5: 90, 0.9: 140}),
        hm.sample([60, 70, 110]),
        np.float64(90.25),
    ],
)
def test_every_law_is_one_that_scenarios_know(base: hm.Study, law: hm.Law) -> None:
    other = base.with_({"group.tempo": law}, trajectories=20)
    assert other.run(rows=False).summary["trajectories"] == 20


def test_mistakes_are_told_with_caret_and_suggestion(base: hm.Study, tmp_path: Path) -> None:
    with pytest.raises(hm.ScenarioError) as found:
        base.with_({"group.temp": 90})
    assert "did you mean `tempo`" in str(found.value) and "^^^^" in str(found.value)
    with pytest.raises(hm.ScenarioError, match="drones"):
        base.with_({"drones.aircraft.west": -1})
    (tmp_path / "s.toml").write_text(BASELINE.read_text().replace("horizon_days", "horizon_dais"))
    with pytest.raises(hm.ScenarioError, match="horizon_days"):
        hm.load(tmp_path / "s.toml")
    with pytest.raises(hm.ScenarioError, match="Szenario|introuvable|existe pas|n’y a pas"):
        hm.load(tmp_path / "none.toml", lang="fr")
    with pytest.raises(hm.ScenarioError, match="did you mean"):
        base.function(["group.temp"], "trade_loss")
    with pytest.raises(ValueError, match="en, fr or ar"):
        base.with_(lang="de")
    with pytest.raises(hm.ScenarioError):
        hm.flip(base, outcome="trade_los")


def test_keywords_and_mapping_are_one(base: hm.Study) -> None:
    assert base.with_({"policy": ["convoy_escorts"], "trajectories": 50, "seed": 9}).policy == ["convoy_escorts"]
    assert hm.load(BASELINE, {"trajectories": 50}).trajectories == 50
    with pytest.raises(TypeError, match="given twice"):
        base.with_({"seed": 1}, seed=2)
    with pytest.raises(TypeError, match="None"):
        base.with_({"group.tempo": None})  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="hm.pert"):
        base.with_({"group.tempo": {"pert": [1, 2, 3]}})  # type: ignore[dict-item]
    assert base.with_(seed=2**60 + 1).seed == 2**60 + 1
    assert base.with_() == base and len({base, base.with_()}) == 1


def test_what_holds_in_some_futures_only_is_warned_of(base: hm.Study) -> None:
    with pytest.warns(hm.ScenarioWarning, match="mobility"):
        some = base.with_({"group.mobility": 1.0})
    rows = pl.DataFrame(some.run().trajectories)
    assert rows["draw.group.mobility"].n_unique() > 1
    everywhere = base.with_({"group.mobility": 1.0}, everywhere=True)
    table = everywhere.run().trajectories
    assert "draw.group.mobility" not in table.columns or set(table["draw.group.mobility"]) == {1.0}
    one = base.with_(trajectories=40).function("group.mobility", "strikes")
    assert one(1.0) == pytest.approx(everywhere.with_(trajectories=40).run().mean("strikes"), rel=1e-12)


def test_variants_of_one_file_are_told_apart(base: hm.Study) -> None:
    few = base.with_(trajectories=60)
    escorts, calm = few.with_(policy=["convoy_escorts"]), few.with_({"group.tempo": 60}, name="calm")
    assert (few.name, escorts.name, calm.name) == ("baseline", "baseline+convoy_escorts", "calm")
    assert repr(escorts) != repr(few)
    compared = hm.compare(few, escorts, calm)
    assert {found.scenario for found in compared.differences} == {"baseline-convoy_escorts", "calm"}
    assert "calm" in repr(compared)
    said = str(hm.flip([few, escorts], outcome="trade_loss", n=200))
    assert "convoy_escorts" in said and "answer.json" not in said
    assert pickle.loads(pickle.dumps(escorts)).name == escorts.name


def test_every_question_is_asked(base: hm.Study) -> None:
    few = base.with_(trajectories=60)
    assert "spread_level" in str(hm.rare(few, "spread_level>=5", n=20, runs=3).data)
    assert hm.discover(few, "strikes>=150", n=300)
    assert dict(hm.worth([few, few.with_(policy=["convoy_escorts"])], outcome="trade_loss", n=200))
    with pytest.raises(ValueError, match="does not answer"):
        hm.ask("run", few)
    with pytest.raises(TypeError, match="study is wanted"):
        hm.compare(few, 3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="needs a study"):
        hm.flip([])


def test_points_are_read_by_name(base: hm.Study) -> None:
    few = base.with_(trajectories=40)
    f = few.function(["group.tempo", "drones.coverage.west"], "closed_days.dakar_north>=30")
    named = pl.DataFrame({"drones.coverage.west": [0.2, 0.3], "group.tempo": [60.0, 90.0]})
    assert (f(named) == f([[60, 0.2], [90, 0.3]])).all()
    with pytest.raises(ValueError, match="wanted are"):
        f(named.rename({"group.tempo": "tempo"}))
    one = few.function("group.tempo", "closed_days.dakar_north >= 45")
    assert one(np.linspace(60, 90, 3)).shape == (3,) and 0 <= one(90) <= 1
    with pytest.raises(ValueError, match="NaN"):
        one([np.nan])


def test_laws_are_told_whole(base: hm.Study) -> None:
    other = base.with_({"group.tempo": hm.normal(90, 10).within(85, 95)})
    assert other["group.tempo"] == "{ normal = [90, 10], truncated = [85, 95] }"
    assert base.with_({"group.tempo": hm.Law(other["group.tempo"])})["group.tempo"] == other["group.tempo"]


def test_pickling_gives_the_same_bits(base: hm.Study, run: hm.Run) -> None:
    study = pickle.loads(pickle.dumps(base.with_({"group.tempo": 90})))
    assert study.digest == base.with_({"group.tempo": 90}).digest
    assert pickle.loads(pickle.dumps(run)).summary == run.summary
    f = base.with_(trajectories=20).function(["group.tempo"], "strikes")
    assert pickle.loads(pickle.dumps(f))([90.0]) == f([90.0])


def test_functions_are_smooth_and_ordered(base: hm.Study) -> None:
    f = base.with_(trajectories=60).function(["group.tempo", "drones.coverage.west"], "trade_loss")
    values = f([[60, 0.0], [120, 0.0], [120, 0.9], [60, 0.0]])
    assert values.shape == (4,) and values[0] == values[3]
    assert values[0] < values[1] and values[2] < values[1]
    share = base.with_(trajectories=60).function(["group.tempo"], "first_abroad<=365")([90.0])
    assert 0 <= share <= 1
    with pytest.raises(hm.ScenarioError):
        f([[-1.0, 0.0]])
    with pytest.raises(ValueError, match="2 keys"):
        f([[60.0]])
    assert f([60, 0.2]).shape == ()


def test_differences_are_those_of_compare(base: hm.Study) -> None:
    escorts = hm.load(ROOT / "scenarios" / "convoy-escorts.toml", trajectories=300, seed=1)
    compared = hm.compare(base, escorts)
    found = {difference.key: difference for difference in compared.differences}
    loss = found["trade_loss"]
    assert loss.value < 0 and loss.low <= loss.value <= loss.high and loss.verdict in ("better", "undecided")
    again = hm.compare(base, base.with_({"group.tempo": 60}))
    assert {d.key: d.value for d in again.differences}["strikes"] < 0
    chart = compared.chart(next(iter(compared.charts)))
    assert "svg" in chart.svg and chart.png().startswith(b"\x89PNG") and "<svg" in compared._repr_html_()
    with pytest.raises(hm.ScenarioError, match="trade_loss"):
        hm.compare(base, escorts, outcome="trade_los")
    pl.DataFrame(compared.differences)


def test_charts_and_pages(run: hm.Run, tmp_path: Path) -> None:
    assert "corridor-distribution" in run.charts
    with pytest.raises(hm.ScenarioError, match="did you mean"):
        run.chart("corridor-distributoin")
    with pytest.raises(ValueError, match="svg or .png"):
        run.chart("corridor-distribution").save(tmp_path / "c.pdf")
    chart = run.chart("corridor-distribution", lang="fr")
    assert chart.svg.startswith("<svg") or "<svg" in chart.svg
    assert chart.save(tmp_path / "c.png").read_bytes().startswith(b"\x89PNG")
    shown = run._repr_html_()
    assert "<svg" in shown and "<?xml" not in shown and "dir='ltr'" in shown
    assert "80%" in shown and "million" in shown, "what the ends are, and the unit of money"
    french = run.study.with_(lang="fr", trajectories=40).run()._repr_html_()
    assert "Médiane" in french
    assert 'dir="rtl"' in run.briefing(lang="ar")


def test_questions_are_calls(base: hm.Study) -> None:
    few = base.with_(trajectories=100)
    assert few.title in str(hm.sensitivity(few, n=40, groups=True, outcome="trade_loss"))
    answer = hm.respond(few, "drones.coverage.west", n=60)
    assert answer["levers"] and "<pre" in answer._repr_html_()


def test_progress_is_told_and_stops(base: hm.Study) -> None:
    seen: list[tuple[int, int]] = []
    base.run(progress=lambda done, asked: seen.append((done, asked)), rows=False)
    assert seen[-1] == (300, 300)

    def enough(done: int, asked: int) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        base.with_(trajectories=20_000).run(progress=enough, rows=False)


def test_the_interpreter_goes_on_meanwhile(base: hm.Study) -> None:
    ticks = 0
    done = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not done.wait(0.005):
            ticks += 1

    thread = threading.Thread(target=tick)
    thread.start()
    base.with_(trajectories=1000).run(rows=False)
    done.set()
    thread.join()
    assert ticks > 5


def test_ctrl_c_stops_a_run() -> None:
    code = f"import harmattan as hm; hm.load({str(BASELINE)!r}, trajectories=1_000_000).run(rows=False)"
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE)
    time.sleep(2.0)
    process.send_signal(signal.SIGINT)
    sent = time.monotonic()
    _, error = process.communicate(timeout=20)
    assert b"KeyboardInterrupt" in error and time.monotonic() - sent < 2.0


def test_the_program_is_on_the_path() -> None:
    program = Path(sys.executable).with_name("harmattan")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert hm.__version__ in said.stdout
    assert subprocess.run([program, "run"], capture_output=True, check=False).returncode == 2


def test_what_happened_is_a_call(base: hm.Study, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text(hm.simulate_events(base, trajectory=2))
    read = hm.events(base, file)
    assert pl.DataFrame(read).height == pa.table(read).num_rows > 100
    assert "parquet" not in str(read) and "simulated" in str(read)
    after = hm.update(base, file, as_of="2025-11-01")
    assert after.study.start == "2025-11-01"
    assert after.study.digest != base.digest
    # It stands by itself: its file is gone.
    assert pickle.loads(pickle.dumps(after.study)).digest == after.study.digest
    told = hm.assess(base, file, as_of=["2025-10-01"], n=2000)
    assert abs(sum(told["days"][0]["weights"]) - 1) < 1e-9
    years = tmp_path / "years.csv"
    years.write_text(hm.simulate_events(base.with_({"horizon_days": 600}), trajectory=2))
    scored = hm.hindcast(base, years, origin="2026-09:2026-10", horizon="1", n=200)
    assert "crps" in json.dumps(scored.data).lower()
    with pytest.raises(hm.ScenarioError, match=r"no-such\.csv"):
        hm.events(base, tmp_path / "no-such.csv")
    with pytest.raises(FileNotFoundError):
        hm.update(base, tmp_path / "no-such.csv", as_of="2025-11-01")


def test_portfolios_are_a_call(base: hm.Study) -> None:
    found = hm.portfolio(base, measures=["convoy_escorts", "fused_intelligence"], n=32)
    assert len(found["portfolios"]) == 4


def test_parts_that_do_not_belong_together_are_refused(base: hm.Study) -> None:
    small = base.with_(trajectories=40)._study
    parts = [small.part((k, 2), 1) for k in (1, 2)]
    for wrong, said in (
        ([parts[0]], "missing"),
        ([parts[0], parts[0]], "twice"),
        ([parts[0], base.with_(trajectories=48)._study.part((2, 2), 1)], "something else"),
        ([parts[0], parts[1][:-1]], "damaged"),
        ([b"", parts[1]], "does not hold"),
    ):
        with pytest.raises(hm.SimulationError, match=said):
            small.joined(wrong)
    with pytest.raises(ValueError, match="no part 3 of 2"):
        small.part((3, 2), 1)


def test_tables_charts_and_comparisons_are_pickled(base: hm.Study, run: hm.Run) -> None:
    table = pickle.loads(pickle.dumps(run.trajectories))
    assert pl.DataFrame(table).equals(pl.DataFrame(run.trajectories))
    assert (len(table), table.columns) == (len(run.trajectories), run.trajectories.columns)
    chart = run.chart("corridor-distribution", lang="ar")
    again = pickle.loads(pickle.dumps(chart))
    assert (again.svg, again.png()) == (chart.svg, chart.png())
    small = base.with_(trajectories=40)
    compared = hm.compare(small, small.with_(policy=["convoy_escorts"], name="escorts"))
    assert pickle.loads(pickle.dumps(compared)).json == compared.json


def test_studies_of_other_values_have_other_names(base: hm.Study) -> None:
    small = base.with_(trajectories=40)
    changes = {"group.tempo": 90, "drones.aircraft.west": hm.pert(1, 2, 4)}
    others = [small.with_(changes, policy=[measure]) for measure in ("convoy_escorts", "fused_intelligence")]
    assert len({d.scenario for d in hm.compare(small, *others).differences}) == 2
    arabic = [small.with_(policy=[p], name=n) for p, n in (("convoy_escorts", "مرافقة"), ("fused_intelligence", "استخبارات"))]
    assert {d.scenario for d in hm.compare(small, *arabic).differences} == {"مرافقة", "استخبارات"}
    again = pickle.loads(pickle.dumps(others[0]))
    assert (again.name, again._named()) == (others[0].name, others[0]._named())


def test_what_the_program_remarks_is_a_warning(base: hm.Study, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text(hm.simulate_events(base), encoding="utf-8")
    with pytest.warns(hm.ProgramWarning, match="simulated"):
        hm.update(base, file, as_of="2025-11-01", keep_priors=True)
    with pytest.raises(TypeError, match="command line alone"):
        hm.flip([base, base], shard="1/2")
