"""A workbook that changes from run to run would change the plan's `input_sha256` for nothing."""

from __future__ import annotations

import pytest

BOTH = [("make_lai_chau.py", "lai_chau_2027.xlsx"), ("make_example.py", "example.xlsx")]


@pytest.mark.parametrize(("script", "name"), BOTH)
def test_two_processes_with_different_hash_seeds_make_the_same_bytes(make, script, name):
    first, second = (make(script, seed).read_bytes() for seed in ("1", "2"))
    assert first == second


@pytest.mark.parametrize(("script", "name"), BOTH)
def test_the_workbook_in_the_folder_is_the_one_that_the_script_makes(
    make, committed, request, script, name
):
    fixture = {"make_lai_chau.py": "lai_chau", "make_example.py": "example"}[script]
    assert committed(name) == request.getfixturevalue(fixture), f"run python inputs/{script} again"
