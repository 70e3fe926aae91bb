"""How much a station does, by month and in the year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from scheduler.documents.stations.entries import Entry
from scheduler.language import Language, format_number


@dataclass(frozen=True, slots=True)
class Totals:
    """`crew_days` counts a day of each crew; persons are those of the sessions shown."""

    sessions: int = 0
    crew_days: int = 0
    nights: int = 0
    pass_1: int = 0
    pass_2: int = 0

    @property
    def persons(self) -> int:
        return self.pass_1 + self.pass_2

    def __add__(self, other: Totals) -> Totals:
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Totals(*(mine + others for mine, others in pairs))


def totals_of(entries: Iterable[Entry]) -> Totals:
    return sum((_of_one(entry) for entry in entries), Totals())


def _of_one(entry: Entry) -> Totals:
    served = [each for session in entry.sessions for each in session.served]
    return Totals(
        sessions=len(entry.sessions),
        crew_days=1,
        nights=int(entry.outing.day.night is not None),
        pass_1=sum(each.persons for each in served if each.pass_number == 1),
        pass_2=sum(each.persons for each in served if each.pass_number == 2),
    )


def totals_table(entries: Sequence[Entry], language: Language) -> dict[str, object]:
    """A row a month, months without sessions as dashes, and the year below."""
    rows = []
    for month in range(1, 13):
        found = [entry for entry in entries if entry.outing.day.date.month == month]
        rows.append([str(month), *_figures(totals_of(found), language)])
    return {"rows": rows, "sum": _figures(totals_of(entries), language)}


def _figures(totals: Totals, language: Language) -> list[str]:
    return [format_number(n, language) if n else "–" for n in (*astuple(totals), totals.persons)]
