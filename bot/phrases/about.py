"""What the bot says about itself."""

from bot.phrases import translated


def welcome(operator: str, questions: int) -> list[str]:
    """Say what this is, who runs it, and what it is not."""
    run_by = translated("Run by {operator}.").format(operator=operator)
    return [
        translated("Outsourcing your calls? Let's prepare the contract."),
        translated(
            "I ask {questions} short questions, about three minutes. You get a "
            "checklist for your deal and a draft agreement (DOCX and PDF) for your "
            "lawyer to review."
        ).format(questions=questions),
        translated(
            "Press Start, or tell me in one message, for example: “We are a dental "
            "clinic in Leeds, about 60 calls a day, weekdays nine to six.” You can "
            "skip anything, say that you don't know, and change your mind."
        ),
        translated(
            "{run_by} This is information and a draft, not legal advice."
        ).format(run_by=run_by),
    ]


def help_text() -> list[str]:
    """Explain the commands."""
    return [
        translated("Answer with the buttons, or type. Nothing you gave is lost."),
        translated("/start - begin or go on"),
        translated("/review - see and change your answers"),
        translated("/draft - checklist and draft agreement, at any time"),
        translated("/preview - read the agreement so far, clause by clause"),
        translated("/why 4.2 - why a clause is there, and what takes it out"),
        translated("/open - what is open or assumed, and settle it"),
        translated("/outline - what I still want to ask"),
        translated("/compare - what changed since the last draft"),
        translated("/handover - send a draft to your lawyer, or to the provider"),
        translated("/deals - your deals: open, rename, copy, delete"),
        translated("/new - begin another deal, keep this one"),
        translated("/rename Clinic - name this deal"),
        translated("/settings - paper, dates, currency, text only, reminders"),
        translated("/cancel - leave what you are doing, keep the answers"),
        translated("/privacy - what is stored, and why"),
        translated("/export - a copy of all I keep of you"),
        translated("/contact - who runs this bot"),
        translated("/forget - delete everything about you"),
    ]


def contact(operator: str, contact: str) -> list[str]:
    """Say who runs the bot and how to reach them."""
    return [
        translated("This bot is run by {operator}.").format(operator=operator),
        translated("You can reach them at: {contact}.").format(contact=contact),
    ]
