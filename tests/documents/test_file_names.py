"""Ids become file names on Windows, too."""

from __future__ import annotations

from scheduler.documents.file_names import file_names


def test_usual_ids_are_kept() -> None:
    assert file_names(["T01", "GN1568076-7"]) == {"T01": "T01", "GN1568076-7": "GN1568076-7"}


def test_no_id_overwrites_the_file_of_another() -> None:
    """Windows takes no colon, and does not tell v1 from V1."""
    assert file_names(["V1", "v1", "A:1", "A/1", "con"]) == {
        "V1": "V1",
        "v1": "v1-2",
        "A:1": "A_1",
        "A/1": "A_1-2",
        "con": "con_",
    }
