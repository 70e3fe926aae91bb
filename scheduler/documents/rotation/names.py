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
        if isinstance(node.target, nodes.Name) and path is not None and f"{path}[]" in self._lists:
            return {node.target.name: f"{path}[]"}
        return {name.name: _FREE for name in [node.target, *node.target.find_all(nodes.Name)]
                if isinstance(name, nodes.Name)}  # fmt: skip

    @property
    def _lists(self) -> set[str]:
        return {tag.rpartition(".")[0] for tag in self._tags if "." in tag}

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
        elif isinstance(node, nodes.Name) and node.name not in ("true", "false", "none"):
            yield self._unknown(node.name, node.name, None)

    def _unknown(self, tag: str, field: str, base: str | None) -> Fault:
        if base is not None and f"{base}[]" in self._lists:  # a field of a list as a whole
            known = self._fields(f"{base}[]")
            name = base.rpartition(".")[2]
            return Fault("outside_list", self._place, tag=tag, list=name, field=_near(field, known))
        prefix = "" if base is None else f"{tag.rpartition('.')[0]}."
        near = _near(field, self._fields(base))
        return Fault("unknown_tag", self._place, tag=tag, instead=f"{prefix}{near}")

    def _printed(self, node: nodes.Node, scope: _Scope) -> Iterator[Fault]:
        """A list or a row that is printed as a whole would read as a heap of signs."""
        path = self._path(node, scope) if not isinstance(node, nodes.TemplateData) else None
        if path and path in self._lists:
            code = Fault("whole_row", self._place, _source(node), field=self._fields(path)[0])
            yield code
        elif path and f"{path}[]" in self._lists:
            field = self._fields(f"{path}[]")[0]
            yield Fault("whole_list", self._place, tag=_source(node), field=field)

    def _fields(self, base: str | None) -> list[str]:
        start = "" if base is None else f"{base}."
        return [tag[len(start) :] for tag in self._tags
                if tag.startswith(start) and "[" not in tag[len(start) :]]  # fmt: skip


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
    """The known word that is most like `word`, letter case and diacritics aside."""
    bare = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return process.extractOne(bare, known, scorer=OSA.distance)[0]
