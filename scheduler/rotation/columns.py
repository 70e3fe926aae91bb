"""Which of many runs and stretches a search in whole numbers looks at."""

from __future__ import annotations

from scheduler.rotation.model import LinearOptimum
from scheduler.rotation.variables import Variables

TOLERANCE = 1e-6
NO_PARTNER = 1e12  # price of a stretch that nobody sends, or that no station receives


def shut_columns(variables: Variables, optimum: LinearOptimum, count: int) -> frozenset[int]:
    """Runs and stretches to leave out, all but `count`.

    Those used over fractions come first, then the cheapest: a run costs what it and the cheapest
    stretches that match it would add to the objective over fractions; a stretch likewise.
    """
    prices = _prices(variables, optimum.reduced_costs)
    order = sorted(
        prices,
        key=lambda v: (optimum.values[v] < TOLERANCE, round(prices[v] / TOLERANCE), v),
    )
    return frozenset(order[count:])


def _prices(variables: Variables, reduced_costs: list[float]) -> dict[int, float]:
    received = dict.fromkeys(variables.supply, NO_PARTNER)
    for (_, offer), variable in variables.stretches.items():
        received[offer] = min(received[offer], reduced_costs[variable])
    prices: dict[int, float] = {}
    sent = dict.fromkeys(variables.supply, NO_PARTNER)
    for (index, run), variable in variables.runs.items():
        offers = variables.classes[index].offers(run)
        prices[variable] = reduced_costs[variable] + sum(received[offer] for offer in offers)
        for offer in offers:
            sent[offer] = min(sent[offer], prices[variable] - received[offer])
    for (_, offer), variable in variables.stretches.items():
        prices[variable] = reduced_costs[variable] + sent[offer]
    return prices
