"""report.html, put together from the template and the figures."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scheduler.documents.dashboard import (
    cost,
    cost_picture,
    curve,
    curve_picture,
    header,
    load,
    load_picture,
    map_picture,
    rotation,
    shortfalls,
    villages,
)
from scheduler.documents.dashboard.atlas import atlas_of
from scheduler.documents.dashboard.words import words
from scheduler.documents.dashboard.year import year_data
from scheduler.documents.names import short_name
from scheduler.documents.source import Source
from scheduler.language import format_number

NAME = "report.html"
_FOLDER = "scheduler.documents.dashboard"


def write_dashboard(folder: Path, source: Source) -> None:
    """Write report.html into `folder`. Raises OSError."""
    (folder / NAME).write_bytes(page(source).encode("utf-8", "replace"))


def page(source: Source) -> str:
    """The whole file. Scripts that are not its own do not run: their hash is not allowed."""
    language = source.language
    script = _shipped("page.js")
    return (
        _environment(source)
        .get_template("page.html.j2")
        .render(
            say=lambda key, **values: words.say(key, language, **values),
            language=language,
            year=source.instance.settings.year,
            source=source,
            style=Markup(_shipped("page.css")),
            script=Markup(script),
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            short_name=short_name,
            **_head(source),
            **_map(source),
            **_figures(source),
            **_cost(source),
        )
    )


def _environment(source: Source) -> Environment:
    found = Environment(
        loader=PackageLoader(_FOLDER, "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    found.filters["number"] = lambda value: format_number(value, source.language)
    return found


def _shipped(name: str) -> str:
    """A file beside the template; line ends as they were written, also on Windows."""
    path = files(_FOLDER).joinpath("template", name)
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")


def _head(source: Source) -> dict[str, object]:
    return {
        "subtitle": header.subtitle(source),
        "tiles": header.tiles_of(source),
        "tiers_table": header.tiers_table(source),
        "shortfalls_lead": shortfalls.shortfalls_lead(source),
        "shortfalls_table": shortfalls.shortfalls_table(source),
    }


def _map(source: Source) -> dict[str, object]:
    atlas = atlas_of(source.instance)
    return {
        "atlas": atlas,
        "map_picture": map_picture.map_picture(source, atlas) if atlas else None,
        "map_legend": map_picture.map_legend(source),
        "map_table": villages.map_table(source),
        "not_on_map": villages.not_on_map(source, atlas),
        "year_data": year_data(source, atlas),
    }


def _figures(source: Source) -> dict[str, object]:
    language = source.language
    curves, loads = curve.curves_of(source), load.load_of(source)
    return {
        "curve_lead": curve.curve_lead(source, curves),
        "curve_picture": curve_picture.curve_picture(source, curves),
        "curve_legend": curve_picture.curve_legend(curves, language),
        "curve_table": curve.curve_table(source, curves),
        "load_lead": load.load_lead(loads, language),
        "load_picture": load_picture.load_picture(source, loads),
        "load_legend": load_picture.load_legend(loads, language),
        "load_table": load.load_table(source, loads),
        "rotation_lead": rotation.rotation_lead(source),
        "rotation_groups": rotation.groups_of(source),
        "rotation_units": rotation.units_of(source),
        "rotation_legend": rotation.rotation_legend(source),
        "rotation_table": rotation.rotation_table(source),
    }


def _cost(source: Source) -> dict[str, object]:
    language, spending = source.language, cost.spending_of(source)
    kinds, areas = cost.by_kind(source, spending), cost.by_area(source, spending)
    months = cost.by_month(source, spending)
    area, month = words.say("area", language), words.say("month_column", language)
    parts = (
        ("kind", kinds, cost.kind_table(source, spending)),
        ("area", areas, cost.entries_table("cost-area-table", area, areas, language)),
        ("month", months, cost.entries_table("cost-month-table", month, months, language)),
    )
    titles = {name: words.say(f"by_{name}", language) for name, _, _ in parts}
    return {
        "cost_lead": cost.cost_lead(source, kinds),
        "cost_legend": cost_picture.cost_legend(language),
        "cost_parts": [
            (
                titles[name],
                cost_picture.cost_picture(f"cost-{name}-picture", titles[name], entries, language),
                table,
            )
            for name, entries, table in parts
        ],
    }
