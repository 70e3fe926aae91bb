"""Which workbook is meant by a name that no file has."""

from __future__ import annotations

from pathlib import Path

from scheduler.workbook.nearest import Hint, Nearest

_SUFFIXES = (".xlsx", ".xlsm", ".ods")
_OPEN_MARK = "~$"  # begins the name of what Excel leaves beside a workbook that is open


def file_hint(path: Path) -> Hint:
    """A question for the workbook in the folder of `path` whose name, ending or not, is nearest."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return Hint("", "")
    found = [
        each
        for each in beside
        if each.suffix.lower() in _SUFFIXES and not each.name.startswith(_OPEN_MARK)
    ]
    names, stems = [each.name for each in found], [each.stem for each in found]
    return Nearest(names, aliases=zip(stems, names, strict=True)).hint(path.name)
