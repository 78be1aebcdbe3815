"""`designations datasets` and `designations programs`: what is loaded, and the law that is known."""

import csv
import io
import json

from flask.testing import FlaskClient

from service.screening.counter import Screening
from tests.cli.running import Run


def test_every_dataset_is_listed_loaded_or_not(run: Run, screening: Screening) -> None:
    ran = run("datasets")
    assert ran.exit_code == 0, ran.output
    listed = [line.split()[0] for line in ran.stdout.splitlines()[1:] if line]
    assert listed[: len(screening.datasets)] == [dataset.id for dataset in screening.datasets]
    assert "Not loaded, so never searched: us-ofac-sdn" in ran.stdout


def test_datasets_as_json_are_what_http_answers(run: Run, client: FlaskClient) -> None:
    ours = json.loads(run("datasets", "--format", "json").stdout)["datasets"]
    assert ours == client.get("/v1/datasets").get_json()["datasets"]


def test_datasets_as_csv_have_the_edition_in_full(run: Run, screening: Screening) -> None:
    rows = {row["dataset"]: row for row in csv.DictReader(io.StringIO(run("datasets", "--format", "csv").stdout))}
    loaded = next(row for row in screening.coverage() if row.dataset == "us-fto")
    assert rows["us-fto"]["edition"] == loaded.edition
    assert rows["us-fto"]["coverage"] == "complete"
    assert rows["un-sc"]["coverage"] == "not_loaded"


def test_every_program_is_listed_with_what_nobody_verified(run: Run, screening: Screening) -> None:
    ran = run("programs")
    assert ran.exit_code == 0, ran.output
    listed = [line.split()[0] for line in ran.stdout.splitlines()[1:]]
    assert listed == sorted(screening.law.programs)
    sheet = csv.DictReader(io.StringIO(run("programs", "--format", "csv").stdout))
    doubtful = [row["program"] for row in sheet if row["verified"] != "yes"]
    marked = [line.split()[0] for line in ran.stdout.splitlines()[1:] if "*not verified*" in line]
    assert marked == doubtful != []


def test_programs_as_json_are_what_http_answers(run: Run, client: FlaskClient) -> None:
    ours = json.loads(run("programs", "--format", "json").stdout)
    assert ours == client.get("/v1/programs").get_json()


def test_programs_as_csv_say_what_is_verified(run: Run, screening: Screening) -> None:
    rows = {row["program"]: row for row in csv.DictReader(io.StringIO(run("programs", "--format", "csv").stdout))}
    assert rows.keys() == screening.law.programs.keys()
    for name, row in rows.items():
        program = screening.law.programs[name]
        rules = (program.effective_date_rule, program.revocation_rule, program.ownership_rule.rule, program.review)
        days = [one for effect in program.effects for one in (effect.start_verified, effect.until_verified)]
        is_whole = all([*(rule.verified for rule in rules), *(effect.verified for effect in program.effects), *days])
        assert int(row["effects"]) == len(program.effects)
        assert int(row["rules_not_verified"]) == sum(not rule.verified for rule in rules)
        assert row["verified"] == ("yes" if is_whole and not program.unverified_parts else "not verified")
    assert {row["verified"] for row in rows.values()} == {"yes", "not verified"}


def test_the_numbers_of_a_list_are_its_entities_and_never_parties(run: Run) -> None:
    header = run("datasets").stdout.splitlines()[0]
    assert "ENTITIES" in header
    assert "PARTIES" not in header
