"""Entering and leaving the program: streams, exit codes, and a command that is not right."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from scheduler.cli.exit_codes import BAD_INPUT, INTERRUPTED
from scheduler.cli.messages import MESSAGES
from scheduler.cli.usage_errors import explain_usage
from scheduler.language import Language


class Commands(click.Group):
    """A group whose commands return exit codes, and whose usage errors are told in words."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        given = list(sys.argv[1:] if args is None else args)
        extra["standalone_mode"] = False
        language = _language_in(given)
        try:
            code = super().main(given, *rest, **extra)
        except click.ClickException as error:
            click.echo(explain_usage(error, language), err=True)
            code = BAD_INPUT
        except (click.Abort, KeyboardInterrupt):
            click.echo(MESSAGES.say("interrupted", language), err=True)
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)


def enter(commands: Commands) -> NoReturn:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may not know Vietnamese letters
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        commands.main(prog_name="scheduler")
    except SystemExit as leaving:
        if leaving.code == INTERRUPTED:  # at once: not waiting for threads of the search
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(INTERRUPTED)
        raise


def _language_in(args: Sequence[str]) -> Language:
    """The language asked for, before the options are understood."""
    given = " ".join(args)
    return "en" if "--lang en" in given or "--lang=en" in given else "vi"
