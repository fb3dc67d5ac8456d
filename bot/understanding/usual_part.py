"""What is usual, where it is told apart from what happens now and then."""

import re

_USUAL = r"(?:usually|normally|mostly|typically|generally|most of the time|as a rule)"
_RARE = (
    r"(?:sometimes|occasionally|rarely|once in a while|now and then|every now and then"
    r"|(?:it )?can (?:be|go|take)|(?:it )?could be|at worst|in rare cases"
    r"|(?:very )?few are|some are)"
)
_RARE_LAST = re.compile(
    rf"^(?P<usual>.*\d.*?)[,;(.] ?(?:but |and |though )?{_RARE}\b.*$|"
    rf"^(?P<plain>.*\b{_USUAL}\b.*\d.*?) (?:but|and) {_RARE}\b.*$"
)
_RARE_FIRST = re.compile(rf"^{_RARE}\b.*[,;]? (?:but )?{_USUAL}\b(?P<usual>.*\d.*)$")
_LENGTH = r"(?:about |around |up to |maybe |even |like )?\d[\d.]* ?-?(?:[a-z]{1,7} )?"
_BAD = (
    r"(?:in|on|for|with) (?:the |really |very |our )?(?:bad|worst|rare|difficult|tricky"
    r"|hard|complicated|extreme|exceptional|odd)\b"
)
_TROUBLE = (
    r"(?:in|on|for|with|if there(?:'s| is)) (?:a |an |the |some )?(?:complaints?"
    r"|problems?|trouble|emergenc(?:y|ies)|angry|chatty|complex|new (?:clients?"
    r"|customers?|patients?|people))\b"
)
_AVERAGE = rf"(?:{_USUAL}|average|avg|typical)"
_BAD_LAST = re.compile(
    r"^(?P<usual>\D*\d[\d.]*(?: ?(?:-|to) ?\d[\d.]*)?[^\d,;(]*)"
    rf"[,;(]+ ?(?:but |and )?{_LENGTH}{_BAD}\D*$|"
    rf"^(?P<plain>(?=\D*{_AVERAGE}\b|\D*\d[\d.]*[^\d,;]*{_AVERAGE}\b)"
    rf"\D*\d[\d.]*[^\d,;(]*)[,;(]+ ?(?:but |and )?{_LENGTH}{_TROUBLE}\D*$"
)
_BAD_FIRST = re.compile(
    rf"^(?=[^,;]*{_BAD})[^,;]*[,;]+ (?P<usual>\D*\b{_AVERAGE}\b\D*\d[^,;]*)$"
)
_RARELY = rf"(?:{_RARE}|at (?:the )?(?:worst|most|longest)|tops|maximum)"
_RARE_BEHIND = re.compile(
    r"^(?P<usual>\D*\d[\d.]*(?: ?(?:-|to) ?\d[\d.]*)?[^\d,;(]*)"
    rf"[,;(]+ ?(?:but |and )?{_LENGTH}{_RARELY}\D*$"
)
_RARE_BEFORE = re.compile(
    rf"^\D*\d[\d.]*[^\d,;]*\b{_RARE}[,;]+ ?(?:but )?(?P<usual>.*\b{_AVERAGE}\b.*\d.*)$"
)
_MOST_OF_THEM = re.compile(
    r"^(?P<usual>\D*\d[\d.]*[^\d,;(]*)[,;(]+ ?(?:and |but )?"
    r"(?:that'?s |that is |which is )(?:about |like |almost |nearly )?"
    r"(?:[6-9] (?:out of|in|of) 10\b|[6-9]\d ?%|(?:most|all)\b)\D*$"
)


def usual_part(said: str) -> str | None:
    """Return what a text in digits says is usual; None where it tells nothing apart."""
    for pattern in (_RARE_LAST, _BAD_LAST):
        if match := pattern.match(said):
            return str(match["usual"] or match["plain"])
    for pattern in (_MOST_OF_THEM, _RARE_BEHIND, _RARE_BEFORE):
        if match := pattern.match(said):
            return str(match["usual"])
    match = _RARE_FIRST.match(said) or _BAD_FIRST.match(said)
    return match["usual"].strip(" ,:") if match else None
