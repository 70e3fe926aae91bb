"""Calendars as two readers see them: `vobject`, and RFC 5545 line by line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import vobject

LONGEST_LINE = 75  # octets, without the line end
_NAME = re.compile(r"[A-Z-]+[;:]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def events(path: Path) -> list[Any]:
    """The events of the only calendar in the file, which `vobject` finds valid."""
    [calendar] = vobject.readComponents(path.read_bytes().decode("utf-8"), validate=True)
    assert calendar.validate(raiseException=True)
    return list(getattr(calendar, "vevent_list", []))


def by_summary(path: Path) -> dict[str, Any]:
    return {event.summary.value: event for event in events(path)}


def lines(path: Path) -> list[str]:
    """The unfolded lines; what a strict reader would refuse fails."""
    content = path.read_bytes()
    assert content.endswith(b"\r\n")
    folded = content.split(b"\r\n")[:-1]
    assert max(len(line) for line in folded) <= LONGEST_LINE
    assert not any(b"\r" in line or b"\n" in line for line in folded)
    for line in folded:
        line.decode("utf-8")  # no letter is cut in two
    unfolded = content.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]
    for line in unfolded:
        assert _NAME.match(line), line
        assert not _CONTROL.search(line), line
    return unfolded


def blocks(path: Path, component: str) -> list[dict[str, str]]:
    """The properties of each component of this name; none may come twice."""
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in lines(path):
        name, value = re.split("[;:]", line, maxsplit=1)
        if name == "BEGIN":
            inside.append(value)
            found += [{}] if value == component else []
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == component:
            assert name not in found[-1], name
            found[-1][name] = value
    assert not inside
    return found
