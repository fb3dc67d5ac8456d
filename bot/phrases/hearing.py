"""What was understood, said before it counts."""

from bot.phrases import translated


def understood(title: str, words: str) -> str:
    """Say what an answer was taken for."""
    return translated("{title}: I understood “{words}”. Is that right?").format(
        title=title, words=words
    )


def did_you_mean(title: str) -> str:
    """Ask which of several readings was meant."""
    return translated("{title}: did you mean one of these?").format(title=title)


def right() -> str:
    """Label the button that takes what was understood."""
    return translated("Right")


def change() -> str:
    """Label the button that asks again."""
    return translated("Change")


def neither() -> str:
    """Label the button that takes none of several readings."""
    return translated("None of these")


def yes_words() -> frozenset[str]:
    """Say what is typed in place of pressing Right."""
    words = translated(
        "yes|yep|yeah|y|ok|okay|correct|that's right|right|that's it|that's correct"
        "|exactly"
    )
    return frozenset(words.split("|"))


def no_words() -> frozenset[str]:
    """Say what is typed in place of pressing Change."""
    words = translated("no|nope|n|wrong|change|neither|none of them")
    return frozenset(words.split("|"))


def places() -> dict[str, int]:
    """Say what is typed to choose one of several readings, counted from nought."""
    words = translated(
        "1|first|the first|the first one|1st; 2|second|the second|the second one|2nd; "
        "3|third|the third|the third one|3rd"
    )
    return {
        word: place
        for place, same in enumerate(words.split("; "))
        for word in same.split("|")
    }


def dropping() -> frozenset[str]:
    """Say what is typed beside a line's number to drop it."""
    words = translated("drop|remove|delete|untick|without|not|no|wrong")
    return frozenset(words.split("|"))


def taking() -> frozenset[str]:
    """Say what is typed beside a line's number, or alone, to take lines."""
    words = translated("take|tick|add|confirm|keep|done|go|fine|good|perfect")
    return frozenset(words.split("|"))


def agreeing() -> frozenset[str]:
    """Say what is typed of the whole list to take what is ticked in it."""
    words = translated(
        "finished|i'm finished|all done|i'm done|ready|i'm ready|that's all"
        "|that is all|that's everything|that's fine|all good|all right|alright"
        "|looks good|looks right|sounds good|go ahead"
    )
    return frozenset(words.split("|"))


def taken_with() -> frozenset[str]:
    """Say what may follow a word that takes lines: `take them, please`."""
    words = translated(
        "yes|ok|okay|take|confirm|keep|it|them|these|those|the|ticked|ones|lines"
        "|please|then|now|thanks|thank|you|good|fine"
    )
    return frozenset(words.split("|"))


def every() -> frozenset[str]:
    """Say what means all the lines, whether they are ticked or not."""
    return frozenset(translated("all|everything|every").split("|"))


def declining() -> frozenset[str]:
    """Say what is typed to take none of the lines."""
    words = translated(
        "skip|skip it|skip this|skip that|skip them|skip these|skip those|skip all"
        "|skip them all|skip the list|pass|none|none of it|none of them|none of those"
        "|neither|take none|take nothing|forget it|forget them|leave it|leave them"
        "|leave them out|drop them|drop them all|drop all|without them"
        "|go on without them|no thanks|no thank you"
    )
    return frozenset(words.split("|"))


def between() -> frozenset[str]:
    """Say what may stand between the numbers of lines."""
    words = translated("and|line|lines|number|numbers|is|are|the|please|it")
    return frozenset(words.split("|"))


def how_to_settle_lines() -> str:
    """Answer words that are about none of the lines."""
    return translated(
        "Type ok to take the ticked ones, or skip to take none. If one is wrong, type "
        "its number to untick it, or say it again in other words."
    )


def brief_title() -> str:
    """Head the list of what a first message said."""
    return translated("Here is what I understood")


def brief_hint() -> str:
    """Say what can be done with the list."""
    return translated(
        "Untick what is wrong; I ask about it later. Money, law and dates count only "
        "once you tick them."
    )


def brief_line(number: int, title: str, words: str, said: str) -> str:
    """Show one line: what it was taken for, and the words it came from."""
    return translated("{number}. {title}: {words} — from “{said}”").format(
        number=number, title=title, words=words, said=said
    )


def brief_to_confirm(line: str) -> str:
    """Mark a line that waits for a yes of its own."""
    return translated("{line} (please confirm)").format(line=line)


def brief_box(number: int, title: str) -> str:
    """Label the button that ticks or unticks a line."""
    return translated("{number}. {title}").format(number=number, title=title)


def take(count: int) -> str:
    """Label the button that takes the ticked lines."""
    if count == 0:
        return translated("Go on without them")
    return translated("Take the ticked ones ({count})").format(count=count)


def taken(count: int) -> str:
    """Say how many answers a first message gave."""
    if count == 0:
        return translated("Nothing was taken. Here is the first question.")
    if count == 1:
        return translated("One answer taken. Here is what is left.")
    return translated("{count} answers taken. Here is what is left.").format(
        count=count
    )


def none_taken() -> str:
    """Say that the lines of a first message were dropped."""
    return translated(
        "Nothing was taken from your message. You can say it again in other words."
    )
