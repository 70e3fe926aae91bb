"""Every sentence that verify can say, in Vietnamese and in English; keys start with the rule."""

from __future__ import annotations

from scheduler.language import Catalogue
from scheduler.verify.form_messages import FORM_MESSAGES
from scheduler.verify.rule_messages import RULE_MESSAGES
from scheduler.verify.verdict_messages import VERDICT_MESSAGES

MESSAGES = Catalogue({**FORM_MESSAGES, **RULE_MESSAGES, **VERDICT_MESSAGES})
