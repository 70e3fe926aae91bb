"""Plans as a careful district planner does in a spreadsheet: python -m benchmarks.by_hand WORKBOOK

Postings first come, first served; every village its own trips, on the first free day; the second
visits after the gap. Nothing is compared, shared or moved: what the solver must be better than.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.hand_postings import postings_by_hand
from benchmarks.hand_trips import trips_by_hand
from benchmarks.plan_folder import Journal, make_plan, read_instance, write_result
from scheduler.instance import Instance
from scheduler.plan import Plan
from scheduler.trips.ground import Ground


def plan_by_hand(instance: Instance) -> Plan:
    """A valid plan; what finds no day is stated as a shortfall."""
    postings = postings_by_hand(instance)
    return make_plan(instance, postings, trips_by_hand(Ground(instance), postings))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.by_hand", description=__doc__)
    parser.add_argument("workbook", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    asked = parser.parse_args()
    start = time.monotonic()
    instance = read_instance(asked.workbook)
    read_seconds = time.monotonic() - start
    journal = Journal()
    plan = plan_by_hand(instance)
    journal.tell(plan)
    write_result(asked.out, plan, journal, read_seconds, "")


if __name__ == "__main__":
    main()
