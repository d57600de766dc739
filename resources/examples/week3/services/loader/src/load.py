"""Reads the file and writes the table."""

import csv
from urllib.parse import unquote, urlsplit

import pg8000.native

TABLE = """
CREATE TABLE IF NOT EXISTS sales (
    id integer PRIMARY KEY,
    city text NOT NULL,
    product text NOT NULL,
    amount numeric(10, 2) NOT NULL
)
"""

UPSERT = """
INSERT INTO sales (id, city, product, amount)
VALUES (:id, :city, :product, CAST(:amount AS numeric))
ON CONFLICT (id) DO UPDATE
SET city = EXCLUDED.city, product = EXCLUDED.product, amount = EXCLUDED.amount
"""


def load(csv_file: str, database_url: str) -> int:
    """Puts every line of the file into the table, in one transaction; gives the number of rows it has then."""
    with open(csv_file, newline="", encoding="utf-8") as file:
        sales = list(csv.DictReader(file))
    connection = connect(database_url)
    try:
        connection.run("BEGIN")
        connection.run(TABLE)
        for sale in sales:
            connection.run(UPSERT, **{**sale, "id": int(sale["id"])})
        connection.run("COMMIT")
        return connection.run("SELECT count(*) FROM sales")[0][0]
    finally:
        connection.close()


def connect(database_url: str) -> pg8000.native.Connection:
    url = urlsplit(database_url)
    return pg8000.native.Connection(
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        host=url.hostname,
        port=url.port or 5432,
        database=url.path.lstrip("/"),
        timeout=10,
    )
