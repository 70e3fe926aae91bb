"""The hard rules of problem.md, one function each, in the order of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scheduler.verify.calendar import (
    r1_campaign_days,
    r2_open_places,
    r3_windows,
    r4_mop_up_gap,
)
from scheduler.verify.coverage import r5_everyone_once, r6_one_allowed_site
from scheduler.verify.donors import r20_donor_cap
from scheduler.verify.facts import Facts
from scheduler.verify.people import r11_crew, r12_lead, r13_one_trip_a_day, r14_monthly_load
from scheduler.verify.rotation import (
    r18_postings,
    r19_rotation_days,
    r21_notice,
    r22_fixed_postings,
)
from scheduler.verify.things import r15_doctors_on_duty, r16_other_staff, r17_kits
from scheduler.verify.trip import r7_served_places, r8_trip_size, r10_nights
from scheduler.verify.violation import Violation
from scheduler.verify.workday import r9_workday

RULES: tuple[Callable[[Facts], Iterable[Violation]], ...] = (
    r1_campaign_days,
    r2_open_places,
    r3_windows,
    r4_mop_up_gap,
    r5_everyone_once,
    r6_one_allowed_site,
    r7_served_places,
    r8_trip_size,
    r9_workday,
    r10_nights,
    r11_crew,
    r12_lead,
    r13_one_trip_a_day,
    r14_monthly_load,
    r15_doctors_on_duty,
    r16_other_staff,
    r17_kits,
    r18_postings,
    r19_rotation_days,
    r20_donor_cap,
    r21_notice,
    r22_fixed_postings,
)
