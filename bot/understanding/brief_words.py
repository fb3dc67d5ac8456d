"""What a first message calls the options of other questions.

A line without indentation names a question and an option, the lines below it the
patterns for it, with ` | ` between them.
"""

import re
from collections.abc import Iterator

from bot.understanding.brief_services import SERVICES

_OTHERS = r"""
operator_level simple
  (?:just|simply|only) (?:to )?take messages | message[- ]taking | take a message
  take messages
operator_level trained
  trained (?:staff|agents|operators|people|team|receptionists)
  know (?:our|the) (?:\w+ )?(?:products?|business|range)
  (?:people|staff|operators|agents|someone|somebody|team) (?:who|that) knows? (?:our|us)
operator_level expert
  expert (?:operators|agents|staff) | (?:trained )?experts
  specialist (?:agents|operators) | highly (?:trained|skilled|qualified)
team dedicated
  dedicated (?:\w+ )?(?:team|agents?|operators?|staff) | our own team
  exclusive team
team shared
  shared (?:\w+ )?(?:team|agents?|operators?|staff)
  share(?:d)? (?:agents|operators)
pricing_model per_call
  pay (?:you )?(?:by the|per) call | per[- ]call pricing | price per call
pricing_model per_minute
  pay (?:you )?(?:by the|per) minute | per[- ]minute (?:pricing|billing)
pricing_model per_hour
  pay (?:you )?(?:hourly|by the hour|per hour) | hourly (?:pricing|billing)
crm none
  (?:no|without(?: a| any)?|don't (?:have|use)(?: a| any)?|haven't got a) crm
  crm ?[:=-] ?(?:none|no|not yet|we don't)\b
crm priority
  (?:vips?|key accounts?|complaints?)(?: \w+){0,4} first
  (?:big|important|existing) customers(?: \w+){0,4} first
  prioriti[sz]e (?:vips?|complaints|key)
crm equal
  hub ?spot | sales ?force | zoho | pipe ?drive | zen ?desk | fresh ?desk
  freshsales | dynamics(?: 365)? | bitrix(?:24)? | amocrm | kommo | monday\.com
  sugar ?crm | netsuite | odoo | insightly | intercom | servicenow | capsule crm
  copper crm | act! | keap | hub-spot | (?:our|own|a|the) crm\b(?: is| system)?
data_types cards
  card (?:payments|numbers|details|data) | payment cards? | credit cards?
data_types health
  (?:patients?'?s?'? )?(?:health|medical) (?:data|records|details|information)
  patient data
data_types financial
  bank details | account numbers | credit histor(?:y|ies)
outbound_basis business_only
  to companies only | companies only | no private (?:persons|people)
  b2b (?:lead|sales|cold|calls?|calling|outbound|tele\w+)
  (?:to |call )?business(?:es)? only | b2b only | only (?:to )?businesses
  companies only
outbound_basis bought_list
  lists? (?:\w+ )?(?:bought|purchased) | bought (?:the |a )?(?:list|database)
  (?:purchased|bought) leads
outbound_basis existing_customers
  our own (?:customers|clients|patients|members)
  (?:they are |they're )?(?:all )?(?:our )?existing (?:customers|clients)
outbound_basis consented
  opted[- ]in | gave (?:their )?consent | have consented | agreed to be called
ai_voice talks
  (?:robot|bot|voicebot|ai) (?:can |may |should |could )?(?:answer|take|talk)s?
provider_country same
  same country as us
ai_voice none
  no (?:robots?|bots?|ai|voice ?bots?)
  don't want (?:\w+ ){0,2}(?:robots?|bots?|ai) | humans only | real people only
holidays closed
  (?:closed|shut|close) (?:on|for) (?:all )?(?:public|bank|national)? ?holidays
holidays open
  (?:open|including|incl\.?) (?:on )?(?:public|bank) holidays
staff_transfer own_staff
  our (?:\w+ ){0,3}(?:people|staff|colleagues) (?:answer|take|handle)
  receptionists? (?:\w+ ){0,3}answers? (?:today|now|at the moment)
  (?:we|i) (?:answer|take|do) (?:it|them|the calls|the phone) (?:ourselves|myself)
  (?:our|my) (?:own )?(?:reception(?:ist)?|secretary) (?:answers?|takes?|handles?)
  (?:our|my) (?:own )?(?:staff|team) (?:answers?|takes?|handles?)
  (?:i|we) answer (?:everything|all|it all) (?:myself|ourselves)
  our receptionists (?:can't|cannot|don't|struggle)
staff_transfer nobody
  nobody (?:answers|picks up|takes) | no ?one (?:answers|picks up) | goes to voicemail
staff_transfer other_provider
  have a (?:call cent(?:re|er)|provider) (?:already|now|today)
  already have a (?:call cent(?:re|er)|provider)
  (?:current|existing|present) (?:call cent(?:re|er)|provider|supplier)
sla_metrics fcr
  fcr | first[- ](?:call|contact) resolution
sla_metrics csat
  csat | customer satisfaction (?:score|rating|matters) | nps
sla_metrics abandonment
  abandon(?:ment|ed)(?: rate| calls)?
client_help any_time
  on duty (?:any ?time|24/7|day and night|around the clock|round the clock)
  on[- ]call (?:engineer|manager|team|doctor|nurse)
recording legal
  record\w* (?:\w+ ){0,3}(?:as long as|what|whatever) the law (?:requires|says|allows)
  keep \w+ as long as the law (?:requires|says|allows)
data_home client
  we keep (?:the|our) (?:customer )?(?:list|database|data)
term_notice pilot_3m_14d
  (?:3|three)[- ]months? (?:pilot|trial) | pilot (?:first|project)
"""
# Their wording has the negation inside.
NEGATIVE = frozenset({("crm", "none"), ("ai_voice", "none")})
SEVERAL = frozenset({"services", "data_types", "sla_metrics"})


def _compiled(table: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    for block in re.split(r"\n(?=\S)", table.strip()):
        head, *lines = block.splitlines()
        question, option = head.split()
        said = "|".join(line.strip().replace(" | ", "|") for line in lines)
        yield question, option, re.compile(rf"(?<!\w)(?:{said})(?!\w)")


WORDS = tuple(_compiled(f"{SERVICES.strip()}\n{_OTHERS.strip()}"))
