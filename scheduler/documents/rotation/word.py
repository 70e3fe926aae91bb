"""Word templates as docxtpl sees them, and documents made from them, byte for byte the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from scheduler.documents.broken_template import BrokenTemplateError
from scheduler.documents.rotation.faults import Fault
from scheduler.documents.rotation.printed import printable
from scheduler.documents.rotation.templates import Template
from scheduler.workbook.stable_zip import stable_zip

_LONG_AGO = datetime(1980, 1, 1)
_MOST_LETTERS = 255  # that a property of a document holds
_ROW, _PARAGRAPH, _TEXT = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tr",
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p",
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t",
)


def environment() -> SandboxedEnvironment:
    """Fills tags in as text, lets no template reach the program, and knows no silent blanks."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def open_template(template: Template) -> DocxTemplate:
    """Raises BrokenTemplateError where it is no Word document."""
    opened = DocxTemplate(BytesIO(template.content))
    try:
        opened.init_docx()
    except (BadZipFile, KeyError, OpcError, ValueError, etree.XMLSyntaxError):
        raise BrokenTemplateError([Fault("not_word", template.place)]) from None
    return opened


def parts_of(opened: DocxTemplate) -> Iterator[str]:
    """The XML of the body, the headers and the footers."""
    yield opened.get_xml()
    for uri in (opened.HEADER_URI, opened.FOOTER_URI):
        for _, part in opened.get_headers_footers(uri):
            yield opened.get_part_xml(part)


def paragraphs_of(part: str) -> Iterator[str]:
    """The text of each paragraph, whatever runs it is cut into."""
    for paragraph in etree.fromstring(part).iter(_PARAGRAPH):
        yield "".join(text.text or "" for text in paragraph.iter(_TEXT))


def rows_of(part: str) -> Iterator[str]:
    """The text of each row of a table, without the tables within it."""
    for row in etree.fromstring(part).iter(_ROW):
        yield "".join(
            text.text or "" for text in row.iter(_TEXT) if next(text.iterancestors(_ROW)) is row
        )


def prepared(opened: DocxTemplate, part: str) -> str:
    """The part as a Jinja template, one line a paragraph."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", opened.patch_xml(part))


def fill_in(template: Template, values: Mapping[str, object], title: str) -> bytes:
    """The document that `values` make of the template. Raises BrokenTemplateError."""
    opened = open_template(template)
    try:
        opened.render(dict(values), environment())
    except Exception as error:
        if not template.is_own:
            raise
        # what an expression may raise is not known; the office must hear of it all the same
        raise BrokenTemplateError([Fault("fails", template.place, detail=str(error))]) from error
    properties = opened.docx.core_properties
    properties.title, properties.author = printable(title)[:_MOST_LETTERS], "screening-scheduler"
    properties.last_modified_by, properties.comments, properties.revision = "", "", 1
    properties.created = properties.modified = _LONG_AGO
    made = BytesIO()
    opened.save(made)
    return stable_zip(made.getvalue())
