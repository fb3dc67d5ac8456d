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
            "You can skip anything, say that you don't know, and change your mind."
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
        translated("/cancel - leave what you are doing, keep the answers"),
        translated("/privacy - what is stored, and why"),
        translated("/contact - who runs this bot"),
        translated("/forget - delete everything about you"),
    ]


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
