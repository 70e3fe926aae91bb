"""Doctors fit for field work, by the facility where they spend each month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from scheduler.instance import Doctor, Instance


@dataclass(slots=True)
class BaseDoctors:
    """What doctors give a facility: their number, those who may lead by the campaign's end, and
    days on which they may be on a trip (R12, R14), leave taken off."""

    doctors: int = 0
    leads: int = 0
    days: int = 0


def doctors_by_base(instance: Instance) -> dict[str, BaseDoctors]:
    """For every facility; postings of the workbook are where they say, others are not known."""
    found = {id: BaseDoctors() for id in instance.facilities}
    postings: dict[str, dict[int, str]] = {}
    for posting in instance.fixed_postings:
        months = posting.months(instance.settings.year)
        postings.setdefault(posting.doctor, {}).update(dict.fromkeys(months, posting.facility))
    campaign = Counter(day.month for day in instance.campaign_days)
    for doctor in filter(lambda doctor: doctor.field_ok, instance.doctors.values()):
        homes = dict.fromkeys(range(1, 13), doctor.facility) | postings.get(doctor.id, {})
        _add(instance, doctor, homes, campaign - _absent(instance, doctor), found)
    return found


def _add(
    instance: Instance,
    doctor: Doctor,
    homes: dict[int, str],
    present: Counter[int],
    found: dict[str, BaseDoctors],
) -> None:
    settings = instance.settings
    leads = doctor.practised_months(settings.campaign_end) >= settings.lead_practice_months
    for home in dict.fromkeys(homes.values()):
        found[home].doctors += 1
        found[home].leads += leads
    for month, home in homes.items():
        found[home].days += min(settings.max_screening_days_per_month, present[month])


def _absent(instance: Instance, doctor: Doctor) -> Counter[int]:
    """Campaign days on leave, a month."""
    if doctor.id not in instance.leave:
        return Counter()
    days = instance.campaign_days
    return Counter(day.month for day in days if instance.on_leave(doctor.id, day))
