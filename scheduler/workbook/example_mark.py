"""How examples of a template are told from real rows, by people and by `check`."""

from __future__ import annotations

from scheduler.language import Language

# how the id of an example begins, and its name or reason
ID_MARK: dict[Language, str] = {"vi": "VD-", "en": "EX-"}
TEXT_MARK: dict[Language, str] = {"vi": "Ví dụ: ", "en": "Example: "}
# the ids after the mark of what the examples of other sheets are about
VILLAGE, OWN_DOCTOR, OTHER_DOCTOR = "B001", "BS001", "BS002"
_ABOUT = tuple(mark + id for mark in ID_MARK.values() for id in (VILLAGE, OWN_DOCTOR, OTHER_DOCTOR))


def is_example_id(id: object) -> bool:
    """Whether the id of a row is still that of an example."""
    return isinstance(id, str) and id.startswith(tuple(ID_MARK.values()))


def is_example_text(text: object) -> bool:
    """Whether a name or reason is still that of an example."""
    return isinstance(text, str) and text.startswith(tuple(TEXT_MARK.values()))


def is_about_example(id: object) -> bool:
    """Whether the row that refers to `id` is about the village or a doctor of the examples."""
    return id in _ABOUT
