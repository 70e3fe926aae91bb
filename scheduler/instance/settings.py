"""The Settings sheet: every number that the rules of problem.md name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

AGE_GROUPS = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Keys and defaults of workbook.md; fractions are exact, times are minutes after midnight."""

    year: int
    campaign_start: date
    campaign_end: date
    issue_date: date
    notice_days: int = 10
    priority_deadline: date
    wet_season_start: date
    wet_season_end: date
    day_start: int = 7 * 60
    workday_minutes: int = 480
    setup_minutes: int = 45
    max_resident_minutes: int = 45
    max_trip_days: int = 4
    max_stops_per_trip: int = 4
    attendance: Fraction = Fraction(85, 100)
    mop_up_gap_days: int = 28
    crew_doctors: int = 1
    crew_others: int = 4
    lead_practice_months: int = 54
    max_screening_days_per_month: int = 12
    max_nights_per_month: int = 8
    minutes_under_6: int = 5
    minutes_6_17: int = 4
    minutes_women_18_59: int = 6
    minutes_men_18_59: int = 5
    minutes_60_plus: int = 7
    donor_cap: Fraction = Fraction(1, 5)
    min_posting_months: int = 1
    max_posting_months: int = 12
    rotation_min_days: int = 132
    rotation_max_days: int = 264
    crew_day_vnd: int = 1_500_000
    station_day_vnd: int = 500_000
    crew_night_vnd: int = 1_500_000
    travel_minute_vnd: int = 4_000
    resident_minute_vnd: int = 800
    posting_vnd: int = 3_000_000
    detour_factor: float = 1.6
    speed_dry_kmh: float = 22.0
    speed_wet_kmh: float = 14.0

    @classmethod
    def for_year(cls, year: int, **given: object) -> Settings:
        """Settings of `year` with the default dates of workbook.md, overridden by `given`."""
        dates: dict[str, object] = {
            "campaign_start": date(year, 1, 5),
            "campaign_end": date(year, 12, 15),
            "issue_date": date(year - 1, 12, 1),
            "priority_deadline": date(year, 6, 30),
            "wet_season_start": date(year, 5, 15),
            "wet_season_end": date(year, 9, 15),
        }
        return cls(year=year, **(dates | given))  # type: ignore[arg-type]

    @property
    def minutes_by_group(self) -> tuple[int, int, int, int, int]:
        """Crew minutes a person, in the order of AGE_GROUPS."""
        return (
            self.minutes_under_6,
            self.minutes_6_17,
            self.minutes_women_18_59,
            self.minutes_men_18_59,
            self.minutes_60_plus,
        )
