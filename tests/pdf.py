"""What another program reads in a PDF: Poppler, as print shops and search engines do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def pages_of(path: Path) -> list[str]:
    """The text of each page, laid out as printed, runs of spaces as they are."""
    return _run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def words_of(path: Path) -> str:
    """All text in reading order, with single spaces."""
    return " ".join(_run("pdftotext", "-raw", str(path), "-").split())


def facts_of(path: Path) -> dict[str, str]:
    """Title, pages, page size …"""
    lines = _run("pdfinfo", str(path)).splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def fonts_of(path: Path) -> list[list[str]]:
    """A row a font: name, type …, embedded, subset, Unicode, object."""
    return [line.split() for line in _run("pdffonts", str(path)).splitlines()[2:]]


def _run(program: str, *arguments: str) -> str:
    """A test cannot pass without the program, so that nobody takes a gap for a success."""
    found = shutil.which(program)
    assert found, f"{program} is missing; on Debian or Ubuntu: apt-get install poppler-utils"
    done = subprocess.run([found, *arguments], check=True, capture_output=True)
    return done.stdout.decode("utf-8")
