"""The pages: a name looked up, an article, a party, a program, a list, a record, each answered in sentences."""

from flask import Blueprint, Flask

from service.screening.counter import Screening
from service.web import faults, filters
from service.web.articles import Articles
from service.web.documents import Documents
from service.web.lists import Lists
from service.web.pages import Pages
from service.web.parties import Parties
from service.web.programs import Programs
from service.web.records import Records


def register(app: Flask, screening: Screening, documents: Documents) -> None:
    """Hangs the pages, their style sheet and their error pages on the app; `documents` writes what is kept."""
    blueprint = Blueprint(
        "web", __name__, template_folder="templates", static_folder="assets", static_url_path="/assets"
    )
    blueprint.add_url_rule("/", "lookup", Pages(screening, documents).lookup)
    articles = Articles(screening, documents)
    blueprint.add_url_rule("/articles", "articles", articles.form)
    blueprint.add_url_rule("/articles", "article", articles.answer, methods=["POST"])
    blueprint.add_url_rule("/parties/<party>", "party", Parties(screening, documents).party)
    programs, lists = Programs(screening), Lists(screening)
    blueprint.add_url_rule("/programs", "programs", programs.programs)
    blueprint.add_url_rule("/programs/<program>", "program", programs.program)
    blueprint.add_url_rule("/datasets", "datasets", lists.datasets)
    blueprint.add_url_rule("/datasets/<dataset>", "dataset", lists.dataset)
    blueprint.add_url_rule("/datasets/<dataset>/changes", "changes", lists.changes)
    blueprint.add_url_rule("/records/<record>", "record", Records(screening, documents).record)
    filters.register(app)
    faults.register(app, blueprint)
    app.register_blueprint(blueprint)
