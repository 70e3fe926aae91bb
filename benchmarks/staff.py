"""The doctors of a benchmark instance as workbook rows, with their leave."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.land import LANGUAGES, YEAR, Row, draw_span, station_ids
from benchmarks.recipes import Recipe

SPECIALTIES = ("Internal medicine", "Paediatrics", "Obstetrics", "Surgery", "General practice")
CENTRE_DOCTORS = 10


def doctor_rows(random: Random, recipe: Recipe) -> list[Row]:
    rows: list[Row] = []
    for area in range(1, recipe.areas + 1):
        for station in station_ids(recipe, area):
            number = draw_span(random, recipe.doctors)
            rows += [_doctor(random, station, n, senior=n == 0) for n in range(number)]
        if recipe.centre:
            centre = f"C{area}"
            rows += [_doctor(random, centre, n, senior=n % 2 == 0) for n in range(CENTRE_DOCTORS)]
    rows += [_doctor(random, "H", n, senior=n % 3 > 0) for n in range(recipe.hospital_doctors)]
    return rows


def _doctor(random: Random, facility: str, number: int, *, senior: bool) -> Row:
    year = random.randint(2000, 2018) if senior else random.randint(2020, 2025)
    spoken = random.sample(LANGUAGES, random.randint(0, 2))
    return {
        "doctor_id": f"D{facility}-{number + 1:02d}",
        "name": f"Doctor {facility}-{number + 1:02d}",
        "facility": facility,
        "specialty": SPECIALTIES[number % len(SPECIALTIES)],
        "practice_since": date(year, random.randint(1, 12), 1),
        "languages": ", ".join(spoken),
        "rotation_exempt": "yes" if random.randrange(100) < 15 else "no",
        "field_ok": "yes" if senior or random.randrange(100) < 85 else "no",
    }


def leave_rows(random: Random, doctors: list[Row]) -> list[Row]:
    """Two weeks a year for every other doctor."""
    rows: list[Row] = []
    for doctor in doctors[::2]:
        start = date(YEAR, 1, 1) + timedelta(random.randint(0, 340))
        end = min(start + timedelta(13), date(YEAR, 12, 31))
        rows.append({"doctor_id": doctor["doctor_id"], "from": start, "to": end, "reason": "leave"})
    return rows
