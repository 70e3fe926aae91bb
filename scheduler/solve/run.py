"""What every step of one search shares."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.instance import Instance
from scheduler.solve.options import Journal, SolveOptions, Watch
from scheduler.solve.workers import Workers
from scheduler.trips.ground import Ground


@dataclass(frozen=True, slots=True)
class Run:
    """The instance with its ground, what was asked, when to stop, whom to tell, who works."""

    instance: Instance
    ground: Ground
    options: SolveOptions
    watch: Watch
    journal: Journal
    workers: Workers
