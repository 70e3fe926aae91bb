"""The draws of a planted instance, so that hypothesis can shrink them or a seed repeat them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Choice = TypeVar("_Choice")


@dataclass(frozen=True)
class Dice:
    """`draw(least, most)` gives a whole number; small numbers stand for the plainer case."""

    draw: Callable[[int, int], int]

    def number(self, least: int, most: int) -> int:
        return self.draw(least, most)

    def pick(self, choices: Sequence[_Choice]) -> _Choice:
        """One of the choices; the first is the plainest."""
        return choices[self.draw(0, len(choices) - 1)]

    def happens(self, percent: int) -> bool:
        """Whether something out of the ordinary is so."""
        return self.draw(0, 99) >= 100 - percent
