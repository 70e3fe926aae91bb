"""`scheduler merge` and `scheduler travel`: one workbook made from others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, OK
from scheduler.cli.plan_workbook import tell_place
from scheduler.cli.speaker import Speaker
from scheduler.results import check_file_target, publish_file
from scheduler.workbook import fill_travel, format_problems, merge_files
from scheduler.workbook.faults import Words


def merge_stations(
    stations: Sequence[Path], original: Path | None, target: Path, speaker: Speaker
) -> int:
    """Write the merged workbook, or every conflict that keeps it from being one."""
    paths = [path for station in stations for path in _matching(station)]
    check_file_target(target, [*paths, original or paths[0]])
    merge = merge_files(paths, original, speaker.asked_for)
    speaker.language = merge.language
    if merge.content is None:
        click.echo(merge.text)
        return BAD_INPUT
    _publish(target, merge.content, merge.text, merge.losses, speaker)
    return OK


def estimate_travel(workbook: Path, target: Path, speaker: Speaker) -> int:
    """Write the workbook with its missing links, or every problem that keeps it from being read."""
    check_file_target(target, [workbook])
    filled = fill_travel(workbook, speaker.asked_for)
    speaker.language = filled.language
    if filled.content is None:
        click.echo(format_problems(filled.reading, speaker.language))
        return BAD_INPUT
    _publish(target, filled.content, filled.text, filled.losses, speaker)
    return OK


def _publish(
    target: Path, content: bytes, text: str, losses: Sequence[Words], speaker: Speaker
) -> None:
    """Write the workbook, and only then say what is in it."""
    place, earlier = publish_file(target, content, datetime.now())
    click.echo(text)
    tell_place(target, place, speaker)
    if earlier is not None:
        speaker.warn("earlier_kept", name=earlier.name)
    speaker.warn_of_losses(losses)


def _matching(path: Path) -> list[Path]:
    """The files that a name with wildcards means: a Windows console leaves that to the program.

    Files that begin with ~$ are not workbooks but marks that Excel leaves beside open ones.
    """
    if path.exists() or not any(sign in path.name for sign in "*?"):
        return [path]
    found = sorted(path.parent.glob(path.name))
    return [each for each in found if not each.name.startswith("~$")] or [path]
