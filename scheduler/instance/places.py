"""Areas, facilities and villages, as the workbook lists them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil


class Kind(StrEnum):
    STATION = "station"
    POINT = "point"
    CENTRE = "centre"
    HOSPITAL = "hospital"
    PARTNER = "partner"


class Serves(StrEnum):
    NONE = "none"
    OWN = "own"
    AREA = "area"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Coordinates:
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    id: str
    name: str
    kits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """A station, point, centre, hospital or partner.

    `station` is that of a point; a base of another kind that serves `own` may name one too (R7).
    """

    id: str
    name: str
    kind: Kind
    area: str | None = None
    station: str | None = None
    coordinates: Coordinates | None = None
    elevation_m: float | None = None
    zone: int = 1
    serves: Serves = Serves.NONE
    others: int = 0
    min_others_on_duty: int = 1
    min_doctors_on_duty: int = 0
    doctor_floor: int = 2
    doctor_goal: int = 4
    head: str = ""
    phone: str = ""

    @property
    def is_site(self) -> bool:
        """Whether people are screened here: stations and points."""
        return self.kind in (Kind.STATION, Kind.POINT)

    @property
    def is_base(self) -> bool:
        return self.serves is not Serves.NONE

    @property
    def is_donor(self) -> bool:
        """Doctors of hospitals and centres may be posted (R18)."""
        return self.kind in (Kind.HOSPITAL, Kind.CENTRE)

    @property
    def own_station(self) -> str | None:
        """The station whose villages `serves` own means: itself, else `station` (R7)."""
        return self.id if self.kind is Kind.STATION else self.station


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """Persons by age group (order of AGE_GROUPS), where they live and when crews may come.

    `minutes_per_person` is the mean service time, `attendance` the share expected at pass 1; both
    are exact. `no_visit_weekdays` counts Monday as 0.
    """

    id: str
    name: str
    station: str
    coordinates: Coordinates | None = None
    elevation_m: float | None = None
    groups: tuple[int, int, int, int, int]
    screened_elsewhere: int = 0
    minutes_per_person: Fraction
    attendance: Fraction
    priority: int = 2
    language: str | None = None
    has_site: bool = True
    lodging: bool = True
    no_visit_weekdays: frozenset[int] = frozenset()
    health_worker: str = ""
    health_worker_phone: str = ""

    @property
    def residents(self) -> int:
        """Persons to be screened in the year."""
        return sum(self.groups) - self.screened_elsewhere

    def persons_needed(self, pass_number: int) -> int:
        """Persons that pass 1 or pass 2 must screen (R5)."""
        first = ceil(self.attendance * self.residents)
        return first if pass_number == 1 else self.residents - first
