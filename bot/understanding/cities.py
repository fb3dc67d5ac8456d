"""Towns whose country is beyond doubt; those of one name in two countries are left out.

Compiled from general knowledge: capitals, and the larger towns of the countries that
small businesses here deal with most.
"""

from collections.abc import Mapping
from functools import cache

from bot.understanding.gazetteer import name_key

_TOWNS: Mapping[str, str] = {
    "GB": (
        "london|manchester|leeds|liverpool|birmingham|bristol|sheffield|glasgow"
        "|edinburgh"
        "|cardiff|belfast|nottingham|leicester|coventry|bradford|hull|stoke|derby"
        "|southampton|portsmouth|plymouth|brighton|reading|northampton|luton|bolton"
        "|bournemouth|norwich|swindon|swansea|milton keynes|sunderland"
        "|newcastle upon tyne"
        "|aberdeen|dundee|inverness|york|oxford|exeter|gloucester|cheltenham|bath"
        "|ipswich"
        "|peterborough|warrington|huddersfield|blackpool|middlesbrough|stockport"
        "|preston"
        "|slough|watford|wolverhampton|telford|maidstone|kent|essex|sussex|surrey|devon"
        "|cornwall|yorkshire|lancashire|hampshire|norfolk|suffolk|merseyside|croydon"
        "|guildford|salford|chester|carlisle|lincoln|doncaster|newport|wrexham|stirling"
        "|colchester|crawley|basingstoke|harrogate|wigan|rochdale|oldham|the midlands"
        "|east midlands|west midlands"
    ),
    "IE": "dublin|cork|galway|limerick|waterford|kilkenny|sligo|drogheda|dundalk",
    "US": (
        "new york|new york city|nyc|los angeles|chicago|houston|phoenix|philadelphia"
        "|san antonio|san diego|dallas|austin|san francisco|seattle|denver|boston"
        "|nashville|detroit|portland|las vegas|miami|atlanta|orlando|tampa|minneapolis"
        "|california|texas|florida|ohio|arizona|nevada|new jersey|illinois|colorado"
        "|oregon|michigan|massachusetts|virginia|north carolina|south carolina"
        "|tennessee"
        "|utah|minnesota|wisconsin|pennsylvania|new england|silicon valley|brooklyn"
        "|alabama|alaska|arkansas|connecticut|delaware|hawaii|idaho|indiana|iowa|kansas"
        "|kentucky|louisiana|maryland|mississippi|missouri|montana|nebraska"
        "|new hampshire|new mexico|north dakota|oklahoma|rhode island|south dakota"
        "|vermont|west virginia|wyoming"
    ),
    "CA": (
        "toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|quebec"
        "|ontario|alberta"
    ),
    "AU": (
        "sydney|melbourne|brisbane|perth|adelaide|canberra|gold coast|queensland"
        "|tasmania|new south wales"
    ),
    "NZ": "auckland|wellington|christchurch",
    "DE": (
        "berlin|hamburg|munich|muenchen|munchen|cologne|koln|frankfurt|stuttgart"
        "|dusseldorf|leipzig|dresden|hanover|hannover|nuremberg|bremen|dortmund"
        "|essen|bonn"
        "|bavaria"
    ),
    "AT": "vienna|wien|graz|salzburg|linz|innsbruck",
    "CH": "zurich|geneva|basel|bern|berne|lausanne|lugano",
    "FR": (
        "paris|lyon|marseille|toulouse|nice|bordeaux|lille|nantes|strasbourg"
        "|montpellier"
    ),
    "ES": (
        "madrid|barcelona|seville|malaga|bilbao|alicante|mallorca|ibiza|tenerife"
        "|marbella"
    ),
    "PT": "lisbon|lisboa|porto|faro|algarve|braga",
    "IT": "rome|roma|milan|milano|turin|naples|bologna|venice|verona|palermo|genoa",
    "NL": "amsterdam|rotterdam|the hague|hague|utrecht|eindhoven|groningen",
    "BE": "brussels|antwerp|ghent|bruges|liege|leuven",
    "LU": "luxembourg city",
    "PL": "warsaw|warszawa|krakow|cracow|wroclaw|gdansk|poznan|lodz|katowice|lublin",
    "UA": (
        "kyiv|kiev|lviv|odesa|odessa|kharkiv|dnipro|vinnytsia|zaporizhzhia"
        "|ivano frankivsk"
    ),
    "CZ": "prague|brno|ostrava",
    "SK": "bratislava|kosice",
    "HU": "budapest|debrecen",
    "RO": "bucharest|cluj|timisoara|iasi|brasov",
    "BG": "sofia|plovdiv|varna",
    "GR": "athens|thessaloniki|crete",
    "SE": "stockholm|gothenburg|malmo",
    "NO": "oslo|bergen|trondheim",
    "DK": "copenhagen|aarhus|odense",
    "FI": "helsinki|tampere|espoo",
    "EE": "tallinn|tartu",
    "LV": "riga",
    "LT": "vilnius|kaunas",
    "TR": "istanbul|ankara|izmir|antalya",
    "AE": "dubai|abu dhabi|sharjah",
    "IN": (
        "mumbai|delhi|new delhi|bangalore|bengaluru|chennai|pune|kolkata|gurgaon|noida"
    ),
    "PH": "manila|cebu|davao|makati",
    "ZA": "cape town|johannesburg|durban|pretoria",
    "KE": "nairobi|mombasa",
    "NG": "lagos|abuja",
    "EG": "cairo|alexandria",
    "MA": "casablanca|rabat|marrakesh",
    "IL": "tel aviv|jerusalem|haifa",
    "SG": "singapore city",
    "JP": "tokyo|osaka|kyoto",
    "CN": "shanghai|beijing|shenzhen",
    "BR": "sao paulo|rio de janeiro|brasilia",
    "MX": "mexico city|guadalajara|monterrey|tijuana",
    "AR": "buenos aires",
    "CO": "bogota|medellin",
    "RS": "belgrade|novi sad",
    "HR": "zagreb|split|dubrovnik",
    "SI": "ljubljana|maribor",
    "CY": "nicosia|limassol|larnaca",
    "MT": "valletta",
}
# Words of every day, or towns of the same name elsewhere: too little alone.
_WEAK = frozenset(
    {
        "reading",
        "bath",
        "nice",
        "split",
        "essen",
        "lincoln",
        "preston",
        "hull",
        "chester",
    }
    | {
        "portland",
        "birmingham",
        "newport",
        "perth",
        "hamilton",
        "linz",
        "york",
        "stoke",
    }
)


def city_country(name: str) -> str | None:
    """Return the code of the country a town or region is in."""
    return _countries().get(name_key(name))


def is_weak(name: str) -> bool:
    """Whether a town's name is a word too, so that it needs a capital letter."""
    return name_key(name) in _WEAK


def towns() -> frozenset[str]:
    """Return every name as `name_key` writes it."""
    return frozenset(_countries())


@cache
def _countries() -> dict[str, str]:
    return {
        name_key(name): code
        for code, names in _TOWNS.items()
        for name in names.split("|")
    }
