"""The bot's side of the conversation."""

from bot.phrases import translated


def welcome(operator: str) -> list[str]:
    """Say what this is, who runs it, and what it is not."""
    run_by = translated("Run by {operator}.").format(operator=operator)
    return [
        translated("Outsourcing your calls? Let's prepare the contract."),
        translated(
            "I ask 12 short questions, about three minutes. You get a checklist for "
            "your deal and a draft agreement (DOCX and PDF) for your lawyer to review."
        ),
        translated(
            "You can skip anything, say that you don't know, and change your mind."
        ),
        translated(
            "{run_by} This is information and a draft, not legal advice."
        ).format(run_by=run_by),
    ]


def nobody_named() -> str:
    """Stand in for an operator who has not put a name into the settings."""
    return translated("the owner of this bot")


def begin() -> str:
    """Label the button that starts the interview."""
    return translated("Start")


def resume() -> str:
    """Label the button that goes on where the person stopped."""
    return translated("Continue")


def start_over() -> str:
    """Label the button that begins again."""
    return translated("Start over")


def start_over_question() -> str:
    """Ask before beginning again."""
    return translated(
        "Start a new interview? Drafts you have made stay as they are; the answers "
        "so far are set aside."
    )


def welcome_back(answered: int) -> str:
    """Greet someone who has answers already."""
    if answered == 1:
        return translated("Welcome back. Your one answer is still here.")
    return translated("Welcome back. Your {count} answers are still here.").format(
        count=answered
    )


def progress(number: int, total: int) -> str:
    """Say how far the interview is."""
    filled = round(8 * (number - 1) / total) if total else 0
    bar = "▓" * filled + "░" * (8 - filled)
    return translated("Question {number} of {total} {bar}").format(
        number=number, total=total, bar=bar
    )


def changing(title: str) -> str:
    """Head the card of a question that was answered before."""
    return translated("Change: {title}").format(title=title)


def your_answer(value: str) -> str:
    """Show the answer in force on the card of its question."""
    return translated("Now: {value}").format(value=value)


def example(text: str) -> str:
    """Show what could be typed."""
    return translated("You can also type, for example: {text}").format(text=text)


def type_example(text: str) -> str:
    """Show what to type where there is nothing to press."""
    return translated("Type it, for example: {text}").format(text=text)


def back() -> str:
    """Label the button to the question before."""
    return translated("← Back")


def why() -> str:
    """Label the button that explains a question."""
    return translated("Why?")


def skip() -> str:
    """Label the button that takes the default."""
    return translated("Skip")


def unknown() -> str:
    """Label the button for what the person cannot say."""
    return translated("Don't know")


def keep() -> str:
    """Label the button that leaves an answer as it is."""
    return translated("Keep it")


def done() -> str:
    """Label the button that ends a multiple choice."""
    return translated("Done")


def assumed(title: str, value: str) -> str:
    """Say what a skipped question was taken for."""
    return translated("Assumed for “{title}”: {value}.").format(
        title=title, value=value
    )


def left_open(title: str) -> str:
    """Say what happens with a question nobody could answer."""
    return translated("“{title}” stays open and is marked in the draft.").format(
        title=title
    )


def pick_one_first() -> str:
    """Ask for at least one tick."""
    return translated("Tick at least one, then press Done. Or press Skip.")


def too_many(most: int) -> str:
    """Refuse one tick too many."""
    return translated("At most {most} of these. Untick one first.").format(most=most)


def must_be_known() -> str:
    """Refuse "don't know" where nothing can be drafted without an answer."""
    return translated(
        "The draft is built on this one, so it needs an answer. Skip takes the usual "
        "one, and you can change it later."
    )


def nothing_before() -> str:
    """Refuse to go back from the first question."""
    return translated("This is the first question.")


def button_is_old() -> str:
    """Answer a press on an old message."""
    return translated("That button is from before. Here is where you are.")


def essentials_done() -> str:
    """Head the screen after the quick path."""
    return translated("That's the essentials.")


def all_done() -> str:
    """Head the screen after the full path."""
    return translated("That's everything.")


def choose_depth(more: int) -> str:
    """Offer the draft or more questions."""
    return translated(
        "Take your draft now, or make it sharper with up to {more} more questions. "
        "You can do both."
    ).format(more=more)


def ready_to_draft() -> str:
    """Offer the draft when nothing is left to ask."""
    return translated("Your draft can be made now. You can still change any answer.")


def draft_now() -> str:
    """Label the button that makes the draft."""
    return translated("Draft now")


def sharper(more: int) -> str:
    """Label the button to the full path."""
    return translated("Make it sharper ({more} more)").format(more=more)


