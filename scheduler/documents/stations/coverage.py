"""The table of a station's villages: needed, screened, when, and what falls short and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from scheduler.documents.stations.words import words
from scheduler.documents.visits import Visit
from scheduler.instance import Instance, Village
from scheduler.language import Language, format_number, format_percent
from scheduler.plan import CoverageShortfall, Plan

Visits = Mapping[tuple[str, int], Visit]
_MOST_DATES = 4


def coverage_table(
    instance: Instance, plan: Plan, station: str, visits: Visits, language: Language
) -> dict[str, object]:
    villages = [v for v in instance.villages.values() if v.station == station]
    reasons: dict[str, list[str]] = {}
    for shortfall in plan.shortfalls:
        if isinstance(shortfall, CoverageShortfall):
            reasons.setdefault(shortfall.village, []).append(shortfall.reason)
    rows = [
        _row(village, visits, " ".join(dict.fromkeys(reasons.get(village.id, ()))), language)
        for village in villages
    ]
    found = [visits.get((village.id, number)) for village in villages for number in (1, 2)]
    return {"rows": rows, "sum": _sum(villages, found, language)}


def _row(village: Village, visits: Visits, reason: str, language: Language) -> dict[str, object]:
    passes = [visits.get((village.id, number)) for number in (1, 2)]
    screened = sum(visit.screened for visit in passes if visit)
    short = sum(visit.shortfall for visit in passes if visit)
    return {
        "village": village.name,
        "residents": format_number(village.residents, language),
        "passes": [_pass(visit, language) for visit in passes],
        "share": _share(screened, village.residents, language),
        "short": format_number(short, language) if short else "–",
        "reason": reason,
    }


def _pass(visit: Visit | None, language: Language) -> list[str]:
    if visit is None:
        return ["–", "–", ""]
    numbers = (visit.needed, visit.screened)
    return [*(format_number(n, language) for n in numbers), _dates(visit.dates, language)]


def _dates(dates: Sequence[date], language: Language) -> str:
    """All dates where they are few, else the first and the last, and how many."""
    if len(dates) <= _MOST_DATES:
        return ", ".join(f"{day:%d/%m}" for day in dates) or "–"
    first, last = f"{dates[0]:%d/%m}", f"{dates[-1]:%d/%m}"
    return words.say("days", language, first=first, last=last, number=len(dates))


def _share(screened: int, residents: int, language: Language) -> str:
    return format_percent(screened / residents, language) if residents else "–"


def _sum(
    villages: list[Village], found: list[Visit | None], language: Language
) -> dict[str, object]:
    residents = sum(village.residents for village in villages)
    passes = []
    for first in (0, 1):
        visits = [visit for visit in found[first::2] if visit]
        numbers = sum(v.needed for v in visits), sum(v.screened for v in visits)
        passes.append([format_number(number, language) for number in numbers])
    screened = sum(visit.screened for visit in found if visit)
    short = sum(visit.shortfall for visit in found if visit)
    return {
        "residents": format_number(residents, language),
        "passes": passes,
        "share": _share(screened, residents, language),
        "short": format_number(short, language) if short else "–",
    }
