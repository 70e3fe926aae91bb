"""Rotation: which doctor of a hospital or centre is posted to which station, and when."""

from scheduler.rotation.further import FurtherPostings
from scheduler.rotation.needs import ScreeningNeed
from scheduler.rotation.rotation import Rotation
from scheduler.rotation.solve import solve_rotation

__all__ = ["FurtherPostings", "Rotation", "ScreeningNeed", "solve_rotation"]
