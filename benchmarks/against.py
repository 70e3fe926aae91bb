"""How a row's plan compares with the solver's of the same instance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Row = Mapping[str, str]

_UPPER = ("T1", "T2", "T3", "T4")


def against_solver(row: Row, rows: Iterable[Row]) -> str:
    """The cost as a multiple of the solver's best; where T1–T4 differ, the first tier that does.

    Costs of plans that screen other numbers of persons cannot be compared.
    """
    ours = [r for r in rows if (r["instance"], r["by"]) == (row["instance"], "solver") and r["T5"]]
    if not row["T5"] or not ours:
        return ""
    best = min(ours, key=lambda r: [int(r[tier]) for tier in (*_UPPER, "T5")])
    for tier in _UPPER:
        if row[tier] != best[tier]:
            is_worse = int(row[tier]) > int(best[tier])
            return f"{'worse' if is_worse else 'better'} in {tier}"
    return f"{int(row['T5']) / int(best['T5']):.3f}"
