"""Makes a file of boundaries from GeoJSON, see README.md."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from scheduler.documents.dashboard.boundaries import UNIT_DEGREES


def small(geojson: dict[str, Any]) -> str:
    """The communes of a FeatureCollection, one a line, rings as steps between rounded corners."""
    rows = [
        {
            "code": feature["properties"]["code"],
            "name": feature["properties"]["name"],
            "rings": [steps for ring in _rings(feature["geometry"]) if (steps := _steps(ring))],
        }
        for feature in geojson["features"]
    ]
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    found: list[list[list[float]]] = geometry["coordinates"]
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["coordinates"] for ring in polygon]
    return found


def _steps(ring: list[list[float]]) -> list[int]:
    """Nothing where the ring is smaller than the rounding."""
    corners: list[tuple[int, int]] = []
    for lon, lat in ring:
        corner = round(lon / UNIT_DEGREES), round(lat / UNIT_DEGREES)
        if not corners or corner != corners[-1]:
            corners.append(corner)
    if len(corners) < 4:
        return []
    before = [(0, 0), *corners]
    pairs = zip(before, corners, strict=False)
    return [number for (a, b), (c, d) in pairs for number in (c - a, d - b)]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(small(json.loads(source.read_text(encoding="utf-8"))), encoding="utf-8")
