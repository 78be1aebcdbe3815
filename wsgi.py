"""The service as a WSGI application, with its commands under `flask --app wsgi designations`."""

import sys

from service.app import create_app
from service.cli import designations
from service.errors import DesignationsError

try:
    app = create_app()
except DesignationsError as error:
    sys.exit(f"Error: {error}")
app.cli.add_command(designations)
