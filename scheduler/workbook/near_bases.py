"""Villages whose residents can come to a station trip, which takes no kit."""

from __future__ import annotations

from heapq import heappop, heappush

from scheduler.instance import Instance
from scheduler.instance.roads import great_circle_km
from scheduler.workbook.serving import Serving

_Graph = dict[str, dict[str, int]]


def villages_near_bases(instance: Instance, serving: Serving) -> set[str]:
    """Villages within `max_resident_minutes` of a base that serves them and is a site.

    Rather one village too many than one too few: links count in both directions at the shorter
    time of the seasons, estimates at the speed of the dry season without detour. Shortest paths of
    the whole province would take minutes where it has 100,000 villages.
    """
    most, graph = instance.settings.max_resident_minutes, _graph(instance)
    near: set[str] = set()
    for base in instance.bases:
        if instance.facilities[base].is_site:
            stations = frozenset(serving.stations_of(base))
            within = _within(graph, base, most)
            near.update(id for id in within if _station(instance, id) in stations)
    return near | _near_as_the_crow_flies(instance, serving)


def _station(instance: Instance, place: str) -> str | None:
    village = instance.villages.get(place)
    return None if village is None else village.station


def _graph(instance: Instance) -> _Graph:
    graph: _Graph = {}
    for link in instance.links:
        minutes = link.dry_minutes
        if link.wet_minutes is not None:
            minutes = min(minutes, link.wet_minutes)
        for origin, destination in (
            (link.origin, link.destination),
            (link.destination, link.origin),
        ):
            edges = graph.setdefault(origin, {})
            edges[destination] = min(minutes, edges.get(destination, minutes))
    return graph


def _within(graph: _Graph, origin: str, most: int) -> dict[str, int]:
    """Minutes to every place that is at most so far away."""
    minutes_to, queue = {origin: 0}, [(0, origin)]
    while queue:
        minutes, place = heappop(queue)
        if minutes > minutes_to[place]:
            continue
        for neighbour, step in graph.get(place, {}).items():
            total = minutes + step
            if total <= most and total < minutes_to.get(neighbour, total + 1):
                minutes_to[neighbour] = total
                heappush(queue, (total, neighbour))
    return minutes_to


def _near_as_the_crow_flies(instance: Instance, serving: Serving) -> set[str]:
    settings = instance.settings
    most_km = settings.max_resident_minutes / 60 * settings.speed_dry_kmh
    near: set[str] = set()
    for id in instance.roads.estimated:
        village = instance.villages.get(id)
        if village is None or village.coordinates is None:
            continue
        sites = (instance.facilities[base] for base in serving.bases_of(village.station))
        where = [site.coordinates for site in sites if site.is_site and site.coordinates]
        if any(great_circle_km(village.coordinates, each) <= most_km for each in where):
            near.add(id)
    return near
