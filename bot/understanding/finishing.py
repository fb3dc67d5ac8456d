"""People who say that they are done, which answers no question."""

import re

from bot.interview.model import Question
from bot.understanding.cleaning import clean, comparable
from bot.understanding.options import matching
from bot.understanding.wording import bare

_LEAD = (
    r"(?:(?:ok|okay|well|so|right|alright|yes|yeah|and|then|now|great|perfect|thanks"
    r"|i think|i guess|i believe|i'm|im|i am|we're|we are|i have|i've|we have|we've"
    r"|it's|it is|just),? )*"
)
_DONE = (
    r"(?:(?:all|quite|completely)? ?(?:done|finished|ready|complete|completed)"
    r"|(?:that'?s|that is|thats|this is) (?:it|all|everything|enough)"
    r"|enough(?: (?:questions|answers))?|no more(?: questions| answers)?"
    r"|nothing (?:more|else) to (?:say|add|tell)|that'?ll do|that will do"
    r"|(?:the )?end|finish (?:it|this|here|now)|let'?s (?:finish|stop|end)(?: here)?"
    r"|(?:i|we) (?:want|would like|need) to (?:finish|stop|end)"
    r"|(?:can|could|may) (?:i|we) (?:finish|stop|end))"
)
_TRAIL = (
    r"(?:,? (?:now|here|then|for now|for today|for the moment|today|already|please"
    r"|thanks|thank you|i think|i guess|from me|from us|really|folks|i have|we have"
    r"|with (?:it|this|that|these|everything|all (?:this|that|of (?:it|this|them))"
    r"|(?:the|your|my|all the) (?:questions|answers|interview|form))))*"
)
_FINISHED = re.compile(f"{_LEAD}{_DONE}{_TRAIL}")


def says_finished(text: str, question: Question | None = None) -> bool:
    """Whether a text says only that somebody is done; an option of that name wins."""
    if not _FINISHED.fullmatch(bare(comparable(clean(text)))):
        return False
    return question is None or matching(question, clean(text)) is None
