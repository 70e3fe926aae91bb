"""Vietnamese text that is not in Unicode: TCVN3 (ABC) and VNI fonts, or UTF-8 read as Latin.

Such text looks right in its own font alone. It is recognised by letters that never follow each
other in Vietnamese, converted to show what was meant, and refused, for a guess is no name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

OldLetters = Literal["TCVN3", "VNI", "UTF-8"]

_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")  # in Unicode alone

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ",
)
_IS_TCVN3 = re.compile(
    "[A-Za-z](?:[µ¶¸¹¨×]|[»¼½¾©ª«¬®\u00ad][a-z])|[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]|[¡¢£¤¥¦§®][a-z]"
)

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "": ""}
_HATS = {"á": "ù", "à": "ø", "å": "û", "ã": "õ", "ä": "ï", "â": ""}
_BREVES = {"é": "ù", "è": "ø", "ú": "û", "ü": "õ", "ë": "ï", "ê": ""}
_VNI_MARKS = {
    **{mark: tone for mark, tone in _TONES.items() if mark},
    **{mark: "\u0302" + _TONES[tone] for mark, tone in _HATS.items()},
    **{mark: "\u0306" + _TONES[tone] for mark, tone in _BREVES.items()},
}
_VNI_LETTERS = str.maketrans("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ")
_VNI_PAIR = re.compile("([aeouyôö])([ùøûõïáàåãäâéèúüëê])", re.IGNORECASE)
_IS_VNI = re.compile(
    # Anaïs and Israël are no Vietnamese, but names; đ stands at the beginning of a syllable only
    "a[ùøûõáàåãäâéèúüê]|aï(?![sv])|aë(?!l)|e[ùøûõïáàåãäâ]|o[ùøûïåäâ]|[uyôö][ùøûõï]"
    r"|(?<![^\W\d_])ñ[aeiouyôö]",
    re.IGNORECASE,
)


def old_letters(text: str) -> tuple[OldLetters, str] | None:
    """What `text` is written in and what it means, None where it may well be Unicode."""
    if text.isascii() or _VIETNAMESE.search(text):
        return None
    misread = _misread(text)
    if misread is not None:
        return "UTF-8", misread
    if _IS_TCVN3.search(text):
        return "TCVN3", text.translate(_TCVN3)
    if _IS_VNI.search(text):
        return "VNI", _from_vni(text)
    return None


def is_unicode_vietnamese(text: str) -> bool:
    """Whether `text` has letters that only Unicode has; a conversion would spoil them."""
    return not text.isascii() and _VIETNAMESE.search(text) is not None


def _misread(text: str) -> str | None:
    """Bytes of UTF-8 that were taken for one letter each."""
    for encoding in ("cp1252", "latin-1"):
        try:
            meant = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return meant
    return None


def _from_vni(text: str) -> str:
    def composed(match: re.Match[str]) -> str:
        letter, mark = match[1].translate(_VNI_LETTERS), _VNI_MARKS[match[2].lower()]
        return unicodedata.normalize("NFC", letter + mark)

    pieces, end = [], 0
    for match in _VNI_PAIR.finditer(text):
        pieces += [text[end : match.start()].translate(_VNI_LETTERS), composed(match)]
        end = match.end()
    return "".join([*pieces, text[end:].translate(_VNI_LETTERS)])
