"""Which files are written into data/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scheduler.documents.data.coverage import coverage_table
from scheduler.documents.data.csv_text import csv_bytes
from scheduler.documents.data.parquet_file import write_parquet
from scheduler.documents.data.postings import postings_table
from scheduler.documents.data.sessions import sessions_table
from scheduler.documents.data.table import Table
from scheduler.documents.source import Source

FOLDER = "data"
TABLES: tuple[Callable[[Source], Table], ...] = (sessions_table, postings_table, coverage_table)


def write_data(folder: Path, source: Source) -> None:
    """data/<table>.csv and data/<table>.parquet, in English and always whole.

    A station or month alone could be taken for the whole by whoever loads it. Raises OSError.
    """
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    facts = {"input_sha256": source.plan.input_sha256, "year": str(source.plan.year)}
    for make in TABLES:
        table = make(source)
        (target / f"{table.name}.csv").write_bytes(csv_bytes(table))
        write_parquet(target / f"{table.name}.parquet", table, facts)
