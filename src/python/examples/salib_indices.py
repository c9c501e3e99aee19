"""SALib asks which of two assumptions carries the trade that is lost (Sobol indices; Herman and Usher 2017)."""

from SALib.analyze import sobol as analysis
from SALib.sample import sobol as design

import harmattan as hm

KEYS = ["group.tempo", "drones.coverage.west"]
base = hm.load("scenarios/baseline.toml", trajectories=60, seed=1)
loss = base.function(KEYS, "trade_loss")

problem = {"num_vars": 2, "names": KEYS, "bounds": [[60, 140], [0.0, 0.9]]}
points = design.sample(problem, 32, seed=1)
found = analysis.analyze(problem, loss(points), seed=1)
for i, key in enumerate(KEYS):
    alone, together = (f"{found[index][i]:.2f} ± {found[index + '_conf'][i]:.2f}" for index in ("S1", "ST"))
    print(f"{key}: alone {alone}, with others {together}")
