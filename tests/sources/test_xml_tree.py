"""XML is read whole or refused: nothing of a text is lost, and nothing in it costs more than its size."""

import pytest

from service.errors import BadDataset
from service.sources.reading import SourceFile
from service.sources.xml_tree import MOST_ATTRIBUTES, line_of, name_of, root_of, text_of


def parsed(content: str) -> SourceFile:
    return SourceFile("x.xml", content.encode())


@pytest.mark.parametrize("between", ["<!-- c -->", "<?p i?>", "<![CDATA[]]>"])
def test_a_text_has_no_gap_where_something_stood_that_is_no_text(between: str) -> None:
    root = root_of(parsed(f"<list>{between}<name>Exa{between}mple Lines</name>{between}</list>"))
    assert [(name_of(child), text_of(child)) for child in root] == [("name", "Example Lines")]


def test_elements_know_their_lines_and_local_names() -> None:
    root = root_of(parsed('<a:list xmlns:a="urn:a">\n  <a:name/>\n</a:list>'))
    assert [(name_of(child), line_of(child)) for child in root] == [("name", 2)]


@pytest.mark.parametrize(
    "inside", ["<name>Exa<b>mple</b> Lines</name>", "<name/>Lines", "Lines<name/>", "<name><b/> Lines</name>"]
)
def test_text_beside_elements_would_be_lost_and_is_refused(inside: str) -> None:
    with pytest.raises(BadDataset, match="x.xml, line 1: text stands beside"):
        root_of(parsed(f"<list>{inside}</list>"))


def test_an_element_with_attributes_in_masses_is_refused() -> None:
    told = " ".join(f'a{number}="1"' for number in range(MOST_ATTRIBUTES + 1))
    assert len(root_of(parsed(f"<list><name {told.partition(' ')[2]}/></list>"))[0].attrib) == MOST_ATTRIBUTES
    with pytest.raises(BadDataset, match="<name> has 101 attributes"):
        root_of(parsed(f"<list><name {told}/></list>"))


@pytest.mark.parametrize("content", ["<list>", "<!DOCTYPE list [<!ENTITY a 'b'>]><list/>", "", "<list a='1' a='2'/>"])
def test_what_is_torn_or_declares_a_form_of_its_own_is_refused(content: str) -> None:
    with pytest.raises(BadDataset, match="x.xml"):
        root_of(parsed(content))
