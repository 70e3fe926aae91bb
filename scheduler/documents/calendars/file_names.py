"""Names of calendar files."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.results import safe_name


def file_names(kind: str, ids: Iterable[str]) -> dict[str, str]:
    """A name for each id: `kind`, then the id as Windows takes it.

    Ids that Windows would take for one ("t1" and "T1", "a/b" and "a:b") are told apart by a number,
    in their order, so the name does not depend on which calendars are written.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        plain = name = safe_name(f"{kind}-{id}")
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}_{number}"
        taken.add(name.casefold())
        names[id] = f"{name}.ics"
    return names
