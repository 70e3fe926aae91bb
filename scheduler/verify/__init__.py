"""Every rule again, by code that shares nothing with the solver."""

from scheduler.verify.console import format_verdict
from scheduler.verify.form import check_form
from scheduler.verify.verdict import Verdict
from scheduler.verify.verifier import verify, verify_plan
from scheduler.verify.violation import Phrase, Violation

__all__ = [
    "Phrase",
    "Verdict",
    "Violation",
    "check_form",
    "format_verdict",
    "verify",
    "verify_plan",
]
