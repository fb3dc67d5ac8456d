"""/settings: chosen by buttons, and in force."""

import io

import docx
import pytest
from deals import DAY
from visitor import Visitor

from bot.app.files import render
from bot.consultation.deal import draw_up
from bot.consultation.documents import house_style_of
from bot.consultation.preferences import Manner, manner_of
from bot.consultation.screens import Action, Document
from bot.content.library import Library
from bot.drafting.docx_package import open_reference
from bot.drafting.docx_page import page_of
from bot.drafting.paper import on_paper, paper_of
from bot.drafting.theme import theme_of
from bot.drafting.to_docx import to_docx
from bot.interview.values import SKIPPED, Given

SHOP = {
    "services": Given("answered", ["incoming_calls"]),
    "schedule": Given("answered", "Mon-Fri 09:00-18:00"),
}
START = {"start_date": Given("answered", "2027-01-15")}


@pytest.mark.parametrize(
    ("setting", "choice", "line"),
    [
        ("Paper", "US Letter", "Paper: US Letter"),
        ("Dates", "November 22, 2026", "Dates: November 22, 2026"),
        (
            "Currency of example rates",
            "USD",
            "Currency of example rates: USD",
        ),
        ("Time zone", "Europe/Kyiv", "Time zone: Europe/Kyiv"),
        ("Reminders", "off", "Reminders: off"),
    ],
)
def test_a_setting_is_changed_by_two_buttons(
    visitor: Visitor, setting: str, choice: str, line: str
) -> None:
    visitor.command("settings")
    visitor.press(setting)
    visitor.press(choice)

    assert line in visitor.screen
    assert visitor.asking == "services"


def test_what_was_never_chosen_is_named_too(visitor: Visitor) -> None:
    visitor.command("settings")

    assert "Paper: A4" in visitor.screen
    assert "Dates: 22 November 2026" in visitor.screen
    assert "Text only: off" in visitor.screen


def test_a_city_can_be_typed_for_its_time_zone(visitor: Visitor) -> None:
    visitor.command("settings", "lisbon")

    assert visitor.conversation.preferences == {"zone": "Europe/Lisbon"}


def test_a_place_nobody_knows_is_refused_with_an_example(visitor: Visitor) -> None:
    visitor.command("settings", "atlantis")

    assert visitor.conversation.preferences == {}
    assert "/settings Lisbon" in visitor.screen


def test_a_choice_that_was_never_offered_changes_nothing(visitor: Visitor) -> None:
    visitor.tap(Action("set", "paper", "papyrus"))

    assert visitor.conversation.preferences == {}


def test_settings_outlive_a_deal(visitor: Visitor) -> None:
    visitor.tap(Action("set", "paper", "letter"))
    visitor.say("technical help")
    visitor.command("new")

    assert visitor.conversation.preferences == {"paper": "letter"}


def test_a_draft_with_other_settings_is_another_version(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.tap(Action("set", "dates", "iso"))
    visitor.command("draft")

    assert [one.preferences for one in visitor.conversation.versions] == [
        {},
        {"dates": "iso"},
    ]


def test_a_setting_no_document_shows_makes_no_other_version(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.tap(Action("set", "reminders", "off"))
    visitor.command("draft")

    assert len(visitor.conversation.versions) == 1


def test_a_house_style_comes_on_the_paper_asked_for(library: Library) -> None:
    letter = on_paper(library.house_style, "letter")
    page = page_of(open_reference(letter).element)

    assert (page.width, page.height) == (12240, 15840)
    assert paper_of(letter) == "letter"


def test_lines_are_as_long_on_either_paper(library: Library) -> None:
    a4 = theme_of(library.house_style).page
    letter = theme_of(on_paper(library.house_style, "letter")).page

    assert letter.text_width == a4.text_width


def test_there_and_back_is_the_same_page(library: Library) -> None:
    back = on_paper(on_paper(library.house_style, "letter"), "a4")

    assert theme_of(back).page == theme_of(library.house_style).page


def test_the_word_copy_is_on_letter_paper(visitor: Visitor) -> None:
    deal = draw_up(visitor.dialogue.interviewing, {}, DAY, Manner(paper="letter"))
    content = to_docx(deal.agreement, house_style_of(deal), with_notes=False)
    sections = docx.Document(io.BytesIO(content)).sections

    assert {round(section.page_width.inches, 2) for section in sections} == {8.5}


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("day_first", "15 January 2027"),
        ("month_first", "January 15, 2027"),
        ("iso", "2027-01-15"),
    ],
)
def test_dates_are_written_as_chosen(visitor: Visitor, style: str, words: str) -> None:
    manner = manner_of({"dates": style})
    deal = draw_up(visitor.dialogue.interviewing, START, DAY, manner)

    assert words in repr(deal.agreement)


