"""The privacy policy, and what is said when data is exported or deleted."""

from bot.phrases import translated


def title() -> str:
    """Head the policy."""
    return translated("Privacy")


def what_for() -> str:
    """Say what everything is kept for."""
    return translated(
        "What I keep is used for one thing: your checklist and draft agreement. This "
        "is all of it:"
    )


def answers() -> str:
    """Say that answers are kept."""
    return translated(
        "Your answers, deal by deal, with the names you gave the deals, to draft from "
        "them."
    )


def drafts() -> str:
    """Say that drafts are kept as what they were made from."""
    return translated(
        "For each draft its number and day, the answers and settings it came from and "
        "the edition of our clauses, to make the same files again. For each deal "
        "which clauses it has, to tell you when we change them. The files themselves "
        "are not kept."
    )


def place() -> str:
    """Say that the place in the interview is kept."""
    return translated(
        "Where you are in the interview: the question on the screen, what is ticked, "
        "what the buttons mean, to go on from there."
    )


def preferences() -> str:
    """Say that settings are kept."""
    return translated("Your settings, to show things your way.")


def last_turn() -> str:
    """Say that the moment of the last turn is kept."""
    return translated(
        "When you last wrote, when to remind you of an unfinished deal, and whether I "
        "warned you, to delete in time what you no longer use."
    )


def messages() -> str:
    """Say that messages on their way are kept."""
    return translated(
        "This chat's number, what you sent until it is answered, what I have yet to "
        "send you, and the numbers of a few messages, so that none is lost or counted "
        "twice. A message that made me fail is put aside, for the operator to mend."
    )


def followed_link() -> str:
    """Say what is kept of somebody who came by a link."""
    return translated(
        "If you came by somebody's link: whose it was and how far you are in the "
        "interview, for them to see; answers and drafts only while you share them."
    )


def given_links() -> str:
    """Say what is kept of somebody who gives out links."""
    return translated(
        "If you give out links yourself: your name and what you say of your company, "
        "when you wish to be told, and your links with what they suggest, until when, "
        "and how often they were opened."
    )


def how() -> str:
    """Say how it is kept and who sees it."""
    return translated(
        "It is encrypted on disk with a key that belongs to this chat alone. Nobody "
        "else is given it: no model, no cloud service, no advertiser. Answers are "
        "never written to a log. Telegram itself carries our messages under its own "
        "policy."
    )


def how_long(days: int) -> str:
    """Say when data goes."""
    return translated(
        "It stays until you delete it with /forget, or until you have not written for "
        "{days} days; then it is deleted without your asking."
    ).format(days=days)


def rights() -> str:
    """Say what a person may do."""
    return translated(
        "/export gives you all of it as a file, /review lets you correct it, /deals "
        "deletes a single deal, /settings turns reminders off."
    )


def responsible(operator: str, contact: str) -> str:
    """Say who answers for it."""
    return translated("Responsible: {operator}. Questions: {contact}.").format(
        operator=operator, contact=contact
    )


def export_follows() -> str:
    """Announce the exported file."""
    return translated(
        "All I keep of you, as a JSON file, and the newest draft of each deal:"
    )


def export_about() -> str:
    """Say inside the file what it is."""
    return translated(
        "Everything Contract Assistant keeps of you. “given” are your answers, "
        "“versions” the drafts made from them, “shelf” your other deals; "
        "“in_this_chat” is what is needed to talk with you."
    )


def export_drafts() -> str:
    """Offer the files of drafts."""
    return translated("All the files of your drafts, deal by deal:")


def last_question(deals: int, answers: int, drafts: int) -> str:
    """Ask a second time, saying how much it is."""
    return translated(
        "Really all of it? {deals}, {answers} and {drafts} will be gone for good. "
        "/export first gives you a copy."
    ).format(
        deals=count_of_deals(deals),
        answers=count_of_answers(answers),
        drafts=count_of_drafts(drafts),
    )


def delete_now() -> str:
    """Label the button that deletes everything in the end."""
    return translated("Delete it all now")


def receipt(deals: int, answers: int, drafts: int) -> str:
    """Say what was deleted."""
    return translated(
        "Everything about you is deleted: {deals}, {answers}, {drafts}, your settings "
        "and reminders, and the key they were encrypted with."
    ).format(
        deals=count_of_deals(deals),
        answers=count_of_answers(answers),
        drafts=count_of_drafts(drafts),
    )


def remains() -> str:
    """Say what is not in our hands."""
    return translated(
        "What remains: files and messages in this chat, which you can delete in "
        "Telegram, and the operator's older backups, if there are any, until they "
        "expire. /start begins anew."
    )


def count_of_deals(count: int) -> str:
    """Count deals."""
    if count == 1:
        return translated("1 deal")
    return translated("{count} deals").format(count=count)


def count_of_answers(count: int) -> str:
    """Count answers."""
    if count == 1:
        return translated("1 answer")
    return translated("{count} answers").format(count=count)


def count_of_drafts(count: int) -> str:
    """Count drafts."""
    if count == 1:
        return translated("1 draft")
    return translated("{count} drafts").format(count=count)
