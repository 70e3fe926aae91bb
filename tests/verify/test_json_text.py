"""Bytes that are no JSON, or JSON that means two things, must be named and not crash."""

from __future__ import annotations

import pytest

from scheduler.verify.json_text import read_json


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (b"", "FORM.not_json"),
        (b"{", "FORM.not_json"),
        (b"\xef\xbb\xbf{}", "FORM.not_json"),
        (b'{"a": 1,}', "FORM.not_json"),
        (b"\xff\xfe", "FORM.encoding"),
        ('{"a": "é"}'.encode("latin-1"), "FORM.encoding"),
        (b'{"a": 1, "a": 1}', "FORM.duplicate_key"),
        (b'[{"b": {"a": 1, "c": 2, "a": 3}}]', "FORM.duplicate_key"),
        (b'{"a": NaN}', "FORM.unreadable"),
        (b'{"a": -Infinity}', "FORM.unreadable"),
        (b"9" * 5000, "FORM.unreadable"),
        (b"[" * 100_000, "FORM.unreadable"),
    ],
)
def test_unreadable_text_is_one_violation(text: bytes, key: str) -> None:
    value, violation = read_json(text)
    assert value is None
    assert violation is not None
    assert violation.message.key == key


def test_readable_text_is_its_value() -> None:
    assert read_json(b'{"a": [1, null]}') == ({"a": [1, None]}, None)
    assert read_json('{"bản": "V1"}') == ({"bản": "V1"}, None)


def test_the_place_of_a_slip_is_told() -> None:
    _, violation = read_json('{\n "a": 1\n "b": 2}')
    assert violation is not None
    assert violation.text("en") == "FORM plan file: the file is not JSON at line 3, column 2"
    _, violation = read_json('{"a": 1, "b": 2, "b": 3}')
    assert violation is not None
    assert violation.text("vi").endswith("khóa b xuất hiện hai lần trong cùng một mục")
