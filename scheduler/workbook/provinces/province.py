"""What is publicly known of a province before its planners write anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.language import Language

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Province:
    """Rows of Areas and Facilities, by column key; what only the province knows stays blank.

    `residents` is the commune's population by station id, of the year `residents_year`; `notes`
    tell sources and what is still to be filled in. The examples of a template stand at
    `example_station` and `example_centre`.
    """

    areas: tuple[Row, ...]
    facilities: tuple[Row, ...]
    residents: Mapping[str, int]
    residents_year: int
    notes: Mapping[Language, tuple[str, ...]]
    example_station: str
    example_centre: str
