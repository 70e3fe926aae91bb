"""PDF from a Typst template and data; the same data give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

ROOT = Path(__file__).parents[1]  # templates import each other by their path below `documents`
_FACES = ("Times New Roman", "Libertinus Serif")  # the second comes with Typst


class Press:
    """Prints one template again and again; what it has laid out once is kept for the next."""

    def __init__(self, template: str) -> None:
        """`template` is a path below the documents package."""
        self._compiler = typst.Compiler(ROOT / template, root=ROOT, font_paths=_fonts())

    def pdf(self, data: Mapping[str, object]) -> bytes:
        """The document of `data`, which the template reads as one JSON text."""
        text = json.dumps({**data, "face": face()}, ensure_ascii=False)
        made = self._compiler.compile(
            format="pdf", sys_inputs={"data": text}, timestamp=0, pdf_tags=False
        )
        if not isinstance(made, bytes):
            raise TypeError("a PDF is one file")
        return made


@cache
def face() -> str:
    """The typeface that the decree asks for where this computer has it, else one like it."""
    families = _fonts().families()
    return next(name for name in _FACES if name in families)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()
