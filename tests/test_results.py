"""The output folder is what people work with for a year: never half written, never overwritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from scheduler import results
from scheduler.results import ResultsError, check_target, publish, safe_name

NOW = datetime(2026, 11, 22, 10, 15, 3)
DATED = "lai_chau_2027 (2026-11-22 10.15.03)"


def writer(text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "plan.json").write_text(text, encoding="utf-8")

    return write


def content(folder: Path) -> str:
    return (folder / "plan.json").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "outputs" / "lai_chau_2027"


def test_a_first_result_makes_the_folders_it_needs(target: Path) -> None:
    assert publish(target, writer("new"), NOW) == target
    assert content(target) == "new"
    assert names(target.parent) == ["lai_chau_2027"]


def test_an_earlier_result_is_kept_under_a_dated_name(target: Path) -> None:
    """A planner who solves again must be able to go back to the plan already handed out."""
    publish(target, writer("old"), NOW)
    publish(target, writer("new"), NOW)
    assert content(target) == "new"
    assert content(target.with_name(DATED)) == "old"


def test_three_results_in_one_second_are_all_kept(target: Path) -> None:
    """Scripts are fast; the second earlier result must not replace the first."""
    for text in ("first", "second", "third", "fourth"):
        publish(target, writer(text), NOW)
    kept = [
        target.with_name(DATED),
        target.with_name(DATED[:-1] + ", 2)"),
        target.with_name(DATED[:-1] + ", 3)"),
    ]
    assert [content(folder) for folder in [*kept, target]] == ["first", "second", "third", "fourth"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failed_write_leaves_the_earlier_result_and_nothing_else(
    target: Path, failure: BaseException
) -> None:
    """A full disk, or Ctrl-C, half way must not leave a folder that looks like a result."""
    publish(target, writer("old"), NOW)

    def fail(folder: Path) -> None:
        (folder / "plan.json").write_text("half", encoding="utf-8")
        raise failure

    with pytest.raises(type(failure)):
        publish(target, fail, NOW)
    assert names(target.parent) == ["lai_chau_2027"]
    assert content(target) == "old"


def test_the_new_result_is_complete_before_it_is_seen(target: Path) -> None:
    """Whoever opens the folder during the write still finds the whole earlier result."""
    publish(target, writer("old"), NOW)

    def look(folder: Path) -> None:
        writer("new")(folder)
        assert content(target) == "old"

    publish(target, look, NOW)
    assert content(target) == "new"


def refuse_to_move(monkeypatch: pytest.MonkeyPatch, *refused: str) -> None:
    """Windows refuses to rename a folder while one of its files is open in Excel."""
    rename = Path.rename

    def maybe(self: Path, other: Path) -> Path:
        if self.name in refused:
            raise PermissionError(13, "in use", str(self))
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", maybe)
    monkeypatch.setattr(results, "_PAUSE_SECONDS", 0)


def test_an_earlier_result_open_in_excel_stays_and_the_new_one_is_put_beside(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour of search must not be lost because someone reads the old timetable."""
    publish(target, writer("old"), NOW)
    refuse_to_move(monkeypatch, "lai_chau_2027")
    assert publish(target, writer("new"), NOW) == target.resolve().with_name(DATED)
    assert content(target) == "old"
    assert content(target.with_name(DATED)) == "new"


def test_a_result_that_cannot_be_moved_at_all_stays_where_it_was_written(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(target, writer("old"), NOW)
    refuse_to_move(monkeypatch, "lai_chau_2027.part1")
    assert content(publish(target, writer("new"), NOW)) == "new"
    assert content(target) == "old"


def test_a_scanner_that_holds_a_file_for_a_moment_is_waited_for(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, refusals = Path.rename, iter([True, False])

    def once(self: Path, other: Path) -> Path:
        if next(refusals):
            raise PermissionError(13, "in use", str(self))
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", once)
    monkeypatch.setattr(results, "_PAUSE_SECONDS", 0)
    assert publish(target, writer("new"), NOW) == target


def test_a_folder_of_other_files_is_not_moved_away(tmp_path: Path) -> None:
    """`-o Documents` must not rename somebody's documents."""
    (tmp_path / "letter.docx").write_text("", encoding="utf-8")
    with pytest.raises(ResultsError, match="no result of this program"):
        publish(tmp_path, writer("new"), NOW)
    assert names(tmp_path) == ["letter.docx"]


def test_an_empty_folder_is_used_and_not_kept(target: Path) -> None:
    target.mkdir(parents=True)
    assert publish(target, writer("new"), NOW) == target
    assert names(target.parent) == ["lai_chau_2027"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ResultsError, match="is a file"):
        check_target(tmp_path / "out")


def test_the_root_of_a_drive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match="folder with a name"):
        check_target(Path(tmp_path.anchor))


def test_a_parent_that_is_a_file_is_found_before_the_search(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OSError):
        check_target(tmp_path / "out" / "lai_chau")


def test_checking_leaves_nothing_behind(target: Path) -> None:
    check_target(target)
    assert not target.parent.exists()


def test_messages_exist_in_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ResultsError) as caught:
        check_target(tmp_path / "out")
    assert "là một tệp" in caught.value.say("vi")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("lai_chau_2027", "lai_chau_2027"),
        ("Kế hoạch 2027 (bản 2)", "Kế hoạch 2027 (bản 2)"),
        ("ends with dots.. ", "ends with dots"),
        ("a:b*c", "a_b_c"),
        ("CON", "CON_"),
        ("com1.2027", "com1.2027_"),
        ("...", "_"),
        ("á" * 200, "á" * 60),
    ],
)
def test_a_workbook_name_becomes_a_folder_name_that_windows_takes(stem: str, name: str) -> None:
    """A name with a final dot or a device word makes a folder that Explorer cannot open."""
    assert safe_name(stem) == name


def test_a_workbook_that_is_open_in_excel_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to move it; the new one must not be lost for that."""
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"open")

    def refuse(source: Path, destination: Path) -> None:
        if source == target:
            raise PermissionError
        source.rename(destination)

    monkeypatch.setattr(results, "_rename", refuse)
    place, earlier = results.publish_file(target, b"new", datetime(2027, 1, 2, 3, 4, 5))
    assert target.read_bytes() == b"open" and earlier is None
    assert place.name == "out (2027-01-02 03.04.05).xlsx"
    assert place.read_bytes() == b"new"
    assert len([*tmp_path.iterdir()]) == 2
