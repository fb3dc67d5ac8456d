"""Words that owners use for one another, so that a paraphrase can be offered."""

from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.stems import stems
from bot.understanding.wording import vocabulary

_FAMILIES = tuple(
    vocabulary(family)
    for family in (
        "call ring phone telephone dial",
        "customers clients buyers patients guests shoppers punters consumers",
        "people folk persons humans public",
        "operators agents advisors",
        "staff employees workers colleagues crew receptionist secretary assistant",
        "company business firm agency",
        "answer reply respond pick",
        "write draft compose prepare author",
        "pay payment fee price cost charge money",
        "debts owe owed owing unpaid overdue arrears bills invoices",
        "bookings appointments reservations diary visits slots calendar",
        "orders purchases",
        "sell sales selling pitch",
        "message note memo jot",
        "fix solve resolve repair sort settle",
        "problems issues questions faults trouble queries",
        "hard difficult complicated tricky complex tough",
        "know understand familiar learn trained",
        "fast quick speedy prompt",
        "shop store retailer boutique",
        "closed shut off",
        "shared together jointly common pooled",
        "dedicated exclusive private own",
        "happy satisfied pleased glad content",
        "angry unhappy upset furious complaining annoyed cross",
        "computer system server database",
        "keep hold store stay kept",
        "list database records",
        "check checked find found look ask investigate",
        "agreed consented permission opted ticked signed consent",
        "bought purchased broker buy",
        "robot bot machine automatic automated",
        "help assist helper support aid",
        "talk speak speaking talking",
        "court judge judges tribunal",
        "easy simple painless fight fuss",
        "firm strict strong tough hard protective",
        "fair balanced even reasonable middle",
        "short shorter reduced half fewer",
        "usual normal always ordinary",
        "year twelve annual",
        "expert specialist pro professional",
        "approve approval ok sign agree",
        "first before ahead priority jump queue front",
        "equal same alike favourites everyone",
        "children kids minors child",
        "health medical diagnosis treatment",
        "passport identity licence",
        "card debit credit visa",
    )
)


def kindred(said: Iterable[str]) -> tuple[str, ...]:
    """Return stems with all words of one family written as one."""
    families = _families()
    return tuple(families.get(stem, stem) for stem in said)


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    """Return the family of each stem; of a word in two families, the first."""
    found: dict[str, str] = {}
    for family in _FAMILIES:
        kin = sorted({stem for word in family for stem in stems(word)})
        for stem in kin:
            found.setdefault(stem, kin[0])
    return found
