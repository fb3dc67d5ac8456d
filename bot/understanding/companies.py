"""The two companies as somebody types them: their names, and details beside a name."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from bot.phrases import companies as phrases
from bot.understanding.asked import Asked, quoted, refused
from bot.understanding.sides import (
    OURS,
    SIDES,
    THEIRS,
    not_yet,
    parts_said,
    side_named,
    sides_said,
    without_open_end,
)

Said: TypeAlias = dict[object, object]

FORM = (
    r"(?:(?i:ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|gmbh|sarl"
    r"|s\.a\.s|bvba|oyj|spa|s\.p\.a|srl|s\.r\.l|sp\. ?z ?o\. ?o|lda|ltda|pty|s\.r\.o"
    r"|d\.o\.o|ood|eood|kft|s\.a|b\.v|n\.v|s\.l|dac|cic|clg)"
    r"|SA|SAS|BV|NV|Oy|OY|AB|AS|ASA|A/S|ApS|AG|KG|UG|SE|SL|SLU|SRO|DOO)\.?(?!\w)"
)
_TWO = re.compile(
    rf"(?P<one>\S.*?\b{FORM})(?:(?i:\s+(?:and|with|vs\.?|-)\s+|\s*[&/+]\s*)(?!(?i:co|sons)\b)"
    rf"(?P<two>\w.+)|\s*,\s*(?i:and\s+)?(?P<formed>\w.*\s{FORM}))$"
)
_FORM = re.compile(rf"\b{FORM}")
_LABEL = (
    r"(?:(?:company )?registration|registered|company (?:number|no\.?)|legal address"
    r"|reg\.?|office|signatory|signed|address|country)"
)
_OWNER = re.compile(
    rf"(?:^|(?<=;)\s*|\s*,\s*(?:and )?|\s+and )(?P<owner>our|their) (?={_LABEL}\b)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?:^|\s*[,.;]\s*(?:and |but )?|\s+(?:and|but|/|&)\s+)(?:the )?"
    rf"(?:{THEIRS})(?:['’]s)?(?: name)?\s*"  # noqa: RUF001 - typed so
    r"(?::|=|\bis\b|\bare\b|['’]re\b)(?: called)?\s*",  # noqa: RUF001 - typed so
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"(?P<name>[^,;()]+?)\s*(?:\(|\bas )(?:the |our )?"
    rf"(?:(?P<ours>{OURS.replace('us|', '')})|(?P<theirs>{THEIRS}))\)?"
    r"\s*(?:[,;/&]|\band\b|$)\s*",
    re.IGNORECASE,
)
_IS = r"\s*(?:\bis\b|:|=|-)\s*"
_DETAILS: Mapping[str, re.Pattern[str]] = {
    "registration_number": re.compile(
        r"(?:(?:the )?(?:(?:company |business )?registration|company|registered|reg\.?"
        rf"|cro|crn)\s*(?:number|num\.?|no\.?|nr\.?|#)(?:{_IS})?\s*|registration{_IS})"
        r"(?P<said>(?=.*\d).{2,40})|(?P<bare>(?-i:[A-Z]{2,5})[ .:-]{0,2}\d[\d ]{4,12}"
        r"(?: [A-Z])?)",
        re.IGNORECASE,
    ),
    "address": re.compile(
        r"(?:the )?(?:(?:registered |legal |postal )?address|(?:registered|head)"
        r" office)"
        rf"(?:{_IS}(?:at )?|\s+(?:at )?(?=\S*\d))(?P<said>.{{4,}})",
        re.IGNORECASE,
    ),
    "signatory": re.compile(
        rf"(?:the )?(?:signatory(?:{_IS}|\s+(?=[^,]+,))|signed by(?:{_IS}|\s+))"
        r"(?P<said>.+)",
        re.IGNORECASE,
    ),
    "country": re.compile(rf"(?:the )?country{_IS}(?P<said>.+)", re.IGNORECASE),
}
_NOT_KNOWN = re.compile(
    r"(?:the |our )?(?:(?P<registration_number>(?:registration|company|registered)"
    r" number)|(?P<address>(?:registered )?address|registered office)"
    r"|(?P<signatory>signatory)|(?P<country>country))\b[ :=]*(?P<said>.*)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:vat|tax|phone|tel|telephone|mobile|e-?mail|iban|account|website)\b"
    r"[^,]{0,15}(?:[:=]|\d)|\S+@\S+\.\w+$",
    re.IGNORECASE,
)


def companies_said(asked: Asked, text: str) -> Mapping[str, Said]:
    """Return what is said of each side; a detail belongs to the name before it."""
    heads: list[str] = []
    beside: list[Said] = []
    apart: dict[str, Said] = {}
    for part in map(_without_unknown_end, parts_said(_with_sides(text))):
        side, said = side_named(part)
        detail = details_in(said)
        if detail and side:
            apart[side] = {**apart.get(side, {}), **detail}
        elif detail and heads:
            beside[-1].update(detail)
        else:
            heads.append(part)
            beside.append({})
    sides = sides_said(asked, heads)
    found = {
        side: {**_party(asked, said), **more}
        for (side, said), more in zip(sides, beside, strict=True)
    }
    return {side: {**found.get(side, {}), **apart.get(side, {})} for side in SIDES}


def details_in(text: str) -> Said:
    """Return the one detail that a text is, nothing where it may be a name."""
    unknown = _unknown_in(text)
    if unknown:
        return unknown
    for part, pattern in _DETAILS.items():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        said = match["said"] or match[0]
        if "=" in text or ":" in text or not has_form(said):
            return {part: said}
    return {}


def _unknown_in(text: str) -> Said:
    """Return the detail of which a text says that it is not known."""
    match = _NOT_KNOWN.fullmatch(text)
    if match is None or not not_yet(match["said"]):
        return {}
    return {part: match["said"] for part in _DETAILS if match[part]}


def _without_unknown_end(text: str) -> str:
    """Return a part without `, not chosen yet` or `, address unknown` at its end."""
    plain = without_open_end(text)
    head, _, tail = plain.rpartition(",")
    return head if head and _unknown_in(tail.strip()) else plain


def has_form(text: str) -> bool:
    """Whether a company's legal form is in a text."""
    return _FORM.search(text) is not None


def two_in(name: str) -> tuple[str, str] | None:
    """Return the two companies that one name may be: each has its legal form."""
    match = _TWO.match(name)
    return (match["one"], match["two"] or match["formed"]) if match else None


def _party(asked: Asked, said: str) -> Said:
    if _ELSEWHERE.match(said) and not has_form(said):
        raise refused(phrases.no_such_detail(quoted(said), asked.example))
    return details_in(said) or {"name": said}


def _with_sides(text: str) -> str:
    """Return a text with its sides named as everybody names them."""
    owned = _OWNER.sub(
        lambda match: (
            "; client: " if match["owner"].lower() == "our" else "; provider: "
        ),
        text,
    )
    noted = _NOTED.sub(
        lambda match: f"{'client' if match['ours'] else 'provider'}: {match['name']}; ",
        owned,
    )
    return _SPOKEN.sub("; provider: ", noted)
