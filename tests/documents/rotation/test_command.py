"""`report --template` as HR meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from scheduler.cli import scheduler, speaker
from scheduler.instance import Instance
from scheduler.plan import Plan
from scheduler.plan_file import dump_plan
from scheduler.workbook import Reading
from tests.documents.rotation.samples import write_template


@pytest.mark.parametrize(("language", "told"), [("vi", "không có ô điền"), ("en", "no tag")])
def test_a_broken_template_is_told_before_anything_is_written(
    tmp_path: Path,
    instance: Instance,
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    told: str,
) -> None:
    """A result with half of its documents would be printed by somebody."""
    own = write_template(tmp_path / "own", "rotation.docx", ["{{ nma }}"])
    monkeypatch.setattr(speaker, "read_workbook", lambda path: Reading(instance, (), (), "vi"))
    (tmp_path / "plan.json").write_bytes(dump_plan(plan))
    names = ("tinh.xlsx", tmp_path / "plan.json", "-o", tmp_path / "out", "--template", own)
    words = ["report", *map(str, names), "--lang", language]
    result = CliRunner().invoke(scheduler, words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "rotation.docx" in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "out").exists()
