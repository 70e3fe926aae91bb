"""File names for ids, good on Windows too, and no two the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from scheduler.results import safe_name


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """A name for each id, in the order given; ids that differ by a forbidden sign or by letter
    case alone get a number behind."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for id in ids:
        stem = safe_name(id)
        tries = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
        names[id] = next(name for name in tries if name.casefold() not in taken)
        taken.add(names[id].casefold())
    return names
