"""notices/<id>.pdf: one A5 sheet a village that has residents to screen.

A village that the plan does not visit gets one as well; it says that the dates will be announced,
so that no notice of an earlier plan is left hanging.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from scheduler.documents.file_names import file_names
from scheduler.documents.letterhead import DOTS, signer
from scheduler.documents.names import place_name
from scheduler.documents.notices.dates import (
    Appointment,
    appointments_by_village,
    months_of,
    spells_of,
)
from scheduler.documents.notices.words import LABELS, words
from scheduler.documents.paper import Press
from scheduler.documents.source import Source
from scheduler.documents.words import SHORT_WEEKDAYS, WEEKDAYS, clock
from scheduler.instance import Instance, Village
from scheduler.language import Language

FOLDER = "notices"
_MOST_ROWS = 12  # fit on the sheet in large type


def write_notices(folder: Path, source: Source) -> None:
    """Write a PDF for each village of `source` into `folder`/notices; where a month is asked for,
    for those that are visited in it, with all their dates. Raises OSError."""
    (folder / FOLDER).mkdir(exist_ok=True)
    instance = source.instance
    appointments = appointments_by_village(source.plan)
    writer = NoticeWriter(instance, source.language)
    press = Press("notices/notice.typ")
    names = file_names(instance.villages)
    for village in instance.villages.values():
        found = appointments.get(village.id, ())
        asked = source.month is None or source.month in months_of(found)
        if asked and village.station in source.stations and (found or village.residents > 0):
            content = press.pdf(writer.content(village, found))
            (folder / FOLDER / f"{names[village.id]}.pdf").write_bytes(content)


@dataclass(frozen=True, slots=True)
class NoticeWriter:
    """What a notice says, as the template reads it."""

    instance: Instance
    language: Language

    def content(self, village: Village, appointments: Sequence[Appointment]) -> dict[str, object]:
        station = self.instance.facilities[village.station]
        year = self.instance.settings.year
        return {
            "lang": self.language,
            "title": f"{words.say('title', self.language)} – {village.name}",
            "issuer": station.name,
            "station": station.name,
            "subject": words.say("subject", self.language, year=year),
            "village": village.name,
            "labels": {key: words.say(key, self.language) for key in LABELS},
            "visits": self._visits(appointments),
            "which-day": self._which_day(appointments),
            "rest": self._rest(village, appointments),
            "worker": village.health_worker or DOTS,
            "worker-phone": village.health_worker_phone or DOTS,
            "phone": station.phone,
            "signature": signer(station, self.language),
        }

    def _visits(self, appointments: Sequence[Appointment]) -> list[dict[str, object]]:
        """A block a pass and site (one site a pass, R6); a row a date, or, where there are too
        many for one sheet, a row for neighbouring days."""
        blocks = groupby(appointments, key=lambda each: (each.pass_number, each.site))
        is_long = len(appointments) > _MOST_ROWS
        return [
            {
                "pass": words.say(f"pass_{number}", self.language),
                "site": place_name(self.instance, site),
                "rows": [
                    self._row(spell)
                    for spell in (spells_of([*found]) if is_long else ((each,) for each in found))
                ],
            }
            for (number, site), found in blocks
        ]

    def _row(self, spell: Sequence[Appointment]) -> list[str]:
        first, last = spell[0].date, spell[-1].date
        if first == last:
            days = f"{WEEKDAYS[self.language][first.weekday()]}, {first:%d/%m/%Y}"
        else:
            short = SHORT_WEEKDAYS[self.language]
            days = f"{short[first.weekday()]}, {first:%d/%m}"
            days += f" – {short[last.weekday()]}, {last:%d/%m/%Y}"
        hours = f"{clock(spell[0].start)} – {clock(spell[0].end)}"
        return [days, hours, str(sum(each.persons for each in spell))]

    def _which_day(self, appointments: Sequence[Appointment]) -> str:
        """One date is enough: without these words people come to each, or all to the first."""
        dates = Counter(each.pass_number for each in appointments)
        return words.say("one_day", self.language) if max(dates.values(), default=0) > 1 else ""

    def _rest(self, village: Village, appointments: Sequence[Appointment]) -> str:
        """What is to be said of residents for whom the plan has no date."""
        rest = village.residents - sum(each.persons for each in appointments)
        if not appointments:
            return words.say("later", self.language)
        return words.say("rest", self.language, persons=rest) if rest > 0 else ""
