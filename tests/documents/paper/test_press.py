"""Pages look alike on every computer, or as near to it as its typefaces allow."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.documents.paper.press import ROOT, face_among


@pytest.mark.parametrize(
    ("families", "chosen"),
    [
        (["Arial", "Libertinus Serif", "Times New Roman"], "Times New Roman"),
        (["DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern"], "Libertinus Serif"),
    ],
)
def test_times_is_taken_where_it_is(families: list[str], chosen: str) -> None:
    """On Windows it is; the other comes with the program and has all Vietnamese letters."""
    assert face_among(families) == chosen


def test_templates_need_nothing_from_the_network() -> None:
    """A planner's office may be offline; Typst would fetch a package that a template imports."""
    templates = sorted(Path(ROOT).rglob("*.typ"))
    assert len(templates) >= 3
    assert not [path.name for path in templates if "@preview" in path.read_text(encoding="utf-8")]
