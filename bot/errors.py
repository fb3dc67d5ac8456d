"""Every error we raise on purpose, by the reader who must act.

ContractAssistantError
├── ContentError        an author: the content says something impossible
├── AnswerError         the person interviewed: shown to them as it stands
├── SettingsError       the owner: the environment or a file of theirs
└── StorageError        the owner: the data folder cannot be used
    ├── DamagedChatError    one chat's file is damaged: its person starts afresh
    └── OvertakenError      somebody else wrote first: what was wanted is done again
"""


class ContractAssistantError(Exception):
    """The root of the tree; its text is a readable sentence."""


class ContentError(ContractAssistantError):
    """Faulty content: where it is, what is wrong, why it matters, what to do.

    `shown_by` are answers that show it.
    """

    def __init__(
        self, where: str, problem: str, remedy: str, why: str = "", shown_by: str = ""
    ) -> None:
        said = (part for part in (problem, shown_by, why, remedy) if part)
        super().__init__(f"{where}: {' '.join(said)}")
        self.where = where
        self.problem = problem
        self.remedy = remedy
        self.why = why


class AnswerError(ContractAssistantError):
    """An answer that cannot be taken; the text says what would be accepted."""


class SettingsError(ContractAssistantError):
    """A setting is missing or wrong; the text says which and how to mend it."""


class StorageError(ContractAssistantError):
    """The data folder cannot be used safely; the text says what to do."""


class DamagedChatError(StorageError):
    """What was kept of one chat cannot be read and is set aside; others are well."""


class OvertakenError(StorageError):
    """A chat was written by another process since it was read; nothing was written."""
