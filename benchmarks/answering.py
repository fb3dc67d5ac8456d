"""What an answer costs, and a draft, beside a conversation's way to JSON and back.

Run: python -m benchmarks.answering (some ten seconds; no network, nothing written).
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count
from statistics import median
from time import perf_counter

from benchmarks import tables
from bot import app
from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.deal import Deal, draw_up
from bot.consultation.deal_json import deal_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.footing import footing_of
from bot.consultation.screens import Action
from bot.interview.values import SKIPPED, Given
from bot.settings import Settings

ROUNDS = 30
DAY = date(2026, 11, 21)
BASELINE = "conversation to JSON and back"
ANSWERS = {
    "services": ["incoming_calls", "orders_bookings", "outbound_sales"],
    "sector": "travel",
    "country": ["ES", "GB", "US"],
    "operator_level": "expert",
    "schedule": "24/7 Europe/Madrid",
    "calls_per_day": 1200,
    "crm": "priority",
    "provider_country": "PH",
    "rate_offer": ["0.62 EUR/minute", "19.50 EUR/hour", "3.10 EUR/call"],
}

Case = Callable[[], object]


def conversation(dialogue: Dialogue, asking: str) -> Conversation:
    """Return a finished interview, some of it skipped, at one of its questions."""
    questions = dialogue.interviewing.library.questionnaire.by_id
    given = dict.fromkeys(questions, SKIPPED)
    answered = {name: Given("answered", value) for name, value in ANSWERS.items()}
    whole = {**given, **answered}
    footing = footing_of(dialogue.interviewing, whole)
    return Conversation(whole, asking, deep=True, footing=footing)


def there_and_back(kept: Conversation) -> Conversation:
    """Store a conversation and read it again, the disk left out."""
    return from_json(json.loads(json.dumps(to_json(kept))))


def turns(dialogue: Dialogue) -> dict[str, Case]:
    """Return one turn of each kind."""
    kept = conversation(dialogue, "crm")
    hours = kept.asked("schedule")
    volume = kept.asked("calls_per_day")
    law = kept.asked("governing_law")
    press = Action("choose", "crm", "equal")
    said = "Mon-Fri 9-18, Sat 10 to 2 Kyiv"
    return {
        BASELINE: lambda: there_and_back(kept),
        "option pressed": lambda: dialogue.press(kept, press, DAY),
        "number typed": lambda: dialogue.say(volume, "about 1.2k", DAY),
        "hours typed": lambda: dialogue.say(hours, said, DAY),
        "text typed": lambda: dialogue.say(law, "England and Wales", DAY),
        "nonsense typed": lambda: dialogue.say(volume, "lots and lots", DAY),
        "/review": lambda: dialogue.command(kept, "review", DAY),
    }


def drafts(dialogue: Dialogue) -> dict[str, Case]:
    """Return the ways to a draft; nothing is rendered yet."""
    talk = dialogue.interviewing
    kept = conversation(dialogue, "crm")
    deal: Deal = draw_up(talk, kept.given, DAY)
    days = (DAY + timedelta(days) for days in count(1))
    return {
        # On another day each time, so that none is remembered.
        "draft of no answers": lambda: draw_up(talk, {}, next(days)),
        "draft of a whole interview": lambda: draw_up(talk, kept.given, next(days)),
        "deal.json of it": lambda: json.dumps(deal_json(deal)),
        "checklist.md of it": lambda: checklist_markdown(deal),
        "/draft": lambda: dialogue.command(kept, "draft", next(days)),
        "/draft again": lambda: dialogue.command(kept, "draft", DAY),
    }


def figures(measured: dict[str, Case]) -> Iterator[tuple[str, float]]:
    """Yield each case's median seconds; rounds take turns, so noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(ROUNDS):
        for name, case in measured.items():
            start = perf_counter()
            case()
            seconds[name].append(perf_counter() - start)
    for name, samples in seconds.items():
        yield name, median(samples)


def main() -> None:
    """Print medians, and how many times the baseline each costs."""
    start = perf_counter()
    dialogue = app.dialogue(app.library(), Settings(_env_file=None))
    reading = perf_counter() - start
    start = perf_counter()
    draw_up(dialogue.interviewing, {}, DAY)
    first = perf_counter() - start
    medians = dict(figures({**turns(dialogue), **drafts(dialogue)}))
    medians |= {"content read and checked, once": reading, "first draft, once": first}
    tables.show(tables.beside(medians, BASELINE, "ms", 1000))


if __name__ == "__main__":
    main()
