"""PDF from a Typst template and data; the same data give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

import typst

ROOT = Path(__file__).parents[1]  # templates import each other by their path below `documents`
_FACES = ("Times New Roman", "Libertinus Serif")  # the second comes with Typst

_KEPT_FOR = 10  # documents


class Press:
    """Prints one template again and again; what it has laid out once is kept for the next."""

    def __init__(self, template: str) -> None:
        """`template` is a path below the documents package."""
        self._compiler = typst.Compiler(ROOT / template, root=ROOT, font_paths=_fonts())
        self._empty = typst.Compiler(ROOT / "paper" / "empty.typ", root=ROOT, font_paths=_fonts())

    def pdf(self, data: Mapping[str, object]) -> bytes:
        """The document of `data`, which the template reads as one JSON text."""
        text = json.dumps({**data, "face": _face()}, ensure_ascii=False)
        made = self._compiler.compile(
            format="pdf", sys_inputs={"data": text}, timestamp=0, pdf_tags=False
        )
        if not isinstance(made, bytes):
            raise TypeError("a PDF is one file")
        return made

    def forget(self) -> None:
        """Free what was laid out: for long documents that have little in common.

        Typst keeps it for some documents to come; empty ones pass in a moment.
        """
        for _ in range(_KEPT_FOR + 1):
            self._empty.compile(format="pdf", timestamp=0)


def face_among(families: Collection[str]) -> str:
    """The typeface that the decree asks for where it is among `families`, else the one like it."""
    return next(name for name in _FACES if name in families)


@cache
def _face() -> str:
    return face_among(_fonts().families())


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()
