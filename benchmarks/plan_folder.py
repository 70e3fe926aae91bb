"""A comparison's plan as a whole, verified, and written as `scheduler solve` writes its own."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from scheduler.instance import Instance
from scheduler.plan import CoverageShortfall, FloorShortfall, Plan, Posting, Trip
from scheduler.plan_file import dump_plan
from scheduler.solve.tally import doctor_months, floor_gaps, missing_persons, tally
from scheduler.verify import verify_plan
from scheduler.workbook import read_workbook

REASON = "not planned: no day with a crew was found for it in this way of planning"


def read_instance(workbook: Path) -> Instance:
    """The instance; ends the process where the workbook has problems."""
    reading = read_workbook(workbook)
    if reading.instance is None:
        sys.exit(f"{workbook} has problems: see scheduler check")
    return reading.instance


def make_plan(
    instance: Instance,
    postings: Sequence[Posting],
    trips: Sequence[Trip],
    bounds: Mapping[str, int] | None = None,
    seed: int = 0,
) -> Plan:
    """The plan with its shortfalls and tiers; `bounds` are 0 where nothing was proved.

    Raises RuntimeError if the plan breaks a rule.
    """
    present = Counter(doctor_months(instance, postings).values())
    coverage = [
        CoverageShortfall(village, number, persons, REASON)
        for (village, number), persons in missing_persons(instance, trips).items()
    ]
    floor = [
        FloorShortfall(station, month, doctors, REASON)
        for (station, month), doctors in floor_gaps(instance, present).items()
    ]
    plan = Plan(
        input_sha256=instance.sha256,
        options={"seed": seed},
        tiers=tally(instance, postings, trips),
        bounds=bounds or {"T5": 0},
        postings=tuple(postings),
        trips=tuple(trips),
        shortfalls=(*coverage, *floor),
        year=instance.settings.year,
    )
    verdict = verify_plan(instance, plan)
    if not verdict.is_valid:
        first = verdict.violations[0]
        raise RuntimeError(f"the plan breaks {first.rule} at {first.place}: {first}")
    return plan


class Journal:
    """The steps of a search as the log of run.json: seconds, tiers, bound."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self.steps: list[dict[str, object]] = []

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start

    def tell(self, plan: Plan) -> None:
        bound = plan.bounds.get("T5")
        self.steps.append(
            {"seconds": round(self.seconds, 1), "tiers": asdict(plan.tiers), "bound": bound}
        )


def write_result(
    folder: Path, plan: Plan | None, journal: Journal, read_seconds: float, note: str
) -> None:
    """plan.json, where there is a plan, and run.json with what the benchmark reads."""
    folder.mkdir(parents=True, exist_ok=True)
    wall = {"read": round(read_seconds, 1), "solve": round(journal.seconds, 1)}
    run = {"wall_seconds": wall, "log": journal.steps, "note": note}
    (folder / "run.json").write_text(json.dumps(run, indent=1), encoding="utf-8")
    if plan is not None:
        (folder / "plan.json").write_bytes(dump_plan(plan))
