"""Lists made to do harm are refused by the publishers' readers in bounded time and memory."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from dataclasses import replace

import pytest

from service.refresh.fetch import Fetcher
from service.refresh.outcomes import State
from service.refresh.patience import Patience
from service.sources.readers import READERS
from tests.refresh.conftest import LIST, Desk
from tests.refresh.publishers import gives

MEMORY_KB = 300_000
LONGEST_S = 15.0
LAUGHS = "".join(f'<!ENTITY l{number} "{"".join(f"&l{number - 1};" for _ in range(10))}">' for number in range(1, 10))
ROOT = '<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00"><INDIVIDUALS>%s</INDIVIDUALS></CONSOLIDATED_LIST>'


def xml(inside: str, doctype: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>{doctype}{ROOT % inside}'.encode()


def workbook(size: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(size))
    return written.getvalue()


CSL = b"_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
HOSTILE = {
    "entities that grow": ("un-sc", xml("&l9;", f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>')),
    "an entity of this machine": ("un-sc", xml("&f;", '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')),
    "an entity of elsewhere": ("un-sc", xml("&f;", '<!DOCTYPE x [<!ENTITY f SYSTEM "http://127.0.0.1:1/">]>')),
    "a definition of elsewhere": ("un-sc", xml("", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/">')),
    "elements without end": ("un-sc", xml("<INDIVIDUAL>" * 500_000)),
    "an attribute without end": ("un-sc", xml(f'<INDIVIDUAL a="{"a" * 20_000_000}">')),
    "a row of a million columns": ("us-csl", CSL + b"," * 1_000_000 + b"\n" + b"," * 1_000_000),
    "a field of two million letters": ("us-csl", CSL + b"\n" + b'"' + b"a" * 2_000_000),
    "null bytes": ("us-csl", CSL + b"\n" + b"\0" * 1_000_000),
    "a workbook that says 200 MB": ("au-dfat", workbook(200_000_000)),
}


@pytest.mark.parametrize("list_", HOSTILE)
def test_it_is_refused_in_a_sentence_and_the_old_edition_stays(desk: Desk, list_: str) -> None:
    dataset, content = HOSTILE[list_]
    own = replace(LIST, id=dataset)
    fetching = {dataset: desk.refresher.lists.fetching[LIST.id]}
    lists = replace(desk.refresher.lists, datasets=(own,), readers=READERS, fetching=fetching)
    fetcher = Fetcher(patience=Patience(attempts=1), plain_hosts=frozenset({desk.server.host}))
    desk.server.answers["/list"] = gives(content)
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcome = Desk(replace(desk.refresher, lists=lists, fetcher=fetcher), desk.server).refresh()
    assert time.monotonic() - began < LONGEST_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used < MEMORY_KB
    assert outcome.state in {State.FAILED, State.REFUSED}
    assert len(outcome.why) >= 1
    assert desk.store.editions() == ()
