"""Why the value of one cell cannot be taken, before it is known where the cell stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """A part of a message that differs between the languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Fault:
    """The code of a message, and what it says beside the cell's value."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)
