"""Redlines of whole deals: any change of answers can be accepted and rejected."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from drawn_answers import drawn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tracked_changes import accepted, pointers, reading, rejected
from word_document import W, find, part, words

from bot import app
from bot.consultation.answers_file import given_from
from bot.consultation.causes import Causes
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.redlining import redlined
from bot.content.library import Library
from bot.content.yaml_file import read_yaml
from bot.drafting.comparing import compared
from bot.drafting.editions import edition_of
from bot.drafting.layout import lay_out
from bot.drafting.to_docx import to_docx
from bot.drafting.to_redline import to_redline

EXAMPLES = Path(__file__).parents[2] / "examples"
DEALS = ("dental-clinic", "online-shop", "hotel-group")
CHANGES: dict[str, dict[str, Any]] = {
    "a figure": {"calls_per_day": 75},
    "more to do": {"services": ["incoming_calls", "outbound_sales", "collections"]},
    "less to do": {"services": ["back_office"]},
    "nothing recorded": {"recording": "no"},
    "recording left open": {"recording": "unknown"},
    "a firmer tone": {"stance": "firm"},
    "an easier tone": {"stance": "easy"},
    "no personal data": {"data_types": "none"},
    "another way to pay": {"pricing_model": "hybrid"},
    "another forum": {"dispute": "neutral"},
    "the forum left open": {"dispute": "unknown"},
    "other hours": {"schedule": "Mon-Sun 07:00-22:00 Europe/London"},
    "the companies left open": {"parties": "unknown"},
    "customers elsewhere": {"country": ["US", "DE"]},
    "operators elsewhere": {"provider_country": "IN"},
    "controllers named": {
        "controllers": {
            "client": {"name": "Olena Marchenko", "position": "Head of Sales"},
            "provider": {"name": "Ivo Bell", "position": "Team Lead"},
        }
    },
    "no customer system": {"crm": "none"},
    "much at once": {"crm": "none", "stance": "easy", "recording": 30, "team": "skip"},
}
SELDOM = {"the forum left open", "other hours", "customers elsewhere", "a firmer tone"}
OFTEN = [name for name in CHANGES if name not in SELDOM]
ONE_EACH = [(DEALS[at % len(DEALS)], name) for at, name in enumerate(OFTEN)]
Deals = Callable[..., Deal]


@pytest.fixture(scope="session")
def deals(library: Library, interview: Interviewing, draft_day: dt.date) -> Deals:
    """An example by its name, with some answers changed."""

    @cache
    def deal(name: str, change: str = "") -> Deal:
        path = EXAMPLES / f"{name}.yaml"
        data = read_yaml(str(path), path.read_text(encoding="utf-8")).data
        answers = {**data["answers"], **CHANGES.get(change, {})}
        given_ = given_from(library.questionnaire, {"answers": answers}, draft_day)
        return draw_up(interview, given_, draft_day)

    return deal


def quick_redline(old: Deal, new: Deal) -> bytes:
    """A redline without the pages, which take longest to find."""
    drafts = (edition_of(deal.agreement, {}) for deal in (old, new))
    style = new.interviewing.library.house_style
    return to_redline(*drafts, style, Causes(old, new).sentences)


def clean(deal: Deal) -> list[object]:
    style = deal.interviewing.library.house_style
    return reading(to_docx(deal.agreement, style, with_notes=False))


def assert_sound(old: Deal, new: Deal) -> None:
    """Either draft comes out of the redline, and every change says why."""
    made = quick_redline(old, new)
    assert reading(accepted(made)) == clean(new)
    assert reading(rejected(made)) == clean(old)
    for chosen in (made, accepted(made), rejected(made)):
        places, targets = pointers(chosen)
        assert len(set(places)) == len(places)
        assert set(targets) <= set(places)
    assert all(words(one) for one in find(part(made, "comments"), "w:comment"))
    drafts = (lay_out(deal.agreement) for deal in (old, new))
    changed = [one for one in compared(*drafts) if one.change != "kept"]
    assert len(find(part(made, "comments"), "w:comment")) >= len(changed)


@pytest.mark.parametrize(("name", "change"), ONE_EACH[::4])
def test_a_change_of_answers_can_be_accepted_and_rejected(deals, name, change):
    assert_sound(deals(name), deals(name, change))


def test_going_back_to_the_older_answers_works_as_well(deals):
    assert_sound(deals("online-shop", "no personal data"), deals("online-shop"))


def test_one_deal_can_become_quite_another(deals):
    assert_sound(deals("dental-clinic"), deals("hotel-group"))


@pytest.mark.campaign
def test_every_change_of_every_example(deals):
    for name in DEALS:
        for change in CHANGES:
            assert_sound(deals(name), deals(name, change))


def test_any_answers_can_become_any_others(interview, library, draft_day, full):
    answers = st.fixed_dictionaries(
        {}, optional={one.id: drawn(one) for one in library.questionnaire.questions()}
    )

    @settings(
        max_examples=60 if full else 1,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(answers, answers)
    def holds(old, new) -> None:
        pair = (draw_up(interview, one, draft_day) for one in (old, {**old, **new}))
        assert_sound(*pair)

    holds()


def test_a_redline_is_the_same_bytes_each_time(deals):
    old, new = deals("dental-clinic"), deals("dental-clinic", "a figure")

    made = redlined(old, new)
    assert made.name == "redline.docx"
    assert redlined(old, new) == made


def test_the_contents_of_a_redline_have_pages(deals):
    old, new = deals("dental-clinic"), deals("dental-clinic", "a figure")

    document = part(redlined(old, new).content, "document")
    entry = find(document, "//w:sdtContent/w:p")[-1]
    assert words(entry)[-1].isdecimal()


def test_a_comment_names_the_answer_that_caused_the_change(deals):
    made = quick_redline(deals("online-shop"), deals("online-shop", "a figure"))
    comments = {words(one) for one in find(part(made, "comments"), "w:comment")}

    assert comments == {"Because you changed “Calls a day” from 400 to 75."}


def test_the_command_writes_a_redline_and_says_what_changed(tmp_path):
    older = EXAMPLES / "online-shop.yaml"
    newer = tmp_path / "newer.yaml"
    text = older.read_text(encoding="utf-8")
    newer.write_text(text.replace("recording: 180", "recording: no"), "utf-8")

    file, changes = app.redline(older, newer, dt.date(2026, 11, 21))
    assert find(part(file.content, "document"), "//w:del")
    assert "Recording: Keep 180 days → Do not record" in changes
    assert f"{W}" not in changes
