"""The tags that stand in a template's paragraphs, and whether each command is closed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError

from scheduler.documents.rotation.faults import Fault

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LOOSE = re.compile(r"\{\{|\}\}|\{%|%\}")
_COMMAND = re.compile(r"\{%-?(p|tr|tc|r)?\s+(\w*)(.*?)-?%\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_CLOSING = {"for": "endfor", "if": "endif"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_BETWEEN = ("else", "elif")
_DOCX_COMMANDS = ("colspan", "cellbg", "vm", "hm")
_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Opened:
    word: str
    prefix: str
    tag: str
    paragraph: int


def text_faults(paragraphs: Iterable[str], place: str, environment: Environment) -> Iterator[Fault]:
    """Brackets, commands and expressions that cannot be read, in reading order."""
    opened: list[_Opened] = []
    for number, paragraph in enumerate(paragraphs):
        rest = _TAG.sub(" ", paragraph)
        if (loose := _LOOSE.search(rest)) is not None:
            yield Fault("brackets", place, tag=_shown(rest[loose.start() :]))
            return  # what follows would be misread
        for tag in _TAG.findall(paragraph):
            command = _COMMAND.match(tag)
            if command is None:
                yield from _expression_faults(tag, tag, place, environment)
                continue
            prefix, word, rest = command[1] or "", command[2], command[3]
            yield from _command_faults(
                _Opened(word, prefix, tag, number), rest, opened, place, environment
            )
    for left in opened:
        closing = _written(left.prefix, _CLOSING[left.word])
        yield Fault("unclosed", place, tag=left.tag, closing=closing)


def _command_faults(
    command: _Opened, rest: str, opened: list[_Opened], place: str, environment: Environment
) -> Iterator[Fault]:
    word, tag = command.word, command.tag
    if word in _CLOSING:
        opened.append(command)
        whole = f"{{% {word} {rest} %}}{{% {_CLOSING[word]} %}}"
        yield from _expression_faults(whole, tag, place, environment)
    elif word in _OPENING or word in _BETWEEN:
        wanted = _OPENING.get(word)
        if not opened:
            yield Fault("unopened", place, tag=tag, opens=wanted or "if")
            return
        last = opened[-1] if wanted is None else opened.pop()
        if wanted is not None and last.word != wanted:
            closing = _written(last.prefix, _CLOSING[last.word])
            yield Fault("crossed", place, tag=tag, opened=last.tag, closing=closing)
        elif last.prefix != command.prefix:
            yield Fault(
                "prefix", place, tag=tag, opened=last.tag, closing=_written(last.prefix, word)
            )
        elif not last.prefix and last.paragraph != command.paragraph:
            yield Fault("paragraph", place, tag=tag, opened=last.tag)
    elif word not in _DOCX_COMMANDS:
        yield Fault("unknown_word", place, tag=tag)


def _expression_faults(
    source: str, tag: str, place: str, environment: Environment
) -> Iterator[Fault]:
    source = re.sub(r"^\{\{(p|tr|tc|r)\s", "{{ ", source.translate(_QUOTES))
    try:
        environment.parse(source)
    except TemplateSyntaxError:
        yield Fault("expression", place, tag=_shown(tag))


def _written(prefix: str, word: str) -> str:
    return f"{{%{prefix} {word} %}}"


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
