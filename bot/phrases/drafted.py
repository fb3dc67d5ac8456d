"""What is said around the files of a draft, and when two drafts are compared."""

from bot.phrases import translated


def files_follow() -> str:
    """Say which file is for whom."""
    return translated(
        "Three copies follow. “Your copy (with notes)” is for you and your lawyer; "
        "“Copy to send (clean)” can go to the call centre; the PDF is to read. All are "
        "drafts for review, not for signature as they are."
    )


def of_deal(name: str) -> str:
    """Say which of several deals a draft is for."""
    return translated("It is for your deal “{name}”.").format(name=name)


def own_copy() -> str:
    """Caption the Word copy with notes."""
    return translated(
        "Your copy (with notes): for you and your lawyer. Do not send it to the call "
        "centre, because it says how far you can go."
    )


def clean_copy() -> str:
    """Caption the Word copy without notes."""
    return translated("Copy to send (clean): the agreement without your notes.")


def pdf_copy() -> str:
    """Caption the PDF."""
    return translated("PDF: the clean copy, to read on a phone or to print.")


def checklist_copy() -> str:
    """Caption the checklist."""
    return translated("Your checklist: every line, with what to ask the provider.")


def redline_copy(old: int, new: int) -> str:
    """Caption the document with tracked changes."""
    return translated(
        "Draft {new} against draft {old}: every change is tracked, each with the "
        "answer that caused it."
    ).format(old=old, new=new)


def next_steps() -> str:
    """Say what can be done after a draft."""
    return translated(
        "What next? Change an answer and send /draft again for the next version, read "
        "it clause by clause with /preview, or settle what is open with /open."
    )


def compare() -> str:
    """Label the button that compares the two newest drafts."""
    return translated("What changed since the last draft")


def new_deal() -> str:
    """Label the button that begins another deal."""
    return translated("Start another deal")


def between(old: int, new: int) -> str:
    """Head what changed between two drafts."""
    return translated("What changed from draft {old} to draft {new}").format(
        old=old, new=new
    )


def nothing_to_compare() -> str:
    """Say that there is no draft yet."""
    return translated(
        "There is no draft to compare yet. /draft makes one; after you changed an "
        "answer, the next one can be compared with it."
    )


def one_draft() -> str:
    """Say that one draft cannot be compared."""
    return translated(
        "There is only one draft so far. Change an answer with /review, send /draft, "
        "and I show what became different."
    )


def same() -> str:
    """Say that two drafts differ in nothing."""
    return translated(
        "Both drafts say the same, so there is nothing to mark. Change an answer with "
        "/review and send /draft for a new one."
    )


def not_drafted_yet() -> str:
    """Say that answers changed since the newest draft."""
    return translated(
        "You have changed answers since then; /draft makes the next version of them."
    )


def other_content(version: int) -> str:
    """Say that a draft was made with other questions and clauses than today's."""
    return translated(
        "Draft {version} was made with an earlier edition of our questions and "
        "clauses. Here it is worked out with today's, so it may read differently from "
        "the file you have; the changes listed come from your answers alone."
    ).format(version=version)


def newer_content(version: int) -> str:
    """Say on a new draft that the content changed since the last one."""
    return translated(
        "Our questions and clauses have changed since draft {version}, so this draft "
        "may differ from it in more than your answers."
    ).format(version=version)
