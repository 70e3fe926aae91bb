"""What programs read of a checked workbook (docs/check.md)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from scheduler.workbook.check_json import dump_findings
from scheduler.workbook.problems import MESSAGES
from scheduler.workbook.read import read_workbook


def test_an_error_tells_its_cell_value_bounds_and_nearest_word(book):
    """A program that had to read the sentence would break with the next wording."""
    book.put("Villages", 1, "station", "Trạm T0 1").put("Areas", 2, "kits", -1)
    book.put("Travel", 3, "dry_minutes", 300)
    content = json.loads(dump_findings(book.read(), "vi"))
    assert (content["format"], content["language"]) == (1, "vi")
    kits, station = content["errors"]
    assert (kits["code"], kits["sheet"], kits["cell"]) == ("out_of_range", "Khu vực", "C3")
    assert (kits["value"], kits["details"]["low"], kits["nearest"]) == ("-1", 0, [])
    assert station["code"] == "unknown_id" and station["heading"] == "Trạm"
    assert station["nearest"] == ["T01"] and "Có phải ý là “T01”?" in station["message"]
    assert "travel_long" in [each["code"] for each in content["warnings"]]


def test_a_problem_of_the_file_has_no_sheet(tmp_path):
    (error,) = json.loads(dump_findings(read_workbook(tmp_path / "a.xlsx"), "en"))["errors"]
    assert (error["sheet"], error["cell"], error["code"]) == (None, None, "file_missing")


def test_words_allowed_are_those_of_the_language(book):
    book.put("Facilities", 1, "kind", "trm")
    reading = book.read()
    (error,) = json.loads(dump_findings(reading, "en"))["errors"]
    assert error["details"]["allowed"].startswith("station, point")


def test_every_code_is_documented():
    """A program's author would meet a code that nobody explained."""
    documented = Path(__file__).parents[2].joinpath("docs/check.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", documented, re.MULTILINE)
    assert sorted(listed) == sorted(MESSAGES.keys())
