"""Text of old Vietnamese fonts is refused with advice; Unicode text never is."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from scheduler.workbook.old_letters import old_letters
from scheduler.workbook.source import raw_sheets

ROOT = Path(__file__).parents[2]
TCVN3 = ["B¶n N­íc M¸t", "Tr¹m y tÕ", "NguyÔn V¨n Hïng", "§iÖn Biªn", "B×nh L­"]
VNI = ["Baûn Nöôùc Maùt", "Traïm y teá", "Nguyeãn Vaên Huøng", "Ñieän Bieân", "BAÛN LÔÙN"]


@pytest.mark.parametrize(
    ("text", "letters", "meant"),
    [
        (TCVN3[0], "TCVN3", "Bản Nước Mát"),
        (TCVN3[1], "TCVN3", "Trạm y tế"),
        (TCVN3[2], "TCVN3", "Nguyễn Văn Hùng"),
        (TCVN3[3], "TCVN3", "Điện Biên"),
        (TCVN3[4], "TCVN3", "Bình Lư"),
        (VNI[0], "VNI", "Bản Nước Mát"),
        (VNI[1], "VNI", "Trạm y tế"),
        (VNI[2], "VNI", "Nguyễn Văn Hùng"),
        (VNI[3], "VNI", "Điện Biên"),
        (VNI[4], "VNI", "BẢN LỚN"),
        ("Báº£n NÆ°á»›c MÃ¡t", "UTF-8", "Bản Nước Mát"),
    ],
)
def test_old_letters_are_recognised_and_read(text, letters, meant):
    """A plan of 300 villages is printed with names that nobody can read."""
    assert old_letters(text) == (letters, meant)


@pytest.mark.parametrize(
    "text", ["toàn khoá", "quá xuân huê tuý", "H'Mông", "Müller", "Noël", "km²", "5 µg", "© 2027"]
)
def test_unicode_and_foreign_names_are_left_alone(text):
    assert old_letters(text) is None
    assert old_letters(unicodedata.normalize("NFC", text)) is None


def test_no_word_of_the_inputs_and_of_our_texts_looks_old():
    """A workbook in good order is refused for a name."""
    texts: set[str] = set()
    for path in sorted((ROOT / "inputs").glob("*.xlsx")):
        for sheet in raw_sheets(path.read_bytes(), path.name):
            texts |= {cell for row in sheet.rows for cell in row if isinstance(cell, str)}
    for path in sorted((ROOT / "scheduler").rglob("*messages.py")):
        texts |= set(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8")))
    assert len(texts) > 2000
    assert [text for text in sorted(texts) if old_letters(text)] == []


def test_one_problem_a_column_says_how_to_convert_it(book):
    """A thousand villages in .VnTime make a thousand messages."""
    for row, name in enumerate(TCVN3[:4], start=1):
        book.put("Villages", row, "name", name)
    (found,) = book.read().problems
    assert (found.code, found.cell) == ("old_letters", book.cell("Villages", 1, "name"))
    assert "3 ô khác" in found.vi and "Bản Nước Mát" in found.vi and "UniKey" in found.vi
    assert "TCVN3 (ABC)" in found.en and "3 other cells" in found.en
    assert "Hãy chép cả cột" in found.vi and "(B3, B4, B5)" in found.vi


def test_cells_among_unicode_are_named_and_converted_alone(book):
    """UniKey would turn the other stations' names, which are right, into question marks."""
    book.put("Villages", 2, "name", TCVN3[0]).put("Villages", 4, "name", TCVN3[1])
    book.put("Villages", 1, "name", "Bản Nậm Pha")
    (found,) = book.read().problems
    assert (found.code, found.cell) == ("old_letters", book.cell("Villages", 2, "name"))
    assert "(B5)" in found.vi and "chép riêng các ô đó" in found.vi and "cả cột" not in found.vi


def test_headings_of_an_old_font(book):
    """The column is said to be missing, and the planner sees it before his eyes."""
    book.spell = lambda text: "Teân baûn" if text == "Tên bản" else text
    found = [(p.code, p.cell) for p in book.read().problems]
    assert ("old_letters", "B1") in found


def test_sheet_named_in_an_old_font(book):
    def rename(workbook):
        workbook[book.name("Villages")].title = "Th«n b¶n"

    book.touch_up = rename
    found = [p for p in book.read().problems if p.code == "old_letters"]
    assert [(p.sheet, p.value) for p in found] == [("Th«n b¶n", "Th«n b¶n")]


def test_sheet_whose_headings_are_all_old(book):
    headings = ["M· khu vùc", "Tªn khu vùc", "Sè bé thiÕt bÞ"]

    def retype(workbook):
        for cell, text in zip(workbook[book.name("Areas")][1], headings, strict=False):
            cell.value = text

    book.touch_up = retype
    codes = [p.code for p in book.read().problems if p.sheet == book.name("Areas")]
    assert codes.count("old_letters") == 1 and "headings_absent" in codes
