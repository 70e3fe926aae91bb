"""What a message suggests in place of a mistyped word."""

from __future__ import annotations

import pytest

from scheduler.workbook.nearest import Nearest

STATIONS = ("T0317", "T0371", "T0318", "T0401")
NAMES = (("Trạm Y tế Nậm Xe", "T0401"), ("Trạm Y tế Bum Tở", "T0317"))


@pytest.mark.parametrize(
    "typed",
    ["T03 17", "t0317", "T03-17", "Trạm T03 17", "T0317 (Bum Tở)", "TO317", "T317", "TT0317"],
)
def test_the_usual_slips_of_an_id_lead_back_to_it(typed):
    """The planner would have to search 38 stations for the one that was meant."""
    assert Nearest(STATIONS).words(typed) == ("T0317",)


def test_swapped_digits_are_one_slip():
    """T0173 is nearer to T0713 than to ids that differ in two digits."""
    assert Nearest(("T0155", "T0713")).words("T0173") == ("T0713",)


def test_a_name_in_place_of_an_id_gives_the_id():
    """Stations answer by e-mail with the commune's name where an id belongs."""
    assert Nearest(STATIONS, aliases=NAMES).words("tram y te nam xe") == ("T0401",)


def test_a_name_that_two_places_bear_gives_both():
    """The first of two villages of one name would be right by chance only."""
    nearest = Nearest(("V1", "V2"), aliases=(("Nậm Xả", "V1"), ("Nậm Xả", "V2")))
    assert nearest.hint("Nậm Xả").vi == " Có phải ý là “V1” hay “V2”?"
    assert nearest.hint("Nậm Xả").en == " Did you mean “V1” or “V2”?"


def test_where_several_are_equally_near_at_most_three_are_named():
    assert len(Nearest(f"V10{i}" for i in range(9)).words("V10X")) == 3


def test_nothing_is_suggested_for_what_resembles_nothing():
    """A wrong suggestion costs more time than none."""
    assert Nearest(STATIONS).hint("Phòng khám").near == ()
    assert Nearest(STATIONS).hint("?").vi == ""


def test_diacritics_and_spaces_do_not_count():
    assert Nearest(("Thái", "H'Mông")).find("h mong") == "H'Mông"


def test_only_the_first_different_words_are_looked_up():
    """A column of 100,000 foreign ids would keep the planner waiting for half an hour."""
    nearest = Nearest(("T0317",), limit=1)
    assert nearest.find("T0318") == "T0317"
    assert (nearest.find("T0319"), nearest.find("T0318")) == (None, "T0317")
