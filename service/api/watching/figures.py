"""/metrics: the figures in the text form of Prometheus."""

from flask import Blueprint, Response, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from service.api.mount import with_problems
from service.api.parser import StrictParser
from service.api.schemas.questions import NoParameters
from service.api.watching.gauges import Gauges
from service.api.watching.metrics import Metrics
from service.screening.counter import Screening


def blueprint(metrics: Metrics, screening: Screening) -> Blueprint:
    """The address of the figures; it takes no parameters and refuses them as every other does."""
    made = with_problems(Blueprint("watching", __name__))
    shown = CollectorRegistry(auto_describe=False)
    shown.register(metrics)
    shown.register(Gauges(screening, metrics))
    parser = StrictParser()

    def read() -> Response:
        parser.parse(NoParameters(), request, location="query")
        return Response(generate_latest(shown), content_type=CONTENT_TYPE_PLAIN_0_0_4)

    made.add_url_rule("/metrics", "metrics", read)
    return made
