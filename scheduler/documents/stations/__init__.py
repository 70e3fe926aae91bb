"""stations/<id>.pdf: a station's printed schedule."""

from scheduler.documents.stations.book import write_stations

__all__ = ["write_stations"]
