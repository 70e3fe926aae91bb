"""FORM: a file that people's own tools would read differently from us."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scheduler.plan_file import dump_plan
from scheduler.verify import check_form
from scheduler.verify.form import read_form
from tests.verify.example_plan import PLAN, content, to_bytes

Change = Callable[[Any], object]


def found(changed: Any) -> list[str]:
    """Message keys and places of the violations."""
    return [f"{v.message.key} {v.place}" for v in check_form(to_bytes(changed))]


def after(change: Change) -> list[str]:
    changed = content()
    change(changed)
    return found(changed)


def day(plan: Any) -> Any:
    return plan["trips"][0]["days"][0]


def session(plan: Any) -> Any:
    return day(plan)["sessions"][0]


def move_to_end(members: dict[str, Any], key: str) -> None:
    members[key] = members.pop(key)


def test_the_file_that_we_write_has_the_form() -> None:
    assert check_form(dump_plan(PLAN)) == ()
    assert check_form(dump_plan(PLAN).decode("utf-8")) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda p: move_to_end(p, "format"), "FORM.key_order plan file"),
        (lambda p: move_to_end(p["tiers"], "T1"), "FORM.key_order tiers"),
        (lambda p: move_to_end(p["postings"][0], "to"), "FORM.key_order postings[0]"),
        (lambda p: move_to_end(p["trips"][1], "id"), "FORM.key_order trips[1]"),
        (lambda p: move_to_end(day(p), "date"), "FORM.key_order trips[0].days[0]"),
        (lambda p: move_to_end(session(p), "end"), "FORM.key_order trips[0].days[0].sessions[0]"),
        (lambda p: move_to_end(p["shortfalls"][0], "kind"), "FORM.key_order shortfalls[0]"),
        (lambda p: p.update(time="now"), "FORM.unknown_key plan file"),
        (lambda p: day(p).update(note=""), "FORM.unknown_key trips[0].days[0]"),
        (lambda p: p["bounds"].update(T6=0), "FORM.unknown_key bounds"),
        (lambda p: p["tiers"].update(T7=0), "FORM.unknown_key tiers"),
        (lambda p: p["shortfalls"][0].update(month="2027-01"), "FORM.unknown_key shortfalls[0]"),
        (lambda p: p["options"].clear(), "FORM.no_seed options"),
        (lambda p: p["options"].update(seed=True), "FORM.no_seed options"),
        (lambda p: p["tiers"].update(T6=-1), "FORM.negative tiers.T6"),
        (lambda p: p.update(format=2), "FORM.format format"),
        (lambda p: p["shortfalls"][0].update(reason=" "), "FORM.no_reason shortfalls[0]"),
    ],
)
def test_what_can_still_be_read_is_reported_and_read(change: Change, expected: str) -> None:
    changed = content()
    change(changed)
    assert found(changed) == [expected]
    assert read_form(to_bytes(changed)).content == changed


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda p: p.pop("trips"), "FORM.missing_key plan file"),
        (lambda p: p["bounds"].pop("T5"), "FORM.missing_key bounds"),
        (lambda p: day(p).pop("night"), "FORM.missing_key trips[0].days[0]"),
        (lambda p: p["shortfalls"][0].pop("persons"), "FORM.missing_key shortfalls[0]"),
        (lambda p: p["shortfalls"][0].pop("kind"), "FORM.kind shortfalls[0]"),
        (lambda p: p["shortfalls"][0].update(kind="staff"), "FORM.kind shortfalls[0]"),
        (lambda p: p["shortfalls"][0].update(kind=["coverage"]), "FORM.kind shortfalls[0]"),
        (lambda p: p["shortfalls"].append("none"), "FORM.not_object shortfalls[{}]"),
        (lambda p: p.update(trips={}), "FORM.not_list trips"),
        (lambda p: p.update(tiers=[]), "FORM.not_object tiers"),
        (lambda p: p.update(options=[0]), "FORM.not_object options"),
        (lambda p: p["options"].update(share=0.5), "FORM.not_whole options.share"),
        (lambda p: p["options"].update(x=[{"y": 1.0}]), "FORM.not_whole options.x[0].y"),
        (lambda p: p["tiers"].update(T5=1.0), "FORM.not_whole tiers.T5"),
        (lambda p: p["tiers"].update(T5="1"), "FORM.not_whole tiers.T5"),
        (lambda p: p["tiers"].update(T5=True), "FORM.not_whole tiers.T5"),
        (lambda p: p["tiers"].update(T5=None), "FORM.not_whole tiers.T5"),
        (lambda p: p["bounds"].update(T1=0.0), "FORM.not_whole bounds.T1"),
        (lambda p: p["bounds"].update(T5=10**19), "FORM.too_large bounds.T5"),
        (lambda p: p.update(input_sha256="AB" * 32), "FORM.not_sha256 input_sha256"),
        (lambda p: p["trips"][0].update(id=7), "FORM.not_text trips[0].id"),
        (lambda p: p["trips"][0].update(doctors="D1"), "FORM.not_list trips[0].doctors"),
        (lambda p: p["trips"][0]["doctors"].append(None), "FORM.not_text trips[0].doctors[1]"),
        (lambda p: day(p).update(night=0), "FORM.not_text trips[0].days[0].night"),
        (lambda p: p["postings"][0].update(fixed=1), "FORM.not_true_false postings[0].fixed"),
        (lambda p: p["postings"][0].update(fixed="true"), "FORM.not_true_false postings[0].fixed"),
    ],
)
def test_what_cannot_be_read_is_reported_alone(change: Change, expected: str) -> None:
    changed = content()
    change(changed)
    assert found(changed) == [expected.format(len(changed.get("shortfalls", ())) - 1)]
    assert read_form(to_bytes(changed)).content is None


@pytest.mark.parametrize(
    "text",
    ["08/03/2027", "2027-3-8", "2027-02-30", "20270308", "2027-W10-1", "2027-03-08T00:00", "", 5],
)
def test_dates_are_written_one_way(text: object) -> None:
    assert after(lambda p: day(p).update(date=text)) == ["FORM.not_date trips[0].days[0].date"]
    assert after(lambda p: p["postings"][0].update({"from": text})) == [
        "FORM.not_date postings[0].from"
    ]


@pytest.mark.parametrize(
    "text", ["7:00", "24:00", "07:60", "07.00", "07:00:00", " 07:00", "٠٧:٠٠", 420]
)
def test_times_are_written_one_way(text: object) -> None:
    place = "trips[0].days[0].sessions[0].start"
    assert after(lambda p: session(p).update(start=text)) == [f"FORM.not_time {place}"]


@pytest.mark.parametrize("text", ["2027-3", "03/2027", "2027-03-01", "", 3])
def test_months_are_written_one_way(text: object) -> None:
    changed = content()
    index = next(i for i, s in enumerate(changed["shortfalls"]) if s["kind"] == "doctor_floor")
    changed["shortfalls"][index]["month"] = text
    assert found(changed) == [f"FORM.not_month shortfalls[{index}].month"]


@pytest.mark.parametrize("top", [None, [], "plan", 1, True])
def test_a_plan_is_an_object(top: object) -> None:
    assert found(top) == ["FORM.not_object plan file"]


def test_bounds_may_name_the_tiers_above_cost_in_any_order() -> None:
    bounds = {"T4": 0, "T5": 0, "T1": 0}
    assert after(lambda p: p.update(bounds=bounds)) == []


def test_trip_ids_are_used_once() -> None:
    assert after(lambda p: p["trips"][1].update(id="T01-1")) == ["FORM.id_twice trip T01-1"]


def test_trips_are_sorted_by_base_first_date_and_id() -> None:
    by_base = after(lambda p: p["trips"].insert(0, p["trips"].pop()))
    by_date = after(lambda p: p["trips"].insert(0, p["trips"].pop(1)))
    assert by_base == ["FORM.order trip T01-1"]
    assert by_date == ["FORM.order trip T01-1"]


def test_ids_decide_the_order_of_trips_on_one_day() -> None:
    changed = content()
    first, second = changed["trips"][:2]
    second["days"] = first["days"]
    assert found(changed) == []
    first["id"] = "T01-9"
    assert found(changed) == ["FORM.order trip T01-2"]


def test_every_trip_has_days_and_every_session_residents() -> None:
    assert after(lambda p: p["trips"][0]["days"].clear()) == ["FORM.no_days trip T01-1"]
    nobody = after(lambda p: session(p)["served"].clear())
    zero = after(lambda p: session(p)["served"][0].update(persons=0))
    twice = after(lambda p: session(p)["served"].append(session(p)["served"][0]))
    here = "trip T01-1 2027-03-08"
    assert nobody == [f"FORM.serves_nobody {here}"]
    assert zero == [f"FORM.no_person {here}"]
    assert twice == [f"FORM.served_twice {here}"]


def test_several_mistakes_are_reported_at_once() -> None:
    def spoil(plan: Any) -> None:
        plan["tiers"]["T5"] = "much"
        day(plan)["date"] = "soon"
        plan["postings"][0]["fixed"] = None

    assert len(after(spoil)) == 3


@pytest.mark.parametrize(
    ("first_end", "second_start", "month"),
    [
        ("2027-05-31", "2027-06-01", "2027-06"),
        ("2027-05-31", "2027-05-01", "2027-05"),
        ("2027-09-30", "2027-10-01", "2027-10"),
        ("2026-12-31", "2027-01-01", "2027-01"),
        ("2027-05-31", "2027-07-01", None),
        ("2026-12-31", "2027-02-01", None),
    ],
)
def test_adjoining_new_months_are_one_stretch(
    first_end: str, second_start: str, month: str | None
) -> None:
    first = {"doctor": "H0", "facility": "T01", "from": "2026-12-01", "to": first_end}
    second = first | {"from": second_start, "to": "2027-12-31"}
    postings = [second | {"fixed": False}, first | {"fixed": False}]
    expected = [f"FORM.split posting H0–T01 {month}"] if month else []
    assert after(lambda p: p.update(postings=postings)) == expected
    assert after(lambda p: p.update(postings=[postings[0], first | {"fixed": True}])) == []


def test_the_same_trip_twice_is_no_matter_of_order() -> None:
    assert after(lambda p: p["trips"].insert(0, p["trips"][0])) == ["FORM.id_twice trip T01-1"]


@pytest.mark.parametrize(("amount", "expected"), [(10**18, 0), (10**18 + 1, 1)])
def test_amounts_stay_within_what_can_be_printed(amount: int, expected: int) -> None:
    assert len(after(lambda p: p["tiers"].update(T5=amount))) == expected


def test_a_long_wrong_value_is_not_shown_in_full() -> None:
    changed = content()
    changed["trips"] = "9" * 10_000
    (violation,) = check_form(to_bytes(changed))
    assert len(violation.text("en")) < 120
