"""A capital is a promise that the definitions keep."""

from dataclasses import replace

from bot.content.checking_terms import term_faults
from bot.content.library import Library


def _problems(library: Library) -> list[str]:
    return [str(fault) for fault in term_faults(library)]


def _with(library: Library, clause_id: str, added: str) -> Library:
    """The real content with a paragraph added to one wording."""
    templates = library.templates
    wording = templates.wordings[clause_id]
    longer = replace(wording, text=f"{wording.text}\n{added}\n")
    wordings = {**templates.wordings, clause_id: longer}
    return replace(library, templates=replace(templates, wordings=wordings))


def test_the_real_content_defines_what_it_uses_and_uses_what_it_defines(
    library: Library,
) -> None:
    assert _problems(library) == []


def test_a_capitalised_word_needs_a_definition(library: Library) -> None:
    changed = _with(library, "waiver", "The Exit Officer shall call the Client.")

    (problem,) = _problems(changed)

    assert problem == (
        "call_centre/closing/waiver.md:14: “Exit Officer” looks like a defined term "
        "and has no definition. Define it, write it in lower case, or list it under "
        "`proper_names` in agreement.yaml."
    )


def test_the_first_word_of_a_sentence_needs_none(library: Library) -> None:
    changed = _with(library, "waiver", "Somebody calls. Nobody answers: Silence.")

    assert _problems(changed) == []


def test_a_plural_and_a_possessive_are_the_term_itself(library: Library) -> None:
    changed = _with(
        library, "waiver", "It counts the Parties' and the Agents' Scripts."
    )

    assert _problems(changed) == []


def test_a_proper_name_needs_no_definition(library: Library) -> None:
    changed = _with(library, "waiver", "It follows the GDPR in Germany.")

    assert _problems(changed) == []


def test_a_definition_that_nothing_uses_is_refused(library: Library) -> None:
    changed = _with(library, "definitions", "**Night Owl**: an Agent who works late.")

    (problem,) = _problems(changed)

    assert "the term “Night Owl” is defined and never used." in problem


def test_a_definition_that_only_an_unused_definition_uses_is_refused(
    library: Library,
) -> None:
    chain = "**Night Owl**: a Late Bird.\n\n**Late Bird**: an Agent who works late."
    changed = _with(library, "definitions", chain)

    assert len(_problems(changed)) == 2


def test_a_term_is_defined_once(library: Library) -> None:
    changed = _with(library, "definitions", "**Agent**: a person.")

    (problem,) = _problems(changed)

    assert "the term “Agent” is defined twice. Keep one definition." in problem


def test_words_that_answers_put_into_the_agreement_count_too(library: Library) -> None:
    questionnaire = library.questionnaire
    first, *others = questionnaire.sections
    asked, *rest = first.questions
    changed_question = asked.model_copy(update={"written_as": "the Great Work"})
    section = first.model_copy(update={"questions": [changed_question, *rest]})
    changed = questionnaire.model_copy(update={"sections": [section, *others]})

    (problem,) = _problems(replace(library, questionnaire=changed))

    assert "“Great Work” looks like a defined term" in problem
