"""What holds for every condition, whatever it says."""

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.interview.conditions import (
    All,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Known,
    Not,
)
from bot.interview.conditions import Any as AnyOf
from bot.interview.grammar import (
    MAX_LENGTH,
    ConditionSyntaxError,
    parse_condition,
)
from bot.interview.values import Missing

NAMES = ["crm", "country", "calls_per_day"]
WORDS = ["none", "GB", "5", "24/7", "12%"]
names = st.sampled_from(NAMES)
words = st.sampled_from(WORDS)
single = st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "has"])
leaves = st.one_of(
    names.map(IsTrue),
    names.map(IsAnswered),
    st.builds(Compares, names, single, st.tuples(words)),
    st.builds(Compares, names, st.just("in"), st.lists(words, min_size=1).map(tuple)),
)
values = st.one_of(
    st.booleans(),
    st.integers(0, 9),
    words,
    st.lists(words, max_size=3),
    st.sampled_from(Missing),
)
knowledge = st.fixed_dictionaries(dict.fromkeys(NAMES, values))


def compound(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(parts.map(Not), several.map(All), several.map(AnyOf))


conditions = st.recursive(leaves, compound, max_leaves=6)


@given(conditions, knowledge)
def test_a_condition_means_the_same_after_it_was_written_down(
    condition: Condition, known: Known
) -> None:
    written = str(condition)
    assume(len(written) <= MAX_LENGTH)
    again = parse_condition(written)

    assert again.holds(known) is condition.holds(known)
    assert again.mentions() == condition.mentions()


@given(conditions, knowledge)
def test_no_open_answer_means_no_open_condition(
    condition: Condition, known: Known
) -> None:
    settled = {
        name: Missing.ABSENT if value is Missing.UNKNOWN else value
        for name, value in known.items()
    }

    assert condition.holds(settled) is not None


@given(conditions, knowledge, st.data())
def test_answering_an_open_question_never_turns_a_decided_condition(
    condition: Condition, known: Known, data: st.DataObject
) -> None:
    before = condition.holds(known)
    later = {
        name: data.draw(values) if value is Missing.UNKNOWN else value
        for name, value in known.items()
    }

    after = condition.holds(later)

    answers_asked = "answered" in str(condition)
    assert before is None or answers_asked or after is before


@given(st.text(alphabet="ab ()=<>!,not orandhis5%/", max_size=80))
def test_no_text_does_anything_but_parse_or_be_refused(text: str) -> None:
    try:
        condition = parse_condition(text)
    except ConditionSyntaxError as refusal:
        column = refusal.column
    else:
        column = 1
        assert parse_condition(str(condition)).mentions() == condition.mentions()

    assert 1 <= column <= len(text) + 1
