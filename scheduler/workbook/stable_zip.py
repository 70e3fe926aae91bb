"""Making an .xlsx or .docx file the same byte for byte whenever its content is the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip entry can name
_LONG_AGO_XML = b"1980-01-01T00:00:00Z"
_ON_UNIX = 3


def _unchanged(name: str, part: bytes) -> bytes:
    return part


def stable_zip(office: bytes, change: Callable[[str, bytes], bytes] = _unchanged) -> bytes:
    """The same workbook or document without any trace of when or on which system it was saved,
    each part as `change` makes it of its name and content.

    Office libraries stamp each zip entry and the property `modified` with the time of saving; both
    become a fixed date. Entries keep their order.
    """
    made = BytesIO()
    with ZipFile(BytesIO(office)) as given, ZipFile(made, "w") as target:
        for name in given.namelist():
            part = change(name, given.read(name))
            if name == _CORE:
                part = _MODIFIED.sub(rb"\g<1>" + _LONG_AGO_XML + rb"\g<2>", part)
            target.writestr(_entry(name), part, compresslevel=6)
    return made.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, date_time=_LONG_AGO)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _ON_UNIX
    entry.external_attr = 0o644 << 16
    return entry
