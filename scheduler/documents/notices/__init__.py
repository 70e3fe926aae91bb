"""notices/<id>.pdf: what hangs on a village's notice board."""

from scheduler.documents.notices.book import write_notices

__all__ = ["write_notices"]
