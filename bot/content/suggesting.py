"""Stories that cover all the content decides, for people to read and to name."""

from collections.abc import Iterator, Mapping

from bot.content.covering import Cover, cover
from bot.content.library import Library
from bot.content.placing import presence
from bot.content.proving import OUTSIDE, Prover
from bot.content.proving_faults import written
from bot.interview.conditions import ALWAYS
from bot.interview.flow import Facts, Knowledge
from bot.interview.values import Given
from bot.phrases import covering as phrases


def suggested_stories(library: Library, facts: Facts) -> str:
    """Return stories as YAML; it takes up to a minute for hundreds of conditions."""
    found = cover(library, facts)
    prover = Prover(library.questionnaire, facts)
    stories = (
        "\n".join(_story(number, library, prover, answers))
        for number, answers in enumerate(found.sheets, 1)
    )
    return "\n\n".join([_head(found), *stories]) + "\n"


def _head(found: Cover) -> str:
    lines = [phrases.what_they_show(len(found.sheets), len(found.exclusive))]
    lines += [phrases.none_to_spare()]
    lines += [phrases.not_shown(goal.what) for goal in found.unshown]
    return "\n".join(f"# {line}" for line in lines)


def _story(
    number: int, library: Library, prover: Prover, answers: Mapping[str, Given]
) -> Iterator[str]:
    known = prover.witnesses.known(answers, OUTSIDE[0])
    yield f"- name: {phrases.to_be_named(number)}"
    yield "  answers:"
    for name, given in answers.items():
        yield f"    {name}: {written(given)}"
    yield "  expect:"
    for expectation, names in _expected(library, known).items():
        yield f"    {expectation}: [{', '.join(names)}]"


def _expected(library: Library, known: Knowledge) -> Mapping[str, list[str]]:
    """Return which clauses and flags are in, and which clauses are out."""
    there = {name: presence(library, name) for name in library.templates.clauses}
    truths = {name: one.holds(known) for name, one in there.items() if one != ALWAYS}
    return {
        "clauses": [name for name, truth in truths.items() if truth],
        "no_clauses": [name for name, truth in truths.items() if truth is False],
        "flags": [flag.id for flag in library.flags if flag.when.holds(known)],
    }
