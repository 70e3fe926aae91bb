"""The map, drawn: communes, stations, and villages coloured by the month of their first visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from markupsafe import Markup

from scheduler.documents.dashboard.atlas import Atlas, Point
from scheduler.documents.dashboard.colours import month_colour
from scheduler.documents.dashboard.labels import labels
from scheduler.documents.dashboard.naming import clipped
from scheduler.documents.dashboard.svg import element, join, picture, plain, rect
from scheduler.documents.dashboard.words import words
from scheduler.documents.names import short_name
from scheduler.documents.source import Source
from scheduler.documents.visits import visits_of
from scheduler.instance import Instance, Village
from scheduler.language import Language, format_number

_FEW_VILLAGES, _LARGE, _SMALL, _LEAST = 400, 13.0, 8.0, 1.8  # radii
_SQUARE = 6.0
_LETTERS = 24  # of a station's name


def map_picture(source: Source, atlas: Atlas) -> Markup:
    """Larger villages lie below smaller ones, so that none is hidden."""
    instance = source.instance
    drawn = [village for village in instance.villages.values() if village.id in atlas.points]
    label = words.say("map_label", source.language, villages=len(drawn))
    return picture(
        "map-picture",
        atlas.width,
        atlas.height,
        label,
        element("g", *map(_commune, atlas.communes), class_="communes"),
        element("g", id="map-trips"),
        element("g", *_villages(source, drawn, atlas.points), class_="villages"),
        element("g", *_stations(instance, atlas.points), class_="stations"),
    )


def map_legend(source: Source) -> Markup:
    """The months of the campaign, and sizes of villages."""
    settings, language = source.instance.settings, source.language
    months = range(settings.campaign_start.month, settings.campaign_end.month + 1)
    swatches = [
        element(
            "li",
            element("i", style=f"background:{month_colour(month)}"),
            words.say("month", language, month=month),
        )
        for month in months
    ]
    pending = element("li", element("i", class_="pending"), words.say("not_visited", language))
    sizes = [_size(source.instance, persons, language) for persons in _round_sizes(source.instance)]
    return element("ul", *swatches, pending, *sizes, class_="legend")


def _commune(commune: tuple[object, Sequence[Sequence[Point]]]) -> Markup:
    return element("path", d=" ".join(map(_path, commune[1])))


def _path(ring: Sequence[Point]) -> str:
    """Steps in tenths of a unit, which take half the room of corners."""
    (x, y), *rest = [(round(10 * x), round(10 * y)) for x, y in ring]
    steps = [f"M{x / 10:g} {y / 10:g}l"]
    for east, south in rest:
        if (east, south) != (x, y):
            steps.append(f"{(east - x) / 10:g} {(south - y) / 10:g} ")
            x, y = east, south
    return "".join(steps).rstrip() + "z"


def _villages(
    source: Source, drawn: Sequence[Village], points: Mapping[str, Point]
) -> list[Markup]:
    numbers = {id: number for number, id in enumerate(source.instance.villages)}
    months: dict[str, int] = {}
    for visit in visits_of(source.instance, source.plan):  # pass 1 comes before pass 2
        if visit.dates:
            months.setdefault(visit.village, visit.dates[0].month)
    return [
        element(
            "circle",
            cx=points[village.id][0],
            cy=points[village.id][1],
            r=_radius(source.instance, village.residents),
            fill=month_colour(months[village.id]) if village.id in months else None,
            class_=None if village.id in months else "pending",
            data_v=numbers[village.id],
        )
        for village in sorted(drawn, key=lambda v: (-v.residents, v.id))
    ]


def _stations(instance: Instance, points: Mapping[str, Point]) -> list[Markup]:
    drawn = [station for station in instance.stations if station in points]
    names = {
        station: clipped(short_name(instance.facilities[station].name), _LETTERS)
        for station in drawn
    }
    found = []
    for station, label in labels(names, points).items():
        x, y = points[station]
        found.append(rect(x - _SQUARE / 2, y - _SQUARE / 2, _SQUARE, _SQUARE))
        name = element(
            "text",
            names[station],
            x=label.x,
            y=label.y,
            text_anchor=label.anchor,
            class_="crowded" if label.crowded else None,
        )
        found.append(name)
    return found


def _radius(instance: Instance, persons: int) -> float:
    """The area is in proportion to the persons to be screened."""
    most = max((village.residents for village in instance.villages.values()), default=1)
    largest = _LARGE if len(instance.villages) < _FEW_VILLAGES else _SMALL
    return max(_LEAST, largest * sqrt(max(persons, 0) / max(most, 1)))


def _round_sizes(instance: Instance) -> list[int]:
    most = max((village.residents for village in instance.villages.values()), default=0)
    steps = [n * 10**power for power in range(1, 6) for n in (1, 5)]
    return [step for step in steps if step <= most][-3:]


def _size(instance: Instance, persons: int, language: Language) -> Markup:
    radius = _radius(instance, persons)
    side = 2 * radius + 2
    circle = element("circle", cx=side / 2, cy=side / 2, r=radius)
    drawn = element(
        "svg",
        circle,
        viewBox=f"0 0 {plain(side)} {plain(side)}",
        class_="size",
        style=f"width:{plain(side)}px",
        aria_hidden="true",
    )
    number = format_number(persons, language)
    return element("li", drawn, join([number, " ", words.say("persons", language)]))
