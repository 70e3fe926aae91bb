"""What people read, print and sign, one package a kind."""

from scheduler.documents.kinds import KINDS, write_documents
from scheduler.documents.rotation import BrokenTemplateError, check_templates
from scheduler.documents.source import Source

__all__ = ["KINDS", "BrokenTemplateError", "Source", "check_templates", "write_documents"]
