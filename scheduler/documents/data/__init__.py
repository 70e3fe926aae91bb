"""data/: sessions, postings and coverage as CSV and Parquet for other programs (docs/data.md)."""

from scheduler.documents.data.write import write_data

__all__ = ["write_data"]
