"""How the schedule is to be read: a few sentences on its second page."""

from __future__ import annotations

from scheduler.documents.stations.reserve import LATEST_DAYS
from scheduler.documents.stations.words import words
from scheduler.instance import Facility, Instance
from scheduler.language import Language


def notes_of(instance: Instance, station: str, language: Language) -> list[str]:
    facility, settings = instance.facilities[station], instance.settings
    area = "" if facility.area is None else instance.areas[facility.area].name
    keys = (
        "note_party",
        "note_times",
        "note_days",
        "note_pass",
        "note_line",
        *(["note_kit"] if area else []),
        "note_reserve",
    )
    values: dict[str, object] = {
        "doctors": settings.crew_doctors,
        "others": settings.crew_others,
        "setup": settings.setup_minutes,
        "days": LATEST_DAYS,
        "area": area,
    }
    sentences = [words.say(key, language, **values) for key in keys]
    crew = words.say("note_crew", language, **values)
    duty = _on_duty(facility, language)
    return [f"{crew} {duty}" if duty else crew, *sentences]


def _on_duty(facility: Facility, language: Language) -> str:
    """Who must stay at the station while a crew is out (R15, R16); nobody, where none is sent."""
    doctors, others = facility.min_doctors_on_duty, facility.min_others_on_duty
    if not facility.is_base or not (doctors or others):
        return ""
    staff = words.say(
        "staff_both" if doctors else "staff_others",
        language,
        doctors_on_duty=doctors,
        others_on_duty=others,
    )
    return words.say("note_duty", language, staff=staff)
