"""What a publisher's server gave for one file, and by what it can be asked whether that has changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server tells whether a file has changed, as it gave them; None where it gave none."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The headers that ask for the file only if it has."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as it came; `content` is None where the server says that it has not changed."""

    address: str
    content: bytes | None
    validators: Validators
