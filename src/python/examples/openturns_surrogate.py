"""OpenTURNS replaces the simulator by a chaos expansion and reads its Sobol indices off it (Baudin and others 2017)."""

import openturns as ot

import harmattan as hm

base = hm.load("scenarios/baseline.toml", trajectories=60, seed=1)
loss = base.function(["group.tempo", "drones.coverage.west"], "trade_loss")

law = ot.JointDistribution([ot.Uniform(60, 140), ot.Uniform(0.0, 0.9)])
ot.RandomGenerator.SetSeed(1)
points = ot.LHSExperiment(law, 60).generate()
values = ot.Sample([[value] for value in loss(points)])
expansion = ot.FunctionalChaosAlgorithm(points, values, law)
expansion.run()
indices = ot.FunctionalChaosSobolIndices(expansion.getResult())
for i, key in enumerate(loss.keys):
    print(f"{key}: alone {indices.getSobolIndex(i):.2f}, with others {indices.getSobolTotalIndex(i):.2f}")
