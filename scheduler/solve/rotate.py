"""Asks the rotation for the doctors that the chosen trips need: one model, two timetables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import ceil

from scheduler.instance import SEASONS, Instance, Season
from scheduler.rotation import Rotation, ScreeningNeed, solve_rotation
from scheduler.solve.feedback import Feedback
from scheduler.solve.run import Run
from scheduler.solve.tally import below_goal, doctor_months, floor_gaps
from scheduler.timetable.crew import doctor_capacity
from scheduler.trips.budget import Resource
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.shares import days_used, total_usage
from scheduler.trips.solve import ClusterTrips

SPARE = 1.1  # crew days asked of the rotation, against those that the trips take
SEASON_SPARE = 1.05  # likewise in one season, where a day too few only costs money

Merit = tuple[int, int, int, int, int]


class RotationDesk:
    """The needs of one choice of trips, and the better of two rotations for them.

    Doctors enough for the whole year serve T1. Doctors enough in each season only serve the cost,
    so that wish must not lose T2 or T4: it is dropped where it does.
    """

    def __init__(
        self, ground: Ground, choice: Sequence[ClusterTrips], feedback: Feedback, seed: int
    ) -> None:
        self._ground, self._seed = ground, seed
        self._used = total_usage([days_used(ground, trips.drafts) for trips in choice])
        self._needs = [
            _need(ground.instance, base, None, days + feedback.lacking_days(base))
            for base, days in self._days(SEASONS, SPARE).items()
        ]
        self._wishes = [
            _need(ground.instance, base, season, days)
            for season in SEASONS
            for base, days in self._days((season,), SEASON_SPARE).items()
        ]

    def rotate(self, stop: Callable[[], bool]) -> Rotation:
        wished = self._solve(self._needs + self._wishes, stop)
        unmet, t2, t4, *_ = self._merit(wished)
        if stop() or (unmet, t2, t4) == (0, wished.bounds["T2"], wished.bounds["T4"]):
            return wished
        return min(wished, self._solve(self._needs, stop), key=self._merit)

    def _solve(self, needs: Sequence[ScreeningNeed], stop: Callable[[], bool]) -> Rotation:
        return solve_rotation(self._ground.instance, needs, seed=self._seed, effort=1.0, stop=stop)

    def _days(self, seasons: Sequence[Season], share: float) -> dict[str, int]:
        """Crew days that each station is to give in these seasons, `share` of those taken."""
        days = {
            base: sum(self._used.get(Resource("crew", base, season), 0) for season in seasons)
            for base in self._ground.instance.stations
        }
        return {base: ceil(share * count) for base, count in days.items() if count}

    def _merit(self, rotation: Rotation) -> Merit:
        """Unmet needs (T1), T2, T4, new postings (T5), unmet wishes: smaller is better."""
        instance = self._ground.instance
        present = Counter(doctor_months(instance, rotation.postings).values())
        given = doctor_capacity(self._ground, rotation.postings)

        def unmet(needs: Sequence[ScreeningNeed], seasons: Sequence[Season]) -> int:
            return sum(
                max(0, n.crew_days - sum(given[Resource("crew", n.base, s)] for s in seasons))
                for n in needs
            )

        return (
            unmet(self._needs, SEASONS),
            sum(floor_gaps(instance, present).values()),
            below_goal(instance, present),
            rotation.new_postings,
            rotation.unmet_crew_days,
        )


def least_rotation(run: Run, drafts: Sequence[Draft], further: Mapping[str, int]) -> Rotation:
    """A rotation of which these trips, and so many `further` crew days of a base, ask all that it
    has to give in their seasons: nothing is to spare."""
    used, needs = days_used(run.ground, drafts), list[ScreeningNeed]()
    for base in run.instance.stations:
        days = {season: used.get(Resource("crew", base, season), 0) for season in SEASONS}
        asked = {season: count + further.get(base, 0) for season, count in days.items() if count}
        needs += [_need(run.instance, base, season, count) for season, count in asked.items()]
        if len(asked) > 1:  # a month that has days of both seasons gives its crew days once
            needs.append(_need(run.instance, base, None, sum(asked.values())))
    return solve_rotation(
        run.instance, needs, seed=run.options.seed, effort=1.0, stop=run.watch.is_over
    )


def _need(instance: Instance, base: str, season: Season | None, days: int) -> ScreeningNeed:
    """Crew days of the base on campaign days of the season, or of the whole year."""
    campaign = instance.campaign_days
    months = {d.month for d in campaign if season in (None, instance.season(d))}
    return ScreeningNeed(base, tuple(sorted(months)), days, season)
