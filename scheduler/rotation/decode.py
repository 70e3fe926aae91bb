"""From numbers of runs and stretches to named doctors at named stations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.rotation.donors import Offer
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, keeps_lengths
from scheduler.rotation.variables import Variables


def decode(homes: Homes, variables: Variables, values: Sequence[int]) -> list[NewPosting]:
    """Postings in those numbers, doctors in the workbook's order.

    Which station a doctor goes to can matter to R18, where the one before was the same. A doctor
    for whom a stretch finds no station stays at home.
    """
    stations = _stations(variables, values)
    offers_of = _offers_by_doctor(variables, values)
    postings: dict[str, list[NewPosting]] = {doctor: [] for doctor in offers_of}
    for offer in sorted(stations, key=_order):
        doctors = [doctor for doctor, offers in offers_of.items() if offer in offers]

        def may_go(doctor: str, station: str, offer: Offer = offer) -> bool:
            posting = NewPosting(doctor, station, offer.stay.stretch)
            person = homes.instance.doctors[doctor]
            return keeps_lengths(homes, person, [*postings[doctor], posting])

        for doctor, station in _match(doctors, stations[offer], may_go).items():
            postings[doctor].append(NewPosting(doctor, station, offer.stay.stretch))
    return [
        posting
        for doctor, own in postings.items()
        if len(own) == len(offers_of[doctor])
        for posting in own
    ]


def _order(offer: Offer) -> tuple[object, ...]:
    return offer.stay.stretch, offer.skill, offer.stay.only or "", offer.stay.barred


def _stations(variables: Variables, values: Sequence[int]) -> dict[Offer, list[str]]:
    """The stations that take each offer, as often as they do."""
    stations: dict[Offer, list[str]] = {}
    for (index, offer), variable in variables.stretches.items():
        station = variables.demands[index].stations[0]
        if values[variable]:
            stations.setdefault(offer, []).extend([station] * values[variable])
    return stations


def _offers_by_doctor(variables: Variables, values: Sequence[int]) -> dict[str, tuple[Offer, ...]]:
    """The doctors who go away, each with the offers of the run."""
    offers: dict[str, tuple[Offer, ...]] = {}
    left = [list(donors.doctors) for donors in variables.classes]
    for (index, run), variable in variables.runs.items():
        for _ in range(values[variable]):
            offers[left[index].pop(0).id] = variables.classes[index].offers(run)
    return offers


def _match(
    doctors: Sequence[str], stations: Sequence[str], may_go: Callable[[str, str], bool]
) -> dict[str, str]:
    """A station for as many doctors as can be."""
    takers: dict[int, str] = {}  # place in `stations` -> doctor

    def settle(doctor: str, tried: set[int]) -> bool:
        for place, station in enumerate(stations):
            if place in tried or not may_go(doctor, station):
                continue
            tried.add(place)
            if place not in takers or settle(takers[place], tried):
                takers[place] = doctor
                return True
        return False

    for doctor in doctors:
        settle(doctor, set())
    return {doctor: stations[place] for place, doctor in takers.items()}
