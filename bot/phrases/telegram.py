"""What Telegram shows about the bot, and what its owner reads in the log."""

from bot.phrases import translated


def commands() -> dict[str, str]:
    """Describe the commands of the menu, in its order."""
    return {
        "start": translated("Begin, or go on where you stopped"),
        "review": translated("See and change your answers"),
        "draft": translated("Checklist and draft agreement"),
        "preview": translated("Read the agreement so far"),
        "open": translated("What is open or assumed"),
        "outline": translated("What is still to come"),
        "why": translated("Why a clause is there, for example /why 4.2"),
        "compare": translated("What changed since the last draft"),
        "handover": translated("Send a draft to your lawyer, or to the provider"),
        "deals": translated("Your deals: open, rename, copy, delete"),
        "new": translated("Begin another deal"),
        "rename": translated("Name this deal, for example /rename Clinic"),
        "settings": translated("Paper, dates, currency, text only, reminders"),
        "help": translated("What you can do here"),
        "cancel": translated("Leave this question, keep the answers"),
        "privacy": translated("What is stored, and why"),
        "export": translated("A copy of all I keep of you"),
        "contact": translated("Who runs this bot"),
        "forget": translated("Delete everything about you"),
    }


def description() -> str:
    """Say in an empty chat what the bot is for; at most 512 characters."""
    return translated(
        "Want a call centre to answer or make your calls? I ask 12 short questions, "
        "about three minutes, and you get a clause checklist for your deal and a draft "
        "agreement (DOCX and PDF) for your lawyer to review. Skip what you like, say "
        "when you don't know, change your mind at any time. Information and a draft, "
        "not legal advice."
    )


def short_description() -> str:
    """Say on the profile what the bot is for; at most 120 characters."""
    return translated(
        "Outsourcing your calls? A clause checklist and a draft agreement from a short "
        "interview."
    )


def token_refused() -> str:
    """Say what to do about a token Telegram does not accept."""
    return translated(
        "Telegram refuses the token in TELEGRAM_BOT_TOKEN. Ask @BotFather for it again "
        "(/mybots, API Token) and copy the whole of it, for example "
        "123456789:AAExampleOfAToken."
    )


def polled_elsewhere() -> str:
    """Say why no updates come."""
    return translated(
        "Another program fetches updates with this bot's token, and only one may. Stop "
        "the other one, or give this one a token of its own. Trying again."
    )


def out_of_reach(reason: str) -> str:
    """Say that Telegram cannot be reached just now."""
    return translated(
        "Telegram cannot be reached ({reason}). Nothing is lost; trying again. If this "
        "goes on, check the network and TELEGRAM_API_URL."
    ).format(reason=reason)


def cannot_store(reason: str) -> str:
    """Say that updates wait with Telegram until they can be kept."""
    return translated(
        "Updates cannot be stored, so they wait with Telegram. {reason} Trying again."
    ).format(reason=reason)


def ready(username: str) -> str:
    """Say that the bot is there."""
    return translated(
        "The bot is ready: https://t.me/{username}. Stop it with Ctrl+C."
    ).format(username=username)


def not_introduced(reason: str) -> str:
    """Say that commands and descriptions are those of the last start."""
    return translated(
        "Telegram did not take the commands and descriptions ({reason}). The bot works "
        "all the same; they are set again at the next start."
    ).format(reason=reason)
