"""The schemes of numbers, called alike in every list: of one register in the world, or of a kind of document."""

OF_ONE_REGISTER = frozenset(
    {"bik", "call sign", "company imo", "duns", "imo", "isin", "lei", "mmsi", "swift", "uscc", "wallet"}
)
"""Those whose numbers are given out once, whatever country a list prints beside them."""


def scheme_in(kind: str, country: str | None) -> str:
    """The scheme of a number: `passport IR` for a kind of document of a country, `imo` where one register has them."""
    return f"{kind} {country}" if country and kind not in OF_ONE_REGISTER else kind
