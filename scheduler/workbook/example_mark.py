"""How examples of a template are told from real rows, by people and by `check`."""

from __future__ import annotations

from scheduler.language import Language

# how the id of an example begins, and its name or reason
ID_MARK: dict[Language, str] = {"vi": "VD-", "en": "EX-"}
TEXT_MARK: dict[Language, str] = {"vi": "Ví dụ: ", "en": "Example: "}
_MARKS = (*ID_MARK.values(), *TEXT_MARK.values())


def is_example(text: object) -> bool:
    """Whether a cell is still that of an example."""
    return isinstance(text, str) and text.startswith(_MARKS)
