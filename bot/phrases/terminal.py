"""What only the terminal says."""

from bot.phrases import translated


def how_to() -> str:
    """Explain how to answer here."""
    return translated(
        "Type a letter to press a button, or type your answer. /help lists commands, "
        "/quit leaves; everything is saved as you go."
    )


def connect_telegram() -> str:
    """Say how to get the same interview in Telegram."""
    return translated(
        "To connect Telegram: `contract-assistant init` asks for a token from "
        "@BotFather; then `contract-assistant run`, or `make start`."
    )


def goodbye() -> str:
    """End a sitting."""
    return translated("\nSaved. Run the same command again to go on.")


def saved(path: str) -> str:
    """Say where a file was written."""
    return translated("Saved: {path}").format(path=path)


def written(folder: str, files: str) -> str:
    """Say which files a draft has."""
    return translated("{folder}: {files}").format(folder=folder, files=files)


def known_of(file: str, caption: str) -> str:
    """Say what has to be known of a file."""
    return translated("{file}: {caption}").format(file=file, caption=caption)


def content_is_sound(questions: int, clauses: int, digest: str) -> str:
    """Say that the content was checked."""
    return translated(
        "{questions} questions and {clauses} clauses are in order (digest {digest})."
    ).format(questions=questions, clauses=clauses, digest=digest)


def token_missing() -> str:
    """Refuse to run the bot without a token, and say how to get one."""
    return translated(
        "TELEGRAM_BOT_TOKEN is not set. In Telegram, talk to @BotFather and send "
        "/newbot; then `contract-assistant init` asks for the token it gives you. "
        "Without Telegram, `contract-assistant chat` is the same interview here."
    )


def operator_missing() -> str:
    """Warn that /privacy has nobody to name."""
    return translated(
        "Warning: OPERATOR_NAME or OPERATOR_CONTACT is not set, so /privacy and "
        "/contact cannot say who runs this bot. Telegram's terms expect them to."
    )


def bad_date(text: str) -> str:
    """Refuse a date that is none."""
    return translated("{text} is not a date. Write it as 2026-11-21.").format(text=text)


def far_date(text: str) -> str:
    """Refuse a date that nobody drafts for."""
    return translated(
        "{text} is not in this century. Write a date such as 2026-11-21."
    ).format(text=text)


def folder_trouble(folder: str, reason: str) -> str:
    """Say that files cannot be written."""
    return translated(
        "The folder {folder} cannot be written to: {reason}. Choose another with --out."
    ).format(folder=folder, reason=reason)


def no_content(path: str) -> str:
    """Say that a folder holds neither questions nor clauses."""
    return translated(
        "{path} holds neither questionnaire.yaml nor agreement.yaml. Name a folder "
        "such as questionnaires/call_centre or clause_templates/call_centre."
    ).format(path=path)
