"""How evenly trips can be shared: by hand, and by trying every division."""

from __future__ import annotations

from itertools import product

import pytest

from scheduler.rotation.evenness import least_spread


@pytest.mark.parametrize(
    ("days", "settled", "others", "spread"),
    [
        (100, (144, 144), 0, 0),
        (101, (144, 144), 0, 1),
        (100, (144, 144, 0), 0, 50),  # a beginner who stays at home all year
        (100, (144, 0), 60, 40),  # who comes for some months takes what he can
        (100, (144, 0), 100, 0),
        (100, (144,), 0, 0),  # nobody to compare with
        (100, (), 0, 0),
        (200, (144, 30, 144), 0, 55),  # one who begins to lead in autumn
        (400, (144, 30), 0, 114),  # more than they can do: all are full
    ],
)
def test_by_hand(days: int, settled: tuple[int, ...], others: int, spread: int) -> None:
    assert least_spread(days, settled, others) == spread


@pytest.mark.parametrize("most", list(product((0, 1, 3, 6), repeat=3)))
def test_no_division_is_more_even(most: tuple[int, ...]) -> None:
    """An estimate too low or too high would send the leaders to the wrong station."""
    for days in range(sum(most) + 1):
        divisions = product(*(range(own + 1) for own in most))
        even = min(max(d) - min(d) for d in divisions if sum(d) == days)
        assert least_spread(days, most, 0) == even
