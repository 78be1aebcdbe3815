"""What gunicorn itself has to say, in the form of every other line and without the addresses that were asked for."""

from typing import Any

from gunicorn.glogging import Logger

from service.api.watching.logs import formatter


class Journal(Logger):  # type: ignore[misc]
    """The log of gunicorn, as lines of JSON."""

    def setup(self, cfg: Any) -> None:
        """Gives the handlers that gunicorn has made the form of ours."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(formatter())
