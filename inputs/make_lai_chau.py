"""Makes lai_chau_2027.xlsx, the demonstration workbook of Lai Châu: python inputs/make_lai_chau.py

The rules stand in the modules of the folder `lai_chau`, the facts in its csv files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lai_chau.doctors import YEAR, doctor_rows, leave_rows
from lai_chau.facilities import area_rows, facility_rows
from lai_chau.notes import notes
from lai_chau.roads import travel_rows
from lai_chau.villages import closure_rows, village_rows

from scheduler.workbook.setting_rows import default_rows
from scheduler.workbook.write import write_workbook

TARGET = Path(__file__).with_name("lai_chau_2027.xlsx")


def make(target: Path) -> None:
    """Write the workbook to `target`, the same bytes every time."""
    rows = {
        "Settings": default_rows(YEAR),
        "Areas": area_rows(),
        "Facilities": facility_rows(),
        "Villages": village_rows(),
        "Doctors": doctor_rows(),
        "Leave": leave_rows(),
        "Closures": closure_rows(),
        "Travel": travel_rows(),
    }
    write_workbook(target, rows, "vi", notes())


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
