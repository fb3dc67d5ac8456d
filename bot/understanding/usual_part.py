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


def usual_part(said: str) -> str | None:
    """Return what a text in digits says is usual; None where it tells nothing apart."""
    if match := _RARE_LAST.match(said):
        return str(match["usual"] or match["plain"])
    match = _RARE_FIRST.match(said)
    return match["usual"].strip(" ,:") if match else None
