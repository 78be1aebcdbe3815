"""What a text must look like, as regular expressions that JSON Schema, ECMAScript and Python read alike."""

_LONG_MONTHS = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_SHORT_MONTHS = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])"
_LEAP_IN_CENTURY = "(?:0[48]|[2468][048]|[13579][26])"


def _days(years: str, leap_years: str) -> str:
    """The days of the Gregorian calendar, 29 February only where there is one."""
    return f"(?:(?:{years})-(?:{_LONG_MONTHS}|{_SHORT_MONTHS}|{_FEBRUARY})|(?:{leap_years})-02-29)"


_OFFSET = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
_TIME = f"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{{1,6}})?{_OFFSET}"
_LEGAL_DAY = _days("19[0-9]{2}|20[0-9]{2}|2100", f"19{_LEAP_IN_CENTURY}|2000|20{_LEAP_IN_CENTURY}")
_BIRTH_YEARS = "1[89][0-9]{2}|20[0-9]{2}"
_BIRTH_DAY = _days(_BIRTH_YEARS, f"1[89]{_LEAP_IN_CENTURY}|2000|20{_LEAP_IN_CENTURY}")

MOMENT = f"^{_LEGAL_DAY}(?:[Tt ]{_TIME})?$"
"""A day, or an RFC 3339 instant, from 1900 to 2100."""

DAY = f"^{_LEGAL_DAY}$"
"""A full day from 1900 to 2100."""

BIRTH_DATE = f"^(?:(?:{_BIRTH_YEARS})(?:-(?:0[1-9]|1[0-2]))?|{_BIRTH_DAY})$"
"""A year, a month or a day from 1800 to 2099."""

LINE = r"^[^\x00-\x1f\x7f-\x9f]+$"
"""A text without control characters."""

TEXT = r"^[^\x00-\x1f\x7f-\x9f]*(?:[0-9A-Za-z]|[^\x00-\x9f])[^\x00-\x1f\x7f-\x9f]*$"
"""A text without control characters that has more than ASCII punctuation; classes of Unicode are not portable."""

LANGUAGE = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"
"""A language tag such as en or pt-BR."""
