"""What people read, print and sign, one package a kind."""

from scheduler.documents.kinds import KINDS, write_documents
from scheduler.documents.source import Source

__all__ = ["KINDS", "Source", "write_documents"]
