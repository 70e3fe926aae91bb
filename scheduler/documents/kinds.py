"""The kinds of documents, as `report --only` names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from scheduler.documents.calendars import write_calendars
from scheduler.documents.dashboard import write_dashboard
from scheduler.documents.data import write_data
from scheduler.documents.notices import write_notices
from scheduler.documents.rotation import write_rotation
from scheduler.documents.source import Source
from scheduler.documents.stations import write_stations
from scheduler.documents.timetable import write_timetable

KINDS: Mapping[str, Callable[[Path, Source], None]] = {
    "timetable": write_timetable,
    "dashboard": write_dashboard,
    "stations": write_stations,
    "notices": write_notices,
    "rotation": write_rotation,
    "calendars": write_calendars,
    "data": write_data,
}


def write_documents(folder: Path, source: Source, kinds: Iterable[str]) -> None:
    """Write the documents of these kinds into `folder`. Raises OSError."""
    for kind in kinds:
        KINDS[kind](folder, source)
