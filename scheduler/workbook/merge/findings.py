"""A finding of the merge: what is wrong, and every file, sheet and cell that has part in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from scheduler.language import Language
from scheduler.workbook.faults import Words
from scheduler.workbook.merge.messages import MESSAGES
from scheduler.workbook.sheet_names import sheet_words
from scheduler.workbook.sheets import SHEETS

_ORDER = {sheet_words(sheet.key): number for number, sheet in enumerate(SHEETS)}


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a file and what stands there; `value` is empty where it is blank.

    `is_original` marks the province's own workbook.
    """

    file: str
    sheet: str = ""
    cell: str = ""
    value: str = ""
    is_original: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell; nothing is written while one `blocks`."""

    code: str
    sheet: Words
    places: tuple[Place, ...]
    vi: str
    en: str
    blocks: bool

    def message(self, language: Language) -> str:
        return self.vi if language == "vi" else self.en


def finding(
    code: str, sheet: Words, places: Iterable[Place], *, blocks: bool = True, **details: object
) -> Finding:
    """The finding `code` about a `sheet` of the layout, empty for files as a whole."""
    said = {
        language: MESSAGES.say(
            code,
            language,
            **{k: getattr(v, language) if isinstance(v, Words) else v for k, v in details.items()},
        )
        for language in ("vi", "en")
    }
    return Finding(code, sheet, tuple(places), said["vi"], said["en"], blocks)


def format_findings(findings: Sequence[Finding], language: Language) -> str:
    """What blocks first, then notes; by sheet, each with its places on lines of their own."""
    blocks = []
    for key, is_blocking in (("errors", True), ("notes", False)):
        told = [each for each in findings if each.blocks is is_blocking]
        if told:
            heading = MESSAGES.say(key, language, count=len(told))
            blocks.append("\n".join([heading, *_lines(told, language)]))
    return "\n\n".join(blocks)


def _lines(findings: Sequence[Finding], language: Language) -> list[str]:
    lines = []
    in_order = sorted(findings, key=lambda each: _ORDER.get(each.sheet, -1))
    for sheet, found in groupby(in_order, key=lambda each: each.sheet):
        name = getattr(sheet, language)
        if name:
            lines.append(MESSAGES.say("sheet", language, name=name))
        for each in found:
            lines.append(f"  {each.message(language)}")
            lines += [f"    · {_place(place, language)}" for place in each.places]
    return lines


def _place(place: Place, language: Language) -> str:
    file = MESSAGES.say("original", language, file=place.file) if place.is_original else place.file
    if not place.sheet:
        return file
    if not place.cell:
        return MESSAGES.say("place_of_sheet", language, file=file, sheet=place.sheet)
    value = place.value or MESSAGES.say("blank", language)
    return MESSAGES.say(
        "place", language, file=file, sheet=place.sheet, cell=place.cell, value=value
    )
