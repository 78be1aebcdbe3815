"""What the service is measured against: a plain scan over the same names, and an endpoint that does nothing."""

from collections.abc import Sequence

from flask import Flask, Response, jsonify
from marshmallow import Schema, fields
from rapidfuzz import fuzz, process

from service.names.fold import fold


class PlainScan:
    """Compares a name with every name by rapidfuzz, folded and with its words in order; knows no law and no dates."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [_sorted(name) for name in names]

    def __call__(self, name: str) -> list[tuple[str, float, int]]:
        """The ten names most alike, with score and place."""
        return process.extract(_sorted(name), self._names, scorer=fuzz.ratio, score_cutoff=80, limit=10)


class _Nothing(Schema):
    status = fields.String()


def empty_endpoint() -> Flask:
    """Flask and marshmallow with nothing behind them."""
    app, schema = Flask("empty"), _Nothing()

    @app.get("/")
    def nothing() -> Response:
        return jsonify(schema.dump({"status": "ok"}))

    return app


def _sorted(name: str) -> str:
    return " ".join(sorted(fold(name).split()))
