"""The files of a result folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from scheduler.documents import KINDS, Source, write_documents
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan
from scheduler.plan_file import load_plan
from scheduler.results import PLAN_NAME, RUN_NAME

_LOCKS = ("~$", ".~lock.")  # how the names of files begin that Excel and LibreOffice hold locked


@dataclass(frozen=True, slots=True)
class Choice:
    """Which documents are written: of these kinds, for a station or a month (None: all)."""

    kinds: tuple[str, ...] | None = None
    station: str | None = None
    month: int | None = None
    templates: Path | None = None

    @property
    def is_all(self) -> bool:
        return (self.kinds, self.station, self.month) == (None, None, None)


@dataclass(frozen=True, slots=True)
class ResultFiles:
    """A verified plan, ready to be written; `run_content` is None where nobody kept it. `remarks`
    are sentences for the reader of the summary."""

    instance: Instance
    plan_content: bytes
    run_content: bytes | None
    language: Language
    remarks: tuple[str, ...] = ()
    choice: Choice = Choice()
    earlier: Path | None = None

    @property
    def plan(self) -> Plan:
        return load_plan(self.plan_content, self.instance.settings.year)

    def write(self, folder: Path) -> None:
        """Write plan.json, run.json and the chosen documents into `folder`, beside what an
        `earlier` result of the same plan holds. Raises OSError."""
        if self.earlier is not None:
            _take_along(self.earlier, folder)
        (folder / PLAN_NAME).write_bytes(self.plan_content)
        if self.run_content is not None:
            (folder / RUN_NAME).write_bytes(self.run_content)
        kinds = self.choice.kinds
        write_documents(folder, self._source, KINDS if kinds is None else kinds)

    @property
    def _source(self) -> Source:
        choice = self.choice
        return Source(
            self.instance,
            self.plan,
            self.language,
            self.remarks,
            choice.station,
            choice.month,
            choice.templates,
        )


def _take_along(earlier: Path, folder: Path) -> None:
    """Copy the files of `earlier` except those that an open document locks. Raises OSError."""
    for path in earlier.rglob("*"):
        if path.is_file() and not path.name.startswith(_LOCKS):
            place = folder / path.relative_to(earlier)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)
