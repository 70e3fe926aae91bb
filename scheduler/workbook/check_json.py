"""What `scheduler check --json` prints: the same findings, for programs (docs/check.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scheduler.language import Language
from scheduler.workbook.faults import Words
from scheduler.workbook.problems import Problem
from scheduler.workbook.read import Reading

FORMAT = 1


def dump_findings(reading: Reading, language: Language) -> str:
    """A JSON object of all errors and warnings, in the order in which people read them."""
    content = {
        "format": FORMAT,
        "language": language,
        "errors": [_finding(each, language) for each in reading.problems],
        "warnings": [_finding(each, language) for each in reading.warnings],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _finding(each: Problem, language: Language) -> dict[str, object]:
    return {
        "code": each.code,
        "sheet": each.sheet or None,
        "cell": each.cell or None,
        "heading": each.heading or None,
        "value": each.value,
        "message": each.message(language),
        "nearest": list(each.near),
        "details": _details(each.details, language),
    }


def _details(details: Mapping[str, object], language: Language) -> dict[str, object]:
    """Numbers as numbers, the rest as text; what `nearest` says already is left out."""
    told = {key: value for key, value in details.items() if key not in ("hint", "near")}
    return {key: _plain(value, language) for key, value in told.items()}


def _plain(value: object, language: Language) -> object:
    if isinstance(value, Words):
        return value.vi if language == "vi" else value.en
    return value if value is None or isinstance(value, (int, float)) else str(value)
