"""The names in the agreement: parties, controllers, contacts; gaps where missing."""

from collections.abc import Mapping

from bot.interview.flow import Resolution
from bot.interview.values import Value
from bot.markup.particulars import Particular, Particulars, filled, gap
from bot.understanding.names import country_name

PERSON_NEEDS: Mapping[str, tuple[str, ...]] = {
    "parties": ("parties", "home_country"),
    "controllers": ("controllers",),
    "contacts": (),
}
SIDES = ("client", "provider")
_COUNTRY_FROM = {"client": ("parties", "home_country"), "provider": ("parties",)}
_PARTY = {
    "name": "the legal name of the {side}",
    "country": "the country of the {side}",
    "registration_number": "the registration number of the {side}",
    "address": "the address of the {side}",
}
_PERSON = {"name": "the name of {who}", "position": "the position of {who}"}
_CONTACTS = {
    "contract_owner": "the contract owner of the {side}",
    "deputy": "the deputy of the {side}",
    "escalation_lead": "the escalation lead of the {side}",
    "security": "the security and data contact of the {side}",
    "invoices": "the invoice contact of the {side}",
}
_HELP = {
    "agents": "the contact for Agents of the {side}",
    "expert": "the expert for Agents of the {side}",
    "expert_deputy": "the deputy of the {side}'s expert",
}
_CONTACTS_OF = {"client": {**_CONTACTS, **_HELP}, "provider": _CONTACTS}


def person_particulars(resolution: Resolution) -> Particulars:
    """Return `parties`, `controllers` and `contacts`, each by side."""
    parties = _mapping(resolution.answers["parties"].value)
    controllers = _mapping(resolution.answers["controllers"].value)
    return {
        "parties": _by_side(
            {
                "client": _party("client", _at_home(parties.get("client"), resolution)),
                "provider": _party("provider", _mapping(parties.get("provider"))),
            }
        ),
        "controllers": _by_side(
            {side: _controller(side, controllers.get(side)) for side in SIDES}
        ),
        "contacts": _by_side({side: _contacts(side) for side in SIDES}),
    }


def person_particulars_gaps() -> dict[str, str]:
    """Return every part that can be missing, with its words."""
    found: dict[str, str] = {}
    for side in SIDES:
        for key, words in _PARTY.items():
            found[f"parties.{side}.{key}"] = words.format(side=side.capitalize())
        for key, words in _PERSON.items():
            who = f"the {side.capitalize()}'s signatory"
            found[f"parties.{side}.signatory.{key}"] = words.format(who=who)
        who = f"the {side.capitalize()}'s Quality Controller"
        found[f"controllers.{side}"] = who
        for key, words in _CONTACTS_OF[side].items():
            found[f"contacts.{side}.{key}"] = words.format(side=side.capitalize())
    return found


def _by_side(sides: dict[str, Particular]) -> Particular:
    return Particular(filled("").leaf, sides)


def _at_home(party: Value | None, resolution: Resolution) -> Mapping[str, Value | None]:
    """Return the client, whose country may have been told at its own question."""
    home = resolution.answers["home_country"]
    country = home.value if home.status == "given" else None
    return {"country": country, **_mapping(party)}


def _party(side: str, party: Mapping[str, Value | None]) -> Particular:
    own = {key: words.format(side=side.capitalize()) for key, words in _PARTY.items()}
    parts = {
        key: _part(party, key, words, f"parties.{side}.{key}")
        for key, words in own.items()
    }
    if isinstance(country := party.get("country"), str):
        parts["country"] = filled(country_name(country), _COUNTRY_FROM[side])
    who = f"the {side.capitalize()}'s signatory"
    signatory = _mapping(party.get("signatory"))
    parts["signatory"] = Particular(
        filled("").leaf,
        {
            key: _part(
                signatory, key, words.format(who=who), f"parties.{side}.signatory.{key}"
            )
            for key, words in _PERSON.items()
        },
    )
    return Particular(parts["name"].leaf, parts)


def _controller(side: str, person: Value | None) -> Particular:
    path = f"controllers.{side}"
    who = f"the {side.capitalize()}'s Quality Controller"
    known = _mapping(person)
    parts = {
        key: _part(known, key, words.format(who=who), path)
        for key, words in _PERSON.items()
    }
    return Particular(parts["name"].leaf, parts)


def _contacts(side: str) -> Particular:
    parts = {
        key: gap(words.format(side=side.capitalize()), f"contacts.{side}.{key}")
        for key, words in _CONTACTS_OF[side].items()
    }
    return Particular(filled("").leaf, parts)


def _part(
    known: Mapping[str, Value | None], key: str, words: str, path: str
) -> Particular:
    value = known.get(key)
    question = path.partition(".")[0]
    return gap(words, path) if value is None else filled(str(value), (question,))


def _mapping(value: Value | None) -> Mapping[str, Value | None]:
    return value if isinstance(value, Mapping) else {}
