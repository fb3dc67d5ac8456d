"""What authors read when a proof over all answers finds a fault in their content."""

from bot.phrases import translated


def never_asked(name: str, condition: str) -> str:
    """Say that a question is out of reach."""
    return translated(
        "the question `{name}` can never be asked: no answers make `{condition}` hold."
    ).format(name=name, condition=condition)


def never_in(name: str, condition: str) -> str:
    """Say that a clause is in no agreement."""
    return translated(
        "the clause `{name}` can never be in: no answers make `{condition}` hold."
    ).format(name=name, condition=condition)


def never_raised(name: str, condition: str) -> str:
    """Say that a flag, a trigger or a line of the checklist never shows."""
    return translated(
        "`{name}` can never show: no answers make `{condition}` hold."
    ).format(name=name, condition=condition)


def never_printed(condition: str) -> str:
    """Say that a sentence is in no agreement."""
    return translated(
        "the sentence under `{condition}` can never be printed where it stands."
    ).format(condition=condition)


def never_assumed(name: str, condition: str) -> str:
    """Say that a default is never used."""
    return translated(
        "the default of `{name}` under `{condition}` is never used."
    ).format(name=name, condition=condition)


def always_holds(condition: str) -> str:
    """Say that a condition decides nothing."""
    return translated(
        "the condition `{condition}` holds whatever people answer."
    ).format(condition=condition)


def always_printed(condition: str) -> str:
    """Say that the condition of a sentence decides nothing there."""
    return translated("`[when {condition}]` holds wherever its clause is in.").format(
        condition=condition
    )


def two_of_a_group(group: str, first: str, second: str) -> str:
    """Say that two clauses claim one slot."""
    return translated(
        "`{first}` and `{second}` of the group `{group}` can be in together."
    ).format(group=group, first=first, second=second)


def none_of_a_group(group: str) -> str:
    """Say that a slot can stay empty."""
    return translated("no clause of the group `{group}` may be in.").format(group=group)


def dangling(target: str) -> str:
    """Say that a reference can point to nothing."""
    return translated(
        "this sentence can be printed while `{target}`, which it refers to, is absent."
    ).format(target=target)


def unasked(placeholder: str, question: str) -> str:
    """Say that a placeholder can stand for a question that is not asked."""
    return translated(
        "`{placeholder}` can be printed while the question `{question}` is not asked."
    ).format(placeholder=placeholder, question=question)


def makes_no_difference(comparison: str, condition: str) -> str:
    """Say that a condition comes out the same without one of its comparisons."""
    return translated(
        "in the condition `{condition}`, `{comparison}` makes no difference: the rest "
        "decides alone."
    ).format(condition=condition, comparison=comparison)


def indecisive(name: str) -> str:
    """Say that a question stands in conditions and decides none."""
    return translated(
        "the question `{name}` stands in conditions and decides none of them."
    ).format(name=name)


def must_broken(rule: str, name: str) -> str:
    """Say that something required can be missing."""
    return translated(
        "the rule `{rule}` can be broken: `{name}` may be absent."
    ).format(rule=rule, name=name)


def never_broken(rule: str, name: str) -> str:
    """Say that something ruled out can be there."""
    return translated("the rule `{rule}` can be broken: `{name}` may be there.").format(
        rule=rule, name=name
    )


def two_at_once(rule: str, first: str, second: str) -> str:
    """Say that two are there where a rule wants one."""
    return translated(
        "the rule `{rule}` can be broken: `{first}` and `{second}` may be there "
        "together."
    ).format(rule=rule, first=first, second=second)


def none_at_all(rule: str) -> str:
    """Say that none is there where a rule wants one."""
    return translated(
        "the rule `{rule}` can be broken: none of its ids may be there."
    ).format(rule=rule)


def undecided(finding: str) -> str:
    """Say that a fault could be neither shown nor ruled out."""
    return translated("undecided, neither shown nor ruled out: {finding}").format(
        finding=finding
    )


def shown_by(answers: str) -> str:
    """Name the fewest answers that show a fault."""
    return translated("Shown by the answers {{{answers}}}.").format(answers=answers)


def shown_by_nothing() -> str:
    """Say that a fault shows without any answer."""
    return translated("Shown when every question is skipped.")
