"""rotation.docx, rotation.xlsx, a decision draft a unit, and the templates they are made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scheduler.documents.file_names import file_names
from scheduler.documents.rotation.annex import SendingUnit, sending_units
from scheduler.documents.rotation.book import save_book
from scheduler.documents.rotation.presence import station_months
from scheduler.documents.rotation.tags import describe
from scheduler.documents.rotation.templates import Template, find_templates
from scheduler.documents.rotation.values import decision_values, plan_values
from scheduler.documents.rotation.word import fill_in
from scheduler.documents.rotation.words import words
from scheduler.documents.source import Source
from scheduler.language import Language

_BOM = "\ufeff"  # so that Windows' own editor reads the text as UTF-8


def write_rotation(folder: Path, source: Source) -> None:
    """Write the rotation documents into `folder`. Raises OSError and BrokenTemplateError."""
    instance, plan, language = source.instance, source.plan, source.language
    year = instance.settings.year
    plan_template, decision_template = find_templates(source.templates, language)
    units, presence = sending_units(instance, plan), station_months(instance, plan)
    values = plan_values(instance, units, presence, language)
    title = words.say("title", language, year=year)
    (folder / "rotation.docx").write_bytes(fill_in(plan_template, values, title))
    save_book(folder / "rotation.xlsx", instance, units, presence, language)
    _write_decisions(folder / "decisions", source, units, decision_template)
    _write_templates(folder / "templates", (plan_template, decision_template), language)


def _write_decisions(
    folder: Path, source: Source, units: tuple[SendingUnit, ...], template: Template
) -> None:
    """A decision for every unit with a posting that is not decided yet."""
    folder.mkdir(exist_ok=True)
    names = file_names(unit.facility.id for unit in units)
    for unit in map(_undecided, units):
        if not unit.rows:
            continue
        title = words.say(
            "decision_title",
            source.language,
            year=source.instance.settings.year,
            unit=unit.facility.name,
        )
        values = decision_values(source.instance, unit, source.language)
        (folder / f"{names[unit.facility.id]}.docx").write_bytes(fill_in(template, values, title))


def _undecided(unit: SendingUnit) -> SendingUnit:
    rows = [row for row in unit.rows if not row.posting.fixed]
    numbered = (replace(row, number=number) for number, row in enumerate(rows, start=1))
    return replace(unit, rows=tuple(numbered))


def _write_templates(folder: Path, templates: tuple[Template, ...], language: Language) -> None:
    """The templates that were used, for the office to change, and what their tags mean."""
    folder.mkdir(exist_ok=True)
    for template in templates:
        (folder / template.name).write_bytes(template.content)
    text = f"{words.say('tags_intro', language)}\n\n{describe(language)}"
    (folder / "tags.txt").write_text(_BOM + text, encoding="utf-8", newline="\r\n")
