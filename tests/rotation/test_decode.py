"""Numbers become names: nobody twice, nobody where R18 forbids it."""

from __future__ import annotations

from fractions import Fraction

from scheduler.instance import Instance
from scheduler.rotation.decode import decode
from scheduler.rotation.demand import station_demands
from scheduler.rotation.donors import donor_classes
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, legal_runs
from scheduler.rotation.model import LinearModel
from scheduler.rotation.stretch import Run, Stay, Stretch
from scheduler.rotation.variables import Variables
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, station

FIRST, SECOND = Stretch(1, 6), Stretch(7, 12)
CHAIN = Run((Stay(FIRST), Stay(SECOND)))


def model_of(instance: Instance) -> tuple[Homes, Variables]:
    homes = Homes(instance)
    classes = donor_classes(homes, lambda doctor: legal_runs(homes, doctor, chains=True))
    return homes, Variables(LinearModel(), classes, station_demands(homes, ()))


def chosen(
    variables: Variables,
    runs: dict[tuple[int, Run], int],
    received: dict[tuple[str, Stretch], int],
) -> list[int]:
    """Values with these runs of classes and stretches at stations, the rest 0."""
    values = [0] * len(variables.model.uppers)
    for run, count in runs.items():
        values[variables.runs[run]] = count
    for (index, offer), variable in variables.stretches.items():
        (place,) = variables.demands[index].stations
        values[variable] = received.get((place, offer.stay.stretch), 0)
    return values


def test_a_chain_changes_station() -> None:
    """A doctor left at one station all year would be posted longer than allowed (R18)."""
    world = province(
        [station("T"), station("U"), hospital()], doctors("H", 2), max_posting_months=6
    )
    homes, variables = model_of(world)
    received = {(place, half): 1 for place in "TU" for half in (FIRST, SECOND)}
    postings = decode(homes, variables, chosen(variables, {(0, CHAIN): 2}, received))
    assert sorted(postings) == [
        ("H0", "T", SECOND),
        ("H0", "U", FIRST),
        ("H1", "T", FIRST),
        ("H1", "U", SECOND),
    ]


def test_a_chain_without_a_second_station_is_given_up() -> None:
    world = province([station("T"), hospital()], doctors("H", 2), max_posting_months=6)
    homes, variables = model_of(world)
    received = {("T", FIRST): 1, ("T", SECOND): 1}
    assert decode(homes, variables, chosen(variables, {(0, CHAIN): 1}, received)) == []


def test_doctors_are_shared_out_so_that_fixed_postings_do_not_grow_too_long() -> None:
    """H0 is at T until June already; the other doctor takes what follows there."""
    world = province(
        [station("T"), station("U"), hospital()],
        doctors("H", 2),
        [fixed_posting("H0", "T", 1, 6)],
        max_posting_months=6,
        donor_cap=Fraction(1),
    )
    homes, variables = model_of(world)
    values = [0] * len(variables.model.uppers)
    for (index, run), variable in variables.runs.items():
        is_fixed = variables.classes[index].doctors[0].id == "H0"
        barred = ("T",) if is_fixed else ()
        values[variable] = int(run == Run((Stay(SECOND, barred=barred),)))
    for (index, offer), variable in variables.stretches.items():
        wanted = "U" if offer.stay.barred else "T"
        is_wanted = variables.demands[index].stations == (wanted,)
        values[variable] = int(offer.stay.stretch == SECOND and is_wanted)
    assert decode(homes, variables, values) == [
        NewPosting("H0", "U", SECOND),
        NewPosting("H1", "T", SECOND),
    ]
