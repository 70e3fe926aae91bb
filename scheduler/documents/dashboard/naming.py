"""Names short enough for a figure, and amounts of money that can be taken in at a glance."""

from __future__ import annotations

from scheduler.language import Language, format_number


def clipped(name: str, letters: int) -> str:
    """The name, or its beginning where a figure has no room for more letters."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"


def rounded_money(value_vnd: int, language: Language) -> str:
    """12,09 tỷ đồng; 9,8 triệu đồng; 12.09 billion VND."""
    if value_vnd == 0:
        return "0 đồng" if language == "vi" else "0 VND"
    size, units = 10**9, ("tỷ đồng", "billion VND")
    if value_vnd < size:
        size, units = 10**6, ("triệu đồng", "million VND")
    whole, hundredths = divmod(round(100 * value_vnd / size), 100)
    mark = "," if language == "vi" else "."
    decimals = f"{hundredths:02d}".rstrip("0")
    number = format_number(whole, language) + (f"{mark}{decimals}" if decimals else "")
    return f"{number} {units[0] if language == 'vi' else units[1]}"
