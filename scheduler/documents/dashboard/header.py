"""The head of the page: what the plan reaches, what it costs, and how much cheaper it could be."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from scheduler.documents.dashboard.days import long
from scheduler.documents.dashboard.naming import rounded_money
from scheduler.documents.dashboard.table import Cell, Table
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.documents.visits import visits_of
from scheduler.language import format_number, format_percent

_UNITS = ("persons", "doctor_months", "persons", "doctor_months", "vnd", "points")


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure, what it is, and a sentence on it; `good` unless it asks for attention."""

    name: str
    label: str
    value: str
    note: str
    good: bool = True


def subtitle(source: Source) -> str:
    instance, language = source.instance, source.language
    return words.say(
        "subtitle",
        language,
        stations=format_number(len(instance.stations), language),
        villages=format_number(len(instance.villages), language),
        needed=format_number(sum(v.needed for v in visits_of(instance, source.plan)), language),
        first=long(instance.settings.campaign_start),
        last=long(instance.settings.campaign_end),
    )


def tiles_of(source: Source) -> tuple[Tile, ...]:
    """T1, T3, T2 with T4, T5 and the gap."""
    return (_screened(source), _in_time(source), _doctors(source), _cost(source), _gap(source))


def _screened(source: Source) -> Tile:
    language = source.language
    visits = visits_of(source.instance, source.plan)
    screened, needed = sum(v.screened for v in visits), sum(v.needed for v in visits)
    missing = source.plan.tiers.T1
    return Tile(
        "screened",
        words.say("tile_screened", language),
        format_number(screened, language),
        words.say(
            "some_screened" if missing else "all_screened",
            language,
            needed=format_number(needed, language),
            missing=format_number(missing, language),
        ),
        not missing,
    )


def _in_time(source: Source) -> Tile:
    language, late = source.language, source.plan.tiers.T3
    deadline = long(source.instance.settings.priority_deadline)
    return Tile(
        "deadline",
        words.say("tile_deadline", language, deadline=deadline),
        words.say("late" if late else "in_time", language, late=format_number(late, language)),
        words.say("some_late" if late else "all_in_time", language),
        not late,
    )


def _doctors(source: Source) -> Tile:
    language, tiers = source.language, source.plan.tiers
    floor, goal = format_number(tiers.T2, language), format_number(tiers.T4, language)
    note = "floor_missed_means" if tiers.T2 else "goal_missed" if tiers.T4 else "goal_met"
    return Tile(
        "doctors",
        words.say("tile_doctors", language),
        words.say("floor_missed" if tiers.T2 else "floor_met", language, missing=floor),
        words.say(note, language, goal=goal),
        not tiers.T2,
    )


def _cost(source: Source) -> Tile:
    language, cost = source.language, source.plan.tiers.T5
    exact = f"{format_number(cost, language)} {words.say('vnd_unit', language)}"
    label = words.say("tile_cost", language)
    return Tile("cost", label, rounded_money(cost, language), exact)


def _gap(source: Source) -> Tile:
    language, cost, bound = source.language, source.plan.tiers.T5, source.plan.bounds["T5"]
    share = format_percent((cost - bound) / cost if cost else 0.0, language)
    return Tile(
        "gap",
        words.say("tile_gap", language),
        words.say("gap", language, gap=share.replace(" ", "\u00a0")),  # kept on one line
        words.say("bound", language, bound=format_number(bound, language)),
    )


def tiers_table(source: Source) -> Table:
    language, bounds = source.language, source.plan.bounds
    keys = ("tier", "tier_value", "tier_unit", "tier_bound")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            words.say(tier, language),
            value,
            words.say(f"{unit}_unit", language),
            bounds.get(tier, "–"),
        )
        for (tier, value), unit in zip(asdict(source.plan.tiers).items(), _UNITS, strict=True)
    )
    return Table("tiers-table", tuple(words.say(key, language) for key in keys), rows)
