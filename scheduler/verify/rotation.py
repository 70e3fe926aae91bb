"""R18–R22: postings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from scheduler.instance import Kind
from scheduler.plan import Posting
from scheduler.verify.facts import Facts
from scheduler.verify.postings import MONTHS, months_by_assignment, stretches, touched_months
from scheduler.verify.violation import Month, Violation, breach, place, posting_place


def r18_postings(facts: Facts) -> Iterator[Violation]:
    """R18: only doctors of a hospital or centre who are not exempt, to stations, whole months.

    One posting at a time; min_posting_months ≤ length ≤ max_posting_months over adjoining months
    at the same station, fixed ones included. Fixed postings alone are not tested. (Rotation; R22)
    """
    for posting in facts.plan.postings:
        if not posting.fixed:
            yield from _who_where_when(facts, posting)
    yield from _posting_lengths(facts)
    for doctor, months in _months_posted(facts).items():
        if len(set(months)) < len(months):
            yield breach("R18", place("doctor", doctor=doctor), "overlap")


def _who_where_when(facts: Facts, posting: Posting) -> Iterator[Violation]:
    here, facilities = posting_place(posting), facts.instance.facilities
    doctor = facts.instance.doctors[posting.doctor]
    if not facilities[doctor.facility].is_donor:
        yield breach("R18", here, "donor", facility=doctor.facility)
    if doctor.rotation_exempt:
        yield breach("R18", here, "exempt")
    if facilities[posting.facility].kind is not Kind.STATION:
        yield breach("R18", here, "station", facility=posting.facility)
    if not _is_whole_months(posting, facts.plan.year):
        dates = {"start": posting.start, "end": posting.end}
        yield breach("R18", here, "whole_months", year=facts.plan.year, **dates)


def _posting_lengths(facts: Facts) -> Iterator[Violation]:
    settings, year = facts.instance.settings, facts.plan.year
    least, most = settings.min_posting_months, settings.max_posting_months
    for assignment, months in months_by_assignment(facts.plan.postings, year).items():
        new_months = set(facts.new_months.get(assignment, ()))
        for stretch in stretches(months):
            if not new_months.isdisjoint(stretch) and not least <= len(stretch) <= most:
                doctor, facility = assignment
                first = Month(year, stretch[0])
                here = place("posting_month", doctor=doctor, facility=facility, month=first)
                yield breach("R18", here, "length", months=len(stretch), least=least, most=most)


def r19_rotation_days(facts: Facts) -> Iterator[Violation]:
    """R19: days done + working days of all months posted within rotation_min_days and _max_days.

    For doctors with a new posting, leave included; the least is not asked of a doctor whose last
    posting reaches the end of the horizon. (Rotation)
    """
    settings, calendar = facts.instance.settings, facts.instance.calendar
    least, most = settings.rotation_min_days, settings.rotation_max_days
    for doctor, months in _months_posted(facts).items():
        done = facts.instance.doctors[doctor].rotation_days_done
        days = done + calendar.working_days_in(months)
        here = place("doctor", doctor=doctor)
        if days > most:
            yield breach("R19", here, "too_many", days=days, most=most)
        if days < least and max(months) < MONTHS[-1]:
            yield breach("R19", here, "too_few", days=days, least=least)


def r21_notice(facts: Facts) -> Iterator[Violation]:
    """R21: a new posting starts at least notice_days after issue_date. (Rotation)"""
    settings = facts.instance.settings
    for posting in facts.plan.postings:
        days = (posting.start - settings.issue_date).days
        if not posting.fixed and days < settings.notice_days:
            values = {"days": days, "least": settings.notice_days}
            here = posting_place(posting)
            yield breach("R21", here, "notice", issued=settings.issue_date, **values)


def r22_fixed_postings(facts: Facts) -> Iterator[Violation]:
    """R22: the plan's fixed postings are those of the Postings sheet, clipped to the year.

    They are written as whole months; the workbook's own dates are let pass. (Rotation)
    """
    year, fixed_rows = facts.plan.year, facts.instance.fixed_postings
    fixed = [posting for posting in facts.plan.postings if posting.fixed]
    rows = {(row.doctor, row.facility, row.dates.start, row.dates.end) for row in fixed_rows}
    for posting in fixed:
        as_listed = (posting.doctor, posting.facility, posting.start, posting.end) in rows
        if not as_listed and not _is_whole_months(posting, year):
            dates = {"start": posting.start, "end": posting.end}
            yield breach("R22", posting_place(posting), "dates", **dates)
    wanted = {(row.doctor, row.facility, m) for row in fixed_rows for m in row.months(year)}
    listed = Counter((p.doctor, p.facility, m) for p in fixed for m in touched_months(p, year))
    for doctor, facility, month in sorted(wanted | listed.keys()):
        here = place("posting_month", doctor=doctor, facility=facility, month=Month(year, month))
        times = listed[doctor, facility, month]
        if (doctor, facility, month) not in wanted:
            yield breach("R22", here, "invented")
        elif times == 0:
            yield breach("R22", here, "missing")
        elif times > 1:
            yield breach("R22", here, "twice", times=times)


def _months_posted(facts: Facts) -> dict[str, tuple[int, ...]]:
    """All months posted of each doctor with a new posting, fixed ones too, as often as listed."""
    doctors = sorted({doctor for (doctor, _), months in facts.new_months.items() if months})
    months: dict[str, list[int]] = {doctor: [] for doctor in doctors}
    for posting in facts.plan.postings:
        if posting.doctor in months:
            months[posting.doctor] += touched_months(posting, facts.plan.year)
    return {doctor: tuple(found) for doctor, found in months.items()}


def _is_whole_months(posting: Posting, year: int) -> bool:
    """From a first to a last day of a month of `year`."""
    start, end = posting.start, posting.end
    within = date(year, 1, 1) <= start <= end <= date(year, 12, 31)
    return within and start.day == 1 and (end + timedelta(1)).day == 1
