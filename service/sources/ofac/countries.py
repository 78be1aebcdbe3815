"""Countries as OFAC writes them, by the two letters of ISO 3166."""

import iso3166

_OWN_WORDS = {
    "Bahamas, The": "BS",
    "Bolivia": "BO",
    "British Virgin Islands": "VG",
    "Brunei": "BN",
    "Burma": "MM",
    "Cabo Verde.  Previously Cape Verde.": "CV",
    "Cape Verde": "CV",
    "Congo, Democratic Republic of the": "CD",
    "Congo, Republic of the": "CG",
    "Cote d Ivoire": "CI",
    "Cote d'Ivoire": "CI",
    "Czech Republic": "CZ",
    "Democratic People's Republic of Korea": "KP",
    "Iran": "IR",
    "Korea, North": "KP",
    "Korea, South": "KR",
    "Laos": "LA",
    "Macau": "MO",
    "Macedonia, The Former Yugoslav Republic of": "MK",
    "Man, Isle of": "IM",
    "Micronesia": "FM",
    "Moldova": "MD",
    "North Macedonia, The Republic of": "MK",
    "Palestinian": "PS",
    "Region: Gaza": "PS",
    "Region: West Bank": "PS",
    "Russia": "RU",
    "St. Kitts & Nevis": "KN",
    "St. Kitts and Nevis": "KN",
    "St. Lucia": "LC",
    "St. Vincent and the Grenadines": "VC",
    "Swaziland": "SZ",
    "Syria": "SY",
    "Taiwan": "TW",
    "Tanzania": "TZ",
    "The Gambia": "GM",
    "Turkey": "TR",
    "United Kingdom": "GB",
    "United States": "US",
    "Vatican City": "VA",
    "Venezuela": "VE",
    "Vietnam": "VN",
    "Virgin Islands, British": "VG",
    "Virgin Islands, U.S.": "VI",
}
_CODES = {name: country.alpha2 for name, country in iso3166.countries_by_name.items()} | {
    name.upper(): code for name, code in _OWN_WORDS.items()
}


def country_code(words: str) -> str | None:
    """The country's two letters; None for a region, a city and whatever else is not one country."""
    return _CODES.get(words.strip().upper())
