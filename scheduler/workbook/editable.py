"""Which workbooks can be written into: those of Excel 2007 or later."""

from __future__ import annotations

import zipfile
from io import BytesIO

from scheduler.workbook.file_kind import format_of
from scheduler.workbook.problems import Problem, Where, problem

_KINDS, _MACROS = "[Content_Types].xml", "xl/vbaProject.bin"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"


def is_editable(content: bytes) -> bool:
    """Whether these are the bytes of an .xlsx or .xlsm file that openpyxl reads in full.

    Of what Excel calls "Strict Open XML" it sees no sheet, and says nothing.
    """
    if format_of(content, "") != "xlsx":
        return False
    with zipfile.ZipFile(BytesIO(content)) as archive:
        books = (name for name in archive.namelist() if name.endswith("workbook.xml"))
        return not any(_STRICT in archive.read(name) for name in books)


def not_editable(name: str) -> Problem:
    """What to tell of the file or folder called `name` that is none."""
    return problem("file_not_editable", Where(), name)


def is_for_macros(content: bytes) -> bool:
    """Whether this workbook is of the kind that may hold macros, as it need not.

    Excel opens that kind under names in .xlsm alone, and no other kind under them.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return b"macroEnabled" in archive.read(_KINDS) or _MACROS in archive.namelist()
