"""A file that a command writes: whole or not at all, and no earlier one is ever lost."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path


def write_file(target: Path, content: bytes, now: datetime) -> Path | None:
    """Put `content` at `target`; an earlier file there is kept as "name (date time)".

    Returns where the earlier file is now, None if there was none. Raises OSError, with nothing
    changed, where that is refused, as on Windows while the file is open in Excel.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = _free(f"{target.name}.part", target)
    try:
        part.write_bytes(content)
        earlier = _move_away(target, now)
        try:
            part.replace(target)
        except OSError:
            if earlier is not None:
                earlier.rename(target)
            raise
    finally:
        part.unlink(missing_ok=True)
    return earlier


def _move_away(target: Path, now: datetime) -> Path | None:
    if not target.exists():
        return None
    earlier = _free(f"{target.stem} ({now:%Y-%m-%d %H.%M.%S})", target, target.suffix)
    target.rename(earlier)
    return earlier


def _free(stem: str, target: Path, suffix: str = "") -> Path:
    """A name beside `target` that nothing bears."""
    place, numbers = target.with_name(stem + suffix), count(2)
    while place.exists():
        place = target.with_name(f"{stem} {next(numbers)}{suffix}")
    return place
