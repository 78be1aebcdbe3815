"""What those who run the service see of it: figures, and one line a request that says nothing of what was asked."""

from service.api.watching.application import Application
from service.api.watching.requests import watch

__all__ = ["Application", "watch"]
