"""The variables of a cluster's choice of trips, asked by what they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ortools.math_opt.python import mathopt

from scheduler.instance import Season
from scheduler.trips.budget import Resource, resources_of
from scheduler.trips.ground import Ground
from scheduler.trips.options import Item, Option
from scheduler.trips.order import LEVELS
from scheduler.trips.patterns import Pattern
from scheduler.trips.visits import Visit

_Key = TypeVar("_Key")
Pool = tuple[str, Season, int]  # a base that works at its own site, a season and a pass


@dataclass(frozen=True, slots=True)
class Menu:
    """Everything that the model of one cluster chooses from."""

    visits: tuple[Visit, ...]
    options: tuple[Option, ...]
    items: tuple[Item, ...]
    patterns: tuple[Pattern, ...]


class Variables:
    """chosen[o] option o serves its visit; made[p] pattern p is a trip; pool_days[pool];
    unserved[v], for visits with options; over[r] days of resource r beyond its budget;
    level[village] how many mop-up gaps lie before its pass 1, where trips mix passes."""

    def __init__(self, model: mathopt.Model, menu: Menu, resources: Sequence[Resource]) -> None:
        self.menu = menu
        self.chosen = [model.add_binary_variable() for _ in menu.options]
        self.made = [model.add_binary_variable() for _ in menu.patterns]
        pools = {self._pool(option): None for option in menu.options if option.is_pooled}
        self.pool_days = {pool: model.add_integer_variable(lb=0) for pool in pools}
        self.over = {resource: model.add_variable(lb=0) for resource in resources}
        offered = dict.fromkeys(option.visit for option in menu.options)
        self.unserved = {visit: model.add_binary_variable() for visit in offered}
        villages = dict.fromkeys(visit.village for visit in menu.visits)
        self.level = {v: model.add_variable(lb=0, ub=LEVELS - 1) for v in villages}
        self._options_by_visit = _grouped((o.visit, i) for i, o in enumerate(menu.options))
        self._patterns_by_item = _grouped(
            (item, i) for i, p in enumerate(menu.patterns) for item in p.items
        )
        self._options_by_item = _grouped(
            (part, i) for i, o in enumerate(menu.options) for part in o.parts
        )

    def serving(self, visit: int) -> list[mathopt.Variable]:
        """Options of the visit."""
        return [self.chosen[i] for i in self._options_by_visit[visit]]

    def leaving(self, item: Item) -> list[mathopt.Variable]:
        """Options that `item` is a part of."""
        return [self.chosen[i] for i in self._options_by_item[item]]

    def carrying(self, item: int) -> list[mathopt.Variable]:
        """Patterns that carry the item."""
        return [self.made[i] for i in self._patterns_by_item[item]]

    def pooled(self, pool: Pool) -> list[tuple[Option, mathopt.Variable]]:
        pairs = zip(self.menu.options, self.chosen, strict=True)
        return [(o, x) for o, x in pairs if o.is_pooled and self._pool(o) == pool]

    def _pool(self, option: Option) -> Pool:
        return option.base, option.season, self.menu.visits[option.visit].pass_number


def _grouped(pairs: Iterable[tuple[_Key, int]]) -> defaultdict[_Key, list[int]]:
    groups: defaultdict[_Key, list[int]] = defaultdict(list)
    for key, index in pairs:
        groups[key].append(index)
    return groups


def menu_resources(ground: Ground, menu: Menu) -> list[Resource]:
    """Resources that some option or pattern takes, in a fixed order."""
    found: dict[Resource, None] = {}
    for option in menu.options:
        away = option.site != option.base
        found |= dict.fromkeys(resources_of(ground, option.base, option.season, away=away))
    return list(found)
