"""Word templates and documents for the tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docx import Document


def write_template(folder: Path, name: str, paragraphs: Iterable[str]) -> Path:
    """A template as an office would write one: a few paragraphs, some in several runs."""
    folder.mkdir(exist_ok=True)
    document = Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for part in text.split("|"):  # Word cuts text into runs where it likes
            paragraph.add_run(part)
    document.save(str(folder / name))
    return folder


def write_table_template(folder: Path, name: str, rows: Iterable[str]) -> Path:
    """A template with a table of one column."""
    folder.mkdir(exist_ok=True)
    document = Document()
    table = document.add_table(rows=0, cols=1)
    for text in rows:
        table.add_row().cells[0].text = text
    document.save(str(folder / name))
    return folder


def text_of(path: Path) -> str:
    """All text of a Word file, its tables too."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def table_with(path: Path, heading: str) -> list[list[str]]:
    """The rows of the first table that has this heading."""
    for table in Document(str(path)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if heading in rows[0]:
            return rows
    raise AssertionError(f"no table has the heading {heading}")
