# What `make serve` runs, as a user without rights, on the container's own interface.
FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DESIGNATIONS_HOME=/var/lib/designations

RUN useradd --system --uid 10001 --home-dir /var/lib/designations --create-home designations
WORKDIR /srv/designations

COPY requirements/run.txt requirements/
RUN python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/run.txt

COPY LICENSE README.md pyproject.toml setup.cfg wsgi.py ./
COPY service service
COPY datasets datasets
RUN python -m pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable . \
    && python -m compileall -q service

USER 10001
VOLUME /var/lib/designations
EXPOSE 8000

HEALTHCHECK --interval=15s --timeout=3s --start-period=30s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2).close()"]

CMD ["designations", "serve", "--host", "0.0.0.0", "--port", "8000"]
