"""Draws that follow from an id alone, so that they are the same on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256


def draw(id: str, question: str, count: int) -> int:
    """A number from 0 to `count` − 1 for one `question` about the doctor `id`."""
    digest = sha256(f"{id}/{question}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % count


def draw_share(id: str, question: str, percent: int) -> bool:
    """Whether the doctor is among `percent` % of all."""
    return draw(id, question, 100) < percent


def draw_weighted(id: str, question: str, weights: Mapping[str, int]) -> str:
    """One key of `weights`, as often as its weight says."""
    left = draw(id, question, sum(weights.values()))
    for key, weight in weights.items():
        left -= weight
        if left < 0:
            return key
    raise ValueError("weights must be positive")
