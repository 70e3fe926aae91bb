"""A small plot with logarithmic axes as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, exp, floor, log, log10

from benchmarks.fit import Fit

WIDTH, HEIGHT, MARGIN, TOP = 480, 340, 56, 88  # TOP leaves room for title and legend
_STYLE = "font-family:sans-serif;font-size:11px"


@dataclass(frozen=True, slots=True)
class Series:
    """Measured points with the power law fitted to them."""

    name: str
    colour: str
    points: Sequence[tuple[float, float]]
    fit: Fit | None


def plot_svg(title: str, across: str, series: Sequence[Series]) -> str:
    """Points as circles, fits as lines, the legend with the exponents."""
    axes = _Axes([point for one in series for point in one.points])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">',
        '<rect width="100%" height="100%" fill="white"/>',
        _text(MARGIN, 20, title),
        _text(WIDTH // 2, HEIGHT - 10, across),
        *axes.ticks(),
    ]
    for row, one in enumerate(series):
        known = "" if one.fit is None else f", n^{one.fit.exponent:.2f}"
        parts.append(_text(MARGIN + 10, 40 + 14 * row, one.name + known, one.colour))
        for point in one.points:
            left, top = axes.at(*point)
            parts.append(f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4" fill="{one.colour}"/>')
        if one.fit is not None:
            ends = [axes.at(n, one.fit.value(n)) for n in axes.across]
            line = " ".join(f"{left:.1f},{top:.1f}" for left, top in ends)
            parts.append(f'<polyline points="{line}" fill="none" stroke="{one.colour}"/>')
    return "\n".join([*parts, "</svg>", ""])


def _text(left: float, top: float, words: str, colour: str = "black") -> str:
    return f'<text x="{left:.0f}" y="{top:.0f}" style="{_STYLE}" fill="{colour}">{words}</text>'


class _Axes:
    """Whole powers of ten upwards, the measured range across."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        values = [value for _, value in points] or [1.0]
        sizes = [size for size, _ in points] or [1.0]
        self.across = (min(sizes), max(sizes))
        self._low, self._high = floor(log10(min(values))), ceil(log10(max(values)) + 1e-9)
        self._sizes = sorted(set(sizes))

    def at(self, size: float, value: float) -> tuple[float, float]:
        first, last = map(log, self.across)
        left = (log(size) - first) / (last - first) if last > first else 0.5
        up = (log10(value) - self._low) / max(1, self._high - self._low)
        return (
            MARGIN + left * (WIDTH - 2 * MARGIN),
            HEIGHT - MARGIN - min(max(up, 0.0), 1.0) * (HEIGHT - MARGIN - TOP),
        )

    def ticks(self) -> list[str]:
        low, high = self._low, max(self._high, self._low + 1)
        parts = []
        for power in range(low, high + 1):
            left, top = self.at(self.across[0], exp(power * log(10)))
            parts.append(_text(left - 40, top + 4, f"{10.0**power:g}"))
            parts.append(
                f'<line x1="{left:.1f}" x2="{WIDTH - MARGIN}" y1="{top:.1f}" y2="{top:.1f}" '
                'stroke="lightgrey"/>'
            )
        for size in self._sizes:
            left, top = self.at(size, 10.0**low)
            parts.append(_text(left - 8, top + 16, f"{size:g}"))
        return parts
