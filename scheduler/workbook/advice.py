"""Warnings about a workbook that can be planned: what the planner would want to know first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.instance import Instance, Serves
from scheduler.workbook.cells import shown
from scheduler.workbook.faults import Words
from scheduler.workbook.headings import column_words
from scheduler.workbook.labels import value_label
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.tables import Tables

_NEEDED = {Serves.OWN: "station", Serves.AREA: "area"}


def advise(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """Every warning about facilities, villages, doctors and dates."""
    for check in (
        _goals,
        _serving,
        _languages,
        _windows,
        _postings,
        _calendar,
        _travel,
    ):
        yield from check(tables, instance)


def advise_on_empty_sheets(tables: Tables) -> Iterator[Problem]:
    """Told beside errors too: all references to such a sheet are wrong."""
    for table in tables:
        if table.columns and not table.sheet.optional and not table.rows:
            yield problem("sheet_without_rows", Where(table.name))


def _goals(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table = tables["Facilities"]
    for row in table.rows:
        goal, floor = row["doctor_goal"], row["doctor_floor"]
        if row["kind"] == "station" and goal < floor:
            where = table.where(row, "doctor_goal")
            yield problem("goal_below_floor", where, str(goal), goal=goal, floor=floor)


def _serving(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table = tables["Facilities"]
    for row in table.rows:
        facility = instance.facilities[row["facility_id"]]
        key = _NEEDED.get(facility.serves)
        if (
            key is not None
            and (facility.own_station if key == "station" else facility.area) is None
        ):
            serves, words = str(facility.serves), column_words(table.sheet, key)
            yield problem(
                "serves_nothing",
                table.where(row, "serves"),
                id=facility.id,
                serves=Words(value_label(serves, "vi"), serves),
                label=words,
            )


def _languages(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """At the first village of each language; spelling counts when doctors are matched."""
    spoken = {language for doctor in instance.doctors.values() for language in doctor.languages}
    nearest = Nearest(sorted(spoken))
    table = tables["Villages"]
    villages = Counter(row["language"] for row in table.rows)
    for row in table.rows:
        language = row["language"]
        if language is not None and language not in spoken and language in villages:
            count, where = villages.pop(language), table.where(row, "language")
            hint = nearest.hint(language)
            yield problem("language_unspoken", where, language, count=count, hint=hint)


def _windows(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table, settings = tables["Windows"], instance.settings
    for row in table.rows:
        if row["to"] < settings.campaign_start or row["from"] > settings.campaign_end:
            dates = {"first": settings.campaign_start, "last": settings.campaign_end}
            shown_dates = {name: shown(day) for name, day in dates.items()}
            where = table.where(row, "from")
            yield problem("window_outside_campaign", where, shown(row["from"]), **shown_dates)


def _postings(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table = tables["Postings"]
    for row, posting in zip(table.rows, instance.fixed_postings, strict=True):
        if posting.facility not in instance.stations:
            yield problem("posting_not_station", table.where(row, "facility"), posting.facility)


def _calendar(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table, year = tables["Calendar"], instance.settings.year
    for row in table.rows:
        if row["date"].year != year:
            where = table.where(row, "date")
            yield problem("calendar_outside_year", where, shown(row["date"]), year=year)


def _travel(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table = tables["Travel"]
    for row, link in zip(table.rows, instance.links, strict=True):
        if link.origin == link.destination:
            yield problem("travel_to_itself", table.where(row, "to"), link.origin)
