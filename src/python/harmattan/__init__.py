"""Harmattan: how far, how soon and how surely violence in western Mali could spread, and which policies would stop it.

    import harmattan as hm

    base = hm.load("scenarios/baseline.toml", trajectories=2000)
    escorts = base.with_(policy=["convoy_escorts"])
    run = base.run()
    run.probability("most_closed_days>=disruption")
    hm.compare(base, escorts).differences
"""

from harmattan._harmattan import ScenarioError, SimulationError, __version__
from harmattan._program import Answer, ask, discover, flip, program, rare, respond, sensitivity, worth
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
    "Function",
    "Law",
    "Probability",
    "Run",
    "ScenarioError",
    "ScenarioWarning",
    "SimulationError",
    "Study",
    "Table",
    "__version__",
    "ask",
    "beta",
    "compare",
    "discover",
    "discrete",
    "flip",
    "gamma",
    "load",
    "lognormal",
    "normal",
    "parse",
    "pert",
    "program",
    "quantiles",
    "rare",
    "respond",
    "sample",
    "sensitivity",
    "studies",
    "triangular",
    "uniform",
    "worth",
]
