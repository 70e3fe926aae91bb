"""What a search found is kept, whatever happens while it is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from scheduler.cli.os_errors import explain
from scheduler.cli.result_files import Choice, ResultFiles
from scheduler.cli.speaker import Speaker
from scheduler.language import Language
from scheduler.results import ResultsError, publish

WriteError = OSError | ResultsError  # a place that cannot be written to, or that others took


def keep_result(
    target: Path, result: ResultFiles, speaker: Speaker
) -> tuple[Path, WriteError | None]:
    """Publish at `target`, or where that fails in the temporary folder; returns where, and why
    not at the target.

    Where neither takes the documents, or they cannot be made by a fault of the program, the plan
    is kept without them, and what was raised is raised again.
    """
    places = target, Path(tempfile.gettempdir()) / "screening-scheduler" / target.resolve().name
    failures: list[WriteError] = []
    for each in places:
        try:
            place = publish(each, result.write, datetime.now())
        except (OSError, ResultsError) as error:
            failures.append(error)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a panic of Typst, which is written in Rust, is no Exception
            _keep_plan(places, result, speaker)
            raise
        else:
            return place, next(iter(failures), None)
    _keep_plan(places, result, speaker)
    raise failures[0]


def explain_failure(failure: WriteError, language: Language) -> str:
    return explain(failure, language) if isinstance(failure, OSError) else failure.say(language)


def _keep_plan(places: Iterable[Path], result: ResultFiles, speaker: Speaker) -> None:
    """Write plan.json and run.json alone into the first place that takes them, and say where."""
    plan_only = replace(result, choice=Choice(kinds=()))
    for each in places:
        try:
            place = publish(each, plan_only.write, datetime.now())
        except (OSError, ResultsError):
            continue
        speaker.warn("documents_failed", place=place)
        return
