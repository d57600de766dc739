"""Asks PostgreSQL when Prometheus asks us, and answers in Prometheus's language.

The names are those of the official exporter (prometheuscommunity/postgres-exporter), so it can take this one's place.
"""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import pg8000.native

# Each row is one line for Prometheus: name of the figure, label, value of the label, figure.
QUERY = """
SELECT 'pg_settings_max_connections', '', '', current_setting('max_connections')::float
UNION ALL
SELECT 'pg_stat_activity_count', 'state', coalesce(state, 'none'), count(*)
  FROM pg_stat_activity WHERE datname IS NOT NULL GROUP BY state
UNION ALL
SELECT 'pg_database_size_bytes', 'datname', datname, pg_database_size(oid)
  FROM pg_database WHERE NOT datistemplate
UNION ALL
SELECT figure.name, 'datname', datname, figure.value
  FROM pg_stat_database,
       LATERAL (VALUES ('pg_stat_database_xact_commit', xact_commit),
                       ('pg_stat_database_tup_inserted', tup_inserted),
                       ('pg_stat_database_blks_hit', blks_hit),
                       ('pg_stat_database_blks_read', blks_read)) AS figure(name, value)
  WHERE datname IS NOT NULL AND datname NOT LIKE 'template%'
UNION ALL
SELECT 'pg_stat_user_tables_n_live_tup', 'relname', relname, n_live_tup FROM pg_stat_user_tables
ORDER BY 1, 3
"""


def metrics() -> str:
    """Prometheus's text; only pg_up 0 when the database does not answer."""
    url = urlsplit(os.environ["DATABASE_URL"])
    try:
        connection = pg8000.native.Connection(
            user=unquote(url.username or ""),
            password=unquote(url.password or ""),
            host=url.hostname,
            port=url.port or 5432,
            database=url.path.lstrip("/"),
            application_name="exporter",
            timeout=3,
        )
    except Exception as error:
        print(f"PostgreSQL does not answer: {error}")
        return "pg_up 0\n"
    try:
        rows = connection.run(QUERY)
    finally:
        connection.close()
    lines = [f'{name}{{{label}="{value}"}} {figure}' if label else f"{name} {figure}" for name, label, value, figure in rows]
    return "\n".join(["pg_up 1", *lines, ""])


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = metrics().encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Prometheus asks every few seconds; that needs no line in the log."""


ThreadingHTTPServer(("", 9187), Page).serve_forever()
