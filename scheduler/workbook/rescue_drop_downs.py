"""Drop-downs that Excel keeps in an extension of the sheet, which openpyxl would drop.

Excel writes a list that stands in another sheet there, as all lists of ids do.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, iterparse

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
_FLAGS = ("allowBlank", "showErrorMessage", "showInputMessage", "showDropDown")
_TEXTS = ("type", "operator", "errorStyle", "errorTitle", "error", "promptTitle", "prompt")


def rescue_drop_downs(workbook: Workbook, content: bytes, parts: Mapping[str, str]) -> None:
    """Add them to the sheets of `workbook`; `parts` are the files of its sheets in `content`."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name, part in parts.items():
            xml = archive.read(part)
            if b"2009/9/main" in xml and b"dataValidation" in xml:
                for validation in _validations(xml):
                    workbook[name].add_data_validation(validation)


def _validations(xml: bytes) -> Iterator[DataValidation]:
    for _, element in iterparse(BytesIO(xml)):
        if element.tag == f"{_X14}dataValidation":
            where = element.findtext(f"{_XM}sqref")
            if where:
                yield _validation(element, where)


def _validation(element: Element, where: str) -> DataValidation:
    texts = {key: element.get(key) for key in _TEXTS}
    flags = {key: element.get(key) in ("1", "true") for key in _FLAGS}
    formulas = {
        f"formula{number}": element.findtext(f"{_X14}formula{number}/{_XM}f") for number in (1, 2)
    }
    return DataValidation(sqref=where, **texts, **flags, **formulas)  # type: ignore[arg-type]
