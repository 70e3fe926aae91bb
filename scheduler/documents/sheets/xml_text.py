"""Text as it may stand in XML."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """`text` escaped; characters that XML does not know, as other systems leave them, replaced."""
    return escape(without_controls(text))


def without_controls(text: str) -> str:
    """`text` with a sign in place of each character that XML does not know."""
    return _NOT_XML.sub("\ufffd", text)
