"""`scheduler template`: a workbook to fill in, never in place of one that somebody has filled."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from scheduler.cli.exit_codes import BAD_INPUT, OK, OUTPUT_FAILED
from scheduler.cli.speaker import Speaker
from scheduler.results import write_file
from scheduler.workbook.template import make_template


def write_new_template(target: Path, province: str | None, speaker: Speaker) -> int:
    """Write the template for next year's plan; returns the exit code. Raises OSError."""
    if target.suffix.casefold() != ".xlsx":
        speaker.warn("not_xlsx_name", path=target)
        return BAD_INPUT
    if target.exists():
        speaker.warn("file_taken", path=target)
        return OUTPUT_FAILED
    content = make_template(date.today().year + 1, speaker.language, province)
    write_file(target, content, datetime.now())
    speaker.say("template_written", place=target)
    return OK
