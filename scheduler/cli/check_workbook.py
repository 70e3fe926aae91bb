"""`scheduler check`: what is wrong with a workbook, for people and for programs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, OK, OUTPUT_FAILED
from scheduler.cli.speaker import Speaker
from scheduler.results import write_file
from scheduler.workbook import (
    NotAnnotatedError,
    Reading,
    annotate,
    dump_findings,
    format_problems,
    is_editable,
    is_for_macros,
    not_editable,
)


def check_workbook(workbook: Path, target: Path | None, as_json: bool, speaker: Speaker) -> int:
    """Tell every problem on stdout, mark it in a copy at `target`; returns the exit code."""
    reading = speaker.read_all(workbook)
    if as_json:
        click.echo(dump_findings(reading, speaker.language))
    else:
        _tell(workbook, reading, speaker)
    code = OK if reading.instance is not None else BAD_INPUT
    return code if target is None else _annotate(workbook, target, reading, speaker) or code


def _tell(workbook: Path, reading: Reading, speaker: Speaker) -> None:
    if reading.problems or reading.warnings:
        click.echo(format_problems(reading, speaker.language))
    if reading.instance is not None:
        speaker.say("fine", workbook=workbook)


def _annotate(workbook: Path, target: Path, reading: Reading, speaker: Speaker) -> int | None:
    """Write the marked copy; an exit code if there is none. Speaks on stderr, beside the JSON."""
    if not workbook.exists():
        return BAD_INPUT  # told already
    content = workbook.read_bytes() if workbook.is_file() else b""  # a folder of .csv files
    if not is_editable(content):
        click.echo(not_editable(workbook.name).message(speaker.language), err=True)
        return BAD_INPUT
    refused = _refusal(workbook, target, content)
    if refused:
        speaker.warn(refused, workbook=workbook, target=target)
        return BAD_INPUT
    try:
        keep_macros = target.suffix.casefold() == ".xlsm"
        copy = annotate(content, reading, speaker.language, keep_macros)
        earlier = write_file(target, copy.content, datetime.now())
    except NotAnnotatedError as error:
        speaker.warn("not_annotated", workbook=workbook, detail=error)
        return BAD_INPUT
    except PermissionError:
        speaker.warn("annotated_denied", target=target)
        return OUTPUT_FAILED
    speaker.warn("annotated", target=target)
    if earlier is not None:
        speaker.warn("earlier_kept", name=earlier.name)
    speaker.warn_of_losses(copy.losses)
    return None


def _refusal(workbook: Path, target: Path, content: bytes) -> str | None:
    """Why this workbook cannot be marked in a file of that name."""
    if target.is_dir():
        return "annotated_folder"
    if target.exists() and target.samefile(workbook):
        return "annotated_itself"
    allowed = (".xlsx", ".xlsm") if is_for_macros(content) else (".xlsx",)
    return None if target.suffix.casefold() in allowed else "annotated_name"
