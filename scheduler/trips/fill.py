"""Widens a menu around a choice: parts of visits that fit into the room that its trips leave.

Where a shared trip is not full, some persons of a visit nearby may ride along; the rest of that
visit's remainder then is a part of its own, which may ride along elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.trips.ground import Ground
from scheduler.trips.options import Item, Option
from scheduler.trips.patterns import Pattern, route_starts
from scheduler.trips.route import Load, best_route
from scheduler.trips.variables import Menu


def widen(ground: Ground, menu: Menu, chosen: Sequence[Option], made: Sequence[Pattern]) -> Menu:
    """The menu with further options, items and patterns; what was there keeps its index."""
    return _Filler(ground, menu).widen(chosen, made)


class _Filler:
    def __init__(self, ground: Ground, menu: Menu) -> None:
        self.ground, self.menu = ground, menu
        self.items = list(menu.items)
        self.index = {item: i for i, item in enumerate(menu.items)}
        self.options = dict.fromkeys(menu.options)
        self.patterns = {pattern.items: pattern for pattern in menu.patterns}

    def widen(self, chosen: Sequence[Option], made: Sequence[Pattern]) -> Menu:
        rooms = [(p, o, room) for p in made for o in chosen if (room := self.room(p, o))]
        for _, option, room in rooms:
            self.split(option, room)
        for item in self.items[len(self.menu.items) :]:
            self.add((self.index[item],))
        for pattern, option, room in rooms:
            for index in self.parts_of(option):
                if self.items[index].persons <= room:
                    self.add(tuple(sorted((*pattern.items, index))))
        return Menu(
            self.menu.visits,
            tuple(self.options),
            tuple(self.items),
            tuple(self.patterns.values()),
        )

    def room(self, pattern: Pattern, option: Option) -> int:
        """Persons of the option's visit that the pattern's trip can take too, in as many days."""
        first = self.items[pattern.items[0]]
        villages = {self.menu.visits[self.items[i].visit].village for i in pattern.items}
        if (first.base, first.season) != (option.base, option.season) or option.is_pooled:
            return 0
        own = self.menu.visits[option.visit].village
        if own in villages or len(villages) >= self.ground.settings.max_stops_per_trip:
            return 0
        low, high = 0, self.menu.visits[option.visit].persons
        while low < high:
            middle = (low + high + 1) // 2
            if self.fits(
                pattern, Item(option.visit, option.site, option.base, option.season, middle)
            ):
                low = middle
            else:
                high = middle - 1
        return low

    def fits(self, pattern: Pattern, item: Item) -> bool:
        items = [*(self.items[i] for i in pattern.items), item]
        route = best_route(self.ground, item.base, self.loads(items), item.season)
        return route is not None and len(route.days) <= len(pattern.route.days)

    def loads(self, items: Sequence[Item]) -> list[Load]:
        return [Load(self.menu.visits[i.visit], i.site, i.persons) for i in items]

    def split(self, option: Option, room: int) -> None:
        """Options like the given one, with `room` persons of one part taken out as a part."""
        for position, part in enumerate(option.parts):
            taken = replace(part, persons=min(room, part.persons))
            left = part.persons - taken.persons
            rest = (replace(part, persons=left),) if left else ()
            others = option.parts[:position] + option.parts[position + 1 :]
            parts = (*others, taken, *rest)
            if len(set(parts)) == len(parts):
                self.options[replace(option, parts=parts)] = None
                for item in (taken, *rest):
                    self.number(item)

    def number(self, item: Item) -> int:
        if item not in self.index:
            self.index[item] = len(self.items)
            self.items.append(item)
        return self.index[item]

    def parts_of(self, option: Option) -> list[int]:
        """Items of the option's visit at its site."""
        where = (option.visit, option.site, option.base, option.season)
        return [
            i
            for i, item in enumerate(self.items)
            if (item.visit, item.site, item.base, item.season) == where
        ]

    def add(self, members: tuple[int, ...]) -> None:
        if members in self.patterns:
            return
        items = [self.items[i] for i in members]
        route = best_route(self.ground, items[0].base, self.loads(items), items[0].season)
        if route is None:
            return
        possible = route_starts(self.ground, route, items[0])
        if possible:
            self.patterns[members] = Pattern(members, route, possible)
