"""Doctors' year, fairness, kits and charts of timetable.xlsx, against the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from scheduler.documents import Source
from scheduler.documents.timetable import write_timetable
from scheduler.documents.timetable.fairness import gini
from scheduler.instance import Area, Instance
from scheduler.plan import Plan


def made(folder: Path, instance: Instance, plan: Plan) -> Workbook:
    write_timetable(folder, Source(instance, plan, "vi"))
    return load_workbook(folder / "timetable.xlsx")


@pytest.fixture
def book(tmp_path: Path, instance: Instance, plan: Plan) -> Workbook:
    return made(tmp_path, instance, plan)


def test_a_doctors_year_shows_where_and_how_many_days(book: Workbook) -> None:
    home, posted, fixed = list(book["Năm của bác sĩ"].iter_rows(min_row=2, values_only=True))
    assert home[:2] == ("Lò Văn Páo", "Trạm Y tế Bum Tở")
    assert home[2:8] == (None, None, 1, 1, None, None)
    assert posted[2:9] == (None, None, "Bum Tở", "Bum Tở", "Bum Tở", "Bum Tở\n1", "Bum Tở")
    assert posted[14:] == (1, 0, 1)
    assert fixed[2:5] == ("Bum Tở", "Bum Tở", None)
    assert fixed[14:] == (0, 0, 0)


def test_new_and_fixed_postings_have_colours_of_their_own(book: Workbook) -> None:
    sheet = book["Năm của bác sĩ"]
    colours = {sheet[place].fill.start_color.rgb for place in ("C2", "E3", "C4")}
    assert len(colours) == 3


def test_fairness_counts_as_t6_does(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """D2 comes in March only, so that D1 alone is there all year; posted since January both are."""
    new, fixed = plan.postings
    rows = list(made(tmp_path, instance, plan)["Công bằng"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("Trạm Y tế Bum Tở", "Mường Tè", 1, 2, 2, 2, 2, 0, 0)
    all_year = replace(plan, postings=(replace(new, start=date(2027, 1, 1)), fixed))
    book = made(tmp_path, instance, all_year)
    station, total, province = list(book["Công bằng"].iter_rows(min_row=2, values_only=True))
    assert station[2:] == (2, 3, 1.5, 2, 1, 1, pytest.approx(1 / 6))
    assert total[7] == 1
    assert province[2:] == station[2:]


@pytest.mark.parametrize(
    ("days", "share"), [([5, 5, 5], 0), ([0, 0, 0, 8], 0.75), ([1, 3], 0.25), ([0, 0], None)]
)
def test_gini_is_0_for_equal_shares(days: list[int], share: float | None) -> None:
    assert gini(days) == share


def test_kits_in_use_are_set_against_those_owned(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Only away trips take a kit; a full week is coloured."""
    one = replace(instance, areas={"A": Area(id="A", name="=Mường Tè", kits=1)})
    sheet = made(tmp_path, one, plan)["Bộ thiết bị"]
    name, owned, highest, first, full, days, in_use, share = [c.value for c in sheet[2]][:8]
    assert (name, owned, highest, full, in_use) == ("=Mường Tè", 1, 1, 2, 2)
    assert (first, days) == (datetime(2027, 3, 31), len(one.campaign_days))
    assert share == pytest.approx(2 / days)
    weeks = {row[0].value: row[1] for row in sheet.iter_rows(min_row=7)}
    week = weeks[datetime(2027, 3, 29)]
    assert (week.value, week.fill.start_color.rgb[2:]) == (1, "F4B183")
    assert weeks[datetime(2027, 5, 31)].value is None
    assert sheet["B6"].value == "=Mường Tè (1)"
    assert sheet["B6"].data_type == "s"


def test_charts_are_native_with_titles_and_visible_axes(tmp_path: Path, book: Workbook) -> None:
    """openpyxl hides axes unless told; a picture could not be changed by the planner."""
    charts = book["Biểu đồ"]._charts
    assert len(charts) == 4
    for chart in charts:
        assert not chart.x_axis.delete
        assert not chart.y_axis.delete
        for title in (chart.title, chart.x_axis.title, chart.y_axis.title):
            run = title.tx.rich.p[0].r[0]
            assert run.t
            assert run.rPr.latin.typeface == "Times New Roman"


def test_charts_show_the_figures_of_the_plan(book: Workbook) -> None:
    """A range that is one row off shows another year."""
    coverage, load, months, areas = book["Biểu đồ"]._charts
    sheet = book["Số liệu biểu đồ"]

    def values(where: str) -> list[Any]:
        cells = sheet[where.split("!")[1].replace("$", "")]
        return [cells.value] if isinstance(cells, Cell) else [row[0].value for row in cells]

    def figures(chart: Any, number: int) -> tuple[str, list[Any]]:
        series = chart.series[number]
        name = sheet[series.tx.strRef.f.split("!")[1].replace("$", "")].value
        return name, values(series.val.numRef.f)

    name, shares = figures(coverage, 0)
    assert (name, shares[0], shares[-1]) == ("Ưu tiên 1", 0, pytest.approx(75 / 100))
    name, persons = figures(load, 0)
    assert (name, sum(persons), max(persons)) == ("Mường Tè", 110, 95)
    _, millions = figures(months, 0)
    assert (len(millions), sum(millions)) == (12, pytest.approx(9.8))
    assert figures(areas, 0)[1] == [pytest.approx(9.8)]
    labels = values(coverage.series[0].cat.strRef.f)
    assert (labels[0], len(labels)) == ("04/01", len(shares))
