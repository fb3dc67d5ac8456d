"""The quick path, from the first greeting to the files, as a person lives it."""

from person import Person

from bot.interview.values import SKIPPED, UNKNOWN, Given


async def test_the_first_screen_says_what_this_is_and_who_runs_it(
    person: Person,
) -> None:
    await person.say("/start")

    assert "draft agreement" in person.screen
    assert "Bright Calls" in person.screen
    assert "not legal advice" in person.screen
    assert person.buttons == ["Start"]


async def test_twelve_answers_lead_to_a_draft(interviewed: Person) -> None:
    person = interviewed
    await person.press("Answer incoming calls")
    await person.press("Call people to sell")
    await person.press("Done")
    await person.say("puppet theatre")
    await person.press("Right")
    await person.say("Ireland, Germany")
    await person.press("Know our business")
    await person.say("Mon-Fri 09:00-18:00; Sat 10:00-14:00 Europe/Dublin")
    await person.say("about 400")
    await person.press("Yes, some go first")
    await person.press("With us")
    await person.press("10 minutes")
    await person.press("One named expert")
    await person.say("Olena Marchenko, Head of Sales")
    await person.press("Calculate it for me")

    assert {name: given.value for name, given in person.given.items()} == {
        "services": ["incoming_calls", "outbound_sales"],
        "sector": "puppet theatre",
        "country": ["IE", "DE"],
        "operator_level": "trained",
        "schedule": "Mon-Fri 09:00-18:00; Sat 10:00-14:00 Europe/Dublin",
        "calls_per_day": 400,
        "crm": "priority",
        "data_home": "client",
        "hot_lead": 10,
        "client_help": "named_expert",
        "controllers": {
            "client": {"name": "Olena Marchenko", "position": "Head of Sales"},
            "provider": "to_be_named",
        },
        "pricing_model": "calculate",
    }
    assert "Draft now" in person.buttons


async def test_the_draft_is_a_checklist_four_files_and_two_charts(
    interviewed: Person,
) -> None:
    await interviewed.press("Done")
    await interviewed.say("/draft")

    assert interviewed.documents == [
        "Agreement v1 - your copy with notes.txt",
        "Agreement v1 - to send.txt",
        "Agreement v1.txt",
        "Checklist v1.txt",
        "Operators v1.txt",
        "Costs v1.txt",
    ]
    assert any("Your clause checklist" in text for text in interviewed.messages)
    assert "/draft again" in interviewed.screen


async def test_progress_is_shown_on_every_question(interviewed: Person) -> None:
    assert "Question 1 of 12" in interviewed.screen

    await interviewed.press("Skip")

    assert "Question 2 of 12" in interviewed.screen


async def test_ticks_stay_until_done(interviewed: Person) -> None:
    await interviewed.press("Technical help")
    await interviewed.press("Back-office work")
    await interviewed.press("Technical help")

    assert interviewed.ticked == ["Back-office work"]
    assert interviewed.given == {}


async def test_why_explains_the_question_in_place(interviewed: Person) -> None:
    before = len(interviewed.messages)

    await interviewed.press("Why?")

    assert "Question 1 of 12" in interviewed.screen
    assert len(interviewed.messages) == before


async def test_skip_says_what_was_assumed(interviewed: Person) -> None:
    await interviewed.press("Skip")

    assert interviewed.given == {"services": SKIPPED}
    assert "Answer incoming calls" in interviewed.toast.text
    assert not interviewed.toast.alert


async def test_a_typed_skip_says_so_on_the_next_card(interviewed: Person) -> None:
    await interviewed.say("skip")

    assert interviewed.given == {"services": SKIPPED}
    assert "Assumed" in interviewed.screen


async def test_what_nobody_knows_stays_an_open_point(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.press("Don't know")

    assert interviewed.given["sector"] == UNKNOWN


async def test_back_shows_the_answer_before_and_keeps_it(interviewed: Person) -> None:
    await interviewed.say("technical help")
    await interviewed.press("Back")

    assert interviewed.ticked == ["Technical help"]
    assert interviewed.given["services"].value == ["technical_help"]


async def test_there_is_nothing_before_the_first_question(interviewed: Person) -> None:
    await interviewed.press("Back")

    assert "Question 1 of 12" in interviewed.screen
    assert interviewed.toast.text
    assert interviewed.toast.alert


async def test_an_earlier_answer_can_be_changed(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.press("Health")
    await interviewed.say("/review")
    await interviewed.press("Your business")

    assert "Change: Your business" in interviewed.screen
    assert "Now: Health" in interviewed.screen

    await interviewed.press("Software")

    assert interviewed.given["sector"] == Given("answered", "health")
    assert "Change “Your business”?" in interviewed.screen

    await interviewed.press("Confirm")

    assert interviewed.given["sector"] == Given("answered", "software")
    assert "Question 3 of 12" in interviewed.screen


async def test_an_answer_whose_question_falls_away_comes_back_with_it(
    interviewed: Person,
) -> None:
    person = interviewed
    await person.skip_to("customer system")
    await person.press("Yes, some go first")
    await person.skip_to("essentials")
    await person.press(next(one for one in person.buttons if "sharper" in one))
    await person.skip_to("answered first")
    await person.press("People who complain")
    await person.press("Done")
    kept = person.given["priority_customers"]

    await person.say("/review")
    await person.press("Customer system")
    await person.press("No")
    await person.press("Confirm")
    await person.say("/review")

    assert "Who goes first" not in person.buttons
    assert person.given["priority_customers"] == kept
