"""What people say instead of an answer: skip, I don't know, back, why, help."""

import re
from typing import Literal

from bot.interview.model import Question
from bot.understanding.cleaning import clean, comparable
from bot.understanding.named_options import named_in
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
    r"|the question|please))*|later|not now|leave it(?: out| open)?"
    r"|move on|go on|default|(?:(?:we|i)'ll )?(?:come|get) back to"
    r" (?:it|this|that|this one)(?: later)?|nothing more|nothing else"
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
    r"|what(?:'s| is) (?:this|that|it) in (?:simple|plain|other) (?:words|english"
    r"|terms)"
)
_STARTS_UNKNOWN = re.compile(
    rf"{_LEAD}(?:(?:do not|don'?t|didn'?t) (?:really )?(?:know|remember)|dunno|idk"
    r"|no (?:idea|clue)|not (?:really |quite |at all )?(?:sure|certain)|(?:have not"
    r"|haven'?t)(?: really)? (?:decided|thought|worked (?:it )?out|figured|discussed"
    r"|looked into|checked|got a clue|made up)|good question|hard to say"
    r"|wouldn'?t know)"
    r"(?:$|[\s,.;:!-]+(?!but|so|maybe|perhaps|probably|something|though|i'd|let'?s)\S)"
)
_WHO = r"(?:(?:my|our|the|a) )?(?:[a-z]+ ){0,3}[a-z]+"
_WHO_IS_ASKED = re.compile(r"\bwho\b", re.IGNORECASE)
_SOMEBODY_KNOWS = re.compile(
    rf"(?:[a-z' ]{{1,40}}, )?{_WHO} (?:(?:must|will|would|should|has to|have to"
    rf"|needs to"
    r"|would have to|might)(?: (?:have to|need to|probably))?"
    r" (?:decide|know|tell|say|check|confirm|answer|find out|look into|ask)|knows"
    r"|decides)"
    r"(?: (?:that|this|it|u|you|us|what counts|for me|first|about it))*(?:,? not (?:me"
    r"|us))?"
    rf"|(?:[a-z' ]{{1,40}}, )?let me (?:ask|check with) {_WHO}"
    r"|(?:they|the provider|nobody) (?:have not|haven'?t|has not|hasn'?t|did not"
    r"|didn'?t) (?:say|said|tell|told|decided?)(?: (?:us|me|anyone|it|that|yet))*"
    r"|(?:what|which)(?: ones?)? (?:would|do|should) (?:you|people|others|most)"
    r" (?:people )?(?:normally |usually )?(?:recommend|suggest|advise|think|take|choose"
    r"|pick|use)(?: .{1,40})?"
    rf"|what(?:ever)? (?:my|our|the) {_WHO} (?:prefers?|says?|thinks?|wants?"
    rf"|recommends?)"
    r"|(?:we|i)(?:'ve| have)? never (?:measured|counted|checked|thought|asked)"
    r"(?: (?:it|that|about it|them))?(?:,? sorry)?"
    rf"|(?:i|we)(?:'ll)? leave (?:that|it|this) to {_WHO}"
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
    return "unknown" if question and _is_unknown(question, said) else None


def _is_unknown(question: Question, said: str) -> bool:
    """Whether a longer sentence says only that the person does not know."""
    begun = _STARTS_UNKNOWN.match(said)
    # Where it is asked who does something, `Anna will check` is an answer.
    who = _WHO_IS_ASKED.search(question.ask) is not None
    if not begun and (who or not _SOMEBODY_KNOWS.fullmatch(said)):
        return False
    if question.option("none") and re.match(r"they ", said):
        return False
    return not named_in(question, said).wanted


def _is_option(question: Question | None, text: str) -> bool:
    if question is None or question.unknown_value is None:
        return False
    return matching(question, clean(text)) is not None
