"""SVG and HTML elements as text that no name can break out of."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

Attribute = str | int | float | None


def element(name: str, *content: str | Markup, **attributes: Attribute) -> Markup:
    """`<name attributes>content</name>`; text is escaped, an attribute that is None left out.

    `_` in an attribute's name stands for `-`, one at its end is dropped (`class_`).
    """
    written = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), plain(value))
        for key, value in attributes.items()
        if value is not None
    )
    tag = Markup(name)
    return Markup("<{}{}>{}</{}>").format(tag, written, join(content), tag)


def join(parts: Iterable[str | Markup]) -> Markup:
    return Markup("").join(map(escape, parts))


def plain(value: str | int | float | Markup) -> str:
    """A length with one decimal at most, so that all machines write the same."""
    if isinstance(value, float):
        written = f"{value:.1f}".removesuffix(".0")
        return "0" if written == "-0" else written
    return str(value)


def picture(name: str, width: float, height: float, label: str, *content: str | Markup) -> Markup:
    """An `<svg>` that fits its column; `label` says to a screen reader what it shows."""
    return element(
        "svg",
        *content,
        id=name,
        viewBox=f"0 0 {plain(width)} {plain(height)}",
        role="img",
        aria_label=label,
    )


def text(x: float, y: float, content: str, class_: str | None = None) -> Markup:
    return element("text", content, x=x, y=y, class_=class_)


def rect(x: float, y: float, width: float, height: float, **attributes: Attribute) -> Markup:
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)
