"""The result: postings of the year, and what was proved about them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scheduler.plan import Posting
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting
from scheduler.rotation.stretch import Stretch, stretches_of


@dataclass(frozen=True)
class Rotation:
    """Postings by doctor and date, the fixed ones of R22 among them, each one stretch.

    `bounds` are lower bounds that hold for all plans, whatever their trips: "T2"; "T4" over all
    plans with no more T2; "postings" (new stretches) over all plans with no more T2 and T4.
    `unmet_crew_days` is what the postings leave of the needs that were asked for.
    """

    postings: tuple[Posting, ...]
    bounds: Mapping[str, int]
    unmet_crew_days: int

    @property
    def new_postings(self) -> int:
        """Postings that T5 pays for."""
        return sum(not posting.fixed for posting in self.postings)


def write_postings(homes: Homes, new: tuple[NewPosting, ...]) -> tuple[Posting, ...]:
    """Fixed and new postings as dates, in order of doctor and date."""
    year = homes.instance.settings.year
    postings = [dated(year, *posting, fixed=True) for posting in _fixed(homes)]
    postings += [dated(year, *posting, fixed=False) for posting in new]
    return tuple(sorted(postings, key=lambda p: (p.doctor, p.start, p.facility)))


def _fixed(homes: Homes) -> list[NewPosting]:
    months: dict[tuple[str, str], set[int]] = {}
    for row in homes.instance.fixed_postings:
        months.setdefault((row.doctor, row.facility), set()).update(
            row.months(homes.instance.settings.year)
        )
    return [
        NewPosting(doctor, facility, stretch)
        for (doctor, facility), touched in months.items()
        for stretch in stretches_of(touched)
    ]


def dated(year: int, doctor: str, facility: str, stretch: Stretch, *, fixed: bool) -> Posting:
    """The posting from the first day of its first month to the last day of its last."""
    end = date(year, stretch.last, monthrange(year, stretch.last)[1])
    return Posting(doctor, facility, date(year, stretch.first, 1), end, fixed)
