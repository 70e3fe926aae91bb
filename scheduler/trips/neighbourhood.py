"""Which trips of a cluster are taken apart together: those to a few villages near each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scheduler.instance import Season
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.tours import Need
from scheduler.trips.visits import Visit

Key = tuple[str, int]  # village and pass
ANCHORS = 3  # every how many-th village is the centre of a neighbourhood in one round
IDLE_MINUTES = 6  # a trip that leaves less is full: hardly a person more would fit


@dataclass(frozen=True, slots=True)
class Reach:
    """How much is taken apart at once: a village and others of the `among` nearest ones, those with
    the emptiest trips, `villages` in all; of full trips that are alike, `full`. Visits are offered
    `sites` sites each."""

    villages: int = 3
    among: int = 2
    full: int = 2
    sites: int = 1


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Drafts (indices) of one base and season that are to be made anew."""

    base: str
    season: Season
    freed: tuple[int, ...]


class Surroundings:
    """A cluster's away trips, asked by village."""

    def __init__(
        self, ground: Ground, visits: Mapping[Key, Visit], drafts: Sequence[Draft]
    ) -> None:
        self.ground, self.visits, self.drafts = ground, visits, drafts
        self._by_village: dict[str, list[int]] = {}
        self._site: dict[str, str] = {}
        for index, draft in enumerate(drafts):
            if draft.is_away:
                for village, site in _places(draft):
                    self._by_village.setdefault(village, []).append(index)
                    self._site.setdefault(village, site)

    def around(self, anchor: str, reach: Reach) -> Neighbourhood | None:
        """The trips to the anchor and to villages near it that the same base serves in the same
        season; those that are full stay, but for a few."""
        if anchor not in self._by_village:
            return None
        first = self.drafts[self._by_village[anchor][0]]
        chosen = self._company(anchor, first.base, first.season, reach)
        alike: Counter[tuple[object, ...]] = Counter()
        freed = []
        for index in sorted({i for village in chosen for i in self._by_village[village]}):
            draft = self.drafts[index]
            if (draft.base, draft.season) != (first.base, first.season):
                continue
            if self._is_full(draft):
                kind = (draft.length, *dict.fromkeys(_keys(draft)))
                alike[kind] += 1
                if alike[kind] > reach.full:
                    continue
            freed.append(index)
        return Neighbourhood(first.base, first.season, tuple(freed))

    def _company(self, anchor: str, base: str, season: Season, reach: Reach) -> list[str]:
        served = [
            village
            for village, indices in self._by_village.items()
            if any((self.drafts[i].base, self.drafts[i].season) == (base, season) for i in indices)
        ]
        here = self._site[anchor]

        def distance(village: str) -> tuple[bool, int, str]:
            there = self._site[village]
            minutes = 0 if here == there else self.ground.travel(here, there, season)
            return village != anchor, minutes, village

        def fullness(village: str) -> int:
            return -max(self._idle_minutes(self.drafts[i]) for i in self._by_village[village])

        near = sorted(served, key=distance)
        if reach.among >= reach.villages:
            near[1:] = sorted(near[1 : reach.among + 1], key=fullness)
        return near[: reach.villages]

    def _is_full(self, draft: Draft) -> bool:
        """Whether the trip serves one village and has no room left worth speaking of."""
        is_alone = len({one.village for one in draft.served}) == 1
        return is_alone and self._idle_minutes(draft) < IDLE_MINUTES * draft.length

    def _idle_minutes(self, draft: Draft) -> int:
        """Minutes of the trip's days that are neither travel nor set-up nor service."""
        settings = self.ground.settings
        setups = settings.setup_minutes * sum(len(stops) for stops in draft.days)
        idle = draft.length * settings.workday_minutes - draft.travel_minutes - setups
        for one in draft.served:
            idle -= self.visits[one.village, one.pass_number].pace.minutes_for(one.persons)
        return idle


def needs_of(
    ground: Ground,
    visits: Mapping[Key, Visit],
    freed: Sequence[Draft],
    kept: Sequence[Draft],
    sites: int,
) -> list[Need]:
    """Whom the freed trips serve, where they are served now, and – for visits that no trip kept
    serves – at up to `sites` sites of the neighbourhood."""
    persons: Counter[Key] = Counter()
    site_of: dict[Key, str] = {}
    for draft in freed:
        for site, key, count in _loads(draft):
            persons[key] += count
            site_of[key] = site
    fixed = {key for draft in kept for key in _keys(draft)}
    season, base = freed[0].season, freed[0].base
    found = []
    for key, count in persons.items():
        visit, here = visits[key], site_of[key]
        found.append(Need(visit, here, count))
        if key not in fixed and sites > 1:
            near = [
                (ground.walk_vnd(visit.village, site, season), site)
                for site in dict.fromkeys(site_of.values())
                if site not in (here, base) and _may_be_held(ground, visit, site, base, season)
            ]
            found += [Need(visit, site, count) for _, site in sorted(near)[: sites - 1]]
    return found


def _may_be_held(ground: Ground, visit: Visit, site: str, base: str, season: Season) -> bool:
    return site in ground.gathering_sites(visit.village, season) and base in ground.bases_for(
        visit.village, site
    )


def loads_by_need(draft: Draft, needs: Sequence[Need]) -> dict[int, int]:
    """Persons that the draft serves of each need (an index)."""
    index = {(n.site, (n.visit.village, n.visit.pass_number)): i for i, n in enumerate(needs)}
    found: Counter[int] = Counter()
    for site, key, count in _loads(draft):
        found[index[site, key]] += count
    return dict(found)


def _loads(draft: Draft) -> Iterator[tuple[str, Key, int]]:
    for stops in draft.days:
        for stop in stops:
            for one in stop.served:
                yield stop.site, (one.village, one.pass_number), one.persons


def _keys(draft: Draft) -> Iterator[Key]:
    return (key for _, key, _ in _loads(draft))


def _places(draft: Draft) -> dict[tuple[str, str], None]:
    """Villages served and where, each once."""
    return {(key[0], site): None for site, key, _ in _loads(draft)}
