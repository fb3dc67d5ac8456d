"""What people say instead of an answer: skip, I don't know, back, why, help."""

import re
from typing import Literal

from bot.interview.model import Question
from bot.understanding.cleaning import clean, comparable
from bot.understanding.options import matching
from bot.understanding.wording import bare

Intent = Literal["skip", "unknown", "back", "why", "help"]

_LEAD = (
    r"(?:(?:i|we|i'm|we're|i am|we are|i've|we've|have|really|honestly|sorry|hmm|well"
    r"|um|just|still|quite|got|it's|that's|that is|it is|to be honest|frankly"
    r"|at the moment|i'd say|oh|oops|er|ah|let's|can you|could you|please"
    r"|can we|actually"
    r"|i think|ok|okay),? )*"
)
_TRAIL = (
    r"(?:,? (?:yet|really|about that|about it|about this|that|this|it|at all|sorry"
    r"|right now|now|at the moment|the answer|for sure|honestly|either|so far"
    r"|please|tbh"
    r"|to be honest|mate|i'm afraid|i guess|here|thanks|thank you|for now|today))*"
)
_UNKNOWN = (
    r"(?:(?:do not|don'?t|didn'?t|cannot|can'?t) (?:know|remember|say|tell)|dunno|idk"
    r"|no (?:idea|clue)|not (?:sure|certain|decided)|unsure|unknown|undecided|unclear"
    r"|haven'?t decided|not known|who knows|hard to say|can'?t decide|to be decided"
    r"|(?:(?:i'?ll|we'?ll|will|must|need to|have to|want to|let me|let us|better) )?"
    r"(?:ask|check with|consult|talk to) (?:my|our|a|the) [a-z]+"
    r"|(?:my|our|a|the) lawyers? (?:will|should|must|can|may|has to)"
    r" (?:decide|know|say|tell|answer|check)|(?:for )?(?:my|our|a|the) lawyers?"
    r"|lawyers?|(?:(?:i|we) )?(?:need|have|want|'ll have|must)(?: to)? (?:to )?"
    r"(?:check|ask|find out|look it up)|no answer|beats me|couldn'?t (?:say|tell)"
    r"|(?:that|this) (?:i|we) (?:do not|don'?t) know|wouldn'?t know|not my area"
    r"|to be confirmed|tb[cd]|no clue at all|i wish i knew|haven'?t (?:a clue|thought)"
    r"|haven'?t got a clue|(?:it'?s )?too early(?: to (?:say|tell))?"
    r"|don'?t have a clue)"
)
_SKIP = (
    r"(?:/?skip|pass|next)(?: (?:it|this|that|question|one|this one|this question"
    r"|the question|please))*|(?:maybe )?later|not now|leave it(?: out| open)?"
    r"|move on|go on|default|(?:come|get) back to (?:it|this|that|this one)(?: later)?"
    r"|ask me (?:again )?later|leave (?:it|this|that)(?: one)? (?:for (?:now"
    r"|later)|blank|out)"
    r"|rather not (?:say|answer)|prefer not to (?:say|answer)|not relevant|n/?a"
)
_BACK = (
    r"/?back|(?:go|take me|get me) back|(?:the )?previous(?: question| one)?|undo"
    r"|(?:go )?(?:one|a) ?(?:step )?back|step back|(?:the )?(?:last|previous) question"
    r"|return|(?:that was (?:wrong|a mistake)|wrong (?:answer|button|one)"
    r"|i made a mistake)"
    r"(?:,? go back)?|change (?:my|the) (?:last|previous) answer"
)
_WHY = (
    r"/?why|but why|why(?: do| are)? you (?:ask|asking|need|want)(?: \w+){0,3}"
    r"|why (?:is|does|do|would) (?:this|that|it|we|i)(?: \w+){0,4}|what for"
    r"|what(?: is|'s) (?:this|that|it) for|what do you need (?:this|that|it) for"
    r"|for what|what does it matter|why(?: do you)? (?:need"
    r"|want) (?:to know )?(?:this|that|it)"
    r"|is (?:this|that|it) (?:really )?(?:necessary|needed)"
)
_HELP = (
    r"/?help(?: me)?|explain(?: (?:it|this|that|please))*|how so|huh|what|pardon"
    r"|what(?: do you| does (?:this|that|it))? mean|what is (?:this|that|it)"
    r"|(?:i )?(?:do not|don'?t) (?:understand|get)(?: (?:it|this|that|the question))*"
    r"|(?:i'?m |i am )?(?:confused|lost)|what(?: is|'s) (?:this|that|it)"
    r"|(?:give me )?(?:an |some )?examples?|for example|how (?:do"
    r"|should) i answer(?: \w+){0,2}"
    r"|sorry|come again|say (?:that|it) again|not clear|unclear question|meaning"
    r"|what are (?:my|the) (?:options|choices)"
)
_PATTERNS: tuple[tuple[Intent, str], ...] = (
    ("unknown", f"{_LEAD}{_UNKNOWN}{_TRAIL}"),
    ("skip", f"{_LEAD}(?:{_SKIP}){_TRAIL}"),
    ("back", f"{_LEAD}(?:wrong one,? )?(?:{_BACK}){_TRAIL}"),
    ("why", f"{_LEAD}(?:{_WHY}){_TRAIL}"),
    ("help", f"{_LEAD}(?:{_HELP}){_TRAIL}"),
)


def intent(text: str, question: Question | None = None) -> Intent | None:
    """Return what is meant if this is no answer; an option of the same name wins.

    The option wins only where the question has a value of its own for "I don't know".
    """
    whole = comparable(clean(text))
    said = bare(whole)
    if whole and not said:
        return "help" if set(whole) == {"?"} else None
    for meant, pattern in _PATTERNS:
        if re.fullmatch(pattern, said):
            return None if _is_option(question, text) else meant
    return None


def _is_option(question: Question | None, text: str) -> bool:
    if question is None or question.unknown_value is None:
        return False
    return matching(question, clean(text)) is not None
