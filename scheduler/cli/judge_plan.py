"""`scheduler verify` and `scheduler report`: a plan that is there already."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, NOT_VALID, OK
from scheduler.cli.os_errors import explain
from scheduler.cli.plan_workbook import tell_place
from scheduler.cli.result_files import Choice, ResultFiles
from scheduler.cli.speaker import Speaker
from scheduler.documents import check_templates
from scheduler.instance import Instance
from scheduler.plan_file import PlanFileError, parse
from scheduler.results import PLAN_NAME, RUN_NAME, check_target, publish
from scheduler.verify import format_verdict, verify


def verify_plan(workbook: Path, plan: Path, speaker: Speaker) -> int:
    """Tell every violation, the tiers and the bound on stdout; returns the exit code."""
    instance = speaker.read(workbook)
    content = _read_plan(plan, speaker)
    if instance is None or content is None:
        return BAD_INPUT
    verdict = verify(instance, content)
    click.echo(format_verdict(verdict, speaker.language))
    return OK if verdict.is_valid else NOT_VALID


def report_plan(workbook: Path, plan: Path, target: Path, choice: Choice, speaker: Speaker) -> int:
    """Write the chosen documents of a valid plan again; run.json is taken along if it is there,
    and where not all are chosen, all other files of the plan's result at the target."""
    instance = speaker.read(workbook)
    content = _read_plan(plan, speaker)
    if instance is None or content is None or not _is_possible(choice, instance, speaker):
        return BAD_INPUT
    check_target(target)
    verdict = verify(instance, content)
    if not verdict.is_valid:
        click.echo(format_verdict(verdict, speaker.language), err=True)
        speaker.warn("report_refused")
        return NOT_VALID
    run = plan.with_name(RUN_NAME)
    run_content = run.read_bytes() if run.is_file() else None
    result = ResultFiles(
        instance,
        content,
        run_content,
        speaker.language,
        choice=choice,
        earlier=None if choice.is_all else _result_of(content, target),
    )
    tell_place(target, publish(target, result.write, datetime.now()), speaker)
    return OK


def _is_possible(choice: Choice, instance: Instance, speaker: Speaker) -> bool:
    """Tells where the chosen station or the folder of templates does not exist; raises
    BrokenTemplateError where a template there cannot be filled in."""
    if choice.station is not None and choice.station not in instance.stations:
        known = ", ".join(instance.stations)
        speaker.warn("no_station", station=choice.station, known=known)
        return False
    if choice.templates is not None and not choice.templates.is_dir():
        speaker.warn("no_templates", folder=choice.templates)
        return False
    if choice.templates is not None:
        check_templates(choice.templates)
    return True


def _result_of(content: bytes, target: Path) -> Path | None:
    """The target, if a result of this very plan is there."""
    plan = target / PLAN_NAME
    return target if plan.is_file() and plan.read_bytes() == content else None


def _read_plan(plan: Path, speaker: Speaker) -> bytes | None:
    """The bytes of the plan file, if they are JSON at all; what they say is for `verify`."""
    if not plan.exists() or plan.is_dir():  # Windows would call a folder "denied"
        speaker.warn("file_folder" if plan.is_dir() else "file_missing", path=plan)
        return None
    try:
        content = plan.read_bytes()
        parse(content)
    except OSError as error:
        click.echo(explain(error, speaker.language), err=True)
        return None
    except PlanFileError as error:
        detail = error.say(speaker.language)
        speaker.warn("plan_unreadable", plan=plan, detail=detail)
        return None
    return content
