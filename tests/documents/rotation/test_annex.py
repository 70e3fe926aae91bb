"""What the annex says of each posting, and how many doctors each station has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.documents.rotation.annex import AnnexRow, sending_units
from scheduler.documents.rotation.presence import station_months
from scheduler.documents.rotation.remarks import remark
from scheduler.instance import FixedPosting, Instance, Interval
from scheduler.plan import Plan, Posting
from scheduler.verify.facts import Facts
from scheduler.verify.tiers import t2_below_floor, t4_below_goal


def rows_of(instance: Instance, plan: Plan) -> dict[tuple[str, date], AnnexRow]:
    rows = (row for unit in sending_units(instance, plan) for row in unit.rows)
    return {(row.doctor.id, row.posting.start): row for row in rows}


def posted(plan: Plan, *postings: tuple[str, int, int, bool]) -> Plan:
    """The plan with these postings to T07: doctor, first and last month, fixed."""
    last = {
        month: date(2027 + month // 12, month % 12 + 1, 1).toordinal() - 1 for month in range(1, 13)
    }
    made = [
        Posting(doctor, "T07", date(2027, first, 1), date.fromordinal(last[end]), fixed)
        for doctor, first, end, fixed in postings
    ]
    return replace(plan, postings=tuple(made))


def test_days_accumulate_over_the_years_and_over_the_postings_of_one_year(
    instance: Instance, plan: Plan
) -> None:
    """R19 counts what a doctor did before and every month of the year; HR would count twice."""
    before = replace(instance.doctors["D3"], rotation_days_done=40)
    instance = replace(instance, doctors={**instance.doctors, "D3": before})
    plan = posted(plan, ("D3", 1, 2, True), ("D3", 5, 6, False))
    rows = rows_of(instance, plan)
    first = instance.calendar.working_days_in((1, 2))
    second = instance.calendar.working_days_in((5, 6))
    assert rows["D3", date(2027, 1, 1)].accumulated == 40 + first
    assert rows["D3", date(2027, 5, 1)].accumulated == 40 + first + second
    assert rows["D3", date(2027, 5, 1)].working_days == second


def test_a_posting_that_lengthens_a_fixed_one_is_told_from_a_new_one(
    instance: Instance, plan: Plan
) -> None:
    """A decision that says "new" for a doctor who is there already would be sent back."""
    plan = posted(plan, ("D3", 1, 2, True), ("D3", 3, 4, False), ("D3", 7, 8, False))
    rows = rows_of(instance, plan)
    assert [row.standing for row in rows.values()] == ["fixed", "extended", "new"]


def test_a_fixed_posting_shows_the_dates_that_were_decided(instance: Instance, plan: Plan) -> None:
    """The plan clips it to whole months of the year; the earlier decision says something else."""
    row = rows_of(instance, plan)["D3", date(2027, 1, 1)]
    assert row.decided == (date(2026, 10, 1), date(2027, 2, 10))
    assert remark(row, instance, "vi") == "Đã định trước (từ 01/10/2026 đến 10/02/2027)"
    exact = FixedPosting("D3", "T07", Interval(date(2027, 1, 1), date(2027, 2, 28)))
    row = rows_of(replace(instance, fixed_postings=(exact,)), plan)["D3", date(2027, 1, 1)]
    assert remark(row, instance, "vi") == "Đã định trước"


def test_an_exempt_doctor_who_is_posted_all_the_same_stands_out_with_the_reason(
    instance: Instance, plan: Plan
) -> None:
    """Only a posting fixed before can do that; whoever signs must see it."""
    doctor = replace(instance.doctors["D3"], rotation_exempt=True, exempt_reason="Mắc bệnh nặng")
    instance = replace(instance, doctors={**instance.doctors, "D3": doctor})
    row = rows_of(instance, plan)["D3", date(2027, 1, 1)]
    assert remark(row, instance, "vi").endswith("; thuộc diện miễn: Mắc bệnh nặng")
    bare = replace(row, doctor=replace(doctor, exempt_reason=""))
    assert remark(bare, instance, "en").endswith("; exempt")


def test_a_posting_that_is_too_short_by_the_end_of_the_year_goes_on(
    instance: Instance, plan: Plan
) -> None:
    """The next year's planner must know that the doctor has not done the 132 days."""
    short = rows_of(instance, posted(plan, ("D2", 11, 12, False)))["D2", date(2027, 11, 1)]
    assert remark(short, instance, "vi") == "Mới; chưa đủ 132 ngày, tiếp tục sang năm 2028"
    full = rows_of(instance, plan)["D2", date(2027, 3, 1)]
    assert remark(full, instance, "vi") == "Mới"


def test_a_unit_counts_its_doctors_exempt_posted_and_away_at_once(
    instance: Instance, plan: Plan
) -> None:
    """R20: HR reads here whether the unit keeps enough of its doctors."""
    (unit,) = sending_units(instance, posted(plan, ("D2", 1, 3, False), ("D3", 3, 4, False)))
    assert (unit.facility.id, unit.doctors, unit.posted, unit.months) == ("BV", 2, 2, 5)
    assert (unit.most_away, unit.away_limit) == (2, 0)
    assert [row.number for row in unit.rows] == [1, 2]


def test_a_station_counts_its_own_doctors_and_those_posted_in(
    instance: Instance, plan: Plan
) -> None:
    """The sums over the year are T2 and T4, which the verifier counts by itself."""
    months = station_months(instance, plan)
    assert [(m.own, m.posted_in) for m in months] == [(1, 1)] * 12
    plan = posted(plan, ("D2", 3, 12, False))
    months = station_months(instance, plan)
    assert [m.present for m in months] == [1, 1] + [2] * 10
    assert months[1].reason == "Không còn bác sĩ để cử"
    facts = Facts.of(instance, plan)
    assert sum(m.missing_to_floor for m in months) == t2_below_floor(facts)
    assert sum(m.missing_to_goal for m in months) == t4_below_goal(facts)
