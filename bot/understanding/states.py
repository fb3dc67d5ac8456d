"""States and provinces with a law of their own, by their names in lower case."""

from collections.abc import Mapping

_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida"
    "|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine"
    "|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    "|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota"
    "|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota"
    "|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
    "|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador"
    "|Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|New South Wales"
    "|Queensland|South Australia|Tasmania|Victoria|Western Australia"
)
STATES: Mapping[str, str] = {
    **{name.casefold(): name for name in _NAMES.split("|")},
    "washington dc": "the District of Columbia",
}
COUNTRIES_OF_STATES = frozenset({"US", "CA", "AU"})
"""Countries where every state or province has a law of contracts."""
