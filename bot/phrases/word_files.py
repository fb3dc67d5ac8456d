"""What is said about a Word file that somebody hands to a command."""

from bot.phrases import translated


def about_file(path: str, sentence: str) -> str:
    """Name the file a sentence is about."""
    return translated("{path}: {sentence}").format(path=path, sentence=sentence)


def unreadable_file(reason: str) -> str:
    """Say that a file cannot be opened at all."""
    return translated(
        "The file cannot be read: {reason}. Name a file that is there, for example "
        "out/agreement.docx."
    ).format(reason=reason)


def no_word_file() -> str:
    """Say that a file is something else than a Word document."""
    return translated(
        "This is not a Word document. Name a .docx file, for example agreement.docx."
    )


def locked_or_old() -> str:
    """Say that a file has a password, or is of Word's format until 2003."""
    return translated(
        "This Word file has a password or is of the old kind (.doc). Open it in Word, "
        "take the password off and save it as a Word document (.docx)."
    )


def word_template() -> str:
    """Say that a file is a template of Word's."""
    return translated(
        "This is a Word template (.dotx). Open it in Word and save it as a Word "
        "document (.docx)."
    )


def with_macros() -> str:
    """Refuse a file of the kind that may hold macros."""
    return translated(
        "This Word file may hold macros (.docm or .dotm), which could run on the "
        "computer of whoever opens a draft. Save it as a Word document (.docx)."
    )


def damaged_file() -> str:
    """Say that a Word file is broken, or was put together oddly."""
    return translated(
        "This Word file is damaged and cannot be read. Take the original again, for "
        "example from the message it came with."
    )


def file_too_large() -> str:
    """Refuse a file that would fill the memory."""
    return translated(
        "This Word file is too large to be read: unpacked it may have 64 MB. Take out "
        "large pictures, or name another file."
    )
