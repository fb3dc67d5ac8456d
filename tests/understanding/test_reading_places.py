"""Countries and languages, by code, name or alias."""

import pytest
from asking import COUNTRIES, COUNTRY, LANGUAGES, refusal, taken


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("GB, DE", ["GB", "DE"]),
        ("gb de fr", ["GB", "DE", "FR"]),
        ("GBR, DEU", ["GB", "DE"]),
        (["GB", "DE", "GB"], ["GB", "DE"]),
        (["gb", "Germany"], ["GB", "DE"]),
        ("UK", ["GB"]),
        ("u.k. and U.S.A.", ["GB", "US"]),
        ("England & Scotland", ["GB"]),
        ("Britain", ["GB"]),
        ("Holland", ["NL"]),
        ("uae", ["AE"]),
        ("Turkey", ["TR"]),
        ("Türkiye", ["TR"]),
        ("Cote d'Ivoire", ["CI"]),
        ("Trinidad and Tobago, Bosnia and Herzegovina", ["TT", "BA"]),
        ("our customers are in Spain and Italy", ["ES", "IT"]),
        ("Guinea-Bissau", ["GW"]),
        ("Saint Lucia", ["LC"]),
        ("Germny", ["DE"]),
        ("NO", ["NO"]),
        ("no, de", ["NO", "DE"]),
        ("WE ARE IN THE UK AND SPAIN", ["GB", "ES"]),
        ("GE", ["GE"]),
        ("Spain\nItaly", ["ES", "IT"]),
    ],
)
def test_countries_are_read_however_they_are_named(typed: object, codes: list[str]):
    assert taken(COUNTRIES, typed) == codes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Georgia", "GE (Georgia) or US (United States)"),
        ("Korea", "KR (South Korea) or KP (North Korea)"),
        ("no", "Did you mean “Norway (NO)”"),
        ("Nigera", "Did you mean “Nigeria” or “Niger”"),
        ("EU", "does not name the countries"),
        ("worldwide", "does not name the countries"),
        ("Europe and the US", "does not name the countries"),
        ("in", "does not name the countries"),
        ("not Germany", "does not name the countries"),
        ("everywhere except Russia", "does not name the countries"),
        ("English", "is a language"),
        ("German", "is a language"),
        ("Atlantis", "“atlantis” as a country"),
        ("GB, Atlantis", "“atlantis” as a country"),
        ("Christmas", "“christmas” as a country"),
        (5, "as a country"),
        ("EU, XX", "as a country"),
        ([], "nothing I could read"),
        (["GB"] * 3 + ["narnia"], "narnia"),
    ],
)
def test_what_names_no_country_is_refused(typed: object, said: str):
    assert said in refusal(COUNTRIES, typed)


def test_thirteen_countries_are_too_many():
    named = "ES, PT, FR, IT, DE, PL, GB, US, CA, MX, BR, CL, PE"

    assert "between 1 and 12" in refusal(COUNTRIES, named)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Ireland", "IE"),
        ("GB", "GB"),
        (["GB"], "GB"),
        ("NO", "NO"),
        ("here", "same"),
        ("same country as su", "same"),
    ],
)
def test_one_country_is_one_code(typed: object, code: str):
    assert taken(COUNTRY, typed) == code


def test_several_countries_are_too_many_for_one():
    told = refusal(COUNTRY, "Germany and France")

    assert "Did you mean “Germany” or “France”" in told


def test_another_country_is_no_misspelling_of_a_button():
    question = COUNTRIES.model_copy(update={"type": "country"})

    assert taken(question, "United States") == "US"


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("English, German", ["en", "de"]),
        ("en, de", ["en", "de"]),
        ("EN", ["en"]),
        ("English only", ["en"]),
        ("Brazilian Portuguese", ["pt"]),
        ("Chinese (Mandarin)", ["zh"]),
        ("ukranian", ["uk"]),
        ("Norwegian", ["no"]),
        (["no"], ["no"]),
        ("en, no", ["en", "no"]),
        (["English", "uk"], ["en", "uk"]),
        ("eng", ["en"]),
    ],
)
def test_languages_are_read_by_code_or_name(typed: object, codes: list[str]):
    assert taken(LANGUAGES, typed) == codes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Germany", "is a country"),
        ("no", "Did you mean “Norwegian”"),
        ("no English", "as a language"),
        ("Klingon", "as a language"),
        ("speaking", "as a language"),
        ("all", "as a language"),
    ],
)
def test_what_names_no_language_is_refused(typed: str, said: str):
    assert said in refusal(LANGUAGES, typed)
