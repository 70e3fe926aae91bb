"""Places, names and amounts as the figures show them."""

from __future__ import annotations

from datetime import date

import pytest
from markupsafe import Markup

from scheduler.documents.dashboard.colours import load_colour, month_colour
from scheduler.documents.dashboard.days import Days
from scheduler.documents.dashboard.labels import labels
from scheduler.documents.dashboard.naming import clipped, rounded_money
from scheduler.documents.dashboard.projection import Projection
from scheduler.documents.dashboard.svg import element, plain
from scheduler.instance import Coordinates


def test_north_is_up_east_is_right_and_both_have_one_scale() -> None:
    """At 60° a degree of longitude is half as long as one of latitude; squares must stay square."""
    corners = [Coordinates(60.5, 10.0), Coordinates(59.5, 12.0)]
    projection = Projection.of(corners)
    assert projection is not None
    (west, north), (east, south) = map(projection.point, corners)
    assert west < east and north < south
    assert east - west == pytest.approx(south - north)
    assert east < projection.width and south < projection.height


def test_one_place_is_a_map_and_none_is_none() -> None:
    """A first workbook may have one village."""
    projection = Projection.of([Coordinates(22.0, 103.0)])
    assert projection is not None and projection.width > 0
    assert Projection.of([]) is None


def test_names_on_the_map_do_not_cover_each_other() -> None:
    """Two names over one another are none."""
    names = dict.fromkeys("abcdefg", "Đoàn Kết")
    found = labels(names, {id: (100.0 + 2 * n, 100.0) for n, id in enumerate(names)})
    shown = [(label.x, label.y, label.anchor) for label in found.values() if not label.crowded]
    assert 1 <= len(shown) < len(names)
    assert len(set(shown)) == len(shown)
    apart = labels({"a": "Pa Ủ", "b": "Mù Cả"}, {"a": (0.0, 0.0), "b": (200.0, 0.0)})
    assert not any(label.crowded for label in apart.values())


def test_long_names_keep_their_beginning_in_figures() -> None:
    """Names stand right-aligned beside the rows: of a long one only its end was to be seen."""
    assert clipped("Bum Tở", 18) == "Bum Tở"
    assert clipped("Phân trạm Nậm Cười – Mường Than", 18) == "Phân trạm Nậm Cườ…"
    assert clipped("Phân trạm Nậm xa xôi", 15) == "Phân trạm Nậm…"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (12_091_396_000, "12,09 tỷ đồng", "12.09 billion VND"),
        (1_500_000_000_000, "1.500 tỷ đồng", "1,500 billion VND"),
        (889_500_000, "889,5 triệu đồng", "889.5 million VND"),
        (0, "0 đồng", "0 VND"),
    ],
)
def test_money_at_a_glance(value: int, vietnamese: str, english: str) -> None:
    assert (rounded_money(value, "vi"), rounded_money(value, "en")) == (vietnamese, english)


def test_later_months_and_heavier_weeks_are_darker() -> None:
    """Grey printers and colour-blind readers have nothing else to go by."""

    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    months = [lightness(month_colour(month)) for month in range(1, 13)]
    loads = [lightness(load_colour(step / 10)) for step in range(11)]
    assert months == sorted(months, reverse=True) and len(set(months)) == 12
    assert loads == sorted(loads, reverse=True)


def test_weeks_begin_on_monday_and_hold_every_day() -> None:
    days = Days(date(2027, 1, 5), date(2027, 12, 15))
    assert days.mondays[0] == date(2027, 1, 4) and days.mondays[-1] == date(2027, 12, 13)
    assert len(days) == 345 and days.index(days.last) == 344


def test_text_and_attributes_are_escaped_once() -> None:
    drawn = element("text", "<&", Markup("<b>"), x=1.25, y=-0.01, class_='"a"', data_tip=None)
    assert drawn == '<text x="1.2" y="0" class="&#34;a&#34;">&lt;&amp;<b></text>'
    assert plain(-0.5) == "-0.5"
