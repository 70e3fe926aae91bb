"""The kinds of documents, as `report --only` names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from scheduler.documents.notices import write_notices
from scheduler.documents.source import Source
from scheduler.documents.stations import write_stations
from scheduler.documents.timetable import write_timetable

KINDS: Mapping[str, Callable[[Path, Source], None]] = {
    "timetable": write_timetable,
    "stations": write_stations,
    "notices": write_notices,
}


def write_documents(folder: Path, source: Source, kinds: Iterable[str]) -> None:
    """Write the documents of these kinds into `folder`. Raises OSError."""
    for kind in kinds:
        KINDS[kind](folder, source)
