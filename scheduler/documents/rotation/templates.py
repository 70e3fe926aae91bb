"""The Word templates: the program's own, and those of the office that takes their place."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from scheduler.documents.broken_template import BrokenTemplateError
from scheduler.documents.rotation.faults import Fault
from scheduler.language import Language

NAMES = ("rotation.docx", "decision.docx")


@dataclass(frozen=True, slots=True)
class Template:
    """A Word template by its name; `is_own` where it is the office's, `place` is for messages."""

    name: str
    place: str
    content: bytes
    is_own: bool


def find_template(name: str, folder: Path | None, language: Language) -> Template:
    """The template `name` of `folder`, or the program's own. Raises BrokenTemplateError."""
    own = None if folder is None else folder / name
    if own is not None and own.exists():
        try:
            return Template(name, str(own), own.read_bytes(), is_own=True)
        except OSError:
            raise BrokenTemplateError([Fault("unreadable", str(own))]) from None
    shipped = files("scheduler.documents.rotation") / "templates" / language / name
    return Template(name, name, shipped.read_bytes(), is_own=False)


def find_templates(folder: Path | None, language: Language) -> tuple[Template, ...]:
    """Both templates. Raises BrokenTemplateError, also for a folder that holds neither."""
    if folder is not None and not any((folder / name).exists() for name in NAMES):
        raise BrokenTemplateError([Fault("none", str(folder))])
    return tuple(find_template(name, folder, language) for name in NAMES)
