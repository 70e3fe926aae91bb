"""R5–R6: who is screened, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.plan import CoverageShortfall
from scheduler.verify.facts import PASSES, Facts, VillagePass
from scheduler.verify.violation import Phrase, Violation, breach, place


def r5_everyone_once(facts: Facts) -> Iterator[Violation]:
    """R5: for each village and pass, screened + reported shortfall = persons needed. (Coverage)"""
    yield from _listed_shortfalls(facts)
    shortfalls: Counter[VillagePass] = Counter()
    for entry in _coverage_shortfalls(facts):
        shortfalls[entry.village, entry.pass_number] += entry.persons
    for village in facts.instance.villages.values():
        for number in PASSES:
            screened = facts.screened(village.id, number)
            needed, shortfall = village.persons_needed(number), shortfalls[village.id, number]
            here = _place(village.id, number)
            if screened > needed:
                yield breach("R5", here, "too_many", screened=screened, needed=needed)
            elif screened + shortfall != needed:
                counts = {"screened": screened, "shortfall": shortfall, "needed": needed}
                yield breach("R5", here, "sum", **counts)


def _listed_shortfalls(facts: Facts) -> Iterator[Violation]:
    """One entry a village and pass; none that is zero (plan.md)."""
    listed = set()
    for entry in _coverage_shortfalls(facts):
        key = entry.village, entry.pass_number
        if key in listed:
            yield breach("R5", _place(*key), "twice")
        if entry.persons < 1:
            yield breach("R5", _place(*key), "nobody", persons=entry.persons)
        listed.add(key)


def _coverage_shortfalls(facts: Facts) -> list[CoverageShortfall]:
    return [entry for entry in facts.plan.shortfalls if isinstance(entry, CoverageShortfall)]


def r6_one_allowed_site(facts: Facts) -> Iterator[Violation]:
    """R6: all sessions of a village and pass are at one site, which Gathering allows each day.

    Gathering: the village's own site, or travel(village, site) ≤ max_resident_minutes; a centre,
    hospital or partner and a village without a site are no sites. (Coverage; Gathering)
    """
    for key, screenings in facts.screenings.items():
        sites = dict.fromkeys(screening.site for screening in screenings)
        if len(sites) > 1:
            yield breach("R6", _place(*key), "several_sites", sites=tuple(sites))
    sites_of_instance = frozenset(facts.instance.sites)
    for route, day, session in facts.sessions():
        here = place("trip_day", trip=route.trip.id, day=day.date)
        if session.site not in sites_of_instance:
            yield breach("R6", here, "no_site", site=session.site)
            continue
        for served in session.served:
            if not facts.instance.may_gather(served.village, session.site, day.season):
                minutes = facts.instance.travel(served.village, session.site, day.season)
                yield _too_far(facts, here, served.village, session.site, minutes)


def _too_far(facts: Facts, here: Phrase, village: str, site: str, minutes: int | None) -> Violation:
    if minutes is None:
        return breach("R6", here, "no_way", village=village, site=site)
    most = facts.instance.settings.max_resident_minutes
    return breach("R6", here, "too_far", village=village, site=site, minutes=minutes, most=most)


def _place(village: str, pass_number: int) -> Phrase:
    return place("village_pass", village=village, pass_number=pass_number)
