"""Saying things to the user, in the language found so far."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from scheduler.cli.messages import MESSAGES
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.workbook import Reading, format_problems, read_workbook
from scheduler.workbook.faults import Words


class Speaker:
    """Speaks the language that was asked for, else that of the workbook, at first Vietnamese."""

    def __init__(self, asked_for: Language | None) -> None:
        self._asked_for = asked_for
        self.language: Language = asked_for or "vi"

    @property
    def asked_for(self) -> Language | None:
        """The language that `--lang` names."""
        return self._asked_for

    def say(self, key: str, **values: object) -> None:
        """Say a message on stdout."""
        click.echo(MESSAGES.say(key, self.language, **values))

    def warn(self, key: str, **values: object) -> None:
        """Say a message on stderr."""
        click.echo(MESSAGES.say(key, self.language, **values), err=True)

    def warn_of_losses(self, losses: Sequence[Words]) -> None:
        """Say what a copy of a workbook lacks of it, if anything."""
        if losses:
            lost = (words.vi if self.language == "vi" else words.en for words in losses)
            self.warn("losses", detail="; ".join(lost))

    def read(self, workbook: Path) -> Instance | None:
        """The instance of the workbook, whose problems and warnings are told on stderr."""
        reading = self.read_all(workbook)
        if reading.problems or reading.warnings:
            click.echo(format_problems(reading, self.language), err=True)
        return reading.instance

    def read_all(self, workbook: Path) -> Reading:
        """What the workbook says; from now on its language is spoken, unless one was asked for."""
        reading = read_workbook(workbook)
        self.language = self._asked_for or reading.language
        return reading
