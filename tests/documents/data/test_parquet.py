"""data/*.parquet as pandas, pyarrow and databases will read them."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas
import pyarrow.parquet as pyarrow_parquet
import pytest

from scheduler.documents import Source
from scheduler.documents.data import write_data
from scheduler.instance import Instance
from scheduler.plan import Plan
from tests.documents.data.reading import csv_rows

TABLES = ("sessions", "postings", "coverage")
TEXTS = {"date32[day]": date.isoformat, "bool": lambda value: "yes" if value else "no"}


@pytest.fixture
def folder(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    write_data(tmp_path, Source(instance, plan, "vi"))
    return tmp_path / "data"


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_parquet_say_the_same(folder: Path, name: str) -> None:
    table = pyarrow_parquet.read_table(folder / f"{name}.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    rows = [
        {key: "" if v is None else TEXTS.get(types[key], str)(v) for key, v in row.items()}
        for row in table.to_pylist()
    ]
    assert rows == csv_rows(folder / f"{name}.csv")


def test_columns_are_typed(folder: Path) -> None:
    """A database that gets dates as text cannot compare them."""
    schema = pyarrow_parquet.read_schema(folder / "coverage.parquet")
    types = {field.name: (str(field.type), field.nullable) for field in schema}
    assert types["first_date"] == ("date32[day]", True)
    assert types["needed"] == ("int32", False)
    assert types["village_name"] == ("string", False)
    assert types["reason"] == ("string", True)
    assert str(pyarrow_parquet.read_schema(folder / "postings.parquet").field("is_fixed").type) == (
        "bool"
    )


def test_names_are_as_they_are(folder: Path) -> None:
    """The apostrophe is for spreadsheets only."""
    table = pyarrow_parquet.read_table(folder / "sessions.parquet")
    assert table["village_name"][0].as_py() == "=Nậm Xả"


def test_pandas_reads_them(folder: Path, plan: Plan) -> None:
    coverage = pandas.read_parquet(folder / "coverage.parquet")
    assert coverage["shortfall"].sum() == plan.tiers.T1
    assert coverage["first_date"].min() == date(2027, 3, 31)


def test_the_file_tells_which_plan_it_is(folder: Path) -> None:
    facts = pyarrow_parquet.read_metadata(folder / "sessions.parquet").metadata
    assert facts == {b"input_sha256": b"ab" * 32, b"year": b"2027"}


def test_an_empty_plan_has_typed_tables_without_rows(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    write_data(tmp_path, Source(instance, replace(plan, trips=(), postings=()), "vi"))
    table = pyarrow_parquet.read_table(tmp_path / "data" / "sessions.parquet")
    assert table.num_rows == 0
    assert str(table.schema.field("date").type) == "date32[day]"


def test_a_facility_without_area_is_blank(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    facilities = {id: replace(place, area=None) for id, place in instance.facilities.items()}
    write_data(tmp_path, Source(replace(instance, facilities=facilities), plan, "vi"))
    table = pyarrow_parquet.read_table(tmp_path / "data" / "coverage.parquet")
    assert set(table["area_name"].to_pylist()) == {None}


def test_the_same_plan_gives_the_same_bytes_at_any_time(
    tmp_path: Path, folder: Path, instance: Instance, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = clock.time() + 400_000
    monkeypatch.setattr(clock, "time", lambda: later)
    write_data(tmp_path / "again", Source(instance, plan, "vi"))
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / "data" / path.name).read_bytes()
