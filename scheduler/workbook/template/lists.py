"""The hidden sheet of lists, and the names by which drop-downs find ids.

Drop-downs end at the last id that is filled in: a list with blanks at its end would let Excel take
any text.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from scheduler.workbook.labels import value_label
from scheduler.workbook.provinces import Province
from scheduler.workbook.sheets import LISTS_SHEET
from scheduler.workbook.template.ranges import FIRST_ROW, ROWS, Ranges, filled, quoted

NAMES = {
    ("Areas",): "area_ids",
    ("Facilities",): "facility_ids",
    ("Villages",): "village_ids",
    ("Doctors",): "doctor_ids",
    ("Villages", "Facilities"): "place_ids",
}
STATION_IDS = "station_ids"
_NUMBERS, _PLACES, _COUNTS = "A", "B", "$D"
_STATIONS, _RESIDENTS = "F", "G"


def add_lists(workbook: Workbook, ranges: Ranges, province: Province | None = None) -> None:
    """Number the stations, list all places, name every list of ids, keep known residents."""
    sheet = workbook.create_sheet(LISTS_SHEET[ranges.language])
    sheet.sheet_state = "hidden"
    sheet.protection.enable()
    facilities, villages = ranges.ids("Facilities"), ranges.ids("Villages")
    sheet[f"{_COUNTS[1:]}1"] = f"={filled(facilities)}"
    sheet[f"{_COUNTS[1:]}2"] = f"={filled(villages)}"
    for row, (station, residents) in enumerate(_known(province), start=FIRST_ROW):
        sheet[f"{_STATIONS}{row}"], sheet[f"{_RESIDENTS}{row}"] = station, residents
    for row in range(FIRST_ROW, FIRST_ROW + ROWS["Facilities"]):
        sheet[f"{_NUMBERS}{row}"] = _station_number(ranges, row)
    for row in range(FIRST_ROW, FIRST_ROW + ROWS["Facilities"] + ROWS["Villages"]):
        sheet[f"{_PLACES}{row}"] = _place(facilities, villages, row - FIRST_ROW + 1)
    for sheets, name in NAMES.items():
        if len(sheets) == 1:
            _add_name(workbook, name, ranges.ids(sheets[0]))
    title = quoted(sheet.title)
    last = FIRST_ROW - 1 + ROWS["Facilities"] + ROWS["Villages"]
    places = f"{title}!${_PLACES}${FIRST_ROW}:${_PLACES}${last}"
    _add_name(workbook, NAMES["Villages", "Facilities"], places)


def station_numbers(ranges: Ranges) -> str:
    """Beside each facility: 1 for the first station, 2 for the second, …"""
    title = quoted(LISTS_SHEET[ranges.language])
    last = FIRST_ROW - 1 + ROWS["Facilities"]
    return f"{title}!${_NUMBERS}${FIRST_ROW}:${_NUMBERS}${last}"


def known_residents(ranges: Ranges, province: Province) -> str:
    """Two columns: station, and the commune's official population."""
    last = FIRST_ROW - 1 + len(province.residents)
    title = quoted(LISTS_SHEET[ranges.language])
    return f"{title}!${_STATIONS}${FIRST_ROW}:${_RESIDENTS}${last}"


def _known(province: Province | None) -> tuple[tuple[str, int], ...]:
    return tuple(province.residents.items()) if province else ()


def add_name(workbook: Workbook, name: str, cells: str, count: str) -> None:
    """Name the first `count` of `cells`, at least one."""
    start = cells.rpartition(":")[0]
    ends = f"INDEX({cells},MAX(1,{count}))"
    workbook.defined_names[name] = DefinedName(name, attr_text=f"{start}:{ends}")


def _add_name(workbook: Workbook, name: str, cells: str) -> None:
    add_name(workbook, name, cells, filled(cells))


def _station_number(ranges: Ranges, row: int) -> str:
    kinds = ranges.of("Facilities", "kind")
    first, _, _ = kinds.rpartition(":")
    title, _, cell = first.rpartition("!")
    letter = cell.split("$")[1]
    here = f"{title}!${letter}{row}"
    word = value_label("station", ranges.language)
    return f'=IF({here}="{word}",COUNTIF({first}:${letter}{row},"{word}"),"")'


def _place(facilities: str, villages: str, number: int) -> str:
    facility_count, place_count = f"{_COUNTS}$1", f"{_COUNTS}$1+{_COUNTS}$2"
    village = f'IF({number}<={place_count},INDEX({villages},{number}-{facility_count})&"","")'
    return f'=IF({number}<={facility_count},INDEX({facilities},{number})&"",{village})'
