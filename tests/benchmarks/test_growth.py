"""The exponent decides whether a larger province can be planned: it must be the right one."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from benchmarks.fit import fit_power
from benchmarks.growth import Size, fits, plot, table
from benchmarks.instances import sheets_of
from benchmarks.recipes import grown

AIMS = (5.0, 8.0)
SIZES = [Size(n, (None, n**1.5 / 10), n * 2.0, 80.0 + n, 0.04) for n in (10, 20, 40, 80)]


def test_the_exponent_of_a_power_law_is_found_again():
    fit = fit_power([(n, 3 * n**1.2) for n in (1.0, 2.0, 4.0, 8.0)])
    assert fit is not None
    assert fit.exponent == pytest.approx(1.2)
    assert fit.value(16) == pytest.approx(3 * 16**1.2)


def test_sizes_that_never_reached_the_gap_take_no_part_in_the_fit():
    """A nought in their place would bend the line down and hide the growth."""
    sizes = [*SIZES, Size(160, (None, None), 320.0, 240.0, 0.06)]
    fit = fits(sizes, AIMS)["seconds to 8 %"]
    assert fit is not None
    assert fit.exponent == pytest.approx(1.5)
    assert "| 160 | – | – | 320.0 | 240.0 | 6.00 |" in table(sizes, AIMS)


def test_one_size_gives_a_table_and_a_plot_without_a_fit():
    """The results are written after each size, the first one too."""
    assert "Too few sizes" in table(SIZES[:1], AIMS)
    ElementTree.fromstring(plot(SIZES[:1], AIMS))


def test_the_plot_shows_every_point():
    circles = ElementTree.fromstring(plot(SIZES, AIMS)).findall("{*}circle")
    assert len(circles) == 3 * len(SIZES)


def test_only_size_differs_from_one_to_the_next():
    one, two = sheets_of(grown(1)), sheets_of(grown(2))
    assert len(two["Villages"]) == 2 * len(one["Villages"]) == 90
