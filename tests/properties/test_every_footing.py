"""What a deal stands on is what an agreement of it has, clause by clause."""

from collections.abc import Iterable, Iterator

from hypothesis import given
from hypothesis import strategies as st
from random_answers import DAY, answers_to, given_to

from bot.consultation.conversation import Conversation
from bot.consultation.fingerprints import fingerprint
from bot.consultation.footing import footing_of, on_its_footing
from bot.consultation.footing_text import marks_of
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.interview.conditions import Known
from bot.interview.flow import GivenAnswers
from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.values import Given
from bot.rules.deal_figures import handle_seconds, pricing_of, usage_of, workload_of
from bot.rules.pricing import pricing
from bot.rules.selection import select
from bot.rules.usage import month_of


def clauses_of(interview: Interviewing, known: Known) -> Iterator[str]:
    """The clauses that are chosen one list after another, as drafting does it."""
    templates, plan = interview.library.templates, interview.library.templates.plan

    def chosen(names: Iterable[str]) -> Iterator[str]:
        for one in select([templates.clauses[name] for name in names], known, known):
            yield one.clause.id
            yield from (other.id for other in one.alternatives)

    for part in plan.parts:
        for name in chosen(part.clauses):
            yield name
            yield from chosen(plan.subclauses.get(name, []))
    for annex in plan.annexes:
        yield from chosen([annex.id])


def plain_marks(interview: Interviewing, answers: GivenAnswers) -> dict[str, str]:
    """The marks of the edition, the questions and the clauses, worked out anew."""
    resolution = interview.resolve(answers, DAY)
    questions = interview.library.questionnaire.questions()
    asked = {
        f"?{one.id}": fingerprint(repr((one.title, one.ask, one.options, one.default)))
        for one in questions
        if resolution.answers[one.id].status != "not_asked"
    }
    clauses = interview.library.templates.clauses
    chosen = [clauses[name] for name in clauses_of(interview, resolution.knowledge)]
    marks = {
        one.id: fingerprint(repr((one.title, one.wording, one.variants)))
        for one in chosen
    }
    return {"": interview.library.digest[:12], **asked, **marks}


def test_every_footing_names_what_is_chosen(campaign, interview: Interviewing) -> None:
    questionnaire = interview.library.questionnaire

    @campaign(40)
    @given(answers_to(questionnaire))
    def holds(answers: GivenAnswers) -> None:
        footing = marks_of(footing_of(interview, answers))
        expected = plain_marks(interview, answers)

        assert list(footing.items()) == list(expected.items())

    holds()


def test_what_decides_a_footing_looks_only_at_answers_that_it_hangs_on(
    campaign, interview: Interviewing
) -> None:
    library, hanging = interview.library, interview.ground.hanging
    asked = library.questionnaire
    clauses = library.templates.clauses.values()
    conditions = {one.when for one in (*asked.questions(), *clauses)}

    @campaign(20)
    @given(answers_to(asked))
    def holds(answers: GivenAnswers) -> None:
        for condition in conditions:
            afresh = Interviewing(library, interview.facts).resolve(answers, DAY)
            condition.holds(afresh.knowledge)

            assert all(condition in hanging[one] for one in afresh.knowledge.looked_at)

    holds()


def test_the_footing_kept_is_what_it_would_be_if_it_were_worked_out_anew(
    campaign, interview: Interviewing
) -> None:
    questionnaire = interview.library.questionnaire
    asked = st.sampled_from([*questionnaire.questions()])
    another = asked.flatmap(lambda one: st.tuples(st.just(one.id), given_to(one)))

    @campaign(60)
    @given(answers_to(questionnaire), another)
    def holds(answers: GivenAnswers, change: tuple[str, Given]) -> None:
        name, given = change
        withdrawn = {one: old for one, old in answers.items() if one != name}
        before = Conversation(answers, footing=footing_of(interview, answers))
        # Of a deal without answers nothing is remembered anew.
        for after in filter(None, (withdrawn, {**answers, name: given}, answers)):
            turn = Outcome(before._replace(given=after))
            kept = on_its_footing(interview, before, turn).conversation
            afresh = Interviewing(interview.library, interview.facts)
            anew = interview.ground.footing(afresh.resolve(after, DAY))

            assert kept.footing == anew

    holds()


def test_answers_come_to_the_same_whatever_was_answered_before(
    campaign, interview: Interviewing
) -> None:
    questionnaire = interview.library.questionnaire
    several = st.lists(answers_to(questionnaire), min_size=2, max_size=6)

    @campaign(10)
    @given(several)
    def holds(interviews: list[GivenAnswers]) -> None:
        for answers in (*interviews, *reversed(interviews)):
            afresh = Interviewing(interview.library, interview.facts)
            kept, new = interview.resolve(answers, DAY), afresh.resolve(answers, DAY)

            assert (kept.answers, kept.asked) == (new.answers, new.asked)
            assert dict(kept.knowledge) == dict(new.knowledge)

    holds()


def test_figures_that_are_remembered_are_those_of_the_deal(
    campaign, interview: Interviewing
) -> None:
    @campaign(20)
    @given(answers_to(interview.library.questionnaire))
    def holds(answers: GivenAnswers) -> None:
        known = interview.resolve(answers, DAY).knowledge
        work, offers = workload_of(known), known["rate_offer"]
        offered = offers if isinstance(offers, list | tuple) else ()
        rates = [Rate.parse.__wrapped__(Rate, str(one)) for one in offered]
        usage = month_of.__wrapped__(work) if work and known["calls_come_in"] else None
        found = pricing_of(known, "GBP")
        hybrid = known["pricing_model"] == "hybrid"
        seconds = handle_seconds(known)
        anew = pricing(rates, "GBP", seconds, usage, hybrid_example=hybrid)

        assert usage_of(known) == usage
        assert work is None or work.schedule == Schedule.parse.__wrapped__(
            Schedule, str(known["schedule"])
        )
        assert found == anew

    holds()
