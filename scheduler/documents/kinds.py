"""The kinds of documents, as `report --only` names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from scheduler.documents.source import Source

Writer = Callable[[Path, Source], None]

KINDS = ("timetable", "dashboard", "stations", "notices", "rotation", "calendars", "data")


def writer_of(kind: str) -> Writer:
    """What writes this kind: `write_<kind>` of the package `documents.<kind>`.

    It is loaded only now: Word, PDF and calendars take a quarter of a second, which `check` and
    `verify` would pay for nothing.
    """
    writer: Writer = getattr(import_module(f"scheduler.documents.{kind}"), f"write_{kind}")
    return writer


def write_documents(folder: Path, source: Source, kinds: Iterable[str]) -> None:
    """Write the documents of these kinds into `folder`. Raises OSError."""
    for kind in kinds:
        writer_of(kind)(folder, source)


def check_templates(folder: Path) -> None:
    """Raises BrokenTemplateError with everything that is wrong with the templates of `folder`."""
    from scheduler.documents.rotation import check_templates as check

    check(folder)
