"""The table that `solve` ends with: tiers, what was proved of each, bound and gap."""

from __future__ import annotations

from dataclasses import asdict

from scheduler.language import Catalogue, Language, format_number, format_percent
from scheduler.plan import Plan

_WORDS = Catalogue(
    {
        "T1": {"vi": "Người chưa được khám", "en": "Persons not screened"},
        "T2": {"vi": "Thiếu bác sĩ so với mức sàn", "en": "Doctors missing below the floor"},
        "T3": {"vi": "Người ở bản ưu tiên 1 khám muộn", "en": "Late persons, priority-1 villages"},
        "T4": {"vi": "Thiếu bác sĩ so với mục tiêu", "en": "Doctors missing below the goal"},
        "T5": {"vi": "Chi phí", "en": "Cost"},
        "T6": {"vi": "Điểm bất tiện", "en": "Discomfort"},
        "optimal": {"vi": "tối ưu", "en": "optimal"},
        "at_least": {"vi": "ít nhất {bound}", "en": "at least {bound}"},
        "bound": {"vi": "Cận dưới của chi phí", "en": "Lower bound on the cost"},
        "gap": {"vi": "Khoảng cách (giảm được tối đa)", "en": "Gap (can be saved at most)"},
        "persons": {"vi": "người", "en": "persons"},
        "doctor_months": {"vi": "bác sĩ × tháng", "en": "doctor-months"},
        "vnd": {"vi": "đồng", "en": "VND"},
        "points": {"vi": "điểm", "en": "points"},
    }
)
_UNITS = ("persons", "doctor_months", "persons", "doctor_months", "vnd", "points")


def tier_table(plan: Plan, language: Language) -> str:
    """Each tier in words with its bound, where it has one; then the bound on T5 and the gap."""
    lines = []
    for (tier, value), unit in zip(asdict(plan.tiers).items(), _UNITS, strict=True):
        told = f"{format_number(value, language)} {_WORDS.say(unit, language):14}"
        proved = _proved(value, plan.bounds.get(tier), language)
        lines.append(f"{_line(tier, tier, told, language)} {proved}".rstrip())
    cost, bound = plan.tiers.T5, plan.bounds["T5"]
    told = f"{format_number(bound, language)} {_WORDS.say('vnd', language)}"
    lines.append(_line("", "bound", told, language))
    share = (cost - bound) / cost if cost else 0.0
    lines.append(_line("", "gap", format_percent(share, language), language))
    return "\n".join(lines)


def _proved(value: int, bound: int | None, language: Language) -> str:
    if bound is None:
        return ""
    if bound == value:
        return _WORDS.say("optimal", language)
    return _WORDS.say("at_least", language, bound=format_number(bound, language))


def _line(label: str, key: str, told: str, language: Language) -> str:
    figure, _, unit = told.partition(" ")
    return f"{label:2}  {_WORDS.say(key, language):35}{figure:>18} {unit}"
