"""What a first message calls the services and the business."""

SERVICES = r"""
services incoming_calls
  inbound | incoming calls | answer (?:and|&) book | receptionists?
  (?:patients|customers|clients) (?:who )?(?:call|ring|phone)(?! to (?:book|order))
  (?:guests|tenants|parents|owners) (?:who )?(?:call|ring|phone)(?! to (?:book|order))
  (?:gets?|receives?|getting) (?:about |around |some )?[\d,]+ (?:\w+ )?calls
  chat (?:&|and|\+) phone | phone (?:&|and|\+) chat
  (?:answer(?:s|ed|ing)?|pick(?:ing)? up) (?:\w+ ){0,3}(?:phones?|calls?|lines?)
  (?:take|taking|handl(?:e|ing)) (?:(?!by )\w+ ){0,2}(?:phones?|calls?|lines?)
  (?:answering|reception(?:ist)?) service | answer(?:s|ing)? the phone
  virtual reception(?:ist)? | (?<!order )hotline | helpline | overflow calls
  call (?:answering|handling) | calls (?:a day |per day |daily )?(?:to be )?answered
  calls come in | customer (?:service|care|support) calls
  (?:calls?|phone)(?:,| and| \+|/) ?(?:e-?mails?|chat)
  (?:e-?mails?|chat) ?(?:,|and|\+) ?(?:calls|phone)\b | by phone, chat
  answering for | need a receptionist | (?:fault|emergency|customer|service) lines?
services orders_bookings
  (?:tak(?:e|ing)|process(?:ing)?) (?:\w+ )?orders | order[- ](?:taking|entry)
  order (?:hot)?line | orders (?:come|by phone|over the phone) | phone orders
  book (?:\w+ ){0,2}(?:tastings?|tours?|lessons?|viewings?|slots?|stays?|jobs?)
  take reservations
  bookings? | book (?:\w+ ){0,2}(?:appointments?|tables?|rooms?|visits?)
  appointments?(?! remind) | reservations? | schedul(?:e|ing) (?:visits|appointments)
services technical_help
  tech(?:nical)? (?:support|help) | help ?-?desk | it support | troubleshoot\w*
  service desk | product support
  (?:first|second|level \w+|l[12]) (?:line |level )?support
services outbound_sales
  outbound sales | tele-?sales | tele-?market\w+ | cold[- ]?call\w* | sales calls
  lead gen\w* | (?:sell|selling) (?:\w+ ){0,3}(?:by|over the) phone
  (?:by phone|call\w*) to sell | call(?:ing)? (?:\w+ ){0,3}(?:to|and) sell
  appointment setting
  outbound campaigns? | outbound(?= ?(?:[.,;]|$|sales|provider))
services outbound_surveys
  surveys? | satisfaction calls | reminder calls | appointment reminders
  welcome calls | polls | market research calls | feedback calls
services written_channels
  live chat | chats? | e-?mails?(?! me) | whatsapp | social media | messengers?
  web ?chat
services collections
  debt (?:collection|recovery) | collections calls
  collect(?:ing)? (?:debts|payments)
  chas(?:e|ing) (?:\w+ )?(?:unpaid|overdue|late|payments?|invoices?|debts?)
  (?:don't|do not|haven't|have not|won't) pay(?! for)(?:ing)? | get the money in
  owe us | get our money
  overdue (?:payments|invoices|accounts) | late with (?:their )?payments?
  late pay(?:ers|ments) | arrears | credit control
services back_office
  back[- ]?office | data entry | paperwork | admin(?:istrative)? (?:work|tasks)
sector health
  (?<!vet )(?:dental|health) (?:clinic|practice|surgery|group) | clinics?
  dentists? | dental | gp (?:surgery|practice) | doctor's (?:surgery|practice)
  hospitals? | pharmac(?:y|ies) | health ?care | care homes? | physio\w*
  opticians? | medical (?:practice|cent(?:re|er))
sector finance
  bank(?! ?(?:holiday|details|account|transfer|card)\w*) | banks
  insur(?:ance|er)s?(?: brokers?| company)?
  loans?(?: company)? | lender | fintech | mortgages?(?: brokers?)? | credit union
  wealth manage\w+ | pensions?(?: \w+)? | payments? (?:company|provider)
  (?:car )?finance (?:company|firm|broker)
sector utilities
  broadband | telecoms?(?: company| provider)? | electricity | gas and water
  gas supplier | energy (?:supplier|company|provider)
  water (?:company|utility|supplier) | utilit(?:y|ies)
  internet (?:service )?provider | isp | mobile (?:operator|network)
sector travel
  hotels? | restaurants? | travel(?: agency| agent| company| ltd)? | tour operator
  airlines? | car (?:rental|hire) | hospitality | b&b | guest ?house | cruise line
  holiday (?:park|lets)
sector software
  saas | (?:an?|our) (?:\w+ )?app | software(?: company| house| firm| startup)?
  it (?:company|firm)
  games? studio | app (?:developer|company|startup) | tech (?:company|startup|firm)
  video games
sector services
  (?:law|account(?:ing|ancy)|cleaning|removal|legal) (?:firm|company|practice)
  (?:recruitment|architects?|letting) (?:firm|agency|practice)
  solicitors? | estate agen(?:t|ts|cy) | lettings? agen(?:t|ts|cy) | real estate
  plumb(?:ers?|ing) | salons? | locksmiths? | electricians? | builders?
  accountants? | repair(?:s|ing)? \w+ | consult(?:ing|ancy) | property management
  heating engineers? | driving school | marketing agency | tutoring | roofing
  pest control | garage
sector retail
  (?:online|web|shoe|book|pet|gift|clothes|clothing|flower|coffee) ?-?(?:shop|store)s?
  online (?:\w+ ){1,2}(?:shop|store) | e-?commerce | retail(?:er|ers)? | bakery
  shops? | supermarkets? | webshop | wholesaler?
  (?:furniture|electronics|department) store | sell(?:s|ing)? (?:\w+ ){1,2}online
"""
