"""What follows from the answers, one named fact a rule; see `docs/authoring.md`."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.interview.flow import Fact, Facts
from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.values import Missing, Value
from bot.rules.deal_figures import MODELS, recommended_model
from bot.rules.derivation import fact, meaning
from bot.rules.figure_facts import FIGURE_FACTS
from bot.rules.regions import EEA, LAW_OF, UK, US

DAYS_TO_START = 45


def default_start(draft_date: str) -> str:
    """Return a start date that leaves time to recruit and train."""
    return (date.fromisoformat(draft_date) + timedelta(days=DAYS_TO_START)).isoformat()


def first_customer_country(country: Sequence[str]) -> str:
    """Return the country most likely to be the client's own."""
    return country[0]


def suggested_law(home_country: str) -> Value | Missing:
    """Return a law for a lawyer to confirm; federal countries have no single one."""
    return LAW_OF.get(home_country, Missing.UNKNOWN)


def english_law(governing_law: str) -> bool:
    """Whether the law of England and Wales, or of Northern Ireland, governs."""
    named = governing_law.casefold()
    return any(place in named for place in ("england", "english", "northern ireland"))


def customers_in_eu(country: Sequence[str]) -> bool:
    """Whether some customers are in the European Economic Area."""
    return not EEA.isdisjoint(country)


def customers_in_uk(country: Sequence[str]) -> bool:
    """Whether some customers are in the United Kingdom."""
    return not UK.isdisjoint(country)


def customers_in_us(country: Sequence[str]) -> bool:
    """Whether some customers are in the United States."""
    return not US.isdisjoint(country)


def customers_elsewhere(country: Sequence[str]) -> bool:
    """Whether some customers are outside the EEA, the UK and the US."""
    return bool(set(country) - EEA - UK - US)


def client_in_eu(home_country: str) -> bool:
    """Whether the client's company is in the European Economic Area."""
    return home_country in EEA


def operators_in_eu(operators_country: str) -> bool:
    """Whether the operators sit in the European Economic Area."""
    return operators_country in EEA


def operators_abroad(operators_country: str, home_country: str) -> bool:
    """Whether the operators sit in another country than the client."""
    return operators_country != home_country


def always_open(schedule: str) -> bool:
    """Whether calls are answered around the clock."""
    return Schedule.parse(schedule).always


def works_nights(schedule: str) -> bool:
    """Whether anybody works between 20:00 and 07:00."""
    return Schedule.parse(schedule).night


def works_weekends(schedule: str) -> bool:
    """Whether anybody works on Saturday or Sunday."""
    return Schedule.parse(schedule).weekend


def rates_mixed_currencies(rate_offer: Sequence[str] | str) -> bool:
    """Whether the offers cannot be compared because their currencies differ."""
    return len({rate.currency for rate in _rates(rate_offer)}) > 1


def rates_mixed_units(rate_offer: Sequence[str] | str) -> bool:
    """Whether the offers are in different units, so that only volume decides."""
    return len({rate.unit for rate in _rates(rate_offer)}) > 1


def _rates(rate_offer: Sequence[str] | str) -> list[Rate]:
    return (
        [] if isinstance(rate_offer, str) else [Rate.parse(one) for one in rate_offer]
    )


def _derive_operators_country(known: Mapping[str, Value | Missing]) -> Value | Missing:
    """Return where the operators sit; only "same" needs the client's country."""
    named = known["provider_country"]
    return known["home_country"] if named == "same" else named


def _derive_fee_model(known: Mapping[str, Value | Missing]) -> Value | Missing:
    chosen = known["pricing_model"]
    return known["recommended_model"] if chosen == "calculate" else chosen


_FUNCTIONS = (
    default_start,
    first_customer_country,
    suggested_law,
    english_law,
    customers_in_eu,
    customers_in_uk,
    customers_in_us,
    customers_elsewhere,
    client_in_eu,
    operators_in_eu,
    operators_abroad,
    always_open,
    works_nights,
    works_weekends,
    rates_mixed_currencies,
    rates_mixed_units,
)

_MEANINGS = {
    "calls_come_in": "services has incoming_calls or services has orders_bookings "
    "or services has technical_help",
    "calls_go_out": "services has outbound_sales or services has outbound_surveys "
    "or services has collections",
    "sells": "services has outbound_sales or services has orders_bookings",
    "client_in_uk": "home_country = GB",
    "client_in_us": "home_country = US",
    "federal_client": "home_country in (US, CA, AU)",
    "operators_in_uk": "operators_country = GB",
    "operators_in_us": "operators_country = US",
    "eu_party": "client_in_eu or operators_in_eu",
    "uk_party": "client_in_uk or operators_in_uk",
    "personal_data": "data_types != none",
    "gdpr_applies": "personal_data and "
    "(customers_in_eu or client_in_eu or operators_in_eu)",
    "uk_gdpr_applies": "personal_data and "
    "(customers_in_uk or client_in_uk or operators_in_uk)",
    "transfers_from_eu": "gdpr_applies and not operators_in_eu",
    "transfers_from_uk": "uk_gdpr_applies and not operators_in_uk",
    "regulated_sector": "sector in (finance, health, utilities)",
    "takes_cards": "data_types has cards",
    "credits_apply": "not (credits = none) and not (credits = 0%)",
    "bonus_applies": "credits = credit_bonus",
    "minimum_applies": "not (min_volume = none)",
    "small_queue": "calls_per_day < 100",
}


FACTS: Facts = {
    **{function.__name__: fact(function) for function in _FUNCTIONS},
    **{name: meaning(name, condition) for name, condition in _MEANINGS.items()},
    **FIGURE_FACTS,
    "operators_country": Fact(
        "operators_country",
        ("provider_country", "home_country"),
        _derive_operators_country,
    ),
    "recommended_model": recommended_model,
    "fee_model": Fact(
        "fee_model",
        ("pricing_model", "recommended_model"),
        _derive_fee_model,
        words=MODELS,
        missing=frozenset({Missing.UNKNOWN}),
    ),
}
