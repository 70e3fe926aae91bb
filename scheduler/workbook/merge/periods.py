"""The Closures and Leave sheets: rows of a place or doctor with a first and a last date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from scheduler.workbook.cells import same_id
from scheduler.workbook.faults import Words
from scheduler.workbook.headings import column_words
from scheduler.workbook.merge.findings import Finding, Place, finding
from scheduler.workbook.merge.outcome import Change, Outcome
from scheduler.workbook.merge.returned import File, Record
from scheduler.workbook.merge.stations import SUBJECT, Stations, Touched
from scheduler.workbook.sheet_names import sheet_words
from scheduler.workbook.sheets import SHEETS

PERIOD_SHEETS = ("Closures", "Leave")
Key = tuple[str, date, date]  # the place or doctor, first and last date
_Rows = dict[Key, Record]


@dataclass(frozen=True, slots=True)
class Returned:
    """What one file says against the original: rows added, rows of the original that it lacks, and
    those of them that an added row of the same place or doctor takes the place of."""

    file: File
    rows: _Rows
    added: _Rows
    missing: _Rows
    replaced: Mapping[Key, Key] = field(default_factory=dict)


def returned_rows(
    sheet: str, original: File, files: Iterable[File], outcome: Outcome, has_original: bool
) -> list[Returned]:
    """One entry a file that has the sheet."""
    known = _rows(sheet, original, outcome) if has_original else {}
    found = []
    for file in files:
        if not file.tables[sheet].name:
            continue
        rows = _rows(sheet, file, outcome)
        added = {key: record for key, record in rows.items() if key not in known}
        missing = {key: record for key, record in known.items() if key not in rows}
        found.append(Returned(file, rows, added, missing, _replaced(missing, added)))
    return found


def touched_periods(returned: Iterable[Returned], stations: Stations, touched: Touched) -> None:
    """Note which files say something of their own about which station."""
    for each in returned:
        for record in each.added.values():
            touched.add(record, stations.of(record))


def merge_periods(
    sheet: str,
    original: File,
    returned: list[Returned],
    stations: Stations,
    touched: Touched,
    outcome: Outcome,
) -> None:
    """Add the new and changed rows of a sheet, and what speaks against them, to `outcome`."""
    words, targets = sheet_words(sheet), _rows(sheet, original, Outcome())
    groups = _added(returned)
    outcome.findings += _unknown(sheet, words, groups, stations)
    outcome.findings += _overlaps(words, groups)
    outcome.findings += _replaced_twice(words, returned)
    outcome.findings += _removed(words, returned, stations, touched)
    instead = {new: old for each in returned for old, new in each.replaced.items()}
    for key, records in groups.items():
        outcome.same += len(records) - 1
        reason, against = _reason(words, sheet, records)
        outcome.findings += against
        if key in targets:
            continue
        replaced = targets.get(instead[key]) if key in instead else None
        names = (SUBJECT[sheet], "from", "to", "reason")
        values = dict(zip(names, (*key, reason), strict=True))
        outcome.changes.append(Change(sheet, replaced.row.number if replaced else None, values))


def _rows(sheet: str, file: File, outcome: Outcome) -> _Rows:
    """Whole rows by key; a second row of the same dates must not give another reason."""
    found: _Rows = {}
    for record in file.records(sheet):
        subject, first, last = (record[key] for key in (SUBJECT[sheet], "from", "to"))
        if None in (subject, first, last):
            continue  # a bad cell, reported already
        key = (same_id(subject), first, last)
        other = found.setdefault(key, record)
        if other is record:
            continue
        outcome.same += 1
        if other["reason"] != record["reason"]:
            places = [other.place("reason"), record.place("reason")]
            details = {"id": subject, "heading": _heading(sheet, "reason")}
            outcome.findings.append(finding("twice_in_file", sheet_words(sheet), places, **details))
    return found


def _replaced(missing: _Rows, added: _Rows) -> dict[Key, Key]:
    """Rows of the original whose dates a file moves: a new row overlaps each."""
    found: dict[Key, Key] = {}
    for old in missing:
        for new in added:
            if new not in found.values() and _overlap(old, new):
                found[old] = new
                break
    return found


def _added(returned: Iterable[Returned]) -> dict[Key, list[Record]]:
    groups: dict[Key, list[Record]] = {}
    for each in returned:
        for key, record in each.added.items():
            groups.setdefault(key, []).append(record)
    return groups


def _overlap(a: Key, b: Key) -> bool:
    return a[0] == b[0] and a[1] <= b[2] and b[1] <= a[2]


def _overlaps(words: Words, groups: Mapping[Key, list[Record]]) -> Iterator[Finding]:
    """Rows of different files about one place or doctor whose dates overlap without being alike."""
    by_subject: dict[str, list[Key]] = {}
    for key in groups:
        by_subject.setdefault(key[0], []).append(key)
    for subject, keys in by_subject.items():
        for a, b in combinations(keys, 2):
            files = {r.file.name for r in groups[a]} & {r.file.name for r in groups[b]}
            if _overlap(a, b) and not files:
                records = [*groups[a], *groups[b]]
                yield finding("periods_overlap", words, _dates(records), id=subject)


def _replaced_twice(words: Words, returned: Iterable[Returned]) -> Iterator[Finding]:
    """A row of the original that two files move to dates that do not even overlap."""
    moved: dict[Key, list[tuple[Key, Record]]] = {}
    for each in returned:
        for old, new in each.replaced.items():
            moved.setdefault(old, []).append((new, each.added[new]))
    for old, versions in moved.items():
        apart = [v for v in versions[1:] if v[0] != versions[0][0]]
        if apart and not any(_overlap(versions[0][0], new) for new, _ in apart):
            records = [record for _, record in versions]
            yield finding("periods_overlap", words, _dates(records), id=old[0])


def _removed(
    words: Words, returned: Iterable[Returned], stations: Stations, touched: Touched
) -> Iterator[Finding]:
    for each in returned:
        owner = touched.owner(each.file)
        for key, record in each.missing.items():
            if key not in each.replaced and owner and stations.of(record) == owner:
                lacking = Place(each.file.name, each.file.tables[record.table.sheet.key].name)
                places = [*_dates([record]), lacking]
                yield finding("row_removed", words, places, id=key[0], station=owner)


def _unknown(
    sheet: str, words: Words, groups: Mapping[Key, list[Record]], stations: Stations
) -> Iterator[Finding]:
    for (subject, *_), records in groups.items():
        if stations.can_judge(sheet) and stations.of(records[0]) is None:
            places = [record.place(SUBJECT[sheet]) for record in records]
            hint = stations.hint(sheet, subject)
            yield finding("unknown_id", words, places, id=subject, hint=hint)


def _reason(words: Words, sheet: str, records: list[Record]) -> tuple[str | None, list[Finding]]:
    """The reason that the rows give; two reasons for the same dates are a conflict."""
    giving = [record for record in records if record.gives("reason")]
    if not giving:
        return None, []
    first = giving[0]
    if all(record["reason"] == first["reason"] for record in giving):
        return first.row["reason"], []
    places = [record.place("reason") for record in giving]
    subject, heading = first[SUBJECT[sheet]], _heading(sheet, "reason")
    return None, [finding("conflict", words, places, id=subject, heading=heading)]


def _heading(sheet: str, key: str) -> Words:
    [found] = [each for each in SHEETS if each.key == sheet]
    return column_words(found, key)


def _dates(records: Iterable[Record]) -> list[Place]:
    return [record.place(end) for record in records for end in ("from", "to")]