def test_example_rates_are_in_the_currency_chosen(visitor: Visitor) -> None:
    visitor.conversation = visitor.conversation._replace(
        preferences={"currency": "CHF"}
    )
    manner = manner_of(visitor.conversation.preferences)
    deal = draw_up(visitor.dialogue.interviewing, {}, DAY, manner)

    assert {option.currency for option in deal.figures.pricing.options} == {"CHF"}


def test_offered_rates_stay_in_their_currency(visitor: Visitor) -> None:
    given = {"rate_offer": Given("answered", ["1.75 EUR/call"])}
    manner = Manner(currency="CHF")
    deal = draw_up(visitor.dialogue.interviewing, given, DAY, manner)

    assert deal.figures.pricing.currency == "EUR"


def test_settings_nobody_knows_count_as_not_chosen() -> None:
    assert manner_of({"paper": "papyrus", "dates": "roman"}) == Manner()


def test_the_card_about_speed_reckons_in_the_currency_chosen(visitor: Visitor) -> None:
    visitor.tap(Action("set", "currency", "CHF"))
    given = {**SHOP, "calls_per_day": Given("answered", 400)}
    visitor.conversation = visitor.conversation._replace(given=given)
    visitor.tap(Action("change", "sla_preset"))

    assert "CHF" in visitor.screen


def test_a_version_stays_as_it_was_when_settings_change(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.tap(Action("set", "dates", "iso"))
    visitor.command("draft")
    wanted = Document(1, "checklist")
    talk = visitor.dialogue.interviewing
    before = render(talk, None, visitor.conversation, wanted)
    visitor.tap(Action("set", "dates", "month_first"))

    assert render(talk, None, visitor.conversation, wanted) == before
    assert "2026-11-21" in before.content.decode()


def asked_for_hours(visitor: Visitor, *settings: str) -> None:
    for city in settings:
        visitor.command("settings", city)
    begun = {"services": SKIPPED}
    visitor.conversation = visitor.conversation._replace(given=begun, asking="schedule")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("weekdays 9 to 6", "Mon-Fri 09:00-18:00 Europe/Lisbon"),
        ("24/7", "24/7 Europe/Lisbon"),
        ("weekdays 9 to 6 Kyiv time", "Mon-Fri 09:00-18:00 Europe/Kyiv"),
    ],
)
def test_hours_without_a_time_zone_are_meant_in_the_one_chosen(
    visitor: Visitor, typed: str, kept: str
) -> None:
    asked_for_hours(visitor, "Lisbon")
    visitor.say(typed)

    assert visitor.given["schedule"] == Given("answered", kept)


def test_hours_with_the_chosen_time_zone_are_said_back(visitor: Visitor) -> None:
    asked_for_hours(visitor, "Lisbon")
    visitor.say("weekdays 9 to 6")

    assert "Europe/Lisbon time" in visitor.notice


def test_who_chose_no_time_zone_is_given_none(visitor: Visitor) -> None:
    asked_for_hours(visitor)
    visitor.say("weekdays 9 to 6")

    assert visitor.given["schedule"] == Given("answered", "Mon-Fri 09:00-18:00")
