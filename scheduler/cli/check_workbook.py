"""`scheduler check`: what is wrong with a workbook, for people and for programs."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, OK
from scheduler.cli.speaker import Speaker
from scheduler.workbook import dump_findings


def check_workbook(workbook: Path, as_json: bool, speaker: Speaker) -> int:
    """Tell every problem on stdout; returns the exit code."""
    reading = speaker.read_all(workbook)
    if as_json:
        click.echo(dump_findings(reading, speaker.language))
    else:
        speaker.tell(reading, on_stderr=False)
        if reading.instance is not None:
            speaker.say("fine", workbook=workbook)
    return BAD_INPUT if reading.instance is None else OK
