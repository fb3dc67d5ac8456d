"""Why a fault that a proof finds matters, and what an author can do about it."""

from bot.phrases import translated


def unreachable() -> tuple[str, str]:
    """Advise on what no answers bring about."""
    return (
        translated("Nobody will ever see it, and whoever counts on it is mistaken."),
        translated("Mend the condition, or take out what stands under it."),
    )


def idle_condition() -> tuple[str, str]:
    """Advise on a condition that always holds."""
    return (
        translated("It reads as if it decided something."),
        translated("Take the condition out, or write the one that was meant."),
    )


def idle_comparison(comparison: str) -> tuple[str, str]:
    """Advise on a comparison that the rest of its condition has settled."""
    return (
        translated("It reads as if it decided something."),
        translated("Leave `{comparison}` out, or write what was meant by it.").format(
            comparison=comparison
        ),
    )


def crowded_group() -> tuple[str, str]:
    """Advise on two clauses for one slot."""
    return (
        translated("Only the first would be printed, and the other is lost unseen."),
        translated("Make their conditions exclude each other."),
    )


def empty_group() -> tuple[str, str]:
    """Advise on a slot that nothing fills."""
    return (
        translated("The agreement would be silent on what the group settles."),
        translated("Add the missing case to one of their conditions."),
    )


def lost_reference(target: str) -> tuple[str, str]:
    """Advise on a reference to nothing."""
    return (
        translated("A reference to nothing makes the sentence void."),
        translated("Put `[when {target}]` in front of the sentence.").format(
            target=target
        ),
    )


def gap_for_nothing(condition: str) -> tuple[str, str]:
    """Advise on a placeholder nobody is asked about."""
    return (
        translated("The draft would ask both sides to settle what is not at issue."),
        translated("Put `[when {condition}]` in front of the sentence.").format(
            condition=condition
        ),
    )


def idle_question() -> tuple[str, str]:
    """Advise on a question that no condition turns on."""
    return (
        translated("People would answer it for nothing."),
        translated("Mend the conditions that mention it, or take the question out."),
    )


def broken_rule(reason: str) -> tuple[str, str]:
    """Advise on a rule, by its own reason."""
    return (
        reason,
        translated("Mend the conditions of what it names, or give the rule a `when`."),
    )


def too_much() -> tuple[str, str]:
    """Advise on what could not be decided."""
    return (
        translated("What is not proved must not be taken for fine."),
        translated("Put fewer questions into one condition, or look at it yourself."),
    )
