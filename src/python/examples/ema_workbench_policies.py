"""The EMA Workbench runs policies over deep uncertainties (Kwakkel 2017); every experiment has the same random numbers."""

from ema_workbench import CategoricalParameter, Model, RealParameter, ScalarOutcome, perform_experiments

import harmattan as hm

base = hm.load("scenarios/baseline.toml", trajectories=60, seed=1)
policies = {"none": base, "escorts": base.with_(policy=["convoy_escorts"])}


def simulate(tempo: float, coverage: float, measures: str) -> dict[str, float]:
    loss = policies[measures].function(["group.tempo", "drones.coverage.west"], "trade_loss")
    return {"trade_loss": float(loss([tempo, coverage]))}


model = Model("harmattan", function=simulate)
model.uncertainties = [RealParameter("tempo", 60, 140), RealParameter("coverage", 0.0, 0.9)]
model.levers = [CategoricalParameter("measures", list(policies))]
model.outcomes = [ScalarOutcome("trade_loss")]
experiments, outcomes = perform_experiments(model, scenarios=10, policies=2)
print(experiments.assign(trade_loss=outcomes["trade_loss"]).groupby("measures")["trade_loss"].mean())
