"""stations/<id>.pdf: the year of a station on paper; stations/<year-month>/<id>.pdf: a month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.documents.file_names import file_names
from scheduler.documents.letterhead import commune_of, letterhead, signer
from scheduler.documents.paper import Press
from scheduler.documents.source import Source
from scheduler.documents.stations.coverage import Visits, coverage_table
from scheduler.documents.stations.entries import Entry, entries_by_station
from scheduler.documents.stations.months import MonthTable
from scheduler.documents.stations.notes import notes_of
from scheduler.documents.stations.reserve import ReserveDates
from scheduler.documents.stations.totals import totals_table
from scheduler.documents.stations.words import LABELS, words
from scheduler.documents.stations.year_view import closures_of, holidays_of, year_view
from scheduler.documents.visits import visits_of
from scheduler.instance import Facility
from scheduler.language import format_number
from scheduler.plan import FloorShortfall

FOLDER = "stations"


def write_stations(folder: Path, source: Source) -> None:
    """Write a PDF for each station of `source` into `folder`/stations, those of one month into a
    folder of their own there, beside the year's. Raises OSError."""
    instance, plan = source.instance, source.plan
    month = "" if source.month is None else f"{instance.settings.year}-{source.month:02d}"
    place = folder / FOLDER / month
    place.mkdir(parents=True, exist_ok=True)
    book = StationBook(
        source,
        entries_by_station(instance, plan),
        ReserveDates(instance, plan),
        {(visit.village, visit.pass_number): visit for visit in visits_of(instance, plan)},
    )
    press = Press("stations/schedule.typ")
    names = file_names(instance.stations)
    for station in source.stations:
        content = press.pdf(book.content(station))
        (place / f"{names[station]}.pdf").write_bytes(content)
        press.forget()  # 38 stations would take 700 MB


@dataclass(frozen=True, slots=True)
class StationBook:
    """What the schedules of all stations are made from."""

    source: Source
    entries: Mapping[str, Sequence[Entry]]
    reserves: ReserveDates
    visits: Visits

    def content(self, station: str) -> dict[str, object]:
        """Everything that one station's schedule says, as the template reads it."""
        source, instance, language = self.source, self.source.instance, self.source.language
        facility = instance.facilities[station]
        code = words.say("code", language)
        content: dict[str, object] = {
            "lang": language,
            "title": self._title(),
            "issuer": facility.name,
            "foot": words.say("foot", language, sha256=instance.sha256[:16]),
            "head": letterhead(facility, language, code),
            "subtitle": self._subtitle(station),
            "labels": {key: words.say(key, language) for key in LABELS},
            "months": self._months(station),
            "notes": notes_of(instance, station, language),
            "signature": {**signer(facility, language), **self._recipients(facility)},
        }
        return content if source.month is not None else {**content, **self._year(station)}

    def _title(self) -> str:
        year, month = self.source.instance.settings.year, self.source.month
        key = "title" if month is None else "title_month"
        return words.say(key, self.source.language, year=year, month=month or 0)

    def _subtitle(self, station: str) -> str:
        instance = self.source.instance
        villages = [v for v in instance.villages.values() if v.station == station]
        return words.say(
            "subtitle",
            self.source.language,
            station=instance.facilities[station].name,
            villages=len(villages),
            persons=format_number(sum(v.residents for v in villages), self.source.language),
        )

    def _months(self, station: str) -> list[dict[str, object]]:
        """Tables of the months with sessions; the month that was asked for even without."""
        maker = MonthTable(self.source.instance, station, self.reserves, self.source.language)
        by_month = {month: self._entries(station, month) for month in self.source.months}
        wanted = self.source.month is not None
        return [maker.table(m, found) for m, found in by_month.items() if found or wanted]

    def _entries(self, station: str, month: int) -> list[Entry]:
        return [e for e in self.entries[station] if e.outing.day.date.month == month]

    def _year(self, station: str) -> dict[str, object]:
        instance, plan, language = self.source.instance, self.source.plan, self.source.language
        entries = self.entries[station]
        busy = {entry.outing.day.date.month for entry in entries}
        idle = ", ".join(str(month) for month in range(1, 13) if month not in busy)
        return {
            "year": year_view(instance, station, entries, language),
            "idle": words.say("idle_months", language, months=idle) if idle else "",
            "totals": totals_table(entries, language),
            "closures": closures_of(instance, station, language),
            "holidays": holidays_of(instance),
            "missing": self._missing(station),
            "coverage": coverage_table(instance, plan, station, self.visits, language),
        }

    def _missing(self, station: str) -> list[str]:
        """A line for all months that lack as many doctors for the same reason."""
        months: dict[tuple[int, str], list[int]] = {}
        for each in self.source.plan.shortfalls:
            if isinstance(each, FloorShortfall) and each.facility == station:
                months.setdefault((each.doctors, each.reason), []).append(each.month)
        return [
            words.say(
                "missing",
                self.source.language,
                months=", ".join(str(month) for month in found),
                doctors=doctors,
                reason=reason,
            )
            for (doctors, reason), found in months.items()
        ]

    def _recipients(self, station: Facility) -> dict[str, object]:
        keys = ("recipient_1", "recipient_2", "recipient_3", "recipient_4")
        language = self.source.language
        commune = commune_of(station) or words.say("some_commune", language)
        return {
            "recipients-title": words.say("recipients_title", language),
            "recipients": [words.say(key, language, commune=commune) for key in keys],
        }
