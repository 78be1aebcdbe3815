"""Days in the words of Australia's list."""

from datetime import date

import pytest

from service.sources.australia.listings import listing_day, tells_of_an_earlier_listing
from service.sources.australia.written_days import days_in


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("a) 1 Jan. 1967 b) 1960", ["1967-01-01", "1960-01-01/1960-12-31"]),
        ("Approximately 1955- 1958", ["1954-01-01/1959-12-31"]),
        ("Approximately 1963", ["1962-01-01/1964-12-31"]),
        ("c. 1962", ["1961-01-01/1963-12-31"]),
        ("Between 1963 to 1968", ["1963-01-01/1968-12-31"]),
        ("Between Aug. and Sep 1977", ["1977-08-01/1977-09-30"]),
        ("March 1968 to March 1969", ["1968-03-01/1969-03-31"]),
        ("21 March 1962 to 20 April 1962", ["1962-03-21/1962-04-20"]),
        ("19/03/1967; alt DOB: 19/11/1956", ["1967-03-19", "1956-11-19"]),
        ("5/06/1953   15/06/1953", ["1953-06-05", "1953-06-15"]),
        ("10/061962", ["1962-06-10"]),
        ("05.09.1990", ["1990-09-05"]),
        ("03/1965", ["1965-03-01/1965-03-31"]),
        ("August, 1961", ["1961-08-01/1961-08-31"]),
        ("March 16, 1972", ["1972-03-16"]),
        ("23-Apr-68", ["1968-04-23"]),
        ("23-Apr-08", ["1908-04-23/2008-04-23"]),
        ("1967 or 1968 or 1967", ["1967-01-01/1967-12-31", "1968-01-01/1968-12-31"]),
        ("24/06/1402 (Hijri Calendar)", []),
        ("Approximately (30-35 years old)", []),
        ("31/31/1970", []),
        ("30 Feb 1970", []),
    ],
)
def test_each_day_of_a_text_is_read_with_its_vagueness(text: str, bounds: list[str]) -> None:
    found = days_in(text, date(2024, 1, 1))
    assert [str(d.earliest) if d.is_exact else f"{d.earliest}/{d.latest}" for d in found] == bounds


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)", "2001-01-25"),
        ("Listed by UN (1267 Committee) on 6 July 2004, amended on 21 March 2012", "2004-07-06"),
        ("Listed by UN 1267 Committee 8 Mar. 2001", "2001-03-08"),
        ("Listed on 2 Sep. 2014 (relisted on 1 Sep. 2013) (re-listed on 28 Aug. 2012)", "2014-09-02"),
        ("Listed on: 17 Aug. 2017 (Relisted on 3 Aug. 2020)", "2017-08-17"),
        ("Listed on 17 March 2011 under one paragraph. Listed on 26 February 2011 under another.", "2011-02-26"),
        ("The Minister for Foreign Affairs listed this entity on 21 December 2001 under section 15(1)", "2001-12-21"),
        ("Designated under the Autonomous Sanctions Regulations 2011 on 2 March 2012. Formerly listed", "2012-03-02"),
        ("22 Apr. 2010 (amended 15 Apr 2014)", "2010-04-22"),
        ("Instrument of first listing: List 2001. Last listed on: 16/09/2022", None),
        ("Autonomous Sanctions (Designated Persons) Amendment (No. 1) Instrument 2022", None),
        ("Resolution 1596 (2005), amended 16 December 2008", None),
        ("Assets received on or after 23 May 2003. Listed under Resolution 1483 (2003)", None),
        ("", None),
    ],
)
def test_a_day_of_listing_is_taken_only_where_the_text_says_one(text: str, day: str | None) -> None:
    found = listing_day(text)
    assert (str(found) if found else None) == day


def test_a_former_list_is_told_apart() -> None:
    assert tells_of_an_earlier_listing("on 2 March 2012. Formerly listed on the RBA as 2009FRY0122")
    assert not tells_of_an_earlier_listing("Listed on 2 March 2012")
