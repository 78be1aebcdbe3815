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
    doubtful = [one for one in screening.law.programs.values() if any(not effect.verified for effect in one.effects)]
    assert ran.stdout.count("*not verified*") >= len(doubtful) > 0


def test_programs_as_json_are_what_http_answers(run: Run, client: FlaskClient) -> None:
    ours = json.loads(run("programs", "--format", "json").stdout)
    assert ours == client.get("/v1/programs").get_json()


def test_programs_as_csv_say_what_is_verified(run: Run, screening: Screening) -> None:
    rows = {row["program"]: row for row in csv.DictReader(io.StringIO(run("programs", "--format", "csv").stdout))}
    assert rows.keys() == screening.law.programs.keys()
    for name, row in rows.items():
        effects = screening.law.programs[name].effects
        assert int(row["effects"]) == len(effects)
        is_doubtful = any(not (effect.verified and effect.start_verified) for effect in effects)
        assert row["verified"] == ("not verified" if is_doubtful else "yes")
