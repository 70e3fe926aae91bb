"""The Travel sheet as a road graph, and shortest paths over it (problem.md, "Travel minutes")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from math import asin, ceil, cos, radians, sin, sqrt

from scheduler.instance.calendar import Season
from scheduler.instance.places import Coordinates
from scheduler.instance.reach import Reach

_Graph = dict[str, dict[str, int]]  # minutes of each link, by origin and destination
EARTH_RADIUS_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Link:
    """A row of the Travel sheet; `wet_minutes` is None where the wet season closes the link."""

    origin: str
    destination: str
    dry_minutes: int
    wet_minutes: int | None

    def minutes(self, season: Season) -> int | None:
        return self.dry_minutes if season == "dry" else self.wet_minutes


@dataclass(frozen=True, slots=True)
class Node:
    """A village, station or point: what the travel estimate needs to know of it."""

    id: str
    station: str
    coordinates: Coordinates | None


class Roads:
    """Shortest travel minutes between places, a season.

    A node that no link names is *estimated*: joined to the other nodes of its station by the
    great-circle distance times `detour_factor` at the season's speed; no path leads through it.
    """

    def __init__(
        self,
        links: Iterable[Link],
        nodes: Iterable[Node],
        detour_factor: float,
        speed_kmh: Mapping[Season, float],
    ) -> None:
        self._paths: dict[tuple[str, Season], dict[str, int]] = {}
        self._least: dict[str, dict[str, int]] = {}
        links, nodes = tuple(links), tuple(nodes)
        self._links, self._nodes = links, nodes
        self._detour_factor, self._speed_kmh = detour_factor, speed_kmh
        named = {end for link in links for end in (link.origin, link.destination)}
        self.estimated = tuple(n.id for n in nodes if n.id not in named and n.coordinates)
        self.unreachable = tuple(n.id for n in nodes if n.id not in named and not n.coordinates)
        self._no_through = frozenset(self.estimated)

    def travel(self, origin: str, destination: str, season: Season) -> int | None:
        """Minutes of the shortest path, or None where no path is passable in `season`."""
        return self.minutes_from(origin, season).get(destination)

    def connects(self, origin: str, destination: str) -> bool:
        """Whether there is a path in some season; far sooner known than its minutes."""
        return self._reach.connects(origin, destination)

    def within(self, origin: str, season: Season, minutes: int) -> list[str]:
        """Places that `origin` reaches in at most `minutes`, itself included."""
        return [place for place, m in self.minutes_from(origin, season).items() if m <= minutes]

    def least(self, origin: str, destination: str) -> int | None:
        """Minutes that no chain of legs from `origin` to `destination` can undercut, whatever the
        season of each leg and wherever the crew stops: every link at its shorter time, and paths
        may lead through estimated places."""
        if origin not in self._least:
            self._least[origin] = _shortest_paths(self._either_season, origin, frozenset())
        return self._least[origin].get(destination)

    def minutes_from(self, origin: str, season: Season) -> Mapping[str, int]:
        """Minutes to every place within reach of `origin`."""
        key = (origin, season)
        if key not in self._paths:
            graph = self._graph[season]
            self._paths[key] = _shortest_paths(graph, origin, self._no_through)
        return self._paths[key]

    @cached_property
    def _graph(self) -> dict[Season, _Graph]:
        """Built when minutes are first asked for: a province of estimates takes a while."""
        graph: dict[Season, _Graph] = {"dry": {}, "wet": {}}
        self._add_links(graph)
        self._add_estimates(graph)
        return graph

    @cached_property
    def _reach(self) -> Reach:
        stations = {node.id: node.station for node in self._nodes if node.coordinates}
        links = ((link.origin, link.destination) for link in self._links)
        return Reach(links, self.estimated, stations)

    @cached_property
    def _either_season(self) -> _Graph:
        merged: _Graph = {}
        for graph in self._graph.values():
            for origin, edges in graph.items():
                known = merged.setdefault(origin, {})
                for destination, minutes in edges.items():
                    known[destination] = min(minutes, known.get(destination, minutes))
        return merged

    def _add_links(self, graph: dict[Season, _Graph]) -> None:
        listed = {(link.origin, link.destination) for link in self._links}
        for link in self._links:
            for season, edges in graph.items():
                minutes = link.minutes(season)
                if minutes is None:
                    continue
                _join(edges, link.origin, link.destination, minutes)
                if (link.destination, link.origin) not in listed:
                    _join(edges, link.destination, link.origin, minutes)

    def _add_estimates(self, graph: dict[Season, _Graph]) -> None:
        by_station: dict[str, list[Node]] = {}
        for node in self._nodes:
            by_station.setdefault(node.station, []).append(node)
        for node in self._nodes:
            if node.id not in self._no_through or node.coordinates is None:
                continue
            for other in by_station[node.station]:
                if other.id == node.id or other.coordinates is None:
                    continue
                km = great_circle_km(node.coordinates, other.coordinates)
                for season, speed in self._speed_kmh.items():
                    minutes = ceil(km * self._detour_factor / speed * 60)
                    _join(graph[season], node.id, other.id, minutes)
                    _join(graph[season], other.id, node.id, minutes)


def _join(graph: _Graph, origin: str, destination: str, minutes: int) -> None:
    edges = graph.setdefault(origin, {})
    edges[destination] = min(minutes, edges.get(destination, minutes))


def _shortest_paths(graph: _Graph, origin: str, no_through: frozenset[str]) -> dict[str, int]:
    """Minutes from `origin` to every place within reach; Dijkstra."""
    minutes_to, queue = {origin: 0}, [(0, origin)]
    while queue:
        minutes, place = heappop(queue)
        if minutes > minutes_to[place] or (place != origin and place in no_through):
            continue
        for neighbour, step in graph.get(place, {}).items():
            if minutes + step < minutes_to.get(neighbour, minutes + step + 1):
                minutes_to[neighbour] = minutes + step
                heappush(queue, (minutes + step, neighbour))
    return minutes_to


def great_circle_km(a: Coordinates, b: Coordinates) -> float:
    """Haversine distance on a sphere of radius 6371.0088 km."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(h))
