"""JSON values that know their place in the file, asked for the types that plan.md names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NoReturn

from scheduler.plan_file.errors import PlanFileError

DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can say it, UTF-8 cannot
SHA256 = re.compile(r"[0-9a-f]{64}")


def parse(content: bytes) -> dict[str, object]:
    """The JSON object in UTF-8 `content`; no key twice, no NaN. Raises PlanFileError."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise PlanFileError("twice", name=key)
            found[key] = value
        return found

    def refuse(word: str) -> NoReturn:
        raise ValueError(word)

    try:
        text = content.decode("utf-8")
        parsed: object = json.loads(text, object_pairs_hook=unique, parse_constant=refuse)
    except PlanFileError:
        raise
    except (ValueError, RecursionError) as error:
        raise PlanFileError("json", detail=error) from error
    if not isinstance(parsed, dict):
        raise PlanFileError("object", where="plan")
    return parsed


class Node:
    """A JSON value and its path in the file, asked for the types that plan.md names."""

    def __init__(self, value: object, path: str) -> None:
        self._value: Any = value
        self.path = path

    def must_be_object(self) -> None:
        if not isinstance(self._value, dict):
            raise PlanFileError("object", where=self.path)

    def must_have(self, *keys: str, others: bool = False) -> None:
        self.must_be_object()
        for key in keys:
            if key not in self._value:
                raise PlanFileError("missing", where=self.path, name=key)
        for key in () if others else self._value:
            if key not in keys:
                raise PlanFileError("unknown", where=self.path, name=key)

    def names(self) -> tuple[str, ...]:
        return tuple(self._value)

    def raw(self, key: str) -> object:
        self.must_be_object()
        return self._value.get(key)

    def child(self, key: str) -> Node:
        return Node(self._value[key], f"{self.path}.{key}")

    def each(self, key: str) -> Iterator[Node]:
        child = self.child(key)
        if not isinstance(child._value, list):
            raise PlanFileError("list", where=child.path)
        for i, value in enumerate(child._value):
            yield Node(value, f"{child.path}[{i}]")

    def own_text(self) -> str:
        if not isinstance(self._value, str) or _LONE_SURROGATE.search(self._value):
            raise PlanFileError("text", where=self.path)
        return self._value

    def text(self, key: str) -> str:
        return self.child(key).own_text()

    def whole(self, key: str) -> int:
        value = self._value[key]
        if type(value) is not int or value < 0:
            raise PlanFileError("whole", where=f"{self.path}.{key}")
        return value

    def flag(self, key: str) -> bool:
        value = self._value[key]
        if not isinstance(value, bool):
            raise PlanFileError("flag", where=f"{self.path}.{key}")
        return value

    def matching(self, key: str, pattern: re.Pattern[str], message: str) -> str:
        value = self._value.get(key)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise PlanFileError(message, where=f"{self.path}.{key}", value=value)
        return value

    def date(self, key: str) -> date:
        written = self.matching(key, DATE, "date")
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise PlanFileError("date", where=f"{self.path}.{key}", value=written) from None

    def time(self, key: str) -> int:
        written = self.matching(key, TIME, "time")
        return int(written[:2]) * 60 + int(written[3:])
