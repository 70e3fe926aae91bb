"""Kinds of documents are found by name, and loaded only when they are written."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scheduler.documents.kinds import KINDS, writer_of

HEAVY = ("docx", "docxtpl", "fastparquet", "icalendar", "jinja2", "pandas", "typst")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_the_command_offers_can_be_written(kind: str) -> None:
    """`report --only KIND` would end with a fault of the program."""
    assert callable(writer_of(kind))


def test_commands_that_write_no_document_load_none_of_their_libraries() -> None:
    """Whoever runs `check` after every correction would wait for Word and PDF each time."""
    look = f"import sys, scheduler.cli; print(*(set({HEAVY}) & set(sys.modules)))"
    looked = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True)
    assert looked.stdout.split() == []
