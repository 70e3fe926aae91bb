"""Whether a way exists at all, without working out its minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Reach:
    """Places joined by links, and estimated ones by their station.

    Every link has a time in the dry season, in both directions, so that one question to a
    disjoint-set forest settles what would need a search for every base. `stations` gives the
    station of each place with coordinates; an estimated place is joined to the others of its
    station, and no path leads through it.
    """

    def __init__(
        self,
        links: Iterable[tuple[str, str]],
        estimated: Iterable[str],
        stations: Mapping[str, str],
    ) -> None:
        self._parents: dict[str, str] = {}
        self._stations, self._estimated = stations, frozenset(estimated)
        for origin, destination in links:
            self._parents[self._root(origin)] = self._root(destination)
        self._roots: dict[str, set[str]] = {}  # of the linked places of a station
        for place, station in stations.items():
            if place not in self._estimated:
                self._roots.setdefault(station, set()).add(self._root(place))

    def connects(self, origin: str, destination: str) -> bool:
        """Whether a path leads from `origin` to `destination` in the dry season."""
        if origin == destination or self._are_estimated_neighbours(origin, destination):
            return True
        return not self._roots_of(origin).isdisjoint(self._roots_of(destination))

    def _are_estimated_neighbours(self, a: str, b: str) -> bool:
        station = self._stations.get(a)
        is_estimated = a in self._estimated or b in self._estimated
        return is_estimated and station is not None and station == self._stations.get(b)

    def _roots_of(self, place: str) -> set[str]:
        if place in self._estimated:
            return self._roots.get(self._stations[place], set())
        return {self._root(place)}

    def _root(self, place: str) -> str:
        parents = self._parents
        while (parent := parents.setdefault(place, place)) != place:
            parents[place] = parents[parent]
            place = parent
        return place
