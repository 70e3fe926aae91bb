"""plan.json: `dump_plan` writes it, `load_plan` reads it (plan.md)."""

from scheduler.plan_file.dump import FORMAT, dump_plan
from scheduler.plan_file.errors import PlanFileError
from scheduler.plan_file.load import load_plan
from scheduler.plan_file.node import parse

__all__ = ["FORMAT", "PlanFileError", "dump_plan", "load_plan", "parse"]
