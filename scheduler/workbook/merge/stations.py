"""Which station a row belongs to, and which station a file speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scheduler.workbook.cells import same_id
from scheduler.workbook.faults import Words
from scheduler.workbook.merge.returned import File, Record
from scheduler.workbook.nearest import Nearest

SUBJECT = {"Villages": "village_id", "Closures": "place", "Leave": "doctor_id"}


class Stations:
    """The station of every village, facility and doctor of the province.

    A facility that belongs to no station, such as a hospital, stands for itself.
    """

    def __init__(self, known: Iterable[File], files: Iterable[File]) -> None:
        """Facilities and doctors are those of the `known` files, villages those of `files` too."""
        known = tuple(known)
        self._facilities: dict[str, str] = {}
        self._doctors: dict[str, str] = {}
        self._villages: dict[str, str] = {}
        for file in known:
            self._learn_facilities(file)
        for file in known:
            self._learn_doctors(file)
        for file in (*known, *files):
            self._learn_villages(file)
        self._nearest: dict[str, Nearest] = {}

    def _learn_facilities(self, file: File) -> None:
        for record in file.records("Facilities"):
            if record["facility_id"]:
                id = same_id(record["facility_id"])
                self._facilities.setdefault(id, same_id(record["station"] or id))

    def _learn_doctors(self, file: File) -> None:
        for record in file.records("Doctors"):
            if record["doctor_id"]:
                home = self._facilities.get(same_id(record["facility"] or ""), "")
                self._doctors.setdefault(same_id(record["doctor_id"]), home)

    def _learn_villages(self, file: File) -> None:
        for record in file.records("Villages"):
            if record["village_id"] and record["station"]:
                village = same_id(record["village_id"])
                self._villages.setdefault(village, same_id(record["station"]))

    def can_judge(self, sheet: str) -> bool:
        """Whether unknown ids are wrong: not where no file has the sheet that they stand in."""
        return bool(self._doctors if sheet == "Leave" else self._facilities)

    def of(self, record: Record) -> str | None:
        """The station of the record's village, place or doctor; None where that is not known."""
        sheet = record.table.sheet.key
        subject = same_id(record[SUBJECT[sheet]])
        if sheet == "Leave":
            return self._doctors.get(subject)
        return self._villages.get(subject) or self._facilities.get(subject)

    def is_facility(self, id: str) -> bool:
        return same_id(id) in self._facilities

    def hint(self, sheet: str, id: str) -> Words:
        """The nearest known id, as a question: of facilities, or of what `sheet` is about."""
        if sheet not in self._nearest:
            known = {
                "Leave": [*self._doctors],
                "Closures": [*self._villages, *self._facilities],
            }.get(sheet, [*self._facilities])
            self._nearest[sheet] = Nearest(known)
        return self._nearest[sheet].hint(id)


@dataclass(slots=True)
class Touched:
    """How many rows each file changes, by station, in the order in which they were met."""

    _rows: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, record: Record, station: str | None) -> None:
        if station:
            rows = self._rows.setdefault(record.file.name, {})
            rows[station] = rows.get(station, 0) + 1

    def owner(self, file: File) -> str | None:
        """The station that the file speaks for: the only one whose rows it changes."""
        stations = [*self._rows.get(file.name, {})]
        return stations[0] if len(stations) == 1 else None

    def several(self) -> Iterator[tuple[str, dict[str, int]]]:
        """Files that change rows of more than one station."""
        for name, rows in self._rows.items():
            if len(rows) > 1:
                yield name, rows
