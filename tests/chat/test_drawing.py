import json
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from telegram_rules import keyboard, length, parsed

from bot.chat.drawing import drawn
from bot.consultation.screens import Action, Button, Copy, Passage, Screen

STYLES = st.sampled_from(
    ["title", "text", "hint", "progress", "problem", "quote", "item"]
)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: text.strip() == text
)
LONG = st.builds(lambda word, times: f"{word} " * times, WORDS, st.integers(1, 900))
PASSAGES = st.builds(Passage, WORDS | LONG.map(str.strip), STYLES)


def drawing(*passages: Passage, buttons: Sequence[Sequence[Button]] = ()) -> list[str]:
    rows = tuple(tuple(row) for row in buttons)
    return list(drawn(Screen(passages, rows)).messages)


def test_each_style_has_its_look() -> None:
    (html,) = drawing(
        Passage("Question 1 of 2", "progress"),
        Passage("How many?", "title"),
        Passage("A guess will do.", "hint"),
        Passage("That is no number.", "problem"),
        Passage("Because the price follows.", "quote"),
    )

    assert html == (
        "Question 1 of 2\n\n"
        "<b>How many?</b>\n\n"
        "<i>A guess will do.</i>\n\n"
        "⚠️ That is no number.\n"
        "<blockquote expandable>Because the price follows.</blockquote>"
    )


def test_items_stand_close_together_under_their_heading() -> None:
    (html,) = drawing(
        Passage("Service", "title"),
        Passage("Calls: 40", "item"),
        Passage("Hours: 9-18", "item"),
        Passage("Press one.", "hint"),
    )

    assert html == "<b>Service</b>\n• Calls: 40\n• Hours: 9-18\n\n<i>Press one.</i>"


def test_what_people_typed_is_never_markup() -> None:
    (html,) = drawing(Passage("<b>Shop</b> & <script>alert(1)</script>", "title"))

    assert parsed(html)[0] == "<b>Shop</b> & <script>alert(1)</script>"


def test_half_a_character_does_not_stop_a_message() -> None:
    (html,) = drawing(Passage("Anna \ud83d Berg"))

    assert html.encode()
    assert html.startswith("Anna")


def test_a_long_screen_is_cut_between_paragraphs() -> None:
    paragraph = "word " * 300

    html = drawing(*[Passage(f"{number} {paragraph}") for number in range(5)])

    assert [message.split()[0] for message in html] == ["0", "2", "4"]


def test_a_heading_goes_with_what_it_heads_and_a_quote_with_its_line() -> None:
    filler = Passage("word " * 795)

    headed = drawing(filler, Passage("Must", "title"), Passage("long " * 40, "item"))
    quoted = drawing(filler, Passage("3.1 Scripts"), Passage("long " * 40, "quote"))

    assert headed[1].startswith("<b>Must</b>")
    assert quoted[1].startswith("3.1 Scripts")


def test_one_paragraph_longer_than_a_message_is_cut_between_words() -> None:
    html = drawing(Passage("calling " * 1200, "title"))

    assert len(html) == 3
    assert all(set(parsed(one)[0].split()) == {"calling"} for one in html)


def test_a_word_longer_than_a_message_is_cut_all_the_same() -> None:
    html = drawing(Passage("🏦" * 3000))

    assert [length(one) for one in html] == [4094, 1906]


@given(st.lists(PASSAGES, min_size=1, max_size=6))
def test_telegram_takes_every_message_and_no_word_is_lost(
    passages: list[Passage],
) -> None:
    read = [parsed(html)[0] for html in drawing(*passages)]

    assert all(0 < length(text) <= 4096 for text in read)
    together = "".join("".join(text.split()) for text in read)
    for passage in passages:
        assert "".join(passage.text.split()) in together


def test_the_keyboard_hangs_under_the_last_message() -> None:
    go_on = Button("Continue", Action("resume"), "primary")
    screen = Screen((Passage("word " * 1000),), ((go_on,),))

    drawing = drawn(screen)

    assert len(drawing.messages) == 2
    assert drawing.keyboard is not None
    assert json.loads(drawing.keyboard) == {
        "inline_keyboard": [
            [{"text": "Continue", "callback_data": "resume", "style": "primary"}]
        ]
    }


def test_a_plain_button_has_no_colour() -> None:
    screen = Screen((Passage("Well?"),), ((Button("Why?", Action("why")),),))

    keyboard = drawn(screen).keyboard

    assert keyboard is not None
    assert "style" not in keyboard


def test_half_a_character_does_not_stop_a_keyboard() -> None:
    button = Button("Anna \ud83d Berg", Action("why"))

    drawing = drawn(Screen((Passage("Well?"),), ((button,),)))

    assert drawing.keyboard is not None
    assert drawing.keyboard.encode()


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12))
def test_telegram_takes_every_keyboard(rows: list[int]) -> None:
    one = Button("One", Action("review"))
    screen = Screen((Passage("Pick."),), tuple((one,) * row for row in rows))

    drawn_keyboard = drawn(screen).keyboard

    assert drawn_keyboard is not None
    assert keyboard(drawn_keyboard)


def test_what_can_be_pasted_elsewhere_is_copied_by_a_press() -> None:
    again = Button("Again", Action("review"))
    copy = Copy("Copy the link", "https://t.me/contract_bot")
    screen = Screen((Passage("Your link"),), ((again,),), copies=((copy,),))

    drawing = drawn(screen)

    assert drawing.messages == ("Your link",)
    assert drawing.keyboard is not None
    assert json.loads(drawing.keyboard)["inline_keyboard"] == [
        [{"text": copy.label, "copy_text": {"text": copy.text}}],
        [{"text": "Again", "callback_data": "review"}],
    ]


@given(st.lists(WORDS | LONG.map(str.strip), max_size=4))
def test_what_no_button_can_copy_is_there_to_be_read(texts: list[str]) -> None:
    copies = tuple((Copy("Copy", text),) for text in texts)

    drawing = drawn(Screen((Passage("Here."),), copies=copies))

    markup = drawing.keyboard
    rows = (keyboard(markup) or {"inline_keyboard": []})["inline_keyboard"]
    copied = [one["copy_text"]["text"] for row in rows for one in row]
    assert copied == [text for text in texts if length(text) <= 256]
    read = "".join("".join(parsed(html)[0].split()) for html in drawing.messages)
    for text in texts:
        assert text in copied or "".join(text.split()) in read
