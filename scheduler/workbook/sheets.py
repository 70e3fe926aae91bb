"""Every sheet and column of the workbook, in the order in which templates write them."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.language import Language
from scheduler.workbook.cell_types import (
    ANY,
    DATE,
    ID,
    LIST,
    PERSONS,
    SHARE,
    TEXT,
    WEEKDAY_LIST,
    YES_NO,
    CellType,
    choice,
    number,
    whole,
)

Default = int | str | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a blank cell takes `default` (None: stays blank) unless the column is required.

    `refers_to` names the sheets of which the cell holds an id. `blank_ok` marks a required column
    in which some rows may leave the cell blank.
    """

    key: str
    type: CellType = TEXT
    required: bool = False
    default: Default = None
    refers_to: tuple[str, ...] = ()
    blank_ok: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; an `optional` one may be missing."""

    key: str
    columns: tuple[Column, ...]
    optional: bool = False

    def column(self, key: str) -> Column:
        """The column of that key; KeyError if there is none."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(f"{self.key} has no column {key}")


_PLACES = ("Villages", "Facilities")
_LAT, _LON = Column("lat", number(-90, 90)), Column("lon", number(-180, 180))
_ELEVATION = Column("elevation_m", number(-500, 9_000))
_FROM, _TO = Column("from", DATE, required=True), Column("to", DATE, required=True)
_REASON = Column("reason")
_DOCTOR = Column("doctor_id", required=True, refers_to=("Doctors",))
_VILLAGE = Column("village_id", required=True, refers_to=("Villages",))

# sheets for people, which are not read; the next three stand in templates
NOTES_SHEET: dict[Language, str] = {"vi": "Ghi chú", "en": "Notes"}
GUIDE_SHEET: dict[Language, str] = {"vi": "Hướng dẫn", "en": "Guide"}
TOTALS_SHEET: dict[Language, str] = {"vi": "Tổng dân số", "en": "Totals"}
LISTS_SHEET: dict[Language, str] = {"vi": "Danh mục", "en": "Lists"}
# what `check --annotate` adds: its findings, and, hidden, how marked cells looked before
FINDINGS_SHEET: dict[Language, str] = {"vi": "Kết quả kiểm tra", "en": "Check results"}
MARKS_SHEET = "_scheduler_marks"
UNREAD_SHEETS = (
    NOTES_SHEET,
    GUIDE_SHEET,
    TOTALS_SHEET,
    LISTS_SHEET,
    FINDINGS_SHEET,
    {"vi": MARKS_SHEET, "en": MARKS_SHEET},
)

SETTINGS_SHEET = Sheet(
    "Settings",
    (Column("key", required=True), Column("value", ANY, required=True, blank_ok=True)),
)

AREAS = Sheet(
    "Areas",
    (
        Column("area_id", ID, required=True),
        Column("name", required=True),
        Column("kits", whole(0, 10_000), required=True),
    ),
)

FACILITIES = Sheet(
    "Facilities",
    (
        Column("facility_id", ID, required=True),
        Column("name", required=True),
        Column("kind", choice("station", "point", "centre", "hospital", "partner"), required=True),
        # blank for a hospital only
        Column("area", required=True, refers_to=("Areas",), blank_ok=True),
        # required for a point; a base of another kind that serves `own` may name its station
        Column("station", refers_to=("Facilities",)),
        _LAT,
        _LON,
        _ELEVATION,
        Column("zone", whole(1, 3), default=1),
        # blank means own for a station, none for the others
        Column("serves", choice("none", "own", "area", "province")),
        Column("others", PERSONS, default=0),
        Column("min_others_on_duty", PERSONS, default=1),
        Column("min_doctors_on_duty", PERSONS, default=0),
        Column("doctor_floor", PERSONS, default=2),
        Column("doctor_goal", PERSONS, default=4),
        Column("head"),
        Column("phone"),
    ),
)

VILLAGES = Sheet(
    "Villages",
    (
        Column("village_id", ID, required=True),
        Column("name", required=True),
        Column("station", required=True, refers_to=("Facilities",)),
        _LAT,
        _LON,
        _ELEVATION,
        Column("under_6", PERSONS),
        Column("age_6_17", PERSONS),
        Column("women_18_59", PERSONS),
        Column("men_18_59", PERSONS),
        Column("age_60_plus", PERSONS),
        Column("screened_elsewhere", PERSONS, default=0),
        Column("priority", whole(1, 3), default=2),
        Column("language"),
        Column("has_site", YES_NO, default=True),
        Column("lodging", YES_NO, default=True),
        Column("no_visit_weekday", WEEKDAY_LIST),
        # blank means the setting of the same name
        Column("attendance", SHARE),
        Column("health_worker"),
        Column("health_worker_phone"),
    ),
)

DOCTORS = Sheet(
    "Doctors",
    (
        Column("doctor_id", ID, required=True),
        Column("name", required=True),
        Column("facility", required=True, refers_to=("Facilities",)),
        Column("sex", choice("F", "M")),
        Column("birth_year", whole(1900, 2100)),
        Column("specialty", required=True),
        Column("practice_since", DATE, required=True),
        Column("languages", LIST),
        Column("rotation_days_done", whole(0, 10_000), default=0),
        Column("rotation_exempt", YES_NO, default=False),
        Column("exempt_reason"),
        Column("field_ok", YES_NO, default=True),
    ),
)

LEAVE = Sheet("Leave", (_DOCTOR, _FROM, _TO, _REASON), optional=True)

CLOSURES = Sheet(
    "Closures",
    (Column("place", required=True, refers_to=_PLACES), _FROM, _TO, _REASON),
    optional=True,
)

WINDOWS = Sheet(
    "Windows",
    (_VILLAGE, Column("pass", whole(1, 2), required=True), _FROM, _TO),
    optional=True,
)

POSTINGS = Sheet(
    "Postings",
    (_DOCTOR, Column("facility", required=True, refers_to=("Facilities",)), _FROM, _TO),
    optional=True,
)

TRAVEL = Sheet(
    "Travel",
    (
        Column("from", required=True, refers_to=_PLACES),
        Column("to", required=True, refers_to=_PLACES),
        Column("dry_minutes", whole(0, 10_000), required=True),
        Column("wet_minutes", whole(0, 10_000)),
    ),
    optional=True,
)

CALENDAR = Sheet(
    "Calendar",
    (
        Column("date", DATE, required=True),
        Column("kind", choice("holiday", "working"), required=True),
        Column("name"),
    ),
    optional=True,
)

SHEETS = (
    SETTINGS_SHEET,
    AREAS,
    FACILITIES,
    VILLAGES,
    DOCTORS,
    LEAVE,
    CLOSURES,
    WINDOWS,
    POSTINGS,
    TRAVEL,
    CALENDAR,
)
