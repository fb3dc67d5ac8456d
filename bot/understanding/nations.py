"""What people call one another, and groups of countries with a fixed membership."""

from collections.abc import Mapping
from functools import cache

_PEOPLE: Mapping[str, str] = {
    "GB": "brits|british|britons|english people|scots|scottish|welsh people|englishmen",
    "IE": "irish|irishmen",
    "US": "americans|american|yanks|us customers|the states|stateside",
    "CA": "canadians|canadian",
    "AU": "australians|australian|aussies|aussie|down under|oz",
    "NZ": "new zealanders|kiwis|kiwi",
    "DE": "germans|german",
    "AT": "austrians|austrian",
    "CH": "swiss",
    "FR": "french|frenchmen",
    "ES": "spaniards|spanish",
    "PT": "portuguese",
    "IT": "italians|italian",
    "NL": "dutch|dutchmen",
    "BE": "belgians|belgian",
    "PL": "poles|polish",
    "UA": "ukrainians|ukrainian",
    "CZ": "czechs",
    "SK": "slovaks|slovak",
    "HU": "hungarians|hungarian",
    "RO": "romanians|romanian",
    "BG": "bulgarians|bulgarian",
    "GR": "greeks|greek",
    "SE": "swedes|swedish",
    "NO": "norwegians|norwegian",
    "DK": "danes|danish",
    "FI": "finns|finnish",
    "EE": "estonians|estonian",
    "LV": "latvians|latvian",
    "LT": "lithuanians|lithuanian",
    "TR": "turks|turkish",
    "IN": "indians|indian",
    "PH": "filipinos|filipino",
    "ZA": "south africans|south african",
    "JP": "japanese",
    "CN": "chinese",
    "BR": "brazilians|brazilian",
    "MX": "mexicans|mexican",
    "IL": "israelis|israeli",
}
_GROUPS: Mapping[str, str] = {
    "dach": "DE AT CH",
    "benelux": "BE NL LU",
    "the baltics": "EE LV LT",
    "baltics": "EE LV LT",
    "baltic states": "EE LV LT",
    "scandinavia": "DK NO SE",
    "the nordics": "DK FI IS NO SE",
    "nordics": "DK FI IS NO SE",
    "nordic countries": "DK FI IS NO SE",
    "british isles": "GB IE",
    "iberia": "ES PT",
}


def people_of(words: str) -> str | None:
    """Return the code of the country whose people a phrase in lower case names."""
    return _people().get(words)


def members_of(words: str) -> tuple[str, ...]:
    """Return the codes of the countries in a group, none for any other words."""
    return tuple(_GROUPS.get(words, "").split())


@cache
def _people() -> Mapping[str, str]:
    return {name: code for code, names in _PEOPLE.items() for name in names.split("|")}
