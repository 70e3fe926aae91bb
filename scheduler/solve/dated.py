"""A choice of trips with its dates: what the timetable makes, and what the keeper keeps."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.rotation import Rotation
from scheduler.timetable.board import Placement
from scheduler.trips.draft import Draft
from scheduler.trips.solve import ClusterTrips


@dataclass(frozen=True, slots=True)
class Dated:
    """A timetable: the choice of trips by cluster, their drafts, the placements of these, those
    without a day, and the rotation that it is for."""

    choice: tuple[ClusterTrips, ...]
    drafts: tuple[Draft, ...]
    placements: dict[int, Placement]
    unplaced: tuple[int, ...]
    rotation: Rotation
