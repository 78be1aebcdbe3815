"""A small list in the form of the Council's XML, with parties that do not exist."""

from service.domain.program import Law
from service.settings import ROOT
from service.sources.catalogue import read_catalogue
from service.sources.reading import Ground, Reading, SourceFile
from service.sources.tags import read_tags
from service.sources.un.reader import UnXml

PERSON = """
    <INDIVIDUAL>
      <DATAID>6900001</DATAID>
      <VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>JAN</FIRST_NAME>
      <SECOND_NAME>  ANTONÍN
        </SECOND_NAME>
      <THIRD_NAME>EXAMPLE</THIRD_NAME>
      <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
      <REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER>
      <LISTED_ON>2015-07-01-04:00</LISTED_ON>
      <NAME_ORIGINAL_SCRIPT>يان مثال</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>Financier. INTERPOL-UN Security Council Special Notice web link: https://www.interpol.int/</COMMENTS1>
      <TITLE><VALUE>Dr.</VALUE></TITLE>
      <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE></NATIONALITY>
      <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
      <LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE><VALUE/></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Jan Exampel; Jon Exampel b) J. Exampel</ALIAS_NAME>
        <DATE_OF_BIRTH>1958 - 1964</DATE_OF_BIRTH><CITY_OF_BIRTH>Brno</CITY_OF_BIRTH></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Mithal</ALIAS_NAME>
        <NOTE>original script: Абу Мисал</NOTE></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>JAN Antonin Example</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Quetta</CITY><COUNTRY>Pakistan</COUNTRY><NOTE>as of 2016</NOTE></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY/></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Iranian passport number X-123</NUMBER>
        <ISSUING_COUNTRY>Iran (Islamic Republic of)</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/>
      <SORT_KEY/>
    </INDIVIDUAL>"""
COMPANY = """
    <ENTITY>
      <DATAID>6900002</DATAID>
      <FIRST_NAME>EXAMPLE LINES (EL) ; SAMPLE LINES</FIRST_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
      <REFERENCE_NUMBER>KPe.901</REFERENCE_NUMBER>
      <LISTED_ON>2018-03-30</LISTED_ON>
      <COMMENTS1>Ship manager. IMO number: 5999999. SWIFT/BIC: EXMPKPPY.</COMMENTS1>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Lines</ALIAS_NAME></ENTITY_ALIAS>
    </ENTITY>"""


def un_list(person: str = PERSON, company: str = COMPANY) -> str:
    """The whole file with these records."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
  <INDIVIDUALS>{person}
  </INDIVIDUALS>
  <ENTITIES>{company}
  </ENTITIES>
</CONSOLIDATED_LIST>
"""


def ground(law: Law) -> Ground:
    """The dataset as the project's files describe it."""
    catalogue = read_catalogue(ROOT / "datasets" / "sources.toml", law.programs)
    tags = read_tags(ROOT / "datasets" / "tags", catalogue, law.programs)
    return Ground(next(one for one in catalogue if one.id == "un-sc"), tags["un-sc"])


def reading_of(content: str | bytes, on: Ground) -> Reading:
    """The content read as the Council's list."""
    return UnXml().read([SourceFile("un.xml", content if isinstance(content, bytes) else content.encode())], on)
