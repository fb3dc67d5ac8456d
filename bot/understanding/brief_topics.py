"""Options of the question that a clause of a first message is about."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from bot.interview.model import Question
from bot.understanding.brief_options import Worded
from bot.understanding.message import Message
from bot.understanding.named_options import named_in

_MOST_CLAUSES = 40
_LONGEST = 200
_ABOUT: Mapping[str, str] = {
    "sector": r"^(?:\W|hi|hello|hey|dear|here|good \w+|in the|im in|so)*"
    r"(?:we are|we're|i am|i'm|im|i run|we run|i own|i have|on behalf of) "
    r"(?:an?|the|in|from an?|writing on behalf of)\b",
    "data_types": r"\b(?:see|hear|handle|have access to|get)\b.{0,40}\b(?:data|details"
    r"|names"
    r"|numbers|addresses|children|kids|cards?|health|medical|debts|passports?|patient)"
    r"|\bpersonal (?:data|details|information)",
    "scripts": r"\bscripts?\b",
    "holidays": r"\b(?:public|bank|national) holidays?\b|\bholidays\b",
    "stance": r"\b(?:contract|agreement|draft|terms|deal)\b|\bon our side\b",
    "dispute": r"\bdisputes?\b|\bcourts?\b|\barbitrat\w+",
    "term_notice": r"\bnotice\b|\bpilot\b|\btrial\b|\b(?:year|month)s? (?:term"
    r"|contract)\b",
    "team": r"\b(?:dedicated|shared?) (?:team|operators|agents|people)\b"
    r"|\bteam of our own\b"
    r"|\bown team\b|\bnot shared\b|\bseveral companies\b|\bother companies\b",
    "ai_voice": r"\b(?:robots?|bots?|voicebots?|ai|artificial|machines?)\b",
    "staff_transfer": r"\b(?:today|at the moment|currently|right now|now|already"
    r"|so far)\b",
    "outbound_basis": r"\b(?:consent\w*|opted|agreed to|permission|list|numbers)\b",
    "sla_metrics": r"\b(?:measure|kpis?|targets?|important to us|track)\b",
    "priority_customers": r"\b(?:go|goes|come|comes|served|answered) first\b"
    r"|\bpriority\b",
    "client_help": r"\bstuck\b|\bask us\b|\bhelp (?:them|the operators|the agents)\b",
    "pricing_model": r"\b(?:prices?|pricing|pay(?:ing)? (?:for|per|by)|fees?)\b",
    "data_home": r"\b(?:customer )?(?:list|database|data|records)\b.{0,30}"
    r"\b(?:stays?|kept|keeps?|lives?|stored)\b",
}
# `our scripts` may be anybody's work.
_NAMED_BY_TOPIC = frozenset({"scripts"})
_BY_CLAUSE = frozenset({"sector", "priority_customers", "stance", "scripts"})
# What a message begins with is who writes it.
_AT_FIRST = "sector"
# Who begins with a task says what is to be done, not who they are.
_WISH = re.compile(
    r"\b(?:need|want|help|look\w*|can|could|would|sell\w*)\b"
    r"|^\W*(?:answer|ask|book|call|chase|collect|do|handle|make|phone|remind|reply|ring"
    r"|take)\b"
)
_TOPICS = {question: re.compile(pattern) for question, pattern in _ABOUT.items()}


def on_topic(question: Question, message: Message) -> Iterator[Worded]:
    """Yield what the first clause about a question names, if that is clear."""
    topic = _TOPICS.get(question.id)
    if topic is None:
        return
    clauses = message.clauses() if question.id in _BY_CLAUSE else message.sentences()
    for span in islice(clauses, _MOST_CLAUSES):
        said = message.said[span.start : min(span.end, span.start + _LONGEST)]
        begins = span.start == 0 and question.id == _AT_FIRST and not _WISH.search(said)
        if not begins and not topic.search(said):
            continue
        told = topic.sub(" ", said) if question.id in _NAMED_BY_TOPIC else said
        found = named_in(question, told)
        if found.wanted and (question.type == "multi" or len(found.wanted) == 1):
            yield from (Worded(question.id, one, span) for one in found.wanted)
            return
