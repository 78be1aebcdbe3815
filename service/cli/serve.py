"""Start the service on an address of this machine."""

import click

from service.cli.server import Plan, Server, take
from service.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, envvar="PORT", show_default=True, show_envvar=True,
    help="Port to listen on; 0 takes a free one.",
)  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes that answer.")
@click.option("--threads", type=click.IntRange(1, 64), default=4, show_default=True, help="Threads in each process.")
def serve(host: str, port: int, workers: int, threads: int) -> None:
    """Answer over HTTP until stopped.

    Whoever can reach the address can ask: there are no keys, so leave it on 127.0.0.1 unless something
    in front of it decides who may ask. Ctrl-C or SIGTERM stops it after the answers under way.
    """
    settings = Settings.from_environment()
    Server(settings, take(host, port), Plan(workers, threads)).run()
