"""Every row of the Settings sheet: its type, the values allowed and the default."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from typing import cast

from scheduler.instance.settings import Settings
from scheduler.workbook.cell_types import DATE, MINUTES, SHARE, TIME, VND, CellType, number, whole

SettingValue = int | float | Fraction | date


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting; only `year` is required."""

    key: str
    type: CellType
    required: bool = False

    def default(self, year: int) -> SettingValue:
        """The value where the workbook gives none; times are minutes after midnight."""
        return cast(SettingValue, getattr(Settings.for_year(year), self.key))


_DAYS = whole(0, 3_660)
_COUNT = whole(0, 1_000)
_TYPES: dict[str, CellType] = {
    "year": whole(2000, 2099),
    "campaign_start": DATE,
    "campaign_end": DATE,
    "issue_date": DATE,
    "notice_days": _DAYS,
    "priority_deadline": DATE,
    "wet_season_start": DATE,
    "wet_season_end": DATE,
    "day_start": TIME,
    "workday_minutes": whole(1, 1_440),
    "setup_minutes": MINUTES,
    "max_resident_minutes": MINUTES,
    "max_trip_days": whole(1, 31),
    "max_stops_per_trip": whole(1, 1_000),
    "attendance": SHARE,
    "mop_up_gap_days": _DAYS,
    "crew_doctors": whole(1, 1_000),
    "crew_others": _COUNT,
    "lead_practice_months": _COUNT,
    "max_screening_days_per_month": whole(0, 31),
    "max_nights_per_month": whole(0, 31),
    "minutes_under_6": MINUTES,
    "minutes_6_17": MINUTES,
    "minutes_women_18_59": MINUTES,
    "minutes_men_18_59": MINUTES,
    "minutes_60_plus": MINUTES,
    "donor_cap": SHARE,
    "min_posting_months": whole(1, 12),
    "max_posting_months": whole(1, 120),
    "rotation_min_days": whole(0, 10_000),
    "rotation_max_days": whole(0, 10_000),
    "crew_day_vnd": VND,
    "station_day_vnd": VND,
    "crew_night_vnd": VND,
    "travel_minute_vnd": VND,
    "resident_minute_vnd": VND,
    "posting_vnd": VND,
    "detour_factor": number(1, 100),
    "speed_dry_kmh": number(0.1, 1_000),
    "speed_wet_kmh": number(0.1, 1_000),
}
# in the order of the fields, so that a setting without a type is found when the package is imported
SETTINGS = tuple(
    Setting(field.name, _TYPES[field.name], required=field.name == "year")
    for field in fields(Settings)
)


def default_rows(year: int) -> list[dict[str, object]]:
    """Rows of the Settings sheet with every default written out, `year` first."""
    return [
        {"key": setting.key, "value": year if setting.key == "year" else setting.default(year)}
        for setting in SETTINGS
    ]
