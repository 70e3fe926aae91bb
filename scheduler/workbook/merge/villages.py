"""The Villages sheets, cell by cell: what the files change, and where they contradict each other.

With an original a file says something where it differs from it, so that forty copies of one
workbook, each filled in by one station, do not contradict each other. Without one a file says
whatever stands in its cells; a blank cell says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduler.workbook.cells import same_id
from scheduler.workbook.faults import Words
from scheduler.workbook.headings import column_words
from scheduler.workbook.merge.findings import Finding, Place, finding
from scheduler.workbook.merge.outcome import Change, Outcome
from scheduler.workbook.merge.returned import File, Record
from scheduler.workbook.merge.stations import Stations, Touched
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.sheet_names import sheet_words
from scheduler.workbook.sheets import VILLAGES

SHEET = sheet_words("Villages")
_KEYS = tuple(column.key for column in VILLAGES.columns if column.key != "village_id")


@dataclass(frozen=True, slots=True)
class Versions:
    """One village as the files have it; `target` is its row in the workbook to be written."""

    id: str
    target: Record | None
    records: tuple[Record, ...]
    has_original: bool

    def claims(self, key: str) -> list[Record]:
        """The records that say something of their own about the column."""
        if self.has_original and self.target is not None:
            original = self.target
            return [r for r in self.records if r.says(key) and r.differs(original, key)]
        return [record for record in self.records if record.gives(key)]

    @property
    def is_new(self) -> bool:
        return self.target is None


def versions(
    original: File, files: Iterable[File], outcome: Outcome, has_original: bool
) -> list[Versions]:
    """Every village of the original, then those that only the files have; one record a file."""
    targets = _by_id(original, outcome)
    found: dict[str, list[Record]] = {id: [] for id in targets}
    for file in files:
        rows = targets if file is original else _by_id(file, outcome)
        for id, record in rows.items():
            found.setdefault(id, []).append(record)
    return [Versions(id, targets.get(id), tuple(rs), has_original) for id, rs in found.items()]


def touched_villages(villages: Iterable[Versions], stations: Stations, touched: Touched) -> None:
    """Note which files say something of their own about which station."""
    for village in villages:
        claiming = {id(record) for key in _KEYS for record in village.claims(key)}
        for record in village.records:
            if id(record) in claiming:
                touched.add(record, stations.of(record))


def merge_villages(
    villages: list[Versions], stations: Stations, touched: Touched, outcome: Outcome
) -> None:
    """Add the changes of every village, and what speaks against them, to `outcome`."""
    given = [village.id for village in villages if not village.is_new]
    settled = {stations.of(village.target) for village in villages if village.target}
    by_name = {_name(v.target): v.id for v in reversed(villages) if v.target is not None}
    for village in villages:
        values = {}
        for key in _KEYS:
            claims = village.claims(key)
            against = list(_contradictions(village, key, claims, stations, touched))
            outcome.findings += against
            if claims and not against and not _stands(village, claims[0], key):
                values[key] = claims[0].row[key]
        outcome.findings += _unknown_station(village, stations)
        if village.is_new:
            if stations.of(village.records[0]) in settled:
                outcome.findings += _news(village, given, by_name)
            outcome.changes.append(Change("Villages", None, {"village_id": village.id, **values}))
            outcome.same += len(village.records) - 1
        elif values and village.target:
            outcome.changes.append(Change("Villages", village.target.row.number, values))


def removed_villages(
    villages: Iterable[Versions], files: Iterable[File], stations: Stations, touched: Touched
) -> Iterator[Finding]:
    """Villages of the original that the file of their own station leaves out."""
    owners = [(file, touched.owner(file)) for file in files if file.tables["Villages"].rows]
    for village in villages:
        if village.target is None:
            continue
        station = stations.of(village.target)
        there = [record.file for record in village.records]
        for file, owner in owners:
            if owner is not None and owner == station and file not in there:
                lacking = Place(file.name, file.tables["Villages"].name)
                places = [village.target.place("village_id"), lacking]
                yield finding("row_removed", SHEET, places, id=village.id, station=station)


def _by_id(file: File, outcome: Outcome) -> dict[str, Record]:
    """The first row of each village; a second one must not differ from it."""
    found: dict[str, Record] = {}
    for record in file.records("Villages"):
        if record["village_id"] is None:
            continue
        id = same_id(record["village_id"])
        first = found.setdefault(id, record)
        if first is record:
            continue
        differing = [key for key in _KEYS if first[key] != record[key]]
        outcome.same += not differing
        for key in differing:
            places = [first.place(key), record.place(key)]
            heading = column_words(VILLAGES, key)
            outcome.findings.append(finding("twice_in_file", SHEET, places, id=id, heading=heading))
    return found


def _contradictions(
    village: Versions, key: str, claims: list[Record], stations: Stations, touched: Touched
) -> Iterator[Finding]:
    if not claims:
        return
    heading, original = column_words(VILLAGES, key), village.target
    originals = [original.place(key)] if original and village.has_original else []
    if any(record[key] != claims[0][key] for record in claims):
        places = [*(record.place(key) for record in claims), *originals]
        yield finding("conflict", SHEET, places, id=village.id, heading=heading)
        return
    if original is None or not village.has_original:
        return
    station = stations.of(original)
    keepers = [r for r in village.records if r.says(key) and r[key] == original[key]]
    keepers = [r for r in keepers if station and touched.owner(r.file) == station]
    if keepers:
        places = [record.place(key) for record in (*claims, *keepers)]
        yield finding(
            "owner_differs", SHEET, places, id=village.id, heading=heading, station=station
        )


def _stands(village: Versions, claim: Record, key: str) -> bool:
    """Whether the target says so already."""
    target = village.target
    return target is not None and target.says(key) and target[key] == claim[key]


def _unknown_station(village: Versions, stations: Stations) -> Iterator[Finding]:
    for record in village.claims("station"):
        id = record["station"]
        if id and stations.can_judge("Villages") and not stations.is_facility(id):
            hint = stations.hint("Villages", id)
            yield finding("unknown_id", SHEET, [record.place("station")], id=id, hint=hint)


def _news(
    village: Versions, given: list[str], by_name: dict[tuple[object, object], str]
) -> Iterator[Finding]:
    first = village.records[0]
    name, places = first["name"] or "", [r.place("village_id") for r in village.records]
    twin = by_name.setdefault(_name(first), village.id)
    if twin != village.id:
        yield finding(
            "same_name", SHEET, places, blocks=False, id=village.id, name=name, other=twin
        )
    else:
        hint = _mistyped(village, given)
        yield finding(
            "new_village", SHEET, places, blocks=False, id=village.id, name=name, hint=hint
        )


def _mistyped(village: Versions, given: list[str]) -> Words:
    """A village that the file lacks and that is spelt much alike, as a question."""
    file = village.records[0].file
    there = {same_id(row["village_id"] or "") for row in file.tables["Villages"].rows}
    return Nearest([id for id in given if id not in there]).hint(village.id)


def _name(record: Record) -> tuple[object, object]:
    return record["station"], (record["name"] or record["village_id"])
