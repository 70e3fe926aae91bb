"""What `scheduler check` prints: every problem by sheet, errors first, then warnings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from scheduler.language import Catalogue, Language
from scheduler.workbook.problems import Problem
from scheduler.workbook.read import Reading

_TEXTS = Catalogue(
    {
        "errors": {"vi": "LỖI CẦN SỬA: {count}", "en": "ERRORS TO CORRECT: {count}"},
        "warnings": {"vi": "LƯU Ý: {count}", "en": "WARNINGS: {count}"},
        "sheet": {"vi": "Trang “{name}”", "en": "Sheet “{name}”"},
        "later": {
            "vi": "Khi hết lỗi, đường đi đến từng bản và năng lực của từng trạm sẽ được xem thêm.",
            "en": "Once these are corrected, the ways to the villages and what each station can do "
            "are looked at too.",
        },
        "fine": {"vi": "Bảng tính không có lỗi.", "en": "The workbook has no errors."},
    }
)


def format_problems(reading: Reading, language: Language) -> str:
    """All problems and warnings of `reading`, a line each, without a line break at the end."""
    blocks = []
    if not reading.problems:
        blocks.append(_TEXTS.say("fine", language))
    for key, problems in (("errors", reading.problems), ("warnings", reading.warnings)):
        if problems:
            heading = _TEXTS.say(key, language, count=len(problems))
            blocks.append("\n".join([heading, *_lines(problems, language)]))
    if any(each.sheet for each in reading.problems):
        blocks.append(_TEXTS.say("later", language))
    return "\n\n".join(blocks)


def _lines(problems: Sequence[Problem], language: Language) -> list[str]:
    lines = []
    for sheet, found in groupby(problems, key=lambda problem: problem.sheet):
        if sheet:
            lines.append(_TEXTS.say("sheet", language, name=sheet))
        lines += [_line(problem, language) for problem in found]
    return lines


def _line(problem: Problem, language: Language) -> str:
    column = f" ({problem.heading})" if problem.heading else ""
    cell = f"{problem.cell}{column}: " if problem.cell else ""
    return f"  {cell}{problem.message(language)}"
