"""Printed pages: data laid out by a Typst template, after Decree 30/2020/NĐ-CP."""

from scheduler.documents.paper.press import Press

__all__ = ["Press"]
