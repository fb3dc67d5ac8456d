"""Every error we raise on purpose, by the reader who must act.

ContractAssistantError
├── ContentError        an author: the content says something impossible
├── AnswerError         the person interviewed: shown to them as it stands
├── SettingsError       the owner: the environment or a file of theirs
└── StorageError        the owner: the data folder cannot be used
"""


class ContractAssistantError(Exception):
    """The root of the tree; its text is a readable sentence."""


class ContentError(ContractAssistantError):
    """Faulty content: where it is, what is wrong, and what to do about it."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem} {remedy}")
        self.where = where
        self.problem = problem
        self.remedy = remedy


class AnswerError(ContractAssistantError):
    """An answer that cannot be taken; the text says what would be accepted."""


class SettingsError(ContractAssistantError):
    """A setting is missing or wrong; the text says which and how to mend it."""


class StorageError(ContractAssistantError):
    """The data folder cannot be used safely; the text says what to do."""
