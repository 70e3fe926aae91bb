"""The output folder: complete or not there at all, and no earlier result is ever lost."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from scheduler.language import Catalogue, Language

PLAN_NAME = "plan.json"
RUN_NAME = "run.json"

_EXCEL_SUFFIXES = (".xlsx", ".xlsm")
_TRIES, _PAUSE_SECONDS = 3, 0.2
_MAX_NAME_LENGTH = 60
_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*'), "_") | dict.fromkeys(range(32), "_")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{i}" for d in ("com", "lpt") for i in range(1, 10))}

_MESSAGES = Catalogue(
    {
        "file": {
            "vi": "“{target}” là một tệp, không phải thư mục; hãy chọn thư mục khác bằng -o.",
            "en": "“{target}” is a file, not a folder; choose another folder with -o.",
        },
        "foreign": {
            "vi": "Thư mục “{target}” đang chứa tệp khác, không phải kết quả của chương trình; "
            "hãy chọn thư mục mới bằng -o.",
            "en": "The folder “{target}” holds files that are no result of this program; "
            "choose a new folder with -o.",
        },
        "folder": {
            "vi": "“{target}” là một thư mục; hãy ghi tên một tệp .xlsx sau -o.",
            "en": "“{target}” is a folder; name an .xlsx file after -o.",
        },
        "input": {
            "vi": "“{target}” là một trong các tệp đầu vào; hãy chọn tên khác bằng -o.",
            "en": "“{target}” is one of the input files; choose another name with -o.",
        },
        "not_xlsx": {
            "vi": "“{target}” phải có đuôi {suffix}, như tệp đầu vào; hãy đổi tên sau -o.",
            "en": "“{target}” must end in {suffix}, as the input does; change the name after -o.",
        },
        "nameless": {
            "vi": "“{target}” không thể làm thư mục kết quả; hãy chọn một thư mục có tên bằng -o.",
            "en": "“{target}” cannot be the result folder; choose a folder with a name with -o.",
        },
    }
)


class ResultsError(ValueError):
    """The target cannot become a result folder; `say` tells why, `str` does so in English."""

    def __init__(self, code: str, target: Path, **details: str) -> None:
        self._code, self._target, self._details = code, target, details
        super().__init__(self.say("en"))

    def say(self, language: Language) -> str:
        return _MESSAGES.say(self._code, language, target=self._target, **self._details)


def safe_name(stem: str) -> str:
    """`stem` as a folder name that Windows takes too (no reserved sign, word, or final dot)."""
    name = stem.translate(_FORBIDDEN)[:_MAX_NAME_LENGTH].strip().rstrip(". ")
    return f"{name}_" if not name or name.split(".")[0].casefold() in _DEVICES else name


def check_target(target: Path) -> None:
    """Find out before a long search whether a result can be put at `target`.

    Raises ResultsError where something else is there, and OSError where nothing can be written.
    """
    target = target.resolve()
    if not target.name:
        raise ResultsError("nameless", target)
    if target.exists() and not target.is_dir():
        raise ResultsError("file", target)
    if target.is_dir() and any(target.iterdir()) and not (target / PLAN_NAME).is_file():
        raise ResultsError("foreign", target)
    parent = next(folder for folder in target.parents if folder.exists())
    _make_work_folder(parent / target.name).rmdir()


def publish(target: Path, write: Callable[[Path], None], now: datetime) -> Path:
    """Let `write` fill a temporary folder, then put it at `target`; returns where the result is.

    An earlier result is kept as "name (date time)". Where it cannot be moved, as on Windows while
    one of its files is open in Excel, it stays and the *new* result gets the dated name instead.
    If `write` fails nothing is left behind. Raises what `check_target` and `write` raise.
    """
    check_target(target)
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    work = _make_work_folder(place)
    try:
        write(work)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    return target if _replace(place, work, now) else _move_beside(place, work, now)


def check_file_target(target: Path, inputs: Sequence[Path]) -> None:
    """Find out whether a workbook made from `inputs` can be put at `target`.

    Its kind is that of the last input, if that is an Excel workbook at all. Raises ResultsError.
    """
    place, suffix = target.resolve(), inputs[-1].suffix.lower()
    if place.is_dir():
        raise ResultsError("folder", target)
    if any(place == each.resolve() for each in inputs):
        raise ResultsError("input", target)
    if suffix in _EXCEL_SUFFIXES and place.suffix.lower() != suffix:
        raise ResultsError("not_xlsx", target, suffix=suffix)


def publish_file(target: Path, content: bytes, now: datetime) -> tuple[Path, Path | None]:
    """Put `content` at `target`, whole or not at all; returns where it is, and where an earlier
    file of that name is now, None if there was none.

    An earlier file is kept as "name (date time).xlsx". Where it cannot be moved, as on Windows
    while it is open in Excel, it stays and the *new* file gets the dated name.
    """
    try:
        return target, write_file(target, content, now)
    except PermissionError:
        dated = _dated(target.resolve(), now)
        return dated, write_file(dated, content, now)


def write_file(target: Path, content: bytes, now: datetime) -> Path | None:
    """Put `content` at `target`; an earlier file there is kept as "name (date time)".

    Returns where the earlier file is now, None if there was none. Raises OSError, with nothing
    changed, where that is refused, as on Windows while the file is open in Excel.
    """
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    work = _free_part(place)
    try:
        work.write_bytes(content)
        earlier = _dated(place, now) if place.exists() else None
        if earlier is not None:
            _rename(place, earlier)
        try:
            _patiently(work.replace, place)
        except OSError:
            if earlier is not None:
                _rename(earlier, place)
            raise
    finally:
        work.unlink(missing_ok=True)
    return earlier


def _free_part(target: Path) -> Path:
    """A name beside `target`, on the same volume, so that moving it into place is atomic."""
    names = (target.with_name(f"{target.name}.part{number}") for number in count(1))
    return next(name for name in names if not name.exists())


def _make_work_folder(target: Path) -> Path:
    """A new folder beside `target`, on the same volume, so that moving it into place is atomic."""
    numbers = count(1)
    while True:
        work = target.with_name(f"{target.name}.part{next(numbers)}")
        try:
            work.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            error.filename = str(target)  # the name that the user gave
            raise
        return work


def _replace(target: Path, work: Path, now: datetime) -> bool:
    """Move the earlier result away and the new one into its place; False if that is refused."""
    kept = None
    try:
        if target.exists():
            kept = _dated(target, now)
            _rename(target, kept)
        _rename(work, target)
    except OSError:
        if kept is not None and kept.exists() and not target.exists():
            _rename(kept, target)
        return False
    if kept is not None and not any(kept.iterdir()):
        kept.rmdir()
    return True


def _move_beside(target: Path, work: Path, now: datetime) -> Path:
    place = _dated(target, now)
    try:
        _rename(work, place)
    except OSError:
        return work
    return place


def _dated(target: Path, now: datetime) -> Path:
    """A free name beside `target`; a colon would be no file name on Windows."""
    stamp = f"{now:%Y-%m-%d %H.%M.%S}"
    stem, suffix = (target.name, "") if target.is_dir() else (target.stem, target.suffix)
    place, numbers = target.with_name(f"{stem} ({stamp}){suffix}"), count(2)
    while place.exists():
        place = target.with_name(f"{stem} ({stamp}, {next(numbers)}){suffix}")
    return place


def _rename(source: Path, destination: Path) -> None:
    _patiently(source.rename, destination)


def _patiently(move: Callable[[Path], object], destination: Path) -> None:
    """Move; virus scanners hold fresh files for a moment, so a refusal is tried again."""
    for attempt in range(_TRIES):
        try:
            move(destination)
            return
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE_SECONDS)
