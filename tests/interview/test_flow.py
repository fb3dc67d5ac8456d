"""What an interview comes to: skips, unknowns, conditions, what to ask next."""

from small_content import answered, question, questionnaire, resolved

from bot.interview.flow import Fact, Knowledge, next_question, path, previous_question
from bot.interview.values import SKIPPED, UNKNOWN, Answer, Missing

CRM = question("crm", type="choice", options=["none", "priority"])
VIP = question("vip", when="crm = priority", default=[{"value": "vip"}])
DAYS = question("days", type="integer", default=[{"value": 30}])
LAW = question("law")
ASKED = questionnaire(CRM, VIP, full=(DAYS, LAW))


def test_an_answer_is_given() -> None:
    found = resolved(ASKED, crm="none").answers["crm"]

    assert found == Answer("given", "none")


def test_a_skipped_question_takes_its_default() -> None:
    found = resolved(ASKED, days=SKIPPED).answers["days"]

    assert found == Answer("assumed", 30)


def test_a_question_not_reached_is_as_good_as_skipped() -> None:
    assert resolved(ASKED).answers["days"] == Answer("assumed", 30)


def test_a_question_without_a_default_stays_open() -> None:
    assert resolved(ASKED, law=SKIPPED).answers["law"] == Answer("open")


def test_not_knowing_leaves_a_question_open_whatever_its_default() -> None:
    assert resolved(ASKED, days=UNKNOWN).answers["days"] == Answer("open")


def test_not_knowing_can_have_a_value_of_its_own() -> None:
    basis = question("basis", options=["consented", "unsure"], unknown_value="unsure")

    found = resolved(questionnaire(basis), basis=UNKNOWN)

    assert found.answers["basis"] == Answer("open", "unsure")
    assert found.knowledge["basis"] == "unsure"


def test_a_question_that_does_not_apply_is_not_asked() -> None:
    found = resolved(ASKED, crm="none")

    assert found.answers["vip"] == Answer("not_asked")
    assert found.knowledge["vip"] is Missing.ABSENT


def test_a_question_whose_condition_is_open_is_asked() -> None:
    found = resolved(ASKED, crm=UNKNOWN)

    assert found.applies(VIP)


def test_an_answer_is_kept_aside_while_its_question_does_not_apply() -> None:
    found = resolved(ASKED, crm="none", vip="complaints")

    assert not found.applies(VIP)
    assert found.given["vip"].value == "complaints"


def test_an_answer_kept_aside_comes_back_with_its_question() -> None:
    given = answered(crm="none", vip="complaints")

    found = resolved(ASKED, **{**given, **answered(crm="priority")})

    assert found.answers["vip"] == Answer("given", "complaints")


def test_the_first_default_whose_condition_holds_is_taken() -> None:
    lead = question(
        "lead", default=[{"when": "crm = priority", "value": 5}, {"value": "none"}]
    )
    asked = questionnaire(CRM, lead)

    assert resolved(asked, crm="priority").answers["lead"] == Answer("assumed", 5)
    assert resolved(asked, crm="none").answers["lead"] == Answer("assumed", "none")


def test_a_default_that_hangs_on_an_open_answer_is_passed_over() -> None:
    lead = question(
        "lead", default=[{"when": "crm = priority", "value": 5}, {"value": "none"}]
    )

    found = resolved(questionnaire(CRM, lead), crm=UNKNOWN)

    assert found.answers["lead"] == Answer("assumed", "none")


def test_a_default_can_be_a_fact() -> None:
    start = question("start", default=[{"fact": "soon"}])
    soon = Fact("soon", ("draft_date",), lambda known: f"after {known['draft_date']}")

    found = resolved(questionnaire(start), {"soon": soon})

    assert found.answers["start"] == Answer("assumed", "after 2026-11-21")


def test_a_fact_that_is_unknown_leaves_the_default_open() -> None:
    law = question("law", default=[{"fact": "home_law"}])
    home_law = Fact("home_law", (), lambda _known: Missing.UNKNOWN)

    found = resolved(questionnaire(law), {"home_law": home_law})

    assert found.answers["law"] == Answer("open")


def test_an_answer_is_worked_out_once_and_when_somebody_looks_at_it() -> None:
    calls: list[int] = []

    def look(_known: object) -> bool:
        calls.append(1)
        return True

    asked = questionnaire(question("a"), question("b", when="looks"), question("c"))
    found = resolved(asked, {"looks": Fact("looks", (), look)}, a="x", b="y", c="z")

    assert found.knowledge["a"] == "x"
    assert calls == []
    assert [found.knowledge["b"], found.answers["b"].value] == ["y", "y"]
    assert calls == [1]


def test_what_an_interview_knows_are_particulars_answers_and_facts() -> None:
    facts = {"late": Fact("late", (), lambda _known: True)}
    found = resolved(questionnaire(question("a"), question("b")), facts, a="x")

    assert list(found.knowledge) == ["draft_date", "a", "b", "late"]
    assert len(found.knowledge) == 4
    assert dict(found.knowledge)["b"] is Missing.UNKNOWN


def test_a_fact_is_worked_out_once() -> None:
    calls: list[int] = []

    def count(_known: object) -> bool:
        calls.append(1)
        return True

    known = Knowledge({"a": 1}, {"counted": Fact("counted", (), count)})

    assert known["counted"] is known["counted"] is True
    assert len(calls) == 1


def test_knowledge_names_answers_and_facts() -> None:
    known = Knowledge({"a": 1}, {"b": Fact("b", (), lambda _known: True)})

    assert list(known) == ["a", "b"]
    assert len(known) == 2


def test_while_open_a_stand_in_is_drafted() -> None:
    stance = question("stance", options=["firm", "balanced"], drafted_as="balanced")

    found = resolved(questionnaire(stance), stance=UNKNOWN)

    assert found.answers["stance"] == Answer("open")
    assert found.knowledge["stance"] == "balanced"


def test_conditions_see_a_schedule_without_its_zone() -> None:
    hours = question("hours", type="schedule")
    asked = questionnaire(hours)

    zoned = resolved(asked, hours="24/7 Europe/London").knowledge["hours"]
    plain = resolved(asked, hours="Mon-Fri 09:00-18:00").knowledge["hours"]

    assert zoned == "24/7"
    assert plain == "Mon-Fri 09:00-18:00"


def test_the_next_question_is_the_first_that_nobody_dealt_with() -> None:
    following = next_question(ASKED, resolved(ASKED, crm="none"), "full")

    assert following == DAYS


def test_a_question_that_does_not_apply_is_passed_over() -> None:
    following = next_question(ASKED, resolved(ASKED, crm="none"), "quick")

    assert following is None


def test_the_quick_path_ends_where_the_full_one_begins() -> None:
    found = resolved(ASKED, crm="priority")

    assert path(ASKED, found, "quick") == [CRM, VIP]
    assert path(ASKED, found, "full") == [CRM, VIP, DAYS, LAW]


def test_an_interview_ends_when_everything_is_dealt_with() -> None:
    found = resolved(ASKED, crm="none", days=UNKNOWN, law=SKIPPED)

    assert next_question(ASKED, found, "full") is None


def test_the_question_before_leaves_out_what_was_not_asked() -> None:
    found = resolved(ASKED, crm="none")

    assert previous_question(ASKED, found, "days") == CRM


def test_there_is_nothing_before_the_first_question() -> None:
    assert previous_question(ASKED, resolved(ASKED), "crm") is None


def test_there_is_nothing_before_a_question_that_is_not_asked() -> None:
    assert previous_question(ASKED, resolved(ASKED, crm="none"), "vip") is None
