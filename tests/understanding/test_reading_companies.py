"""The names of the two companies, and whatever is typed beside them."""

import pytest
from asking import DRAFT_DAY, PARTIES, refusal, taken

from bot.interview.values import Value
from bot.understanding.understood import Reading, understand

ACME = {"client": {"name": "Acme Ltd"}}
BOTH = {"client": {"name": "Acme Ltd"}, "provider": {"name": "Beta Inc"}}
JANE = {"name": "Jane Roe", "position": "CEO"}


def understood(typed: str) -> Reading:
    return understand(PARTIES, typed, today=DRAFT_DAY)


def readings(typed: str) -> list[Value]:
    reading = understood(typed)
    return [*reading.candidates] if reading.value is None else [reading.value]


@pytest.mark.parametrize(
    "typed",
    [
        "us: Acme Ltd; them: Beta Inc",
        "them: Beta Inc; us: Acme Ltd",
        "we: Acme Ltd, they: Beta Inc",
        "our company: Acme Ltd; the call centre: Beta Inc",
        "Acme Ltd and theirs is Beta Inc",
        "Acme Ltd, the call center is called Beta Inc",
        "Acme Ltd (client), Beta Inc (provider)",
        "Acme Ltd as client and Beta Inc as provider",
        "Acme Ltd; the provider is Beta Inc",
    ],
)
def test_companies_are_told_apart_by_whose_they_are(typed: str):
    assert taken(PARTIES, typed) == BOTH


@pytest.mark.parametrize(
    "typed",
    [
        "Acme Ltd; not chosen yet",
        "Acme Ltd, not chosen yet",
        "Acme Ltd, call centre not chosen yet",
        "Acme Ltd, theirs unknown",
        "Acme Ltd and we don't know theirs yet",
        "Acme Ltd. We have no call centre yet",
        "just us: Acme Ltd",
        "Acme Ltd; address not known yet",
        "us: Acme Ltd; them: not known yet",
        "Acme Ltd; I don't have it here",
        "theirs not known yet; client: Acme Ltd",
    ],
)
def test_a_company_that_is_not_known_yet_is_no_name(typed: str):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("sure", ACME)


@pytest.mark.parametrize(
    "typed", ["I don't have it here", "the other side is not known yet", "tbd; tbd"]
)
def test_who_knows_no_name_is_told_how_to_leave_it_open(typed: str):
    assert "to leave it open" in refusal(PARTIES, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Marks and Spencer plc",
        "Smith & Sons Ltd",
        "Acme, Inc.",
        "3M, Inc.",
        "Studio 54, LLC",
        "Müller GmbH & Co. KG",
        "US-Foods Ltd",
        "IT Services Ltd",
        "Acme Ltd (US)",
        "Address Homes Ltd",
        "Provider Partners Ltd",
    ],
)
def test_an_odd_name_of_one_company_is_sure(typed: str):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("sure", {"client": {"name": typed}})


@pytest.mark.parametrize(
    "typed",
    [
        "Acme Ltd and Beta Inc",
        "Acme Ltd / Beta Inc",
        "Acme Ltd & Beta Inc",
        "Acme Ltd - Beta Inc",
        "Acme Ltd, Beta Inc",
    ],
)
def test_two_legal_forms_may_be_two_companies(typed: str):
    assert understood(typed).certainty == "ask"
    assert readings(typed) == [BOTH, {"client": {"name": typed}}]


def test_a_sentence_about_both_companies_waits_for_a_yes():
    reading = understood("our company is Acme Ltd and theirs is Beta Inc")

    assert (reading.certainty, reading.value) == ("confirm", BOTH)


@pytest.mark.parametrize(
    "typed",
    [
        "we work ltd",
        "us foods ltd",
        "They Ltd",
        "client Acme Ltd provider Beta Inc",
        "Acme Ltd registered number 12345",
        "rather not say the names",
        "The address of Acme Ltd is 5 High St, Cork",
    ],
)
def test_a_name_that_may_be_a_sentence_waits_for_a_yes(typed: str):
    assert understood(typed).certainty == "confirm"


@pytest.mark.parametrize(
    ("typed", "client"),
    [
        (
            "Kilbride Dental Limited (CRO 512345), Merrion Sq 12 Dublin 2",
            {
                "name": "Kilbride Dental Limited",
                "registration_number": "CRO 512345",
                "address": "Merrion Sq 12 Dublin 2",
            },
        ),
        (
            "Acme Ltd, company number 12345678, 5 High St, London",
            {
                "name": "Acme Ltd",
                "registration_number": "12345678",
                "address": "5 High St, London",
            },
        ),
        ("Acme Ltd, 12345678", {"name": "Acme Ltd", "registration_number": "12345678"}),
        ("Merrion Sq 12, Dublin 2", {"address": "Merrion Sq 12, Dublin 2"}),
        ("Jane Roe, CEO", {"signatory": JANE}),
    ],
)
def test_more_than_a_name_is_asked_about_and_the_name_may_be_all(
    typed: str, client: dict[str, Value]
):
    first, *_, last = readings(typed)

    assert (first, last) == ({"client": client}, {"client": {"name": typed}})


@pytest.mark.parametrize(
    ("typed", "parties"),
    [
        ("registration number 512345", {"client": {"registration_number": "512345"}}),
        ("reg. no.: 512345", {"client": {"registration_number": "512345"}}),
        ("HRB 204518 B", {"client": {"registration_number": "HRB 204518 B"}}),
        (
            "their registration number is 512345",
            {"provider": {"registration_number": "512345"}},
        ),
        ("our address is 5 High St", {"client": {"address": "5 High St"}}),
        ("provider: address 5 High St", {"provider": {"address": "5 High St"}}),
        ("signatory: Jane Roe, CEO", {"client": {"signatory": JANE}}),
        ("country: Ireland", {"client": {"country": "IE"}}),
        (
            "Acme Ltd\nregistration number 512345\nsigned by Jane Roe, CEO",
            {
                "client": {
                    "name": "Acme Ltd",
                    "registration_number": "512345",
                    "signatory": JANE,
                }
            },
        ),
        (
            "Acme Ltd; Beta Inc; our address is 5 High St",
            {**BOTH, "client": {"name": "Acme Ltd", "address": "5 High St"}},
        ),
    ],
)
def test_a_detail_is_never_a_name(typed: str, parties: Value):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("sure", parties)


@pytest.mark.parametrize(
    "typed", ["vat number IE123456", "phone 555 1234", "jane@acme.example"]
)
def test_what_the_agreement_has_no_place_for_is_refused(typed: str):
    assert "is no name" in refusal(PARTIES, typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Acme Ltd, registration number unknown", {}),
        ("Acme Ltd; registration number not known yet", {}),
        (
            "Acme Ltd; address: 5 High St; registration number not known yet",
            {"address": "5 High St"},
        ),
    ],
)
def test_what_is_said_to_be_unknown_takes_nothing_from_what_is_known(
    typed: str, kept: dict[str, str]
) -> None:
    assert taken(PARTIES, typed) == {"client": {"name": "Acme Ltd", **kept}}
