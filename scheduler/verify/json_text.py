"""Bytes to JSON values, with the mistakes that `json` alone would let pass."""

from __future__ import annotations

import json
from typing import Any

from scheduler.verify.violation import Violation, breach, place


class DuplicateKeyError(ValueError):
    """A key stands twice in one object."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_json(plan_text: str | bytes) -> tuple[Any, Violation | None]:
    """The JSON value of `plan_text`, or None and the violation that keeps it from being read."""
    file = place("file")
    try:
        text = plan_text if isinstance(plan_text, str) else plan_text.decode("utf-8")
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant), None
    except UnicodeDecodeError:
        return None, breach("FORM", file, "encoding")
    except json.JSONDecodeError as error:
        return None, breach("FORM", file, "not_json", line=error.lineno, column=error.colno)
    except DuplicateKeyError as error:
        return None, breach("FORM", file, "duplicate_key", name=error.key)
    except (ValueError, RecursionError):  # NaN, a number of thousands of digits, endless nesting
        return None, breach("FORM", file, "unreadable")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        keys = [key for key, _ in pairs]
        raise DuplicateKeyError(next(key for key in keys if keys.count(key) > 1))
    return members


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
