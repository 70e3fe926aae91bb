"""How residents come to the sites where their village may gather, whatever the season."""

from __future__ import annotations

from scheduler.instance import SEASONS, Instance


def least_ways(instance: Instance, village: str) -> dict[str, int]:
    """Minutes of a resident's shorter way to each site where the village may gather in some
    season (R6)."""
    ways: dict[str, int] = {}
    for season in SEASONS:
        for site in instance.gathering_sites(village, season):
            minutes = instance.travel(village, site, season) or 0
            ways[site] = min(minutes, ways.get(site, minutes))
    return ways
