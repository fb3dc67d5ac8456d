"""The table of `docs/answers.md`, written from the questions themselves."""

from collections.abc import Callable, Iterator

from bot.interview.conditions import ALWAYS
from bot.interview.model import Default, Question, Questionnaire
from bot.rules.facts import DAYS_TO_START

_FACTS = {
    "default_start": f"{DAYS_TO_START} days after the draft's date",
    "first_customer_country": "the first of `country`",
    "suggested_law": "the law of `home_country`, for a lawyer to confirm "
    "(`US`, `CA`, `AU`: open)",
}
EXAMPLES = {
    "country": "[GB, DE]",
    "languages": "[en, nl]",
    "controllers": "to_be_named",
    "rate_offer": "[14 EUR/hour, 1.75 EUR/call]",
    "task_deadlines": "tight",
    "start_date": "2027-01-15",
    "recording": "90",
    "aht": "4.5",
    "hot_lead": "5",
    "payment_days": "30",
    "home_country": "IE",
    "provider_country": "same",
    "parties": "{client: {name: Bright Smile Ltd}}",
}


def answers_rows(questionnaire: Questionnaire) -> Iterator[str]:
    """Yield a row for every question."""
    for question in questionnaire.questions():
        cells = (
            f"`{question.id}`",
            questionnaire.path_of(question.id) + _when(question),
            _values(question),
            _default(question),
            _unknown(question),
            f"`{example_of(question)}`",
        )
        yield f"| {' | '.join(cells)} |"


def example_of(question: Question) -> str:
    """Return an answer as a file would give it."""
    if question.id in EXAMPLES:
        return EXAMPLES[question.id]
    if question.type == "multi":
        ids = [option.id for option in question.options if option.id != "none"]
        return f"[{', '.join(ids[:2])}]"
    return question.example or question.options[0].id


def _when(question: Question) -> str:
    return "" if question.when == ALWAYS else f", if {question.when}"


def _values(question: Question) -> str:
    options = ", ".join(f"`{option.id}`" for option in question.options)
    own = f", or a text of at most {question.other} characters" * bool(question.other)
    match question.type:
        case "choice":
            return f"one of {options}{own}"
        case "multi":
            return f"one or more of {options}{own}"
        case "schedule":
            return "opening hours; see below"
        case kind:
            described = _DESCRIBED[kind](question)
            words = [
                f"`{option.id}`"
                for option in question.options
                if not option.id[0].isdigit() and kind not in _LISTS
            ]
            return f"{', '.join(words)}, or {described}" if words else described


def _bounds(question: Question) -> str:
    return f"{question.low or 0:,.10g} to {question.high or 0:,.10g}"


def _steps(question: Question) -> str:
    return "" if question.step == 1 else f" in steps of {question.step or 1:.10g}"


_LISTS = ("country", "countries", "languages")
_DESCRIBED: dict[str, Callable[[Question], str]] = {
    "integer": lambda one: f"a whole number, {_bounds(one)}",
    "minutes": lambda one: f"minutes, {_bounds(one)}{_steps(one)}",
    "percent": lambda one: f"a percent, {_bounds(one)}, such as `12%`",
    "country": lambda one: (
        ("`same`, or " if one.option("same") else "") + "an ISO 3166-1 code"
    ),
    "countries": lambda one: f"a list of {_bounds(one)} ISO 3166-1 codes",
    "languages": lambda one: f"a list of {_bounds(one)} ISO 639-1 codes",
    "persons": lambda _: "one person for each side; see below",
    "parties": lambda _: "two companies; see below",
    "rates": lambda one: f"a list of {_bounds(one)} prices; see below",
    "commitment": lambda one: (
        f"a percent of the forecast, {_bounds(one)}, or a sum such as `9000 EUR/month`"
    ),
    "date": lambda one: f"a date, {_bounds(one)} days after the draft's",
    "service_level": lambda _: (
        "`X/Y`: X (50 to 99) percent of calls within Y (5 to 300) seconds"
    ),
    "deadlines": lambda _: "a time for each task; see below",
    "text": lambda one: f"a text of {_bounds(one)} characters",
}


def _default(question: Question) -> str:
    cases = [_case(default) for default in question.default]
    return "; else ".join(cases) if cases else "open"


def _case(default: Default) -> str:
    value = _FACTS[default.fact] if default.fact else f"`{_yaml(default.value)}`"
    return value if default.when == ALWAYS else f"{value} if {default.when}"


def _yaml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    return str(value)


def _unknown(question: Question) -> str:
    if not question.can_be_unknown:
        return "no"
    return f"open, as `{question.unknown_value}`" if question.unknown_value else "open"
