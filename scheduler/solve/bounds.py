"""The lower bounds that a plan states; they are computed while others are at work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scheduler.rotation import Rotation
from scheduler.solve.run import Run
from scheduler.solve.workers import Later
from scheduler.trips.bound import ScreeningBound
from scheduler.trips.column_bound import cluster_bound, is_boundable
from scheduler.trips.coverage_bound import late_at_least, never_screened
from scheduler.trips.ground import Ground
from scheduler.trips.outsiders import Outsiders, groups
from scheduler.trips.visits import Cluster, clusters


@dataclass(frozen=True, slots=True)
class Proved:
    """Of every plan: persons not screened (T1) and late (T3) at least; VND of screening all, also
    by station, and the sites where that counts whole touches."""

    never_screened: int
    late: int
    whole_vnd: int
    by_station: Mapping[str, int]
    touched: frozenset[str]


class Share(NamedTuple):
    """A cluster to be bounded by its trips, the stations that it shares bases with, and the sites
    where touches are priced."""

    cluster: Cluster
    group: tuple[str, ...]
    touched: frozenset[str]


def prove(ground: Ground, _: None) -> Proved:
    """Work for one process: what holds whatever the rotation."""
    bound = ScreeningBound(ground.instance)
    whole_vnd, touched = bound.cost_vnd(0), frozenset(bound.touched)
    early = never_screened(ground), late_at_least(ground)
    return Proved(*early, whole_vnd, bound.by_station, touched)


def prove_cluster(ground: Ground, share: Share) -> int:
    """Work for one process: VND that the cluster costs at least, by all trips it could have."""
    outsiders = Outsiders(ground.instance, set(share.group), share.touched)
    return cluster_bound(ground.instance, outsiders, share.cluster)


class Bounds:
    """The bounds of any plan of one instance."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._begun: Later | None = None
        self._proved: Proved | None = None
        self._screening: ScreeningBound | None = None
        self._whole_vnd = 0  # by trips, where that is more

    def begin(self) -> None:
        """Has a process prove what does not depend on the plan."""
        self._begun = self._run.workers.start(prove, None)

    def of(self, rotation: Rotation, shortfall: int) -> dict[str, int]:
        """By tier; T5's for plans that leave `shortfall` persons unscreened."""
        proved = self._prove()
        whole_vnd = max(proved.whole_vnd, self._whole_vnd)
        cost = whole_vnd if shortfall == 0 else self._cost_vnd(shortfall)
        cost += self._run.instance.settings.posting_vnd * rotation.bounds["postings"]
        return {
            "T1": proved.never_screened,
            "T2": rotation.bounds["T2"],
            "T3": proved.late,
            "T4": rotation.bounds["T4"],
            "T5": cost,
        }

    def tighten(self) -> None:
        """Bounds every cluster by its trips, once; a group of stations counts by the larger sum. A
        search that is over keeps what there is."""
        if self._whole_vnd:
            return
        run, proved = self._run, self._prove()
        all_clusters = {c.station: c for c in clusters(run.instance)}
        joined, shares = groups(run.instance), list[Share]()
        for group in joined:
            found = [all_clusters[s] for s in group if s in all_clusters]
            if all(is_boundable(run.instance, cluster) for cluster in found):
                shares += [Share(cluster, group, proved.touched) for cluster in found]
        by_group = dict.fromkeys((share.group for share in shares), 0)
        answers = run.workers.answers(prove_cluster, shares, run.watch.is_over)
        for position, vnd in answers:
            by_group[shares[position].group] += vnd
            run.journal.tell("prove", (position + 1) / len(shares))
        for group in joined:
            plain = sum(proved.by_station.get(station, 0) for station in group)
            self._whole_vnd += max(plain, by_group.get(group, 0))

    def _prove(self) -> Proved:
        if self._proved is None and self._begun is not None:
            self._proved = self._begun.get(self._run.watch.is_over)
        if self._proved is None:  # never begun, or the search is over before it is there
            self._proved = prove(self._run.ground, None)
        return self._proved

    def _cost_vnd(self, shortfall: int) -> int:
        if self._screening is None:
            self._screening = ScreeningBound(self._run.instance)
        return self._screening.cost_vnd(shortfall)
