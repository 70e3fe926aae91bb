"""A table as a Parquet file with typed columns, the same bytes for the same table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from fastparquet import parquet_thrift, writer
from pandas import DataFrame, Series

from scheduler.documents.data.table import Table, Type, Value
from scheduler.documents.words import clock

_EPOCH = date(1970, 1, 1)
_DTYPES = {
    Type.TEXT: "object",
    Type.INTEGER: "int32",
    Type.DATE: "Int32",  # days since 1970, as Parquet counts; pandas knows no dates of its own
    Type.TIME: "object",  # many readers lack Parquet's times, or take them for UTC
    Type.YES_NO: "bool",
}


def write_parquet(path: Path, table: Table, facts: Mapping[str, str]) -> None:
    """Write the file; `facts` stand in its key-value metadata. Raises OSError."""
    blank = [column.name for column in table.columns if column.may_be_blank]
    frame = _frame(table)
    metadata = writer.make_metadata(frame, has_nulls=blank, object_encoding="utf8")
    metadata.key_value_metadata = [  # in place of pandas' own, which names its version
        parquet_thrift.KeyValue(key=key.encode(), value=value.encode())
        for key, value in facts.items()
    ]
    for column, element in zip(table.columns, metadata.schema[1:], strict=True):
        if column.type is Type.DATE:
            element.converted_type = parquet_thrift.ConvertedType.DATE
    writer.write_simple(str(path), frame, metadata, compression="SNAPPY")


def _frame(table: Table) -> DataFrame:
    values = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    columns = zip(table.columns, values, strict=True)
    return DataFrame({column.name: _series(column.type, each) for column, each in columns})


def _series(type: Type, values: Sequence[Value]) -> Series:
    return Series([_stored(type, value) for value in values], dtype=_DTYPES[type])


def _stored(type: Type, value: Value) -> Value:
    if isinstance(value, date):
        return (value - _EPOCH).days
    if type is Type.TIME and isinstance(value, int):
        return clock(value)
    if isinstance(value, str):
        return value.encode("utf-8", errors="replace").decode("utf-8")
    return value
