"""What goes in and out as JSON: the parameters of questions, and answers as every door writes them."""

from service.api.schemas.dump import (
    dump_article,
    dump_browse,
    dump_comparison,
    dump_datasets,
    dump_lookup,
    dump_party,
    dump_program,
    dump_programs,
    dump_record,
    dump_status,
)
from service.api.schemas.dump_lists import dump_changes, dump_history, dump_list
from service.api.schemas.read_back import read_article, read_lookup

__all__ = [
    "dump_article",
    "dump_browse",
    "dump_changes",
    "dump_comparison",
    "dump_datasets",
    "dump_history",
    "dump_list",
    "dump_lookup",
    "dump_party",
    "dump_program",
    "dump_programs",
    "dump_record",
    "dump_status",
    "read_article",
    "read_lookup",
]
