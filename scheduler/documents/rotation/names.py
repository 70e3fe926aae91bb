"""Names that a template uses, held against those that there are (`tags:TAGS`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes
from rapidfuzz import process
from rapidfuzz.distance import OSA

from scheduler.documents.rotation.faults import Fault

# where a name leads: a path of TAGS, "" for what the template itself defines
_Scope = Mapping[str, str]
_FREE = ""
_KEEPING = ("list", "sort", "reverse", "unique", "batch", "slice", "first", "last")


class Names:
    """The names of one template; `tags` are the paths that there are."""

    def __init__(self, tags: Collection[str], place: str) -> None:
        self._tags, self._place = tags, place
        self._rows_of_lists = {tag.rpartition(".")[0] for tag in tags if "." in tag}

    def faults(self, tree: nodes.Template) -> Iterator[Fault]:
        """Every name that leads nowhere, in the order of the template."""
        yield from self._visit(tree, {})

    def _visit(self, node: nodes.Node, scope: _Scope) -> Iterator[Fault]:
        if isinstance(node, nodes.For):
            yield from self._visit(node.iter, scope)
            inner = {**scope, "loop": _FREE, **self._rows(node, scope)}
            for child in [*([node.test] if node.test else []), *node.body]:
                yield from self._visit(child, inner)
            for child in node.else_:
                yield from self._visit(child, scope)
        elif isinstance(node, nodes.Output):
            for child in node.nodes:
                yield from self._visit(child, scope)
                yield from self._printed(child, scope)
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            yield from self._name_faults(node, scope)
        else:
            for child in node.iter_child_nodes():
                yield from self._visit(child, scope)

    def _rows(self, node: nodes.For, scope: _Scope) -> _Scope:
        """What the loop's own names stand for."""
        path = self._path(node.iter, scope)
        if isinstance(node.target, nodes.Name) and self._is_list(path):
            return {node.target.name: f"{path}[]"}
        targets = [node.target, *node.target.find_all(nodes.Name)]
        return {target.name: _FREE for target in targets if isinstance(target, nodes.Name)}

    def _is_list(self, path: str | None) -> bool:
        return f"{path}[]" in self._rows_of_lists

    def _path(self, node: nodes.Node, scope: _Scope) -> str | None:
        """The path that an expression leads to; "" is anything, None is nowhere."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return node.name if node.name in self._tags else None
        if isinstance(node, nodes.Filter) and node.node is not None and node.name in _KEEPING:
            return self._path(node.node, scope)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            base, field = self._path(node.node, scope), _field(node)
            if not base or field is None:
                return base
            if field.isdecimal():
                return f"{base}[]"
            return f"{base}.{field}" if f"{base}.{field}" in self._tags else None
        return _FREE

    def _name_faults(self, node: nodes.Expr, scope: _Scope) -> Iterator[Fault]:
        if self._path(node, scope) is not None:
            return
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            base = self._path(node.node, scope)
            if base is None:
                yield from self._name_faults(node.node, scope)
                return
            yield self._unknown(_source(node), _field(node) or "", base)
        elif isinstance(node, nodes.Name):
            yield self._unknown(node.name, node.name, None)

    def _unknown(self, tag: str, field: str, base: str | None) -> Fault:
        holder = tag.rpartition(".")[0]
        if self._is_list(base):
            near = _near(field, self._fields(f"{base}[]"))
            return Fault("outside_list", self._place, tag=tag, list=holder, field=near)
        known = self._fields(base)
        if not known:  # a tag that has no fields
            return Fault("unknown_tag", self._place, tag=tag, instead=holder)
        near = _near(field, known)
        instead = near if base is None else f"{holder}.{near}"
        return Fault("unknown_tag", self._place, tag=tag, instead=instead)

    def _printed(self, node: nodes.Node, scope: _Scope) -> Iterator[Fault]:
        """A list or a row that is printed as a whole would read as a heap of signs."""
        path = self._path(node, scope)
        if path in self._rows_of_lists:
            field = self._fields(path)[0]
            yield Fault("whole_row", self._place, tag=_source(node), field=field)
        elif self._is_list(path):
            field = self._fields(f"{path}[]")[0]
            yield Fault("whole_list", self._place, tag=_source(node), field=field)

    def _fields(self, base: str | None) -> list[str]:
        """What may follow `base` and a dot, lists of its rows aside; of None, all single tags."""
        start = "" if base is None else f"{base}."
        found = (tag.removeprefix(start) for tag in self._tags if tag.startswith(start))
        return [field for field in found if "[" not in field]


def _field(node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return str(node.arg.value) if isinstance(node.arg, nodes.Const) else None


def _source(node: nodes.Node) -> str:
    """The name as it is written."""
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        return f"{_source(node.node)}.{_field(node)}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _near(word: str, known: list[str]) -> str:
    """The word of `known`, not empty, that is most like `word`, letter case and accents aside."""
    bare = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return process.extractOne(bare, known, scorer=OSA.distance)[0]
