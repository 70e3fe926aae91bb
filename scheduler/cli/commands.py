"""The commands and their options (plan.md, "Commands"); what they do stands elsewhere."""

from __future__ import annotations

import math
from pathlib import Path
from typing import NoReturn

import click

from scheduler import __version__
from scheduler.cli.boundary import boundary
from scheduler.cli.check_workbook import check_workbook
from scheduler.cli.entry import Commands, enter
from scheduler.cli.fill_workbook import estimate_travel, merge_stations
from scheduler.cli.judge_plan import report_plan, verify_plan
from scheduler.cli.messages import bilingual
from scheduler.cli.new_template import write_new_template
from scheduler.cli.plan_workbook import Request, plan_workbook
from scheduler.cli.result_files import Choice
from scheduler.cli.speaker import Speaker
from scheduler.documents import KINDS
from scheduler.language import Language
from scheduler.results import safe_name
from scheduler.solve import DEFAULT_EFFORT, SolveOptions
from scheduler.workbook.template import PROVINCES

_FILE = click.Path(path_type=Path)
_WORKBOOK = click.argument("workbook", type=_FILE)
_PLAN = click.argument("plan", metavar="PLAN.json", type=_FILE)
_LANG = click.option("--lang", type=click.Choice(["vi", "en"]), help=bilingual("lang"))
_OUTPUT = click.option("-o", "target", metavar="DIR", type=_FILE, help=bilingual("output"))

_TEMPLATES = click.option(
    "--template", "templates", metavar="DIR", type=_FILE, help=bilingual("templates")
)
_OUTPUT_FILE = click.option(
    "-o", "target", metavar="FILE.xlsx", type=_FILE, required=True, help=bilingual("output_file")
)


def _finite(
    context: click.Context, parameter: click.Parameter, seconds: float | None
) -> float | None:
    """`inf` and `nan` are numbers to Python, but no time limits."""
    if seconds is not None and not math.isfinite(seconds):
        raise click.BadParameter(str(seconds), context, parameter)
    return seconds


@click.group(cls=Commands, invoke_without_command=True, help=bilingual("scheduler"))
@click.version_option(__version__, prog_name="scheduler", message="%(prog)s %(version)s")
@click.pass_context
def scheduler(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@scheduler.command(help=bilingual("template"), short_help=bilingual("template"))
@click.argument("target", metavar="FILE.xlsx", type=_FILE)
@click.option("--province", type=click.Choice(tuple(PROVINCES)), help=bilingual("province"))
@_LANG
def template(target: Path, province: str | None, lang: Language | None) -> int:
    speaker = Speaker(lang)
    with boundary(speaker):
        return write_new_template(target, province, speaker)


@scheduler.command(help=bilingual("check"), short_help=bilingual("check"))
@_WORKBOOK
@click.option("--annotate", metavar="OUT.xlsx", type=_FILE, help=bilingual("annotate"))
@click.option("--json", "as_json", is_flag=True, help=bilingual("json"))
@_LANG
def check(workbook: Path, annotate: Path | None, as_json: bool, lang: Language | None) -> int:
    speaker = Speaker(lang)
    with boundary(speaker):
        return check_workbook(workbook, annotate, as_json, speaker)


@scheduler.command(help=bilingual("solve"), short_help=bilingual("solve"))
@_WORKBOOK
@_OUTPUT
@click.option("--effort", metavar="N", type=click.IntRange(0), help=bilingual("effort"))
@click.option(
    "--time-limit",
    metavar="S",
    type=click.FloatRange(min=0, min_open=True),
    callback=_finite,
    help=bilingual("time_limit"),
)
@click.option(
    "--seed",
    metavar="N",
    type=click.IntRange(0, 2**31 - 1),
    default=0,
    show_default=True,
    help=bilingual("seed"),
)
@click.option("--jobs", metavar="N", type=click.IntRange(1), help=bilingual("jobs"))
@click.option("--quiet", is_flag=True, help=bilingual("quiet"))
@_LANG
def solve(
    workbook: Path,
    target: Path | None,
    effort: int | None,
    time_limit: float | None,
    seed: int,
    jobs: int | None,
    quiet: bool,
    lang: Language | None,
) -> int:
    speaker = Speaker(lang)
    if effort is None and time_limit is None:
        effort = DEFAULT_EFFORT
    options = SolveOptions(seed=seed, effort=effort, jobs=jobs, time_limit=time_limit)
    with boundary(speaker):
        request = Request(workbook, target or _default_target(workbook), options, quiet)
        return plan_workbook(request, speaker)


@scheduler.command(help=bilingual("verify"), short_help=bilingual("verify"))
@_WORKBOOK
@_PLAN
@_LANG
def verify(workbook: Path, plan: Path, lang: Language | None) -> int:
    speaker = Speaker(lang)
    with boundary(speaker):
        return verify_plan(workbook, plan, speaker)


@scheduler.command(help=bilingual("report"), short_help=bilingual("report"))
@_WORKBOOK
@_PLAN
@_OUTPUT
@click.option("--only", type=click.Choice(tuple(KINDS)), multiple=True, help=bilingual("only"))
@click.option("--station", metavar="ID", help=bilingual("station"))
@click.option("--month", metavar="M", type=click.IntRange(1, 12), help=bilingual("month"))
@_TEMPLATES
@_LANG
def report(
    workbook: Path,
    plan: Path,
    target: Path | None,
    only: tuple[str, ...],
    station: str | None,
    month: int | None,
    templates: Path | None,
    lang: Language | None,
) -> int:
    speaker = Speaker(lang)
    choice = Choice(only or None, station, month, templates)
    with boundary(speaker):
        return report_plan(workbook, plan, target or _default_target(workbook), choice, speaker)


@scheduler.command(help=bilingual("merge"), short_help=bilingual("merge"))
@click.argument("stations", metavar="STATION.xlsx...", nargs=-1, required=True, type=_FILE)
@click.option("--original", metavar="ORIGINAL.xlsx", type=_FILE, help=bilingual("original"))
@_OUTPUT_FILE
@_LANG
def merge(
    stations: tuple[Path, ...], original: Path | None, target: Path, lang: Language | None
) -> int:
    speaker = Speaker(lang)
    with boundary(speaker):
        return merge_stations(stations, original, target, speaker)


@scheduler.command(help=bilingual("travel"), short_help=bilingual("travel"))
@_WORKBOOK
@_OUTPUT_FILE
@_LANG
def travel(workbook: Path, target: Path, lang: Language | None) -> int:
    speaker = Speaker(lang)
    with boundary(speaker):
        return estimate_travel(workbook, target, speaker)


def _default_target(workbook: Path) -> Path:
    return Path("outputs") / safe_name(workbook.stem)


def main() -> NoReturn:
    """What the installed program `scheduler` and `python -m scheduler` run."""
    enter(scheduler)
