"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Literal

_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MARKUP = (b"<html", b"<!doctype html", b"<?xml", b"<table", b"<meta")

Format = Literal["xlsx", "ods"]


def format_of(content: bytes, name: str) -> Format | str:
    """`xlsx` (.xlsm too) or `ods`, else the code of the message that says why it is neither."""
    if not content:
        return "file_empty"
    if content.startswith(_OLD_OFFICE):
        return "file_password" if _ENCRYPTED in content else "file_old_excel"
    if not zipfile.is_zipfile(BytesIO(content)):
        return _refused_text(content, name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _format_of_archive(archive)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return "file_not_excel"


def _refused_text(content: bytes, name: str) -> str:
    if content.startswith(b"PK\x03\x04"):
        return "file_cut_off"
    if content[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_MARKUP):
        return "file_web_page"
    return "file_single_csv" if name.lower().endswith((".csv", ".txt")) else "file_not_excel"


def _format_of_archive(archive: zipfile.ZipFile) -> Format | str:
    names = archive.namelist()
    if "[Content_Types].xml" in names:
        if any(name.endswith("workbook.xml") for name in names):
            return "xlsx"
        return "file_binary_excel" if "xl/workbook.bin" in names else "file_not_excel"
    if "mimetype" in names and archive.read("mimetype").startswith(_ODS):
        manifest = archive.read("META-INF/manifest.xml")
        return "file_password" if b"encryption-data" in manifest else "ods"
    return "file_not_excel"
