"""Native Excel charts of figures that stand on a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import ChartLines, NumericAxis, TextAxis
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.worksheet import Worksheet

_FONT = Font(typeface="Times New Roman")
_COLOURS = (
    "1F4E78", "C55A11", "548235", "7F6000", "7030A0", "2E9CA6", "A61C3C", "6B6B6B", "8FAADC",
    "F4B183", "A9D18E", "FFD966",
)  # fmt: skip

ChartKind = Literal["line", "column", "stacked"]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the block of `sheet` whose headings stand in `first_row`, down to `last_row`.

    Rows and columns count from 1. `label_column` names the points, each of `columns` is a series
    with the name of its heading. `anchor` is the cell of its upper left corner.
    """

    kind: ChartKind
    title: str
    x_title: str
    y_title: str
    sheet: str
    first_row: int
    last_row: int
    label_column: int
    columns: tuple[int, ...]
    anchor: str
    number_format: str = "#,##0"
    label_every: int = 1
    highest: int | None = None
    width_cm: int = 13
    height_cm: int = 9


def draw(made: Worksheet, data: Worksheet, chart: Chart) -> None:
    """Put `chart` on the sheet `made`, its figures on `data`."""
    drawn = LineChart() if chart.kind == "line" else BarChart()
    for column in chart.columns:
        where = Reference(data, column, chart.first_row, column, chart.last_row)
        drawn.add_data(where, titles_from_data=True)
    labels = Reference(data, chart.label_column, chart.first_row + 1, max_row=chart.last_row)
    for series in drawn.series:
        series.cat = AxDataSource(strRef=StrRef(f=str(labels)))
    _colour(drawn, chart)
    _lay_out_axes(drawn, chart)
    drawn.title = _title(chart.title, 1200)
    drawn.legend = None if len(chart.columns) == 1 else Legend(legendPos="b", txPr=_letters(800))
    drawn.width, drawn.height = chart.width_cm, chart.height_cm
    drawn.roundedCorners = False
    made.add_chart(drawn, chart.anchor)


def _lay_out_axes(drawn: LineChart | BarChart, chart: Chart) -> None:
    every = chart.label_every
    labels = TextAxis(axId=10, crossAx=100, lblOffset=100, tickLblSkip=every, tickMarkSkip=every)
    figures = NumericAxis(axId=100, crossAx=10)
    labels.title, figures.title = _title(chart.x_title, 900), _title(chart.y_title, 900)
    labels.tickLblPos = "low"
    figures.number_format = chart.number_format
    figures.scaling.min, figures.scaling.max = 0, chart.highest
    figures.majorGridlines = ChartLines(
        spPr=GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))
    )
    for axis in (labels, figures):
        axis.txPr = _letters(800)
        axis.delete = False  # openpyxl would hide it
    drawn.x_axis, drawn.y_axis = labels, figures


def _colour(drawn: LineChart | BarChart, chart: Chart) -> None:
    for number, series in enumerate(drawn.series):
        colour = _COLOURS[number % len(_COLOURS)]
        if isinstance(drawn, LineChart):
            series.graphicalProperties.line.solidFill = colour
            series.graphicalProperties.line.width = 22_000  # EMU
            series.smooth, series.marker = False, Marker(symbol="none")
        else:
            series.graphicalProperties.solidFill = colour
    if isinstance(drawn, BarChart):
        drawn.gapWidth = 40
        if chart.kind == "stacked":
            drawn.grouping, drawn.overlap = "stacked", 100


def _title(text: str, size: int) -> Title:
    """A title of plain text, `size` in hundredths of a point."""
    look = CharacterProperties(latin=_FONT, sz=size, b=True)
    run = RegularTextRun(rPr=look, t=text)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _letters(size: int) -> RichText:
    properties = ParagraphProperties(defRPr=CharacterProperties(latin=_FONT, sz=size))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=CharacterProperties(sz=size))])
