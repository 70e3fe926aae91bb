"""The empty workbook: headings with notes, drop-downs, limits, examples, totals."""

from scheduler.workbook.provinces import PROVINCES
from scheduler.workbook.template.write import write_template

__all__ = ["PROVINCES", "write_template"]
