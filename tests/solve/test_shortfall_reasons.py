"""What cannot be met is written in the plan with its reason, in the planner's language."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.language import Language
from scheduler.plan import CoverageShortfall, FloorShortfall, Plan
from scheduler.solve.shortfalls import REASONS
from tests.builders import between, change, make_doctor, make_facility, make_village, on
from tests.solve.solving import ONE_CREW, solved, world

LANGUAGES: tuple[Language, Language] = ("vi", "en")


def one_village(minutes: int = 100, persons: int = 50, **overrides: Any) -> Instance:
    """A village of one pass, too far from the station to walk there."""
    village = make_village("V1", "T01", groups=(0, 0, 0, persons, 0), attendance=1)
    return world([village], [Link("T01", "V1", minutes, minutes)], **overrides)


def no_site() -> Instance:
    return change(one_village(), "V1", has_site=False)


def no_base() -> Instance:
    return change(one_village(), "T01", serves=Serves.NONE)


def no_other_staff() -> Instance:
    return change(one_village(), "T01", others=ONE_CREW - 1)


def no_kit() -> Instance:
    return one_village(kits=0)


def no_open_day() -> Instance:
    return replace(one_village(), closures={"V1": between(on(1, 1), on(12, 31))})


def window_on_days_off() -> Instance:
    return replace(one_village(), windows={("V1", 1): between(on(5, 1), on(5, 2))})


def window_too_narrow() -> Instance:
    """A day is enough for 47 persons; the window has one, the station one crew."""
    return replace(one_village(persons=80), windows={("V1", 1): between(on(4, 8), on(4, 8))})


def passes_too_close() -> Instance:
    """The windows of the two passes are two weeks apart, the gap is four."""
    windows = {("V1", 1): between(on(3, 1), on(3, 5)), ("V1", 2): between(on(3, 15), on(3, 19))}
    return replace(change(one_village(), "V1", attendance=Fraction(1, 2)), windows=windows)


def too_far() -> Instance:
    return change(one_village(minutes=230), "V1", lodging=False)


def no_doctors() -> Instance:
    return replace(one_village(), doctors={})


def nobody_may_leave() -> Instance:
    return change(one_village(), "T01", min_doctors_on_duty=1)


class Case(NamedTuple):
    """A world, the reason that it gives, and how many persons stay unscreened."""

    world: Instance
    reason: str
    persons: int


CASES = {
    "no_site": Case(no_site(), "no_site", 50),
    "no_base": Case(no_base(), "no_base", 50),
    "no_other_staff": Case(no_other_staff(), "no_base", 50),
    "no_kit": Case(no_kit(), "no_kit", 50),
    "no_open_day": Case(no_open_day(), "day", 50),
    "window_on_days_off": Case(window_on_days_off(), "day", 50),
    "window_too_narrow": Case(window_too_narrow(), "others", 33),
    "passes_too_close": Case(passes_too_close(), "order", 25),
    "too_far": Case(too_far(), "too_far", 50),
    "no_doctors": Case(no_doctors(), "doctors", 50),
    "nobody_may_leave": Case(nobody_may_leave(), "duty", 50),
}


def coverage(plan: Plan) -> list[CoverageShortfall]:
    return [s for s in plan.shortfalls if isinstance(s, CoverageShortfall)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_village_that_cannot_be_screened_is_told_why(name: str, language: Language) -> None:
    case = CASES[name]
    plan = solved(case.world, language=language)
    assert case.persons == plan.tiers.T1
    settings = case.world.settings
    expected = REASONS.say(
        case.reason,
        language,
        village="Bản V1 (V1)",
        station="Cơ sở T01 (T01)",
        base="Cơ sở T01 (T01)",
        minutes=settings.max_resident_minutes,
        gap=settings.mop_up_gap_days,
        lead=settings.lead_practice_months,
    )
    assert [s.reason for s in coverage(plan)] == [expected]


def test_every_reason_says_something_of_its_own_in_both_languages() -> None:
    words = dict.fromkeys(("village", "station", "base"), "X") | dict.fromkeys(
        ("minutes", "gap", "lead", "doctors"), "1"
    )
    texts = [REASONS.say(key, lang, **words) for key in REASONS.keys() for lang in LANGUAGES]  # noqa: SIM118
    assert len(set(texts)) == len(texts)


def test_the_other_villages_are_screened_all_the_same() -> None:
    """One village out of reach must not keep the crew from its neighbour."""
    villages = [make_village(id, "T01", attendance=1) for id in ("V1", "V2")]
    plan = solved(world(villages, [Link("T01", "V1", 30, 30)]))
    assert [(s.village, s.persons) for s in coverage(plan)] == [("V2", 100)]


def test_as_many_as_a_narrow_window_allows_are_screened() -> None:
    """33 of 80 persons stay out, not all of them: the day that is open is used."""
    (left_out,) = coverage(solved(window_too_narrow()))
    assert left_out.persons == 33


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_station_below_its_floor_is_told_so_for_every_month(language: Language) -> None:
    hospital = make_facility("H01", Kind.HOSPITAL, area=None)
    donor = make_doctor("H1", "H01")
    poor = change(one_village(facilities=[hospital], doctors=[donor]), "T01", doctor_floor=2)
    plan = solved(poor, language=language)
    floors = [s for s in plan.shortfalls if isinstance(s, FloorShortfall)]
    assert [(s.month, s.doctors) for s in floors] == [(month, 2) for month in range(1, 13)]
    text = REASONS.say("floor", language, station="Cơ sở T01 (T01)", doctors=2)
    assert {s.reason for s in floors} == {text}
