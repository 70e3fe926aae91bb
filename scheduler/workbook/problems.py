"""A problem of the workbook: where it stands, what was found, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.language import Catalogue, Language
from scheduler.workbook.cell_messages import CELL_MESSAGES
from scheduler.workbook.faults import Words
from scheduler.workbook.file_messages import FILE_MESSAGES
from scheduler.workbook.nearest import Hint
from scheduler.workbook.oddity_messages import ODDITY_MESSAGES
from scheduler.workbook.row_messages import ROW_MESSAGES
from scheduler.workbook.warning_messages import WARNING_MESSAGES

WARNINGS = {**WARNING_MESSAGES, **ODDITY_MESSAGES}
_NO_ID = Words("chưa ghi mã", "id missing")  # of a row whose id is blank or cannot be read
MESSAGES = Catalogue({**FILE_MESSAGES, **CELL_MESSAGES, **ROW_MESSAGES, **WARNINGS})


@dataclass(frozen=True, slots=True)
class Where:
    """A cell such as C17 of a sheet, by its name in the file, and what its column is headed.

    `cell` is empty for a sheet as a whole, `sheet` too for the file itself.
    """

    sheet: str = ""
    cell: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `code` names its kind, `value` is what stands in the cell.

    `sheet`, `cell` and `heading` are those of `Where`. `near` are the known words that resemble a
    mistyped one most, `details` what the message says beside, such as the bounds of a number.
    """

    code: str
    sheet: str
    cell: str
    heading: str
    value: str
    vi: str
    en: str
    near: tuple[str, ...] = ()
    details: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_warning(self) -> bool:
        """Warnings do not keep the workbook from being planned."""
        return self.code in WARNINGS

    def message(self, language: Language) -> str:
        """What was found and what to write instead."""
        return self.vi if language == "vi" else self.en


def problem(code: str, where: Where, value: str = "", **details: object) -> Problem:
    """The problem `code` at `where`, its message filled in with `value` and `details`."""
    texts = {
        language: MESSAGES.say(code, language, value=value, **_said(details, language))
        for language in ("vi", "en")
    }
    place = (where.sheet, where.cell, where.heading)
    return Problem(code, *place, value, texts["vi"], texts["en"], _near(details), details)


def _said(details: dict[str, object], language: str) -> dict[str, object]:
    words = {k: _NO_ID if v is None else v for k, v in details.items()}
    return {k: getattr(v, language) if isinstance(v, Words) else v for k, v in words.items()}


def _near(details: Mapping[str, object]) -> tuple[str, ...]:
    nearest_heading = details.get("near")
    if isinstance(nearest_heading, str):
        return (nearest_heading,)
    return next((each.near for each in details.values() if isinstance(each, Hint)), ())
