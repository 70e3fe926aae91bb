"""docs/data.md is what the province's database is made from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.data.write import TABLES
from scheduler.instance import Instance
from scheduler.plan import Plan

TEXT = (Path(__file__).parents[3] / "docs" / "data.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", range(len(TABLES)))
def test_every_column_is_described_with_its_type(
    number: int, instance: Instance, plan: Plan
) -> None:
    """A column that is not described, or otherwise, is loaded wrongly or not at all."""
    table = TABLES[number](Source(instance, plan, "vi"))
    section = TEXT.split(f"## {table.name}\n")[1].split("\n## ")[0]
    described = re.findall(r"^\| (\w+) \| ([^|]+) \| .*\|$", section, re.MULTILINE)
    written = [(c.name, c.type + (", blank" if c.may_be_blank else "")) for c in table.columns]
    assert [row for row in described if row[0] != "column"] == written
