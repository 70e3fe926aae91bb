"""Puts persons of a visit where they add least: on a course with minutes to spare, as guests at its
site or as one more stop, on a new course, or in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from scheduler.trips.courses import Course, Courses
from scheduler.trips.fits import Fits
from scheduler.trips.order import Step, is_ordered

OVERLOOKED = 0.03  # chance that a course is, so that the same parts find other places
TOP_UPS = 4  # courses that take in some persons of a visit without a further day
SPLIT_SITES = 2  # at which a visit that no single trip can hold is offered full stays


class Place(NamedTuple):
    """What takes persons in: courses (indices) as they become, and full stays beside them."""

    added_vnd: int
    changed: tuple[tuple[int, Course], ...]
    stays: tuple[Course, ...] = ()

    def among(self, courses: Sequence[Course]) -> list[Course]:
        """The courses with the changes."""
        found = [*courses, ()]
        for index, course in self.changed:
            found[index] = course
        return [course for course in (*found, *self.stays) if course]


class Places:
    """Where persons may go; `taken` are steps of trips that stay as they are."""

    def __init__(self, courses: Courses, taken: Sequence[Step], dice: Random) -> None:
        self.courses, self.fits = courses, Fits(courses)
        self.taken, self.dice = tuple(taken), dice

    def put_back(
        self, courses: list[Course], visit: int, persons: int, site: str | None
    ) -> list[Course] | None:
        """The courses with the persons on them; None where nothing has room for them."""
        found = self._wholly(courses, visit, persons, site)
        found.sort(key=lambda place: place.added_vnd)
        if not found or found[0].added_vnd >= self.courses.ground.settings.station_day_vnd:
            found += self._in_parts(courses, visit, persons, site)
            found.sort(key=lambda place: place.added_vnd)
        for place in found:
            new = (*(course for _, course in place.changed), *place.stays)
            if all(map(self.courses.starts, new)):
                after = place.among(courses)
                if self._keeps_order(after, place):
                    return after
        return None

    def _wholly(
        self, courses: Sequence[Course], visit: int, persons: int, site: str | None
    ) -> list[Place]:
        found = self._places(courses, visit, persons, site)
        return found + self._split(courses, visit, persons, site)

    def _in_parts(
        self, courses: Sequence[Course], visit: int, persons: int, site: str | None
    ) -> list[Place]:
        """Some persons where they cost no further day, the others where they add least."""
        fits = []
        for index, course in enumerate(courses):
            fit = self.fits.top_up(course, visit, site)
            if fit is not None and fit.persons < persons:
                fits.append((fit.added_vnd / fit.persons, index, fit))
        found = []
        for _, index, fit in sorted(fits, key=lambda one: one[:2])[:TOP_UPS]:
            at = next(part.site for part in fit.course if part.visit == visit)
            for place in self._wholly(courses, visit, persons - fit.persons, at):
                if all(other != index for other, _ in place.changed):
                    added = place.added_vnd + fit.added_vnd
                    changed = ((index, fit.course), *place.changed)
                    found.append(Place(added, changed, place.stays))
        return found

    def _places(
        self, courses: Sequence[Course], visit: int, persons: int, site: str | None
    ) -> list[Place]:
        """Every course that has room, and a new one; now and then one is overlooked, so that the
        same parts find other places."""
        found = []
        for index, course in enumerate((*courses, ())):
            if index < len(courses) and self.dice.random() < OVERLOOKED:
                continue
            fit = self.fits.fit(course, visit, persons, site)
            if fit is not None:
                found.append(Place(fit.added_vnd, ((index, fit.course),)))
        return found

    def _split(
        self, courses: Sequence[Course], visit: int, persons: int, site: str | None
    ) -> list[Place]:
        """Full stays, and the persons who remain put where they add least."""
        found = []
        for at in [site] if site is not None else list(self.courses.sites(visit))[:SPLIT_SITES]:
            for full, remainder, cost in self.fits.splits(visit, at, persons):
                cost += self.courses.walk_vnd(visit, at) * (persons - remainder)
                if not remainder:
                    found.append(Place(cost, (), full))
                if not full or not remainder:
                    continue
                found += [
                    place._replace(added_vnd=place.added_vnd + cost, stays=full)
                    for place in self._places(courses, visit, remainder, at)
                ]
        return found

    def _keeps_order(self, courses: Sequence[Course], place: Place) -> bool:
        """R4: whether no trips come to wait for each other in a circle."""
        if not any(self.courses.steps(course) for _, course in place.changed):
            return True
        found: dict[Step, None] = dict.fromkeys(self.taken)
        for course in courses:
            found |= dict.fromkeys(self.courses.steps(course))
        return is_ordered(tuple(found))
