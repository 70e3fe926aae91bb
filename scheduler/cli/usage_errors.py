"""A command that is not right, told in words: click's own sentences are in English alone."""

from __future__ import annotations

import re

import click

from scheduler.cli.messages import MESSAGES
from scheduler.language import Language

_NO_COMMAND = re.compile(r"No such command '(.+?)'")
_TOO_MUCH = re.compile(r"Got unexpected extra arguments? \((.+)\)")


def explain_usage(error: click.ClickException, language: Language) -> str:
    """What is wrong with the command, and where its help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "scheduler"
    told = _told(error, context, language)
    return f"{told}\n{MESSAGES.say('see_help', language, command=command)}"


def _told(error: click.ClickException, context: click.Context | None, language: Language) -> str:
    if isinstance(error, click.NoSuchOption):
        return MESSAGES.say("no_option", language, name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _of_parameter(error, error.param, language)
    if (found := _TOO_MUCH.match(error.message)) is not None:
        return MESSAGES.say("too_much", language, name=found[1])
    if (found := _NO_COMMAND.match(error.message)) and context is not None:
        assert isinstance(context.command, click.Group)
        names = ", ".join(context.command.list_commands(context))
        return MESSAGES.say("no_command", language, name=found[1], names=names)
    return f"{MESSAGES.say('bad_usage', language)} ({error.format_message()})"


def _of_parameter(error: click.BadParameter, parameter: click.Parameter, language: Language) -> str:
    metavar = parameter.make_metavar(error.ctx) if error.ctx else parameter.name or ""
    is_option = isinstance(parameter, click.Option)
    if isinstance(error, click.MissingParameter):
        name = f"{parameter.opts[0]} {metavar}" if is_option else metavar.rstrip(".")
        return MESSAGES.say("no_argument", language, name=name)
    name = parameter.opts[0] if is_option else metavar
    told = MESSAGES.say("bad_value", language, name=name)
    if isinstance(parameter.type, click.Choice):
        names = ", ".join(map(str, parameter.type.choices))
        return f"{told} {MESSAGES.say('choices', language, names=names)}"
    return f"{told} ({error.format_message()})"
