"""The benchmark instances by name: what each one tries, and the numbers it is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, replace

Span = tuple[int, int]  # least and most, both drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Numbers that `benchmarks.instances` draws a workbook from; `about` says what it tries.

    `leg_minutes` is the dry time of one road from village to village; `wet_closed` and
    `closed_villages` are per cent of the roads and villages; `lodging` per cent of the villages.
    `doctors` and `others` are those of each station, `kits` those of each area; with
    `hospital_doctors` 0 nobody can be posted.
    """

    name: str
    about: str
    seed: int
    areas: int = 1
    stations: int = 1
    villages: int = 6
    residents: Span = (120, 700)
    leg_minutes: Span = (8, 35)
    kits: int = 4
    doctors: Span = (4, 5)
    others: int = 13
    centre: bool = True
    hospital_doctors: int = 20
    lodging: int = 80
    wet_closed: int = 8
    closed_villages: int = 5


_SMALL = Recipe(name="small", about="", seed=0, doctors=(3, 4), centre=False, hospital_doctors=0)
_AREA = Recipe(name="area", about="", seed=0, stations=4, villages=15, kits=8)
_PROVINCE = Recipe(
    name="province", about="", seed=0, areas=4, stations=4, villages=19, hospital_doctors=60
)

RECIPES = (
    replace(
        _SMALL,
        name="tiny",
        about="Three small villages: a plan that can be found and proved by any method.",
        seed=1,
        villages=3,
        residents=(40, 110),
    ),
    replace(
        _SMALL,
        name="small-plentiful",
        about="One station, six villages, more doctors and kits than can be used: cost alone.",
        seed=2,
    ),
    replace(
        _SMALL,
        name="small-tight",
        about="One crew at a time and one doctor who may lead: days are just enough.",
        seed=3,
        residents=(1000, 1700),
        doctors=(1, 1),
        others=5,
        kits=1,
    ),
    replace(
        _SMALL,
        name="small-remote",
        about="Paths of hours: hardly a village can be worked without a night out.",
        seed=4,
        leg_minutes=(45, 130),
        lodging=100,
    ),
    replace(
        _SMALL,
        name="small-closures",
        about="Half of the roads shut in the wet season, half of the villages shut for weeks.",
        seed=5,
        wet_closed=50,
        closed_villages=50,
    ),
    replace(
        _AREA,
        name="area-plentiful",
        about="Four stations, sixty villages and a centre, resources to spare: cost alone.",
        seed=11,
    ),
    replace(
        _AREA,
        name="area-tight",
        about="Crews barely suffice: two doctors a station, one crew at a time.",
        seed=12,
        residents=(350, 900),
        doctors=(2, 2),
        others=5,
        kits=4,
        hospital_doctors=8,
    ),
    replace(
        _AREA,
        name="area-remote",
        about="Long paths and nights in the villages; several villages in one trip pay.",
        seed=13,
        leg_minutes=(25, 70),
        residents=(60, 400),
        lodging=95,
    ),
    replace(
        _AREA,
        name="area-kits",
        about="Two kits for four stations and a centre: crews wait for kits, days are shared.",
        seed=14,
        residents=(300, 800),
        kits=2,
    ),
    replace(
        _AREA,
        name="area-doctors",
        about="One or two doctors a station below a floor of two, and few who can be posted.",
        seed=15,
        residents=(300, 800),
        doctors=(1, 2),
        hospital_doctors=12,
        centre=False,
    ),
    replace(
        _AREA,
        name="area-closures",
        about="A hard wet season: four roads in ten shut, four villages in ten shut for weeks.",
        seed=16,
        wet_closed=40,
        closed_villages=40,
    ),
    replace(
        _AREA,
        name="area-large",
        about="Few large villages of up to 3,500 residents: almost all days are full days.",
        seed=17,
        villages=5,
        residents=(1200, 3500),
    ),
    replace(
        _AREA,
        name="area-tiny",
        about="Many hamlets of 20 to 90 residents: all the cost lies in sharing days and trips.",
        seed=18,
        villages=25,
        residents=(20, 90),
        leg_minutes=(5, 25),
    ),
    replace(
        _PROVINCE,
        name="province-plentiful",
        about="Three hundred villages of four areas, resources to spare: size.",
        seed=21,
    ),
    replace(
        _PROVINCE,
        name="province-tight",
        about="Three hundred villages with few kits and doctors: size, and all tiers at once.",
        seed=22,
        residents=(250, 900),
        kits=4,
        doctors=(2, 3),
        others=9,
        hospital_doctors=40,
        wet_closed=20,
        closed_villages=20,
    ),
)


def grown(areas: int) -> Recipe:
    """So many areas of 45 villages each, with their share of the hospital's doctors."""
    return replace(
        _AREA,
        name=f"grown-{areas}",
        about="Nothing but size changes from one to the next.",
        seed=31,
        areas=areas,
        stations=3,
        hospital_doctors=20 * areas,
    )


def recipe_named(name: str) -> Recipe:
    """The recipe of that name; raises KeyError with the names that there are."""
    for recipe in RECIPES:
        if recipe.name == name:
            return recipe
    raise KeyError(f"{name}: known are {', '.join(recipe.name for recipe in RECIPES)}")
