"""The cost by kind, by area and by month, as bars whose parts are the kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

from scheduler.documents.costs import (
    KINDS,
    Quantities,
    prices_vnd,
    quantities_by_area,
    quantities_by_month,
)
from scheduler.documents.dashboard.table import Cell, Table, summed
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.instance import Settings
from scheduler.language import Language, format_number, format_percent


@dataclass(frozen=True, slots=True)
class Entry:
    """One bar: VND of each kind of cost, in the order of KINDS."""

    name: str
    costs_vnd: tuple[int, ...]

    @property
    def total_vnd(self) -> int:
        return sum(self.costs_vnd)


@dataclass(frozen=True, slots=True)
class Spending:
    """What the plan uses, counted once for all figures."""

    by_area: Mapping[str | None, Quantities]
    by_month: Mapping[int, Quantities]

    @property
    def total(self) -> Quantities:
        return sum(self.by_area.values(), Quantities())


def spending_of(source: Source) -> Spending:
    return Spending(
        quantities_by_area(source.instance, source.plan),
        quantities_by_month(source.instance, source.plan),
    )


def by_kind(source: Source, spending: Spending) -> tuple[Entry, ...]:
    """A bar a kind, of one part."""
    costs = _costs(spending.total, source.instance.settings)
    return tuple(
        Entry(
            words.say(kind, source.language),
            tuple(cost if other == number else 0 for other in range(len(KINDS))),
        )
        for number, (kind, cost) in enumerate(zip(KINDS, costs, strict=True))
    )


def by_area(source: Source, spending: Spending) -> tuple[Entry, ...]:
    """Areas in the order of the workbook; what belongs to none only where it costs anything."""
    settings = source.instance.settings
    return tuple(
        Entry(
            words.say("no_area", source.language)
            if area is None
            else source.instance.areas[area].name,
            _costs(quantities, settings),
        )
        for area, quantities in spending.by_area.items()
        if area is not None or any(astuple(quantities))
    )


def by_month(source: Source, spending: Spending) -> tuple[Entry, ...]:
    settings = source.instance.settings
    return tuple(
        Entry(f"{month:02d}/{settings.year}", _costs(quantities, settings))
        for month, quantities in spending.by_month.items()
    )


def cost_lead(source: Source, entries: Sequence[Entry]) -> str:
    """The total, and which of `by_kind` is the dearest."""
    total = sum(entry.total_vnd for entry in entries)
    if not total:
        return words.say("cost_lead_none", source.language)
    dearest = max(entries, key=lambda entry: entry.total_vnd)
    return words.say(
        "cost_lead",
        source.language,
        cost=format_number(total, source.language),
        kind=dearest.name[0].lower() + dearest.name[1:],
        share=format_percent(dearest.total_vnd / total, source.language),
    )


def kind_table(source: Source, spending: Spending) -> Table:
    language = source.language
    amounts = zip(KINDS, astuple(spending.total), prices_vnd(source.instance.settings), strict=True)
    rows = tuple((words.say(k, language), n, price, n * price) for k, n, price in amounts)
    headings = tuple(words.say(key, language) for key in ("item", "quantity", "price", "amount"))
    total = (words.say("total", language), None, None, sum(row[3] for row in rows))
    return Table("cost-kind-table", headings, rows, total)


def entries_table(name: str, first: str, entries: Sequence[Entry], language: Language) -> Table:
    """A row an entry, a column a kind, amounts in VND; `first` heads the entries' names."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (entry.name, *entry.costs_vnd, entry.total_vnd) for entry in entries
    )
    kinds = (words.say(kind, language) for kind in KINDS)
    total = words.say("total", language)
    headings = (first, *kinds, words.say("amount", language))
    return Table(name, headings, rows, summed(total, rows))


def _costs(quantities: Quantities, settings: Settings) -> tuple[int, ...]:
    pairs = zip(astuple(quantities), prices_vnd(settings), strict=True)
    return tuple(number * price for number, price in pairs)
