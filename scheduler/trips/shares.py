"""Shares out crews and kits among the clusters that compete for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.instance import SEASONS
from scheduler.trips.budget import Budget, Resource, resources_of
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground

Capacity = Mapping[Resource, int]
Usage = Mapping[Resource, int]


def capacities(ground: Ground, crew_days: Capacity, fill: float) -> dict[Resource, int]:
    """Days of each resource that a timetable can be expected to fill.

    `crew_days` bounds a base's crews by its doctors; `fill` leaves room for what a count of days
    cannot see (R4, trips of several days, leave).
    """
    found: dict[Resource, int] = {}
    for season in SEASONS:
        days = ground.horizon.season[season].bit_count()
        for base in ground.instance.bases:
            resource = Resource("crew", base, season)
            crews = min(ground.crews(base) * days, crew_days.get(resource, 10**9))
            found[resource] = int(fill * crews)
        for area in ground.instance.areas.values():
            found[Resource("kit", area.id, season)] = int(fill * area.kits * days)
    return found


def days_used(ground: Ground, drafts: Sequence[Draft]) -> dict[Resource, int]:
    """Days of each resource that the drafts take."""
    used: dict[Resource, int] = {}
    for draft in drafts:
        for resource in resources_of(ground, draft.base, draft.season, away=draft.is_away):
            used[resource] = used.get(resource, 0) + draft.length
    return used


def days_left(
    ground: Ground, budget: Budget, freed: Sequence[Draft], kept: Sequence[Draft], *, away: bool
) -> int:
    """Crew days that the budget leaves to trips of the base and season of those freed, or to their
    `away` trips alone; not fewer than they take now."""
    used = days_used(ground, kept)
    now = sum(draft.length for draft in freed if draft.is_away or not away)
    resources = resources_of(ground, freed[0].base, freed[0].season, away=away)
    left = [budget[r] - used.get(r, 0) for r in resources if r in budget]
    return max(now, min(left, default=10**6))


def total_usage(usages: Sequence[Usage]) -> dict[Resource, int]:
    total: dict[Resource, int] = {}
    for usage in usages:
        for resource, days in usage.items():
            total[resource] = total.get(resource, 0) + days
    return total


def short_resources(capacity: Capacity, usage: Usage) -> tuple[Resource, ...]:
    """Resources of which more is used than there is, in a fixed order."""
    return tuple(r for r in sorted(usage) if usage[r] > capacity.get(r, 0))


def share(capacity: Capacity, usages: Sequence[Usage], index: int) -> Budget:
    """The budget of one cluster: of what competitors want too, a part in proportion to the use of
    either season; a resource that nobody uses is left to be found free."""
    budget: dict[Resource, int] = {}
    for resource, days in capacity.items():
        wanted = [_wanted(usage, resource) for usage in usages]
        total = sum(wanted)
        if total == 0:
            budget[resource] = days // max(1, len(usages))
        elif wanted[index]:
            budget[resource] = days * wanted[index] // total
        else:
            budget[resource] = max(0, days - total) // len(usages)
    return budget


def _wanted(usage: Usage, resource: Resource) -> int:
    return sum(usage.get(resource._replace(season=season), 0) for season in SEASONS)
