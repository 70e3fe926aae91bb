"""A document with the wrong issuing body is sent back."""

from __future__ import annotations

import pytest

from scheduler.documents.letterhead import DOTS, letterhead
from scheduler.instance import Facility, Kind


@pytest.mark.parametrize(
    ("name", "commune"),
    [
        ("Trạm Y tế xã Bum Tở", "XÃ BUM TỞ"),
        ("Trạm y tế phường Đoàn Kết", "PHƯỜNG ĐOÀN KẾT"),
        ("Trạm Y tế Bum Tở", DOTS),
        ("Phòng khám khu vực xã Pa Ủ", DOTS),
    ],
)
def test_the_committee_is_that_of_the_commune_or_left_to_the_pen(name: str, commune: str) -> None:
    head = letterhead(Facility(id="T", name=name, kind=Kind.STATION), "vi", "TYT")
    assert head["superior"] == f"ỦY BAN NHÂN DÂN\n{commune}"
    assert head["body"] == name.upper()
