"""The law as files: programs, the vocabulary that they are written in, the documents that they rest on."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError

from service.domain.program import Law, Program, Source, Term
from service.errors import BadDataset
from service.sources.designation_lines import faults_in
from service.sources.law_checks import faults_of
from service.sources.law_files import REFERENCES, VOCABULARY, read_files
from service.sources.law_schemas import ProgramSchema, ReferencesSchema, VocabularySchema

# Making a schema takes longer than reading a program with it.
_PROGRAM = ProgramSchema()


def read_law(directory: Path) -> Law:
    """Reads `vocabulary.toml`, `references.toml` and `programs/*.toml` beneath the directory.

    Raises BadDataset for anything that is not understood, naming the file and the line (where the
    file is no TOML) or the path of the key.
    """
    files = read_files(directory)
    terms = {
        name: _by_id(VOCABULARY, name, listed)
        for name, listed in _load(VocabularySchema(), VOCABULARY, files.vocabulary).items()
    }
    references: dict[str, Source] = _by_id(
        REFERENCES, "sources", _load(ReferencesSchema(), REFERENCES, files.references)["sources"]
    )
    programs = [_program(name, table, terms, references) for name, table in files.programs.items()]
    by_id = {program.id: program for program in programs}
    return Law(programs=by_id, references=references, digest=files.digest, **terms)


def _program(
    name: str, table: Mapping[str, Any], terms: Mapping[str, Mapping[str, Term]], references: Mapping[str, Source]
) -> Program:
    read = _load(_PROGRAM, name, table)
    if read["id"] != Path(name).stem:
        raise BadDataset(f"{name}: id: {read['id']!r} is not the name of the file")
    for place, source in enumerate(read["sources"]):
        if source not in references:
            raise BadDataset(f"{name}: sources[{place}]: {source!r} stands in no list of references")
    program = Program(**{**read, "sources": tuple(references[source] for source in read["sources"])})
    faults = list(faults_of(program, terms["effect_types"], terms["bound"], references))
    if faults:
        raise BadDataset(_said(name, faults))
    return program


def _load(schema: Schema, name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    try:
        loaded: dict[str, Any] = schema.load(table)
    except ValidationError as error:
        raise BadDataset(_said(name, faults_in(error.messages))) from error
    return loaded


def _by_id(name: str, path: str, listed: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for place, one in enumerate(listed):
        if one.id in found:
            raise BadDataset(f"{name}: {path}[{place}].id: {one.id!r} stands there twice")
        found[one.id] = one
    return found


def _said(name: str, faults: Iterable[str]) -> str:
    return "; ".join(f"{name}: {fault}" for fault in faults)
