"""The last line: whatever happens, the user reads a sentence and never a traceback."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import click

from scheduler.cli.exit_codes import BAD_INPUT, INTERNAL_ERROR, INTERRUPTED, OUTPUT_FAILED
from scheduler.cli.os_errors import explain, is_explainable
from scheduler.cli.speaker import Speaker
from scheduler.documents import BrokenTemplateError
from scheduler.results import ResultsError


@contextmanager
def boundary(speaker: Speaker) -> Iterator[None]:
    """Turn every error of a command into a sentence on stderr and an exit code."""
    try:
        yield
    except (click.exceptions.Exit, click.ClickException, BrokenPipeError, SystemExit):
        raise
    except KeyboardInterrupt:
        speaker.warn("interrupted")
        raise click.exceptions.Exit(INTERRUPTED) from None
    except (ResultsError, BrokenTemplateError) as error:
        click.echo(error.say(speaker.language), err=True)
        raise click.exceptions.Exit(BAD_INPUT) from None
    except BaseException as error:  # libraries written in Rust panic with no Exception
        if isinstance(error, OSError) and is_explainable(error):
            click.echo(explain(error, speaker.language), err=True)
            raise click.exceptions.Exit(OUTPUT_FAILED) from None
        _tell_crash(speaker, error)
        raise click.exceptions.Exit(INTERNAL_ERROR) from None


def _tell_crash(speaker: Speaker, error: BaseException) -> None:
    name = type(error).__name__
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="scheduler-", suffix=".log", delete=False
        ) as log:
            log.write("".join(traceback.format_exception(error)))
    except OSError:
        speaker.warn("crash_without_log", name=name)
    else:
        speaker.warn("crash", name=name, log=log.name)
