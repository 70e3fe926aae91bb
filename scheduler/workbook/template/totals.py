"""The sheet of totals: residents by station and for the province, as formulas."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.instance.settings import AGE_GROUPS
from scheduler.workbook.labels import label
from scheduler.workbook.provinces import Province
from scheduler.workbook.sheets import TOTALS_SHEET
from scheduler.workbook.template.lists import (
    STATION_IDS,
    add_name,
    known_residents,
    station_numbers,
)
from scheduler.workbook.template.ranges import Ranges, quoted
from scheduler.workbook.template.texts import TEXTS
from scheduler.workbook.template.totals_looks import (
    ASTRAY_ROW,
    FIRST_ROW,
    HEAD_ROW,
    PROVINCE_ROW,
    STATIONS,
    style_totals,
)

_SPARE_ROWS = 10


def add_totals(workbook: Workbook, ranges: Ranges, province: Province | None = None) -> None:
    """Add the sheet and lock it, since it holds nothing but formulas.

    Where the communes' population is known, it stands beside the sum, with the difference.
    """
    language = ranges.language
    sheet = workbook.create_sheet(TOTALS_SHEET[language])
    villages = label("Villages", None, language)
    sheet["A1"] = TEXTS.say("totals", language, villages=villages)
    for index, heading in enumerate(_headings(ranges), start=1):
        sheet.cell(HEAD_ROW, index).value = heading
    _fill_province(sheet, ranges)
    for number in range(1, STATIONS + 1):
        _fill_station(sheet, ranges, number)
    if province:
        _compare(sheet, ranges, province)
    sheet.protection.enable()
    sheet.protection.formatColumns = False  # widths can be changed all the same
    title, last = quoted(sheet.title), FIRST_ROW + STATIONS - 1
    cells = f"{title}!$A${FIRST_ROW}:$A${last}"
    add_name(workbook, STATION_IDS, cells, f"MAX({station_numbers(ranges)})", first=1)
    style_totals(sheet)


def _headings(ranges: Ranges) -> list[str]:
    language = ranges.language
    groups = [label("Villages", group, language) for group in AGE_GROUPS]
    return [
        label("Facilities", "facility_id", language),
        label("Facilities", "name", language),
        TEXTS.say("villages", language),
        *groups,
        TEXTS.say("residents", language),
        label("Villages", "screened_elsewhere", language),
        TEXTS.say("to_screen", language),
        TEXTS.say("doctors", language),
    ]


def _fill_province(sheet: Worksheet, ranges: Ranges) -> None:
    """All rows of the Villages sheet, and what belongs to no station yet."""
    sheet.cell(PROVINCE_ROW, 2).value = TEXTS.say("province", ranges.language)
    sheet.cell(ASTRAY_ROW, 2).value = TEXTS.say("astray", ranges.language)
    sheet.cell(PROVINCE_ROW, 3).value = _rows_filled(ranges.ids("Villages"))
    for index, group in _group_columns():
        sheet.cell(PROVINCE_ROW, index).value = f"=SUM({ranges.of('Villages', group)})"
    sheet.cell(PROVINCE_ROW, 12).value = _rows_filled(ranges.ids("Doctors"))
    _sum_up(sheet, PROVINCE_ROW)
    for index in range(3, 12):
        letter = get_column_letter(index)
        stations = f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + STATIONS - 1}"
        sheet.cell(ASTRAY_ROW, index).value = f"={letter}{PROVINCE_ROW}-SUM({stations})"


def _fill_station(sheet: Worksheet, ranges: Ranges, number: int) -> None:
    row = FIRST_ROW + number - 1
    found = f"MATCH({number},{station_numbers(ranges)},0)"
    for index, key in ((1, "facility_id"), (2, "name")):
        text = f'INDEX({ranges.of("Facilities", key)},{found})&""'
        sheet.cell(row, index).value = f'=IFERROR({text},"")'
    here = f"--({ranges.of('Villages', 'station')}=$A{row})"
    sheet.cell(row, 3).value = _unless_blank(row, f"SUMPRODUCT({here})")
    for index, group in _group_columns():
        persons = f"SUMPRODUCT({here},{ranges.of('Villages', group)})"
        sheet.cell(row, index).value = _unless_blank(row, persons)
    doctors = f"SUMPRODUCT(--({ranges.of('Doctors', 'facility')}=$A{row}))"
    sheet.cell(row, 12).value = _unless_blank(row, doctors)
    _sum_up(sheet, row)


def _compare(sheet: Worksheet, ranges: Ranges, province: Province) -> None:
    """Official residents, and how far the villages' sum is from them."""
    language, known = ranges.language, known_residents(ranges, province)
    sheet.cell(HEAD_ROW, 13).value = TEXTS.say("official", language, year=province.residents_year)
    sheet.cell(HEAD_ROW, 14).value = TEXTS.say("difference", language)
    last = FIRST_ROW + STATIONS - 1
    sheet.cell(PROVINCE_ROW, 13).value = f"=SUM(M{FIRST_ROW}:M{last})"
    sheet.cell(PROVINCE_ROW, 14).value = f"=I{PROVINCE_ROW}-M{PROVINCE_ROW}"
    for row in range(FIRST_ROW, last + 1):
        sheet.cell(row, 13).value = f'=IFERROR(VLOOKUP($A{row},{known},2,FALSE),"")'
        sheet.cell(row, 14).value = f'=IF(M{row}="","",I{row}-M{row})'
    # rows below are kept for new stations and would print as empty pages
    sheet.print_area = f"A1:N{FIRST_ROW + len(province.residents) + _SPARE_ROWS}"


def _group_columns() -> list[tuple[int, str]]:
    """Columns of the age groups, and after their total that of persons screened elsewhere."""
    return [*enumerate(AGE_GROUPS, start=4), (10, "screened_elsewhere")]


def _rows_filled(column: str) -> str:
    """Cells below the heading that are not blank."""
    return f'=SUMPRODUCT(--({column}<>""))-1'


def _sum_up(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 9).value = _unless_blank(row, f"SUM(D{row}:H{row})")
    sheet.cell(row, 11).value = _unless_blank(row, f"I{row}-J{row}")


def _unless_blank(row: int, formula: str) -> str:
    return f"={formula}" if row < FIRST_ROW else f'=IF($A{row}="","",{formula})'
