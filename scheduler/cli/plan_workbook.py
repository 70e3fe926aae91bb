"""`scheduler solve`: read, search, verify, and only then write."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

import click

from scheduler.cli.exit_codes import BAD_INPUT, INTERNAL_ERROR, OK, OUTPUT_FAILED, SHORTFALL
from scheduler.cli.interrupt import stop_on_interrupt
from scheduler.cli.keep_result import WriteError, explain_failure, keep_result
from scheduler.cli.messages import MESSAGES
from scheduler.cli.offer_text import offer_text
from scheduler.cli.result_files import ResultFiles
from scheduler.cli.run_file import dump_run
from scheduler.cli.speaker import Speaker
from scheduler.cli.tier_table import tier_table
from scheduler.instance import Instance
from scheduler.plan_file import dump_plan
from scheduler.progress import Reporter
from scheduler.results import check_target
from scheduler.solve import Progress, SolveOptions, SolveResult, solve
from scheduler.verify import Verdict, format_verdict, verify


@dataclass(frozen=True, slots=True)
class Request:
    """What `solve` was asked to do."""

    workbook: Path
    target: Path
    options: SolveOptions
    quiet: bool


class InvalidPlanError(Exception):
    """The search found a plan that breaks a rule: a fault of the program."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__("the plan found is not valid")
        self.verdict = verdict


def plan_workbook(request: Request, speaker: Speaker) -> int:
    """Plan the workbook and put the result at the target; returns the exit code."""
    started = time.monotonic()
    instance = speaker.read(request.workbook)
    if instance is None:
        return BAD_INPUT
    check_target(request.target)
    stop = threading.Event()
    notice = MESSAGES.say("stopping", speaker.language)
    try:
        with (
            Reporter(sys.stderr, speaker.language, request.quiet) as report,
            stop_on_interrupt(stop, notice),
        ):
            result = _search(instance, request, speaker, report, stop, started)
            place, failure = keep_result(request.target, result, speaker)
    except InvalidPlanError as error:
        speaker.warn("invalid_plan")
        click.echo(format_verdict(error.verdict, speaker.language), err=True)
        return INTERNAL_ERROR
    return _conclude(request.target, place, failure, result, speaker)


def _search(
    instance: Instance,
    request: Request,
    speaker: Speaker,
    report: Reporter,
    stop: threading.Event,
    started: float,
) -> ResultFiles:
    """The verified result of the search. Raises InvalidPlanError."""
    language = speaker.language
    options = replace(request.options, language=language)
    searching = time.monotonic()
    solved = solve(instance, options, report, stop)
    verifying = time.monotonic()
    plan_content = dump_plan(solved.plan)
    _report(report, "verify", solved, started)
    verdict = verify(instance, plan_content)
    if not verdict.is_valid:
        raise InvalidPlanError(verdict)
    _report(report, "write", solved, started)
    seconds = {
        "read": searching - started,
        "solve": verifying - searching,
        "verify": time.monotonic() - verifying,
    }
    run_content = dump_run(solved, options, stop.is_set(), seconds)
    remarks = () if solved.offer is None else (offer_text(solved.offer, solved.plan, language),)
    return ResultFiles(instance, plan_content, run_content, language, remarks)


def _report(report: Reporter, phase: str, solved: SolveResult, started: float) -> None:
    plan = solved.plan
    seconds = time.monotonic() - started
    report(Progress(phase, 1.0, plan.tiers, plan.bounds.get("T5"), seconds))


def _conclude(
    target: Path, place: Path, failure: WriteError | None, result: ResultFiles, speaker: Speaker
) -> int:
    if failure is not None:
        reason = explain_failure(failure, speaker.language)
        speaker.warn("saved_elsewhere", reason=reason, place=place)
    else:
        tell_place(target, place, speaker)
    plan = result.plan
    for remark in result.remarks:
        click.echo(remark)
    click.echo(tier_table(plan, speaker.language))
    if failure is not None:
        return OUTPUT_FAILED
    return SHORTFALL if plan.tiers.T1 else OK


def tell_place(target: Path, place: Path, speaker: Speaker) -> None:
    """Say where the result is, and why where it is not at the target."""
    if place == target:
        speaker.say("saved", place=place)
    else:
        speaker.warn("saved_beside", target=target, place=place)
