"""The lists of the United Kingdom: the UK Sanctions List, short and full, and OFSI's list, which has ended."""
