"""report.html: the plan as one page that opens in any browser, without a network."""

from scheduler.documents.dashboard.page import write_dashboard

__all__ = ["write_dashboard"]
