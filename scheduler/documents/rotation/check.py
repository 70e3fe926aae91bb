"""Templates of the office are checked before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError

from scheduler.documents.broken_template import BrokenTemplateError
from scheduler.documents.rotation.commands import text_faults
from scheduler.documents.rotation.faults import Fault
from scheduler.documents.rotation.names import Names
from scheduler.documents.rotation.tags import TAGS
from scheduler.documents.rotation.templates import Template, find_templates
from scheduler.documents.rotation.word import (
    environment,
    open_template,
    paragraphs_of,
    parts_of,
    rows_of,
)
from scheduler.documents.rotation.word import prepared as prepared_part

_MISPLACED = re.compile(r"(?:\{%|\{\{)(?:tr|tc|p|r)\s[^}]*(?:%\}|\}\})")


_WITH_ROW, _WITH_PARAGRAPH = re.compile(r"\{%-?tr\s.*?%\}"), re.compile(r"\{%-?p\s.*?%\}")


def check_templates(folder: Path) -> None:
    """Raises BrokenTemplateError with everything that is wrong with the templates of `folder`."""
    faults: list[Fault] = []
    for template in find_templates(folder, "vi"):
        if template.is_own:
            try:
                faults += template_faults(template)
            except BrokenTemplateError as error:
                faults += error.faults
    if faults:
        raise BrokenTemplateError(list(dict.fromkeys(faults)))


def template_faults(template: Template) -> Iterator[Fault]:
    """What is wrong with one template. Raises BrokenTemplateError where it is no Word file."""
    opened, rules = open_template(template), environment()
    for part in parts_of(opened):
        unreadable = list(text_faults(paragraphs_of(part), template.place, rules))
        if unreadable:
            yield from unreadable
            continue
        crowded = list(_crowded(rows_of(part), _WITH_ROW, template.place))
        crowded += _crowded(paragraphs_of(part), _WITH_PARAGRAPH, template.place)
        if crowded:
            yield from crowded
            continue
        source = prepared_part(opened, part)
        if (misplaced := _MISPLACED.search(source)) is not None:
            yield Fault("place", template.place, tag=misplaced[0])
            continue
        try:
            tree = rules.parse(source)
        except TemplateSyntaxError as error:
            yield Fault("fails", template.place, detail=error.message or "")
            continue
        yield from Names(TAGS[template.name], template.place).faults(tree)


def _crowded(texts: Iterable[str], command: re.Pattern[str], place: str) -> Iterator[Fault]:
    """Commands that take their row or paragraph away, with what else stands in it."""
    for text in texts:
        found = command.search(text)
        if found is not None and found[0] != text.strip():
            yield Fault("place", place, tag=found[0])
