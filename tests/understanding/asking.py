"""Small questions to answer, and what becomes of the answers."""

from datetime import date

import pytest

from bot.errors import AnswerError
from bot.interview.model import Option, Question, QuestionType
from bot.interview.values import Value
from bot.understanding.reading import read

DRAFT_DAY = date(2026, 11, 21)


def asked(question_type: QuestionType, *options: Option, **bounds: object) -> Question:
    return Question.model_validate(
        {
            "id": "asked",
            "title": "Asked",
            "ask": "What would you like?",
            "why": "It decides something in the agreement.",
            "type": question_type,
            "options": list(options),
            "written_as": "what is asked",
            "source": ["A test"],
            **bounds,
        }
    )


def option(option_id: str, label: str, *say: str) -> Option:
    return Option(id=option_id, label=label, say=list(say))


def taken(question: Question, raw: object) -> Value:
    return read(question, raw, today=DRAFT_DAY)


def refusal(question: Question, raw: object) -> str:
    """Return what the person is told; fails if the answer was taken."""
    with pytest.raises(AnswerError) as refused:
        read(question, raw, today=DRAFT_DAY)
    return str(refused.value)


CALLS = asked(
    "integer",
    option("50", "50"),
    option("300", "300"),
    low=1,
    high=50_000,
    example="400",
    title="Calls a day",
)
RECORDING = asked(
    "integer",
    option("no", "Do not record", "no recording"),
    option("90", "Keep 90 days", "three months"),
    low=1,
    high=3650,
    unit="days",
)
HOT_LEAD = asked(
    "minutes",
    option("none", "No sales leads"),
    option("5", "5 minutes"),
    low=1,
    high=60,
)
HANDLE_TIME = asked("minutes", low=0.5, high=60, step=0.5)
CREDITS = asked("percent", option("credit", "The price goes down"), low=0, high=25)
CRM = asked(
    "choice",
    option("none", "No", "no", "no crm"),
    option("equal", "Yes, all customers equal", "yes", "equal"),
    option("priority", "Yes, some go first", "priority", "vip first"),
)
AI_VOICE = asked(
    "choice",
    option("none", "No", "no"),
    option("talks", "It talks to people", "voice bot"),
    option("unsure", "Still to be found out", "not sure", "ask the provider"),
    unknown_value="unsure",
)
SECTOR = asked(
    "choice",
    option("retail", "Shop or online shop", "shop"),
    option("health", "Health", "clinic", "dentist"),
    other=60,
)
SERVICES = asked(
    "multi",
    option("incoming_calls", "Answer incoming calls", "inbound", "incoming calls"),
    option("outbound_sales", "Call people to sell", "telesales", "cold calls"),
    option("written_channels", "Chat, e-mail, social media", "chat", "e-mail"),
    option("orders_bookings", "Take orders and bookings", "orders"),
)
DATA_TYPES = asked(
    "multi",
    option("contact", "Names and contacts", "names"),
    option("cards", "Payment cards", "cards"),
    option("none", "No personal details", "nothing"),
)
PRIORITY = asked(
    "multi", option("vip", "VIP customers"), option("overdue", "Overdue"), other=80
)
HOURS = asked(
    "schedule",
    option("Mon-Fri/09.00-18.00", "Mon-Fri 9-18", "the usual hours"),
    option("24/7", "24/7", "all the time"),
)
COUNTRIES = asked(
    "countries", option("GB", "United Kingdom", "britain"), low=1, high=12
)
COUNTRY = asked(
    "country", option("same", "Same country as us", "here"), option("GB", "Britain")
)
LANGUAGES = asked("languages", option("en", "English", "eng"), low=1, high=8)
CONTROLLERS = asked("persons")
PARTIES = asked("parties")
RATES = asked("rates", option("none", "No offer yet", "no offer"), low=1, high=3)
MINIMUM = asked("commitment", option("none", "No minimum", "no"), low=50, high=90)
START = asked("date")
SERVICE_LEVEL = asked("service_level", option("80/20", "80% in 20 seconds", "standard"))
DEADLINES = asked("deadlines", option("standard", "Standard"), option("tight", "Tight"))
LAW = asked("text", low=2, high=60)
GOVERNING_LAW = asked("text", low=2, high=60, id="governing_law", example="Ireland")

EVERY_QUESTION = [
    value for value in list(globals().values()) if isinstance(value, Question)
]
