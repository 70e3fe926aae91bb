"""The error for Word templates that cannot be filled in; apart, so that no Word code is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.language import Language

if TYPE_CHECKING:
    from scheduler.documents.rotation.faults import Fault


class BrokenTemplateError(ValueError):
    """Templates cannot be filled in; `say` has a sentence for each fault, `str` does in English."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.say("en"))

    def say(self, language: Language) -> str:
        return "\n".join(fault.say(language) for fault in self.faults)
