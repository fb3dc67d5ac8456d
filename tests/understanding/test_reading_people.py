"""The people in charge and the two companies."""

import pytest
from asking import CONTROLLERS, PARTIES, refusal, taken

OLENA = {"name": "Olena Marchenko", "position": "Head of Sales"}
HANS = {"name": "Hans Meier", "position": "Team Lead"}
TO_COME = "to_be_named"


@pytest.mark.parametrize(
    ("typed", "client", "provider"),
    [
        ("Olena Marchenko, Head of Sales", OLENA, "to_be_named"),
        ("Olena Marchenko (Head of Sales)", OLENA, "to_be_named"),
        ("Olena Marchenko \u2013 Head of Sales", OLENA, "to_be_named"),
        (["Olena Marchenko, Head of Sales"], OLENA, "to_be_named"),
        ("Olena Marchenko, Head of Sales; Hans Meier, Team Lead", OLENA, HANS),
        ("Olena Marchenko, Head of Sales\nHans Meier, Team Lead", OLENA, HANS),
        (
            "Provider: Hans Meier, Team Lead; client: Olena Marchenko, Head of Sales",
            OLENA,
            HANS,
        ),
        ("provider: Hans Meier, Team Lead", "to_be_named", HANS),
        ("Olena Marchenko, Head of Sales; to be named", OLENA, "to_be_named"),
        ("to be named", "to_be_named", "to_be_named"),
        ("TBD", "to_be_named", "to_be_named"),
        ("Olena, not known yet", {"name": "Olena"}, "to_be_named"),
        ("us: Olena Marchenko, Head of Sales; them: not known yet", OLENA, TO_COME),
        ("Olena Marchenko, Head of Sales; theirs we dont know yet", OLENA, TO_COME),
        ("Olena Marchenko, Head of Sales, theirs unknown", OLENA, TO_COME),
        ("Olena Marchenko, Head of Sales and we don't know theirs", OLENA, TO_COME),
        ("theirs isn't named yet", TO_COME, TO_COME),
        (
            "Hans Meier, provider relations lead",
            {"name": "Hans Meier", "position": "provider relations lead"},
            TO_COME,
        ),
        ({"client": OLENA, "provider": "to_be_named"}, OLENA, "to_be_named"),
        ({"client": OLENA}, OLENA, "to_be_named"),
        ({"client": OLENA, "provider": None}, OLENA, "to_be_named"),
        ({"client": {"name": "Olena"}}, {"name": "Olena"}, "to_be_named"),
        ({"client": {"name": None}}, "to_be_named", "to_be_named"),
        ({"Client": OLENA, "provider": "Hans Meier, Team Lead"}, OLENA, HANS),
    ],
)
def test_who_is_in_charge_is_read_for_both_sides(
    typed: object, client: object, provider: object
):
    assert taken(CONTROLLERS, typed) == {"client": client, "provider": provider}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Olena Marchenko", "a comma between name and position"),
        ("Olena and Hans, leads", "one person"),
        ("Olena M, Head of Sales and Hans Meier, Lead", "one person"),
        ("12345, 678", "too few letters"),
        ("A, B", "2 to 80 characters"),
        ("x" * 81 + ", CEO", "2 to 80 characters"),
        ("help, CEO", "is a command"),
        ("A B, C D; E F, G H; I J, K L", "one for the client"),
        ("client: A B, C D; client: E F, G H", "one for the client"),
        ({"clients": OLENA}, "Did you mean “client”"),
        ({"client": {"nom": "x"}}, "name or position"),
        ({"client": True}, "true or false"),
        ({"client": {"name": ["x", "y"]}}, "one answer"),
        ({1: OLENA}, "client or provider"),
        ({"client": 5}, "a comma between name and position"),
    ],
)
def test_people_who_cannot_be_told_apart_are_refused(typed: object, said: str):
    assert said in refusal(CONTROLLERS, typed)


@pytest.mark.parametrize(
    ("typed", "parties"),
    [
        ("Bright Smile Ltd", {"client": {"name": "Bright Smile Ltd"}}),
        ("Acme, Inc.", {"client": {"name": "Acme, Inc."}}),
        (
            "Client Ltd; Provider GmbH",
            {"client": {"name": "Client Ltd"}, "provider": {"name": "Provider GmbH"}},
        ),
        ("provider: Calls GmbH", {"provider": {"name": "Calls GmbH"}}),
        ({"client": "Acme", "provider": None}, {"client": {"name": "Acme"}}),
        (
            {
                "client": {
                    "name": "Acme",
                    "country": "UK",
                    "registration_number": 12345678,
                    "address": "1 High Road\nLondon",
                    "signatory": "Olena Marchenko, Head of Sales",
                },
                "provider": {"address": "unknown", "signatory": {"name": None}},
            },
            {
                "client": {
                    "name": "Acme",
                    "country": "GB",
                    "registration_number": "12345678",
                    "address": "1 High Road, London",
                    "signatory": OLENA,
                }
            },
        ),
    ],
)
def test_every_detail_of_a_company_may_be_left_out(typed: object, parties: object):
    assert taken(PARTIES, typed) == parties


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "nothing I could read"),
        ({"client": {}}, "nothing I could read"),
        ({"client": {"vat": 1}}, "“vat” is not a part"),
        ({"client": {"country": "Atlantis"}}, "“atlantis” as a country"),
        ({"client": {"country": "EU"}}, "does not name the countries"),
        ({"client": {"name": "1"}}, "2 to 120 characters"),
        ({"client": {"registration_number": "1"}}, "2 to 40 characters"),
        ({"client": {"signatory": "Olena"}}, "a comma between"),
        ("A Ltd; B Ltd; C Ltd", "one for the client"),
    ],
)
def test_a_detail_that_cannot_stand_is_refused(typed: object, said: str):
    assert said in refusal(PARTIES, typed)
