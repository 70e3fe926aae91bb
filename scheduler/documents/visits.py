"""How each visit (village and pass) is covered by a plan (R5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.instance import Instance
from scheduler.plan import Plan


@dataclass(frozen=True, slots=True)
class Visit:
    """One village and pass: persons needed and screened, where, and from when to when."""

    village: str
    pass_number: int
    needed: int
    screened: int
    sites: tuple[str, ...]
    dates: tuple[date, ...]

    @property
    def shortfall(self) -> int:
        return max(0, self.needed - self.screened)


def visits_of(instance: Instance, plan: Plan) -> tuple[Visit, ...]:
    """A visit for each village and pass that needs one, in the order of the workbook."""
    rows: dict[tuple[str, int], list[tuple[date, str, int]]] = {}
    for trip in plan.trips:
        for day in trip.days:
            for session in day.sessions:
                for served in session.served:
                    rows.setdefault((served.village, served.pass_number), []).append(
                        (day.date, session.site, served.persons)
                    )
    return tuple(
        _visit(village.id, pass_number, needed, rows.get((village.id, pass_number), []))
        for village in instance.villages.values()
        for pass_number in (1, 2)
        if (needed := village.persons_needed(pass_number)) > 0
    )


def _visit(village: str, pass_number: int, needed: int, rows: list[tuple[date, str, int]]) -> Visit:
    return Visit(
        village=village,
        pass_number=pass_number,
        needed=needed,
        screened=sum(persons for _, _, persons in rows),
        sites=tuple(sorted({site for _, site, _ in rows})),
        dates=tuple(sorted({day for day, _, _ in rows})),
    )
