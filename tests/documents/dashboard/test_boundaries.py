"""Boundaries of the wrong place would mislead worse than none."""

from __future__ import annotations

from scheduler.documents.dashboard.boundaries import UNIT_DEGREES, boundaries_of
from scheduler.documents.dashboard.boundaries.__main__ import small
from scheduler.workbook.provinces.lai_chau.facts import communes as facts


def test_every_commune_has_a_boundary_around_its_seat() -> None:
    """A commune without one would be a hole in the map."""
    communes = {c.code: c for c in boundaries_of(f"T{c.code}" for c in facts())}
    assert sorted(communes) == sorted(c.code for c in facts())
    for fact in facts():
        corners = [corner for ring in communes[fact.code].rings for corner in ring]
        lons, lats = [c[0] * UNIT_DEGREES for c in corners], [c[1] * UNIT_DEGREES for c in corners]
        assert min(lons) - 0.05 <= fact.lon <= max(lons) + 0.05, fact
        assert min(lats) - 0.05 <= fact.lat <= max(lats) + 0.05, fact


def test_another_province_has_no_boundaries() -> None:
    assert boundaries_of(("T01", "T02")) == ()
    assert boundaries_of(()) == ()


def test_rings_come_back_as_they_were_rounded() -> None:
    """Steps that do not add up would shear a commune off its neighbours."""
    ring = [[103.0, 22.0], [103.0101, 22.0], [103.0102, 22.02], [103.0, 22.0]]
    feature = {
        "properties": {"code": "1", "name": "Xã <A>"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    written = small({"features": [feature]})
    assert "[103000,22000,10,0,0,20,-10,-20]" in written


def test_the_file_is_small() -> None:
    """It is carried by every installation and every page."""
    from importlib.resources import files

    path = files("scheduler.documents.dashboard.boundaries").joinpath("lai_chau.json")
    assert len(path.read_bytes()) < 120_000
