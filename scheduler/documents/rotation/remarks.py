"""What the annex remarks about a posting."""

from __future__ import annotations

from datetime import date

from scheduler.documents.rotation.annex import AnnexRow
from scheduler.documents.rotation.words import words
from scheduler.instance import Instance
from scheduler.language import Language


def written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def remark(row: AnnexRow, instance: Instance, language: Language) -> str:
    """New, extended or fixed; why an exempt doctor is exempt; whether it goes on next year."""
    text = words.say(f"remark_{row.standing}", language)
    if row.decided is not None:
        start, end = map(written, row.decided)
        text += f" ({words.say('remark_dates', language, start=start, end=end)})"
    parts = [text]
    if row.doctor.rotation_exempt:
        key = "remark_exempt" if row.doctor.exempt_reason else "remark_exempt_bare"
        parts.append(words.say(key, language, reason=row.doctor.exempt_reason))
    settings = instance.settings
    least, year = settings.rotation_min_days, settings.year
    if row.posting.end == date(year, 12, 31) and row.accumulated < least:
        parts.append(words.say("remark_goes_on", language, least=least, year=year + 1))
    return "; ".join(parts)
