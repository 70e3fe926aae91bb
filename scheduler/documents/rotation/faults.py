"""What is wrong with a Word template, in sentences for those who change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduler.documents.rotation.fault_messages import FAULT_MESSAGES
from scheduler.language import Language

Code = Literal[
    "none", "unreadable", "not_word", "brackets", "expression", "unknown_word", "unopened",
    "unclosed", "crossed", "prefix", "paragraph", "place", "unknown_tag", "outside_list",
    "whole_list", "whole_row", "fails",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in the template at `place`; `tag` is what stands there."""

    code: Code
    place: str
    tag: str = ""
    instead: str = ""
    opened: str = ""
    closing: str = ""
    opens: str = ""
    list: str = ""
    field: str = ""
    detail: str = ""

    def say(self, language: Language) -> str:
        return FAULT_MESSAGES.say(
            self.code,
            language,
            place=self.place,
            tag=self.tag,
            instead=self.instead,
            opened=self.opened,
            closing=self.closing,
            opens=self.opens,
            list=self.list,
            field=self.field,
            detail=self.detail,
        )
