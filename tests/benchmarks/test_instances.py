"""Figures are only comparable if everybody measures the same instances."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.instances import sheets_of, stored, write_instance
from benchmarks.recipes import RECIPES, recipe_named
from scheduler.workbook import read_workbook

NAMES = [recipe.name for recipe in RECIPES]


def test_names_are_told_apart_and_each_says_what_it_tries():
    assert len(NAMES) == len(set(NAMES)) >= 10
    assert all(recipe.about.endswith(".") for recipe in RECIPES)


def test_other_processes_draw_the_same_workbook(tmp_path):
    """A set in the generator would give each process a land of its own."""
    made = []
    for hash_seed in ("1", "2"):
        script = (
            "from pathlib import Path; from benchmarks.instances import write_instance; "
            "from benchmarks.recipes import recipe_named; import sys; "
            "write_instance(recipe_named('small-closures'), Path(sys.argv[1]))"
        )
        target = tmp_path / f"{hash_seed}.xlsx"
        command = [sys.executable, "-c", script, str(target)]
        subprocess.run(
            command, check=True, cwd=stored("tiny").parents[2], env={"PYTHONHASHSEED": hash_seed}
        )
        made.append(target.read_bytes())
    assert made[0] == made[1]


@pytest.mark.parametrize("name", NAMES)
def test_the_stored_workbook_is_the_one_that_is_drawn(name: str, tmp_path: Path):
    """Else results of one checkout are not those of another; another openpyxl may zip otherwise."""
    drawn = tmp_path / "drawn.xlsx"
    write_instance(recipe_named(name), drawn)
    ours, theirs = read_workbook(drawn).instance, read_workbook(stored(name)).instance
    assert ours is not None, "a solve would stop at the first problem"
    assert theirs is not None
    assert replace(ours, sha256="") == replace(theirs, sha256=""), (
        "run python -m benchmarks.instances"
    )
    assert stored(name).stat().st_size < 200_000


def test_twice_the_areas_are_twice_the_villages():
    """The growth benchmark counts on it."""
    recipe = recipe_named("area-plentiful")
    one, two = sheets_of(recipe), sheets_of(replace(recipe, areas=2))
    assert len(two["Villages"]) == 2 * len(one["Villages"])


def test_the_readme_says_of_every_instance_what_it_tries():
    """A name in a table of results means nothing alone."""
    listing = stored("tiny").parents[1].joinpath("README.md").read_text(encoding="utf-8")
    for recipe in RECIPES:
        stations = recipe.areas * recipe.stations
        row = f"| {recipe.name} | {stations} | {stations * recipe.villages} | {recipe.about} |"
        assert row in listing
