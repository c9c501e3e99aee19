"""Values of assumptions: numbers, laws and words, as a scenario writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from numbers import Integral
from typing import NamedTuple


class Law(NamedTuple):
    """A probability law of an assumption, as a scenario writes it: ``{ pert = [1, 2, 4] }``."""

    toml: str

    def __str__(self) -> str:
        return self.toml

    def within(self, low: float | None = None, high: float | None = None) -> Law:
        """The same law, conditioned on a range; one side may be open."""
        ends = {"min": low, "max": high}
        if low is None and high is None:
            raise ValueError("within() needs an end: within(low), within(high=…) or both")
        stated = ", ".join(f"{name} = {_number(end)}" for name, end in ends.items() if end is not None)
        return Law(f"{self.toml.removesuffix(' }')}, truncated = {{ {stated} }} }}")


Value = float | int | str | Law
"""What an assumption may be set to: a number, a word such as ``"bilateral"``, or a law."""


def _number(value: float) -> str:
    """A number as TOML writes it, to the last bit; what numpy gives is taken as well."""
    if isinstance(value, Integral):
        return str(int(value))
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)


def _listed(name: str, *numbers: float) -> Law:
    return Law(f"{{ {name} = [{', '.join(map(_number, numbers))}] }}")


def uniform(low: float, high: float) -> Law:
    """All values from ``low`` to ``high`` alike."""
    return _listed("uniform", low, high)


def triangular(low: float, mode: float, high: float) -> Law:
    """Straight lines from the mode to both ends."""
    return _listed("triangular", low, mode, high)


def pert(low: float, mode: float, high: float, *, sure: float | None = None) -> Law:
    """A PERT law; with ``sure`` an expert holds that the value lies between the ends with this probability."""
    if sure is None:
        return _listed("pert", low, mode, high)
    ends = f"min = {_number(low)}, mode = {_number(mode)}, max = {_number(high)}, sure = {_number(sure)}"
    return Law(f"{{ pert = {{ {ends} }} }}")


def normal(mean: float, deviation: float) -> Law:
    """A normal law by its mean and standard deviation."""
    return _listed("normal", mean, deviation)


def lognormal(median: float, deviation: float) -> Law:
    """A log-normal law by its median and the standard deviation of its logarithm."""
    return _listed("lognormal", median, deviation)


def beta(alpha: float, beta: float) -> Law:
    """A beta law, between 0 and 1."""
    return _listed("beta", alpha, beta)


def gamma(shape: float, scale: float) -> Law:
    """A gamma law, of mean ``shape * scale``."""
    return _listed("gamma", shape, scale)


def discrete(weights: Mapping[float, float]) -> Law:
    """Single values by their weights, of whatever sum."""
    values, shares = (", ".join(map(_number, numbers)) for numbers in (weights.keys(), weights.values()))
    return Law(f"{{ discrete = {{ values = [{values}], weights = [{shares}], normalise = true }} }}")


def quantiles(values: Mapping[float, float]) -> Law:
    """Values by the probability of lying below them: ``{0.1: 60, 0.5: 90, 0.9: 140}``."""
    levels, numbers = (", ".join(map(_number, row)) for row in (values.keys(), values.values()))
    return Law(f"{{ quantiles = {{ p = [{levels}], x = [{numbers}] }} }}")


def sample(values: Sequence[float]) -> Law:
    """Each value of a sample alike, and nothing between them."""
    return Law(f"{{ empirical = {{ values = [{', '.join(map(_number, values))}] }} }}")


def written(value: Value | Sequence[str]) -> str:
    """A value as an option of the program writes it."""
    if isinstance(value, Law):
        return value.toml
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        raise TypeError("a law is made by hm.pert(…), hm.uniform(…) and their like, not by a dictionary")
    if isinstance(value, Sequence):
        return "[" + ", ".join(f'"{word}"' for word in value) + "]"
    return _number(value)
