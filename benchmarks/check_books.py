"""Workbooks of any size for measuring `check`: python -m benchmarks.check_speed

The same case gives the same cells. openpyxl writes them row by row, so that a hundred thousand
villages need little memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from openpyxl import Workbook

from benchmarks.instances import sheets_of
from benchmarks.land import Row
from benchmarks.recipes import Recipe
from scheduler.workbook.cell_values import CellValue, cell_value
from scheduler.workbook.layout import SHEETS, Sheet, label, setting_label

_BASE = Recipe(name="", about="", seed=41, hospital_doctors=60)
_STEP = 0.05  # degrees between stations, some five kilometres


@dataclass(frozen=True, slots=True)
class Case:
    """A workbook: so many areas, stations an area and villages a station.

    `wrong` rows in a hundred hold a mistake; with `formulas` residents are calculated by a formula
    that nobody has calculated; without `roads` all travel is estimated from coordinates.
    """

    name: str
    recipe: Recipe
    wrong: int = 0
    roads: bool = True

    @property
    def villages(self) -> int:
        return self.recipe.areas * self.recipe.stations * self.recipe.villages


def case(name: str, areas: int, stations: int, villages: int) -> Case:
    """A workbook without a mistake."""
    recipe = replace(_BASE, name=name, areas=areas, stations=stations, villages=villages)
    return Case(name, recipe)


_PROVINCE = case("a province", 8, 5, 26)
_LARGE = case("100,000 villages", 125, 16, 50)
CASES = (
    _PROVINCE,
    replace(_PROVINCE, name="a province, no roads", roads=False),
    replace(_PROVINCE, name="a province, one row in ten wrong", wrong=10),
    case("10,000 villages", 25, 16, 25),
    _LARGE,
    replace(_LARGE, name="100,000 villages, no roads", roads=False),
    replace(_LARGE, name="100,000 villages, one row in ten wrong", wrong=10),
)


def write_case(given: Case, target: Path) -> None:
    """Write the workbook, in Vietnamese."""
    rows = sheets_of(given.recipe)
    random = Random(given.recipe.seed)
    _place(random, rows)
    if not given.roads:
        rows["Travel"] = []
    _spoil(random, rows, given.wrong)
    book = Workbook(write_only=True)
    for sheet in SHEETS:
        made = book.create_sheet(label(sheet.key, None, "vi"))
        made.append([label(sheet.key, column.key, "vi") for column in sheet.columns])
        for row in rows.get(sheet.key, []):
            made.append(list(_cells(sheet, row)))
    book.save(target)


def _place(random: Random, rows: dict[str, list[Row]]) -> None:
    """Coordinates: stations on a grid, villages around theirs."""
    places: dict[object, tuple[float, float]] = {}
    for number, row in enumerate(rows["Facilities"]):
        lat, lon = 20 + number % 60 * _STEP, 103 + number // 60 * _STEP
        places[row["facility_id"]] = (lat, lon)
        row |= {"lat": round(lat, 4), "lon": round(lon, 4)}
    for row in rows["Villages"]:
        lat, lon = places[row["station"]]
        row["lat"] = round(lat + random.uniform(-_STEP, _STEP), 4)
        row["lon"] = round(lon + random.uniform(-_STEP, _STEP), 4)


def _spoil(random: Random, rows: dict[str, list[Row]], wrong: int) -> None:
    """Mistypes of ids and numbers, as they come by e-mail, in so many rows of a hundred."""
    for row in rows["Villages"]:
        if random.randrange(100) < wrong:
            column = random.choice(("station", "under_6", "priority", "lodging"))
            row[column] = f"{row[column]}?"
    for row in rows["Travel"]:
        if random.randrange(100) < wrong:
            row["to"] = f"{row['to']}x"


def _cells(sheet: Sheet, row: Row) -> Iterator[CellValue]:
    if sheet.key == "Settings":
        yield setting_label(str(row["key"]), "vi")
        yield str(row["value"])
        return
    for column in sheet.columns:
        value = row.get(column.key)
        try:
            yield cell_value(value, column.type, "vi")
        except KeyError:
            yield str(value)  # a mistype