def review() -> str:
    """Label the button to the list of answers."""
    return translated("See my answers")


def review_title() -> str:
    """Head the list of answers."""
    return translated("Your answers")


def review_hint() -> str:
    """Say how to change an answer."""
    return translated("Press one to change it.")


def no_answers_yet() -> str:
    """Stand in for an empty list of answers."""
    return translated("No answers yet. Send /start to begin.")


def marked_assumed(value: str) -> str:
    """Show a value that was assumed."""
    return translated("{value} (assumed)").format(value=value)


def marked_open() -> str:
    """Show that nobody has answered yet."""
    return translated("open")


def drafted(version: int, open_points: int) -> str:
    """Announce a draft."""
    if open_points == 0:
        return translated("Draft {version} is ready. No open points.").format(
            version=version
        )
    if open_points == 1:
        return translated("Draft {version} is ready. One point is still open.").format(
            version=version
        )
    return translated(
        "Draft {version} is ready. {count} points are still open."
    ).format(version=version, count=open_points)


def files_follow() -> str:
    """Say which file is for whom."""
    return translated(
        "The copy with notes is for you and your lawyer. The clean copy can go to the "
        "call centre. Both are drafts for review, not for signature as they are."
    )


def after_draft() -> str:
    """Say what can be done after a draft."""
    return translated(
        "Change an answer with /review and send /draft again at any time."
    )


def nothing_asked() -> str:
    """Answer words when no question is on the card."""
    return translated(
        "I have no question open. /draft makes your documents, /review shows your "
        "answers."
    )


def say_start() -> str:
    """Answer words before the interview began."""
    return translated("Send /start to begin; it takes about three minutes.")


def help_text() -> list[str]:
    """Explain the commands."""
    return [
        translated("Answer with the buttons, or type. Nothing you gave is lost."),
        translated("/start - begin or go on"),
        translated("/review - see and change your answers"),
        translated("/draft - checklist and draft agreement, at any time"),
        translated("/cancel - leave what you are doing, keep the answers"),
        translated("/privacy - what is stored, and why"),
        translated("/contact - who runs this bot"),
        translated("/forget - delete everything about you"),
    ]


def cancelled_change(title: str) -> str:
    """Say that an answer stays as it was."""
    return translated("Cancelled. “{title}” stays as it was.").format(title=title)


def cancelled_question() -> str:
    """Say that the interview rests."""
    return translated(
        "Paused. All your answers are kept; /start goes on, /forget deletes them."
    )


def nothing_to_cancel() -> str:
    """Say that nothing was under way."""
    return translated("There is nothing to cancel. /help lists what I can do.")


def forget_question() -> str:
    """Ask before deleting everything."""
    return translated(
        "Delete all your answers and drafts? They are encrypted with a key of your "
        "own; I destroy it, so nobody can read them again."
    )


def forget_yes() -> str:
    """Label the button that deletes everything."""
    return translated("Yes, delete everything")


def forget_no() -> str:
    """Label the button that keeps everything."""
    return translated("No, keep it")


def forgotten() -> str:
    """Confirm that everything was deleted."""
    return translated("Everything about you is deleted. /start begins anew.")


def kept() -> str:
    """Confirm that nothing was deleted."""
    return translated("Nothing was deleted.")


def privacy(operator: str, contact: str) -> list[str]:
    """Say what is stored, why, for how long, and whom to ask."""
    return [
        translated("Privacy"),
        translated(
            "I store the answers you give, the drafts you ask for and this chat's "
            "number. They are used for one thing: your checklist and draft agreement."
        ),
        translated(
            "They are encrypted on disk with a key that belongs to this chat alone. "
            "No model, no cloud service and no advertiser sees them. Answers are never "
            "written to a log."
        ),
        translated(
            "They stay until you delete them: /forget destroys the key at once."
        ),
        translated("Responsible: {operator}. Questions: {contact}.").format(
            operator=operator, contact=contact
        ),
    ]


def contact(operator: str, contact: str) -> list[str]:
    """Say who runs the bot and how to reach them."""
    return [
        translated("This bot is run by {operator}.").format(operator=operator),
        translated("You can reach them at: {contact}.").format(contact=contact),
    ]


def no_contact() -> str:
    """Stand in for a contact that is not in the settings."""
    return translated("not given by the owner")


def unknown_command() -> str:
    """Answer a command that does not exist."""
    return translated("I don't know that command. /help lists what I can do.")


def only_text() -> str:
    """Answer a picture, a voice message or a sticker."""
    return translated("I can only read text and buttons. Nothing was changed.")


def something_failed() -> str:
    """Apologise for a fault of ours."""
    return translated(
        "Something went wrong on my side. Your answers are safe; please try again."
    )
