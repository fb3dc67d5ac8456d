"""Every sentence the bot itself says; content has its own wording."""

from gettext import NullTranslations

_CATALOGUE = NullTranslations()


def translated(sentence: str) -> str:
    """Return the sentence in the language in use; English until others come."""
    return _CATALOGUE.gettext(sentence)
