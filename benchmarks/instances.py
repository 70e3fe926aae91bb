"""Draws the benchmark workbooks from their recipes: python -m benchmarks.instances

The same recipe gives the same rows, and with the same openpyxl the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from benchmarks.land import (
    YEAR,
    Row,
    area_rows,
    closure_rows,
    facility_rows,
    main_road_rows,
    road_rows,
    station_ids,
    village_rows,
)
from benchmarks.recipes import RECIPES, Recipe
from benchmarks.staff import doctor_rows, leave_rows
from scheduler.workbook import write_workbook

FOLDER = Path(__file__).with_name("instances")


def sheets_of(recipe: Recipe) -> dict[str, list[Row]]:
    """Rows by sheet key; settings are the defaults."""
    random = Random(recipe.seed)
    villages: list[Row] = []
    roads = main_road_rows(random, recipe)
    for area in range(1, recipe.areas + 1):
        for station in station_ids(recipe, area):
            own = village_rows(random, recipe, station)
            roads += road_rows(random, recipe, station, own)
            villages += own
    doctors = doctor_rows(random, recipe)
    return {
        "Settings": [{"key": "year", "value": YEAR}],
        "Areas": area_rows(recipe),
        "Facilities": facility_rows(recipe),
        "Villages": villages,
        "Doctors": doctors,
        "Leave": leave_rows(random, doctors),
        "Closures": closure_rows(random, recipe, villages),
        "Travel": roads,
    }


def write_instance(recipe: Recipe, target: Path) -> None:
    """The workbook of the recipe, in English; its first sheet says what it tries."""
    notes = [f"# {recipe.name}", recipe.about, "Invented for benchmarks; no place or person."]
    write_workbook(target, sheets_of(recipe), "en", notes)


def stored(name: str) -> Path:
    """Where the workbook of that name lies."""
    return FOLDER / f"{name}.xlsx"


def main(folder: Path) -> None:
    for recipe in RECIPES:
        write_instance(recipe, folder / stored(recipe.name).name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
