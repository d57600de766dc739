"""A page for the healthcheck: 200 while loads succeed, 503 when the last good one is too long ago."""

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Health:
    def __init__(self, stale_after_seconds: float) -> None:
        self.stale_after_seconds = stale_after_seconds
        self.rows: int | None = None
        self.loaded_at: float | None = None

    def succeeded(self, rows: int) -> None:
        self.rows, self.loaded_at = rows, time.monotonic()

    def report(self) -> tuple[int, dict]:
        if self.loaded_at is None:
            return 503, {"status": "starting"}
        age = time.monotonic() - self.loaded_at
        good = age < self.stale_after_seconds
        return (200 if good else 503), {
            "status": "healthy" if good else "stale",
            "rows": self.rows,
            "seconds_since_load": round(age),
        }

    def serve(self, port: int) -> None:
        health = self

        class Page(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, report = health.report() if self.path == "/health" else (404, {})
                body = json.dumps(report).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Checks come every few seconds; they need no line in the log."""

        Thread(target=ThreadingHTTPServer(("", port), Page).serve_forever, daemon=True).start()
