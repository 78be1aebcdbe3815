"""The files of each list to measure: those of its publisher where they are at hand, else one list made up by a seed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.made_list import write_list

SDN = "us-ofac-sdn"
_AT_HAND = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
_FILES = {
    SDN: "us_ofac/legacy-csv-2023-12-28/*.csv",
    "us-ofac-cons": "us_ofac/cons/consolidated-2025-03-28.xml",
    "un-sc": "un_sc/un_consolidated-2026-02.xml",
    "gb-fcdo": "uk/FCDO_SL_2025-08-11.ods",
    "gb-ofsi": "uk/hmt_ConList-2020-04.csv",
    "us-csl": "us_trade_csl/consolidated-2022-05.csv.gz",
    "ca-sema": "ca_sema/sema-lmes-2025.xml",
    "au-dfat": "au/regulation8_consolidated-2024-12.xlsx",
}
_ENTITIES = 14_000
"""About as many as OFAC's list has."""


def lists(directory: Path) -> tuple[Mapping[str, list[Path]], str]:
    """The files by dataset, and a sentence on what they are; made-up ones are written to the directory."""
    found = {dataset: sorted(_AT_HAND.glob(pattern)) for dataset, pattern in _FILES.items()}
    real = {dataset: files for dataset, files in found.items() if files}
    if real:
        lacking = sorted(set(found) - set(real))
        return real, "The files are those of the publishers" + (
            f"; {', '.join(lacking)} was not at hand." if lacking else "."
        )
    said = f"No published file was at hand: one list of {_ENTITIES:,} entities, made up by a seed in OFAC's form."
    return {SDN: write_list(directory, _ENTITIES)}, said
