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
# columns: running number of stations, a row a facility; all places; two counts; known residents
_NUMBERS, _PLACES, _COUNTS, _STATIONS, _RESIDENTS = "A", "B", "D", "F", "G"
_FACILITY_COUNT, _VILLAGE_COUNT = f"${_COUNTS}$2", f"${_COUNTS}$3"
_LAST_FACILITY = FIRST_ROW - 1 + ROWS["Facilities"]
_LAST_PLACE = _LAST_FACILITY + ROWS["Villages"]


def add_lists(workbook: Workbook, ranges: Ranges, province: Province | None = None) -> None:
    """Number the stations, list all places, name every list of ids, keep known residents."""
    sheet = workbook.create_sheet(LISTS_SHEET[ranges.language])
    sheet.sheet_state = "hidden"
    sheet.protection.enable()
    facilities, villages = ranges.ids("Facilities"), ranges.ids("Villages")
    sheet[_FACILITY_COUNT.replace("$", "")] = f"={filled(facilities)}"
    sheet[_VILLAGE_COUNT.replace("$", "")] = f"={filled(villages)}"
    for row in range(FIRST_ROW, _LAST_FACILITY + 1):
        sheet[f"{_NUMBERS}{row}"] = _station_number(ranges, row)
    sheet[f"{_PLACES}1"] = NAMES["Villages", "Facilities"]
    for row in range(FIRST_ROW, _LAST_PLACE + 1):
        sheet[f"{_PLACES}{row}"] = _place(facilities, villages, row - FIRST_ROW + 1)
    known = province.residents.items() if province else ()
    for row, (station, residents) in enumerate(known, start=FIRST_ROW):
        sheet[f"{_STATIONS}{row}"], sheet[f"{_RESIDENTS}{row}"] = station, residents
    _name_columns(workbook, ranges)


def station_numbers(ranges: Ranges) -> str:
    """In the row of each facility: 1 for the first station, 2 for the second, …"""
    title = quoted(LISTS_SHEET[ranges.language])
    return f"{title}!${_NUMBERS}$1:${_NUMBERS}${_LAST_FACILITY}"


def known_residents(ranges: Ranges, province: Province) -> str:
    """Two columns: station, and the commune's official population."""
    last = FIRST_ROW - 1 + len(province.residents)
    title = quoted(LISTS_SHEET[ranges.language])
    return f"{title}!${_STATIONS}${FIRST_ROW}:${_RESIDENTS}${last}"


def add_name(workbook: Workbook, name: str, column: str, count: str, *, first: int) -> None:
    """Name `count` cells of `column` from its cell `first` on; at least one."""
    ends = f"INDEX({column},MAX(1,{count})+{first - 1})"
    text = f"INDEX({column},{first}):{ends}"
    workbook.defined_names[name] = DefinedName(name, attr_text=text)


def _name_columns(workbook: Workbook, ranges: Ranges) -> None:
    title = quoted(LISTS_SHEET[ranges.language])
    places = f"{title}!${_PLACES}$1:${_PLACES}${_LAST_PLACE}"
    for sheets, name in NAMES.items():
        column = ranges.ids(sheets[0]) if len(sheets) == 1 else places
        add_name(workbook, name, column, filled(column), first=2)


def _station_number(ranges: Ranges, row: int) -> str:
    kind = f"INDEX({ranges.of('Facilities', 'kind')},{row})"
    is_station = f'IFERROR({kind}="{value_label("station", ranges.language)}",FALSE)'
    return f'=IF({is_station},MAX({_NUMBERS}$1:{_NUMBERS}{row - 1})+1,"")'


def _place(facilities: str, villages: str, number: int) -> str:
    """Facilities first, then villages; rows beyond both stay blank."""
    row = number + 1
    village = f'INDEX({villages},{row}-{_FACILITY_COUNT})&""'
    rest = f'IF({number}<={_FACILITY_COUNT}+{_VILLAGE_COUNT},{village},"")'
    return f'=IF({number}<={_FACILITY_COUNT},INDEX({facilities},{row})&"",{rest})'
