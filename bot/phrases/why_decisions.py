"""Why each message about what answers decide matters."""

from collections.abc import Mapping

WHY_DECISIONS: Mapping[str, str] = {
    "`…: …` is no option of `…`.": (
        "While the answer is open, the draft would be made with a value nobody knows."
    ),
    "`…` and `…` of the group `…` can be in together.": (
        "Only the first would be printed, and the other is lost unseen."
    ),
    "`…` can be printed while the question `…` is not asked.": (
        "The draft would ask both sides to settle what is not at issue."
    ),
    "`…` can never show: no answers make `…` hold.": (
        "Nobody will ever see it, and whoever counts on it is mistaken."
    ),
    "`…` compares with `…`, which is no number.": "Such a comparison never holds.",
    "`…` has no option `…`.": (
        "Such a comparison never holds, so what depends on it never happens."
    ),
    "`…` is a list, and `…` compares it with one value.": (
        "A list is never equal to one of its items."
    ),
    "`…` is a question, which is neither true nor false.": (
        "Every answer would count as yes, “none” as well."
    ),
    "`…` is never `…`.": "Such a comparison never holds.",
    "`…` is no list, so it cannot have `…`.": (
        "The condition says something else than it seems to."
    ),
    "`…` is no number, so `…` never holds.": "What depends on it never happens.",
    "`…` is not understood as `…`.": (
        "People who type it would get another answer than they meant."
    ),
    "`…` is true or false, and `…` compares it.": "Such a comparison never holds.",
    "`…` is what people say to move on, not to choose `…`.": (
        "The interview would go on without the answer."
    ),
    "`…`, of `…`, is refused: …": (
        "People would be shown an example or a default that the interview refuses."
    ),
    "a condition or a heading has no words behind it.": (
        "There is nothing that it could decide or stand over."
    ),
    "it is alone in the group `…`.": "Where its condition fails, the slot stays empty.",
    "no clause of the group `…` may be in.": (
        "The agreement would be silent on what the group settles."
    ),
    "the button of `…` needs … bytes; Telegram takes ….": (
        "Telegram would refuse the whole message."
    ),
    "the clause `…` can never be in: no answers make `…` hold.": (
        "Nobody will ever see it, and whoever counts on it is mistaken."
    ),
    "the clause `…` is not in the plan.": "It would never be printed.",
    "the clause `…` is planned twice.": "It would be printed twice, with two numbers.",
    "in the condition `…`, `…` makes no difference: the rest decides alone.": (
        "It reads as if it decided something."
    ),
    "the condition `…` holds whatever people answer.": (
        "It reads as if it decided something."
    ),
    "the condition `…` is not readable at column …: ….": (
        "What cannot be read cannot decide."
    ),
    "the condition in `…` is not readable: ….": "What cannot be read cannot decide.",
    "the condition looks at `…`, which is asked later or here.": (
        "When the condition is needed, the answer is not there yet."
    ),
    "the condition mentions `…`, which nothing provides.": (
        "What is not known under this name can never decide."
    ),
    "the default `…` is understood as `…`.": (
        "The draft would use another form than people can type."
    ),
    "the default of `…` under `…` is never used.": (
        "Nobody will ever see it, and whoever counts on it is mistaken."
    ),
    "the fact `…` needs a question `…`, which is missing.": (
        "The fact could not be worked out."
    ),
    "the group `…` is spread over the plan.": (
        "Alternatives fill one slot, so they have to stand in one place."
    ),
    "the option id `…` is used twice in `…`.": (
        "A button could not tell which of the two was pressed."
    ),
    "the question `…` can never be asked: no answers make `…` hold.": (
        "Nobody will ever see it, and whoever counts on it is mistaken."
    ),
    "the question `…` changes nothing.": "People would answer it for nothing.",
    "the question `…` is missing, and figures or facts need it.": (
        "No figures could be worked out, and drafts could not be made."
    ),
    "the question `…` stands in conditions and decides none of them.": (
        "People would answer it for nothing."
    ),
    "the rule `…` can be broken: `…` and `…` may be there together.": (
        "The rule's own `reason` is printed here."
    ),
    "the rule `…` can be broken: `…` may be absent.": (
        "The rule's own `reason` is printed here."
    ),
    "the rule `…` can be broken: `…` may be there.": (
        "The rule's own `reason` is printed here."
    ),
    "the rule `…` can be broken: none of its ids may be there.": (
        "The rule's own `reason` is printed here."
    ),
    "the rule `…` names `…`, which nothing is called.": (
        "A rule about nothing guards nothing."
    ),
    "the sentence under `…` can never be printed where it stands.": (
        "Nobody will ever see it, and whoever counts on it is mistaken."
    ),
    "the term “…” is defined and never used.": (
        "Readers look for a meaning that nothing has."
    ),
    "there is no clause `…` to point to.": (
        "People would be sent to a clause that is not there."
    ),
    "there is no clause `…` to refer to.": (
        "A reference to nothing makes the sentence void."
    ),
    "there is no clause `…`.": "The plan would have a hole.",
    "there is no fact `…` to assume.": "Whoever skips the question would get no value.",
    "these questions wait for each other: ….": "None of them can be asked first.",
    "undecided, neither shown nor ruled out: …": (
        "What is not proved must not be taken for fine."
    ),
}
