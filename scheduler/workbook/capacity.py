"""How many days of doctors, crews and kits the stations need at least, and may have at most.

Need counts service minutes alone: no travel, one set-up a day. What a facility has is given first
to the station that it serves alone, then to those of its area, then to the province, by their
need. Scopes lie within each other, so no other order leaves less missing, and what is missing here
is missing in every plan (doctors: unless rotation brings them).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from scheduler.instance import Instance, Serves, Village
from scheduler.workbook.base_doctors import doctors_by_base
from scheduler.workbook.near_bases import villages_near_bases
from scheduler.workbook.serving import Serving

_SCOPES = ((Serves.OWN,), (Serves.AREA,), (Serves.PROVINCE,))
_SCOPES_OF_AREAS = ((Serves.OWN, Serves.AREA), (Serves.PROVINCE,))


@dataclass(frozen=True, slots=True)
class Share:
    """Days that a station needs of a resource for `persons`, and those of them that it has."""

    station: str
    persons: int
    need: int
    have: int = 0

    @property
    def missing(self) -> int:
        return self.need - self.have


def doctor_days(instance: Instance) -> list[Share]:
    """Days of doctors fit for field work; postings that are still to be decided add to them."""
    supply = {base: found.days for base, found in doctors_by_base(instance).items()}
    shares = _needs(instance, instance.settings.crew_doctors, lambda village: True)
    return _handed_out(instance, shares, supply, _SCOPES, lambda base: base)


def crew_days(instance: Instance) -> list[Share]:
    """Days of the crews that the other staff can make up; nothing to judge if they need none."""
    crew, days = instance.settings.crew_others, len(instance.campaign_days)
    if crew == 0:
        return []
    supply = {base: days * (spare_others(instance, base) // crew) for base in instance.bases}
    shares = _needs(instance, 1, lambda village: True)
    return _handed_out(instance, shares, supply, _SCOPES, lambda base: base)


def kit_days(instance: Instance) -> list[Share]:
    """Days of the areas' kits, for villages too far to come to a base that is a site itself."""
    days = len(instance.campaign_days)
    supply = {area.id: days * area.kits for area in instance.areas.values()}
    near = villages_near_bases(instance, Serving(instance))
    shares = _needs(instance, 1, lambda village: village.id not in near)
    area_of = {base: instance.facilities[base].area or "" for base in instance.bases}
    return _handed_out(instance, shares, supply, _SCOPES_OF_AREAS, area_of.__getitem__)


def spare_others(instance: Instance, base: str) -> int:
    """Other staff who may leave the base at one time (R16)."""
    facility = instance.facilities[base]
    return max(0, facility.others - facility.min_others_on_duty)


def _needs(instance: Instance, a_day: int, counts: Callable[[Village], bool]) -> list[Share]:
    """`a_day` of the resource for each day's work in villages that count."""
    settings = instance.settings
    minutes_a_day = settings.workday_minutes - settings.setup_minutes
    if minutes_a_day <= 0:
        return []
    persons: Counter[str] = Counter()
    minutes = dict.fromkeys(instance.stations, 0.0)
    for village in filter(counts, instance.villages.values()):
        persons[village.station] += village.residents
        minutes[village.station] += village.residents * float(village.minutes_per_person)
    return [
        # rounded, so that 435.0000000001 minutes are one day of 435
        Share(id, persons[id], a_day * ceil(round(total / minutes_a_day, 9)))
        for id, total in minutes.items()
    ]


def _handed_out(
    instance: Instance,
    shares: list[Share],
    supply: Mapping[str, int],
    scopes: tuple[tuple[Serves, ...], ...],
    pool_of: Callable[[str], str],
) -> list[Share]:
    """The shares with what they have of `supply`, whose pools belong to bases."""
    left, by_station = dict(supply), {share.station: share for share in shares}
    serving = Serving(instance)
    for scope in scopes:
        users: dict[str, dict[str, None]] = {}
        for base in instance.bases:
            if instance.facilities[base].serves in scope:
                served = dict.fromkeys(serving.stations_of(base))
                users.setdefault(pool_of(base), {}).update(served)
        for pool, stations in users.items():
            known = [by_station[id] for id in stations if id in by_station]
            wanting = [share for share in known if share.missing]
            given = _split(left.get(pool, 0), [share.missing for share in wanting])
            left[pool] = left.get(pool, 0) - sum(given)
            for share, days in zip(wanting, given, strict=True):
                by_station[share.station] = replace(share, have=share.have + days)
    return list(by_station.values())


def _split(days: int, wanted: list[int]) -> list[int]:
    """As much of `days` as is wanted, in proportion; odd days go to the first."""
    total = sum(wanted)
    if days >= total:
        return wanted
    given = [days * each // total for each in wanted]
    for index in range(days - sum(given)):
        given[index] += 1
    return given
