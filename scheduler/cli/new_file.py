"""A file that is there whole or not at all, and never in place of another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, OUTPUT_FAILED
from scheduler.cli.speaker import Speaker


def write_new_workbook(target: Path, write: Callable[[Path], None], speaker: Speaker) -> None:
    """Let `write` make the .xlsx file `target`; what stands there already is left as it is.

    Ends the command in a sentence where the name is no workbook's or is taken. Raises OSError where
    nothing can be written.
    """
    if target.suffix.casefold() != ".xlsx":
        _refuse("not_xlsx_name", target, BAD_INPUT, speaker)
    if target.exists():
        _refuse("file_taken", target, OUTPUT_FAILED, speaker)
    target.parent.mkdir(parents=True, exist_ok=True)
    work = _free_name(target)
    try:
        write(work)
        if target.exists():  # in the meantime
            _refuse("file_taken", target, OUTPUT_FAILED, speaker)
        work.rename(target)
    finally:
        work.unlink(missing_ok=True)


def _refuse(key: str, target: Path, code: int, speaker: Speaker) -> None:
    speaker.warn(key, path=target)
    raise click.exceptions.Exit(code)


def _free_name(target: Path) -> Path:
    """A name beside `target`, on the same volume, so that renaming is atomic."""
    names = (target.with_name(f"{target.stem}.part{n}.xlsx") for n in count(1))
    return next(name for name in names if not name.exists())
