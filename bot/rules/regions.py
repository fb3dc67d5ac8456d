"""Countries as the rules group them."""

EEA = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR"),
        *("HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO"),
        *("PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
UK = frozenset({"GB"})
US = frozenset({"US"})
FEDERAL = frozenset({"US", "CA", "AU"})
"""Countries where contract law differs by state or province."""

LAW_OF = {
    "GB": "England and Wales",
    "AT": "Austria",
    "BE": "Belgium",
    "BG": "Bulgaria",
    "CY": "Cyprus",
    "CZ": "the Czech Republic",
    "DE": "Germany",
    "DK": "Denmark",
    "EE": "Estonia",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GR": "Greece",
    "HR": "Croatia",
    "HU": "Hungary",
    "IE": "Ireland",
    "IS": "Iceland",
    "IT": "Italy",
    "LI": "Liechtenstein",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "LV": "Latvia",
    "MT": "Malta",
    "NL": "the Netherlands",
    "NO": "Norway",
    "PL": "Poland",
    "PT": "Portugal",
    "RO": "Romania",
    "SE": "Sweden",
    "SI": "Slovenia",
    "SK": "Slovakia",
    "CH": "Switzerland",
    "UA": "Ukraine",
    "IN": "India",
    "PH": "the Philippines",
    "ZA": "South Africa",
    "KE": "Kenya",
    "NZ": "New Zealand",
    "SG": "Singapore",
    "IL": "Israel",
    "GE": "Georgia",
    "MD": "Moldova",
    "RS": "Serbia",
    "TR": "Türkiye",
    "EG": "Egypt",
    "MA": "Morocco",
    "TN": "Tunisia",
    "KZ": "Kazakhstan",
    "AM": "Armenia",
    "BR": "Brazil",
    "MX": "Mexico",
    "CO": "Colombia",
    "AR": "Argentina",
    "CL": "Chile",
    "PE": "Peru",
    "JP": "Japan",
    "KR": "the Republic of Korea",
}
"""A law to suggest for a client's country; always one for a lawyer to confirm."""
