"""What the tests of the rules ask: which rules does this plan break?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scheduler.instance import Instance
from scheduler.plan import Plan, Posting, Trip
from scheduler.plan_file import dump_plan
from scheduler.verify import verify
from tests.builders import make_plan


def rules_broken(
    instance: Instance,
    trips: Iterable[Trip] = (),
    postings: Iterable[Posting] = (),
    **overrides: Any,
) -> set[str]:
    """Rules that the plan of these trips and postings breaks, judged on the bytes of its file."""
    return rules_of(instance, make_plan(instance, trips, postings, **overrides))


def rules_of(instance: Instance, plan: Plan) -> set[str]:
    """Rules that `plan` breaks."""
    return {violation.rule for violation in verify(instance, dump_plan(plan)).violations}


def messages_of(instance: Instance, plan: Plan) -> list[str]:
    """Keys of all messages about `plan`, in order."""
    return [violation.message.key for violation in verify(instance, dump_plan(plan)).violations]
