"""R18, R19 and R21 for one doctor, and the runs that follow from them."""

from __future__ import annotations

import pytest

from scheduler.instance import Instance
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, is_legal, legal_runs
from scheduler.rotation.stretch import Stay, Stretch
from tests.builders import change
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, station


def world(**settings: object) -> Instance:
    """H0 is at T in May and June by a fixed posting."""
    return province(
        [station("T"), station("U"), hospital()],
        doctors("H", 3),
        [fixed_posting("H0", "T", 5, 6)],
        **settings,
    )


def legal(instance: Instance, doctor: str, *postings: tuple[str, int, int]) -> bool:
    new = [NewPosting(doctor, f, Stretch(first, last)) for f, first, last in postings]
    return is_legal(Homes(instance), instance.doctors[doctor], new)


@pytest.mark.parametrize(
    ("last", "expected"), [(1, False), (2, True), (4, True), (5, False), (12, False)]
)
def test_lengths(last: int, expected: bool) -> None:
    instance = world(min_posting_months=2, max_posting_months=4)
    assert legal(instance, "H1", ("T", 1, last)) is expected
    assert legal(instance, "H1", ("T", 13 - last, 12)) is expected


def test_two_postings_at_one_time_are_not_legal() -> None:
    assert legal(world(), "H1", ("T", 1, 3), ("U", 4, 12))
    assert not legal(world(), "H1", ("T", 1, 4), ("U", 4, 12))
    assert legal(world(), "H0", ("U", 1, 4), ("U", 7, 12))
    assert not legal(world(), "H0", ("U", 1, 5))


def test_adjoining_months_at_one_station_are_one_stretch() -> None:
    """January to June in two steps is six months, whoever writes them as two."""
    instance = world(max_posting_months=5)
    assert not legal(instance, "H1", ("T", 1, 3), ("T", 4, 6))
    assert legal(instance, "H1", ("T", 1, 3), ("U", 4, 6))
    assert legal(instance, "H1", ("T", 1, 3), ("T", 5, 6))


def test_a_fixed_posting_is_lengthened_within_the_limits() -> None:
    instance = world(min_posting_months=3, max_posting_months=4)
    assert legal(instance, "H0", ("T", 7, 8))
    assert not legal(instance, "H0", ("T", 7, 9))
    assert not legal(instance, "H0", ("U", 7, 8))
    assert legal(instance, "H0", ("U", 7, 9))
    assert not legal(instance, "H0", ("T", 4, 4), ("T", 7, 8))


def test_days_of_fixed_postings_count() -> None:
    """May and June have 42 working days, July to December 129 (R19)."""
    instance = world(rotation_max_days=171)
    assert legal(instance, "H0", ("T", 7, 12))
    assert not legal(change(instance, "H0", rotation_days_done=1), "H0", ("T", 7, 12))
    assert legal(change(instance, "H1", rotation_days_done=42), "H1", ("T", 7, 12))


def test_runs_say_where_they_lead() -> None:
    """Runs beside a fixed posting are for its station alone, for all others, or for any."""
    instance = world(min_posting_months=2, max_posting_months=4)
    runs = legal_runs(Homes(instance), instance.doctors["H0"], chains=False)
    stays = {run.stays[0] for run in runs}
    assert Stay(Stretch(7, 7), only="T") in stays
    assert Stay(Stretch(7, 8)) in stays
    assert Stay(Stretch(7, 9), barred=("T",)) in stays
    assert Stay(Stretch(8, 11)) in stays
    assert not any(stay.stretch in ((8, 8), (4, 5), (7, 11)) for stay in stays)


def test_chains_are_cut_where_a_stretch_must_end() -> None:
    instance = world(max_posting_months=6)
    runs = legal_runs(Homes(instance), instance.doctors["H1"], chains=True)
    assert max(len(run.months) for run in runs) == 12
    assert all(len(stay.stretch.months) <= 6 for run in runs for stay in run.stays)
    single = legal_runs(Homes(instance), instance.doctors["H1"], chains=False)
    assert max(len(run.months) for run in single) == 6
    assert set(single) < set(runs)


def test_no_run_starts_before_its_notice() -> None:
    instance = world(notice_days=32)
    runs = legal_runs(Homes(instance), instance.doctors["H1"], chains=False)
    assert min(run.months[0] for run in runs) == 2
