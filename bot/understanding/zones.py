"""Time zones: by IANA name, by city, and of a country."""

from collections.abc import Mapping
from functools import cache, lru_cache
from zoneinfo import available_timezones

from babel.core import get_global

_AREAS = frozenset(
    {
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    }
)
_DIRECTIONS = frozenset({"north", "south", "west"})
# Countries with one legal time, to which CLDR gives a zone for an exclave or a part.
_ONE_CLOCK: Mapping[str, str] = {
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "MY": "Asia/Kuala_Lumpur",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}


def is_zone(name: str) -> bool:
    """Whether this is a time zone's IANA name, such as Europe/Kyiv."""
    return name in _names()


def zone_named(text: str) -> str | None:
    """Return the zone with this name or of this city, in any case; None if none is."""
    key = text.strip().casefold()
    name = _by_lower_case().get(key.replace(" ", "_"))
    return _current(name) if name else _cities().get(key.replace("_", " "))


@lru_cache(maxsize=512)
def zone_of_country(code: str) -> str | None:
    """Return the only time zone of a country; None if it has several."""
    if code in _ONE_CLOCK:
        return _ONE_CLOCK[code]
    listed: list[str] = get_global("territory_zones").get(code, [])
    zones = {_current(zone) for zone in listed}
    return zones.pop() if len(zones) == 1 else None


@cache
def _names() -> frozenset[str]:
    return frozenset(_by_lower_case().values())


@cache
def _by_lower_case() -> dict[str, str]:
    return {
        zone.casefold(): zone
        for zone in available_timezones()
        if "/" in zone or zone == "UTC"
    }


@cache
def _cities() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for zone in _by_lower_case().values():
        area, _, place = zone.partition("/")
        city = place.rpartition("/")[2].replace("_", " ").casefold()
        if area in _AREAS and city not in _DIRECTIONS:
            found.setdefault(city, set()).add(_current(zone))
    return {city: zones.pop() for city, zones in found.items() if len(zones) == 1}


def _current(zone: str) -> str:
    """Return the name in use today of a zone that was renamed."""
    current: str = get_global("zone_aliases").get(zone, zone)
    return current if is_zone(current) and zone != "UTC" else zone
