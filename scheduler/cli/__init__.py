"""The command line."""

from scheduler.cli.commands import main, scheduler

__all__ = ["main", "scheduler"]
