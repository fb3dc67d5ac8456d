"""Open points in words, and who can settle each."""

from dataclasses import dataclass

from bot.consultation.particulars.person_particulars import person_particulars_gaps
from bot.drafting.brief import OpenPointText
from bot.interview.model import Questionnaire
from bot.markup.particulars import typographic
from bot.phrases import open_points as phrases


@dataclass(frozen=True)
class OpenPointTexts:
    """Describes open questions, and parts of answers by their path."""

    questionnaire: Questionnaire

    def describe(self, path: str) -> OpenPointText:
        """Put a question id or a path such as `parties.provider.name` into words."""
        question = self.questionnaire.by_id.get(path)
        if question is not None:
            return OpenPointText(_capital(question.written_as), question.settled_by)
        named = person_particulars_gaps().get(path)
        if named is not None:
            return OpenPointText(_capital(named), _side(path))
        return OpenPointText(_capital(phrases.particular(path)), phrases.both_sides())


def _side(path: str) -> str:
    side = path.split(".")[1]
    return phrases.the_client() if side == "client" else phrases.the_provider()


def _capital(words: str) -> str:
    return typographic(words[:1].upper() + words[1:])
