"""Harmattan: how far, how soon and how surely violence in western Mali could spread, and which policies would stop it.

    import harmattan as hm

    base = hm.load("scenarios/baseline.toml", trajectories=2000)
    escorts = base.with_(policy=["convoy_escorts"])
    run = base.run()
    run.probability("most_closed_days>=disruption")
    hm.compare(base, escorts).differences
"""

from harmattan._distribute import Distributed, distribute
from harmattan._evidence import Events, assess, calibrate, events, experts, hindcast, score, simulate_events, update
from harmattan._harmattan import ScenarioError, SimulationError, __version__
from harmattan._program import Answer, ProgramWarning, Revision, ask, discover, flip, portfolio, program, rare, respond, sensitivity, worth
from harmattan._study import (
    Chart,
    Comparison,
    Difference,
    Function,
    Probability,
    Run,
    ScenarioWarning,
    Study,
    Table,
    compare,
    load,
    parse,
    studies,
)
from harmattan._values import (
    Law,
    beta,
    discrete,
    gamma,
    lognormal,
    normal,
    pert,
    quantiles,
    sample,
    triangular,
    uniform,
)

__all__ = [
    "Answer",
    "Chart",
    "Comparison",
    "Difference",
    "Distributed",
    "Events",
    "Function",
    "Law",
    "Probability",
    "ProgramWarning",
    "Revision",
    "Run",
    "ScenarioError",
    "ScenarioWarning",
    "SimulationError",
    "Study",
    "Table",
    "__version__",
    "ask",
    "assess",
    "beta",
    "calibrate",
    "compare",
    "discover",
    "discrete",
    "distribute",
    "events",
    "experts",
    "flip",
    "gamma",
    "hindcast",
    "load",
    "lognormal",
    "normal",
    "parse",
    "pert",
    "portfolio",
    "program",
    "quantiles",
    "rare",
    "respond",
    "sample",
    "score",
    "sensitivity",
    "simulate_events",
    "studies",
    "triangular",
    "uniform",
    "update",
    "worth",
]
