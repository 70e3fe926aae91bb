"""The empty workbook: headings with notes, drop-downs, limits, examples, totals."""

from scheduler.workbook.provinces import PROVINCES
from scheduler.workbook.template.write import make_template

__all__ = ["PROVINCES", "make_template"]
