"""What people read, print and sign, one package a kind."""

from scheduler.documents.broken_template import BrokenTemplateError
from scheduler.documents.kinds import KINDS, check_templates, write_documents
from scheduler.documents.source import Source

__all__ = ["KINDS", "BrokenTemplateError", "Source", "check_templates", "write_documents"]
