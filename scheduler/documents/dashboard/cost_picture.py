"""The cost, drawn as bars."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from scheduler.documents.costs import KINDS
from scheduler.documents.dashboard.colours import BY_COST_KIND
from scheduler.documents.dashboard.cost import Entry
from scheduler.documents.dashboard.naming import clipped, rounded_money
from scheduler.documents.dashboard.svg import element, picture, rect, text
from scheduler.documents.dashboard.words import words
from scheduler.language import Language, format_number

_WIDTH, _LABELS, _AMOUNTS, _ROW, _BAR = 1000.0, 210.0, 140.0, 30.0, 18.0
_LETTERS = 28  # of a name, left of its bar


def cost_picture(id: str, what: str, entries: Sequence[Entry], language: Language) -> Markup:
    """A horizontal bar an entry, with its amount."""
    most = max((entry.total_vnd for entry in entries), default=0) or 1
    room = (_WIDTH - _LABELS - _AMOUNTS) / most
    parts: list[Markup] = []
    for row, entry in enumerate(entries):
        y = 4 + row * _ROW
        name = text(_LABELS - 10, y + 13.5, clipped(entry.name, _LETTERS), "right")
        parts.append(element("g", name, data_tip=entry.name))
        x = _LABELS
        for kind, colour, cost in zip(KINDS, BY_COST_KIND, entry.costs_vnd, strict=True):
            if cost:
                parts.append(_part(entry, kind, language, rect(x, y, cost * room, _BAR), colour))
                x += cost * room
        amount = rounded_money(entry.total_vnd, language)
        parts.append(text(x + 8, y + 13.5, amount, "number"))
    label = words.say("cost_label", language, what=what.lower())
    return picture(id, _WIDTH, 4 + len(entries) * _ROW, label, *parts)


def _part(entry: Entry, kind: str, language: Language, shape: Markup, colour: str) -> Markup:
    name = words.say(kind, language)
    values = {"kind": name[0].lower() + name[1:], "where": entry.name}
    if entry.name == name:
        values["where"] = words.say("all", language)
    cost = format_number(entry.costs_vnd[KINDS.index(kind)], language)
    tip = words.say("cost_tip", language, cost=cost, **values)
    return element("g", shape, fill=colour, data_tip=tip)


def cost_legend(language: Language) -> Markup:
    entries = [
        element("li", element("i", style=f"background:{colour}"), words.say(kind, language))
        for kind, colour in zip(KINDS, BY_COST_KIND, strict=True)
    ]
    return element("ul", *entries, class_="legend")
