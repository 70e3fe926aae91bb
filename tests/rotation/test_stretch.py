"""Runs of adjoining months: one month too many or too few would shift every posting."""

from __future__ import annotations

import pytest

from scheduler.rotation.stretch import Run, Stay, Stretch, cut, stretches_of


def test_stretches_are_as_long_as_they_can_be() -> None:
    assert stretches_of([]) == []
    assert stretches_of([12, 1, 2, 4, 5, 2]) == [Stretch(1, 2), Stretch(4, 5), Stretch(12, 12)]


@pytest.mark.parametrize(
    ("whole", "longest", "pieces"),
    [
        (Stretch(1, 12), 12, [(1, 12)]),
        (Stretch(1, 12), 11, [(1, 6), (7, 12)]),
        (Stretch(3, 9), 3, [(3, 4), (5, 6), (7, 9)]),
        (Stretch(5, 5), 1, [(5, 5)]),
    ],
)
def test_a_stretch_is_cut_into_few_and_equal_pieces(
    whole: Stretch, longest: int, pieces: list[tuple[int, int]]
) -> None:
    assert cut(whole, longest) == tuple(Stretch(*piece) for piece in pieces)


def test_a_run_covers_the_months_of_its_stays() -> None:
    run = Run((Stay(Stretch(2, 3)), Stay(Stretch(4, 9))))
    assert list(run.months) == [2, 3, 4, 5, 6, 7, 8, 9]


def test_a_stay_allows_stations() -> None:
    """A doctor would be sent back where the posting becomes too long, or not where it fits."""
    stretch = Stretch(1, 2)
    assert Stay(stretch).allows("T")
    assert not Stay(stretch, barred=("T",)).allows("T")
    assert Stay(stretch, barred=("T",)).allows("U")
    assert Stay(stretch, only="T").allows("T")
    assert not Stay(stretch, only="T").allows("U")
