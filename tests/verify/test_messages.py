"""A message that exists in one language only, or with other values, fails when it is needed."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import scheduler.verify
from scheduler.verify.form_messages import FORM_MESSAGES
from scheduler.verify.rule_messages import RULE_MESSAGES
from scheduler.verify.verdict_messages import VERDICT_MESSAGES

TEXTS = {**FORM_MESSAGES, **RULE_MESSAGES, **VERDICT_MESSAGES}
SOURCES = sorted(Path(scheduler.verify.__file__).parent.glob("*.py"))


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_say_the_same_values(key: str) -> None:
    assert set(TEXTS[key]) == {"vi", "en"}
    assert names(TEXTS[key]["vi"]) == names(TEXTS[key]["en"])


def test_every_rule_has_messages() -> None:
    rules = {key.split(".")[0] for key in RULE_MESSAGES}
    assert rules == {*(f"R{n}" for n in range(1, 23)), "SHORT", "TIER", "BOUND"}


def test_every_message_is_said_somewhere() -> None:
    """A key that no code names is a sentence that nobody can ever read."""
    said = {
        node.value
        for source in SOURCES
        if not source.stem.endswith("messages")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    built = {"R2.dry_leg", "R2.wet_leg"}
    unsaid = [key for key in TEXTS if key.split(".")[-1] not in said and key not in built]
    assert unsaid == []


def test_vietnamese_is_written_with_its_letters() -> None:
    texts = [text["vi"] for key, text in TEXTS.items() if key not in ("at.path",)]
    assert all(re.search(r"[^\x00-\x7f]", text) for text in texts)
