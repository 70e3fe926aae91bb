"""Small checks of JSON values that combine into the shape of plan.json."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from scheduler.verify.violation import Phrase, Violation, breach, place

Path = tuple[Any, ...]  # (path of the parent, key or index); () is the file
Check = Callable[[Any, Path, list[Violation]], None]
Found = list[Violation]

TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
SHA256 = re.compile(r"[0-9a-f]{64}")
LONGEST_SHOWN = 60
LARGEST = 10**18


def text(value: Any, path: Path, found: Found) -> None:
    if type(value) is not str:
        _refuse("not_text", value, path, found)


def whole(value: Any, path: Path, found: Found) -> None:
    """A whole number; a negative one is reported, but can still be read."""
    if type(value) is not int:
        _refuse("not_whole", value, path, found)
    elif value < 0:
        _refuse("negative", value, path, found)
    elif value > LARGEST:
        _refuse("too_large", value, path, found)


def true_false(value: Any, path: Path, found: Found) -> None:
    if type(value) is not bool:
        _refuse("not_true_false", value, path, found)


def day(value: Any, path: Path, found: Found) -> None:
    try:
        good = type(value) is str and date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    if not good:
        _refuse("not_date", value, path, found)


def pattern(expression: re.Pattern[str], key: str) -> Check:
    """Text that `expression` describes as a whole."""

    def check(value: Any, path: Path, found: Found) -> None:
        if type(value) is not str or not expression.fullmatch(value):
            _refuse(key, value, path, found)

    return check


time = pattern(TIME, "not_time")
month = pattern(MONTH, "not_month")
sha256 = pattern(SHA256, "not_sha256")


def anything(value: Any, path: Path, found: Found) -> None:
    """Any JSON value, but every number in it is whole."""
    if isinstance(value, float):
        _refuse("not_whole", value, path, found)
    for step, part in _parts(value):
        anything(part, (path, step), found)


def optional(check: Check) -> Check:
    """null, or what `check` accepts."""

    def check_if_given(value: Any, path: Path, found: Found) -> None:
        if value is not None:
            check(value, path, found)

    return check_if_given


def listing(check: Check) -> Check:
    """A list whose every entry `check` accepts."""

    def check_list(value: Any, path: Path, found: Found) -> None:
        if type(value) is not list:
            _refuse("not_list", value, path, found)
            return
        for index, entry in enumerate(value):
            check(entry, (path, index), found)

    return check_list


def record(keys: Mapping[str, Check], may_have: Mapping[str, Check] | None = None) -> Check:
    """An object with exactly `keys`, in this order; those of `may_have` may stand anywhere."""
    extra = may_have or {}

    def check_record(value: Any, path: Path, found: Found) -> None:
        if type(value) is not dict:
            _refuse("not_object", value, path, found)
            return
        for key, check in keys.items():
            if key in value:
                check(value[key], (path, key), found)
            else:
                found.append(breach("FORM", path_place(path), "missing_key", name=key))
        for key in value.keys() & extra.keys() if extra else ():
            extra[key](value[key], (path, key), found)
        _check_keys(value, keys, extra, path, found)

    return check_record


def _check_keys(
    value: dict[str, Any],
    keys: Mapping[str, Check],
    extra: Mapping[str, Check],
    path: Path,
    found: Found,
) -> None:
    if list(value) == list(keys):
        return
    unknown = tuple(key for key in value if key not in keys and key not in extra)
    if unknown:
        found.append(breach("FORM", path_place(path), "unknown_key", keys=unknown))
    given = tuple(key for key in value if key in keys)
    if given != tuple(key for key in keys if key in value):
        found.append(breach("FORM", path_place(path), "key_order", keys=given))


def path_place(path: Path) -> Phrase:
    """The place of a JSON value, written like `trips[3].days[0].date`."""
    steps: list[str] = []
    while path:
        path, step = path
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    if not steps:
        return place("file")
    return place("path", path="".join(reversed(steps)).removeprefix("."))


def _refuse(key: str, value: Any, path: Path, found: Found) -> None:
    shown = repr(value)
    if len(shown) > LONGEST_SHOWN:
        shown = shown[:LONGEST_SHOWN] + "…"
    found.append(breach("FORM", path_place(path), key, found=shown))


def _parts(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []
