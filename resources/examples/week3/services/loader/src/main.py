"""Loads a CSV file into PostgreSQL, again and again, and says on /health how it goes."""

import os
import time

from health import Health
from load import load

CSV_FILE = os.environ["CSV_FILE"]
DATABASE_URL = os.environ["DATABASE_URL"]
EVERY_SECONDS = int(os.environ.get("LOAD_EVERY_SECONDS", "60"))


def main() -> None:
    health = Health(stale_after_seconds=3 * EVERY_SECONDS)
    health.serve(port=8000)
    while True:
        try:
            rows = load(CSV_FILE, DATABASE_URL)
            health.succeeded(rows)
            print(f"{rows} sales are in the table.")
        except Exception as error:  # the next round may find the database again
            print(f"Loading failed: {error}")
        time.sleep(EVERY_SECONDS)


main()
