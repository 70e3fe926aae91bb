"""Estimating the links that the Travel sheet lacks."""

from scheduler.workbook.travel.fill import Filled, fill_travel

__all__ = ["Filled", "fill_travel"]
