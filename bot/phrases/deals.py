"""Several deals of one person, in words."""

from bot.phrases import translated


def title() -> str:
    """Head the list of deals."""
    return translated("Your deals")


def new_name() -> str:
    """Call a deal about which nothing is known."""
    return translated("New deal")


def numbered(number: int) -> str:
    """Call a deal of which nothing is known that would tell it apart."""
    return translated("Deal {number}").format(number=number)


def untitled(parts: list[str]) -> str:
    """Call a deal by what it is: "Inbound calls · Health · 22 Nov"."""
    return " · ".join(parts)


def copy_of(name: str) -> str:
    """Call a duplicate."""
    return translated("Copy of {name}").format(name=name)


def line(name: str, stage: str, draft: str) -> str:
    """Say how far a deal is."""
    if not draft:
        return translated("{name}: {stage}").format(name=name, stage=stage)
    return translated("{name}: {stage}; {draft}").format(
        name=name, stage=stage, draft=draft
    )


def in_hand(name: str) -> str:
    """Mark the deal that is being worked on."""
    return translated("{name} (in hand)").format(name=name)


def short_questions(done: int, total: int) -> str:
    """Say how far the short interview is."""
    return translated("{done} of {total} short questions answered").format(
        done=done, total=total
    )


def all_questions(done: int, total: int) -> str:
    """Say how far the long interview is."""
    return translated("essentials done, {done} of {total} questions answered").format(
        done=done, total=total
    )


def complete(total: int) -> str:
    """Say that nothing is left to ask."""
    return translated("all {total} questions answered").format(total=total)


def last_draft(number: int, day: str) -> str:
    """Name the newest draft."""
    return translated("draft {number} of {day}").format(number=number, day=day)


def hint() -> str:
    """Say what the buttons under the list do."""
    return translated("Press a deal to open, rename, copy or delete it.")


def new() -> str:
    """Label the button that begins another deal."""
    return translated("New deal")


def switch() -> str:
    """Label the button that takes a deal in hand."""
    return translated("Work on this one")


def rename() -> str:
    """Label the button that tells how to rename."""
    return translated("Rename")


def duplicate() -> str:
    """Label the button that copies a deal's answers into a new one."""
    return translated("Duplicate")


def delete() -> str:
    """Label the button that asks before deleting."""
    return translated("Delete")


def drafts(count: int) -> str:
    """Label the button to the drafts of a deal."""
    return translated("Its drafts ({count})").format(count=count)


def back() -> str:
    """Label the button to the list of deals."""
    return translated("All deals")


def rename_how() -> str:
    """Say how a deal gets its name."""
    return translated(
        "Send the new name after the command, for example: /rename Clinic in Rotterdam"
    )


def renamed(name: str) -> str:
    """Confirm a name."""
    return translated("This deal is now called “{name}”.").format(name=name)


def now_in_hand(name: str) -> str:
    """Say which deal is being worked on."""
    return translated("You are working on “{name}”.").format(name=name)


def begun() -> str:
    """Say that a new deal is in hand and where the others are."""
    return translated("A new deal. The others are kept: /deals.")


def already_new() -> str:
    """Answer a wish for a new deal while one is new."""
    return translated("This deal is new already.")


def duplicated(name: str) -> str:
    """Say that the copy is in hand."""
    return translated(
        "You are working on “{name}”, with all its answers. The original is kept: "
        "/deals."
    ).format(name=name)


def delete_question(name: str, answers: int, drafts: int) -> str:
    """Ask before a deal is deleted."""
    return translated(
        "Delete “{name}” with its answers ({answers}) and drafts ({drafts})? Files "
        "already sent stay in this chat."
    ).format(name=name, answers=answers, drafts=drafts)


def delete_yes() -> str:
    """Label the button that deletes a deal."""
    return translated("Yes, delete this deal")


def delete_no() -> str:
    """Label the button that keeps it."""
    return translated("No, keep this deal")


def deleted(name: str) -> str:
    """Confirm that a deal is gone."""
    return translated("“{name}” is deleted.").format(name=name)


def full(most: int) -> str:
    """Refuse one deal too many."""
    return translated(
        "You have {most} deals, as many as I keep. Delete one in /deals, then begin "
        "the new one."
    ).format(most=most)


def versions_full(most: int) -> str:
    """Refuse one draft too many."""
    return translated(
        "This deal has {most} drafts, as many as I keep. Open /deals and duplicate "
        "it: the copy has all your answers and counts its drafts from 1."
    ).format(most=most)
