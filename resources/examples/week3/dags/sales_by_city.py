"""Adds up the sales by city, every hour."""

from datetime import timedelta

import pendulum
from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(
    schedule="@hourly",
    start_date=pendulum.datetime(2025, 1, 1, tz="UTC"),
    catchup=False,  # only the latest hour, not every hour since 2025
    max_active_runs=1,
    # At the very first start the loader may not have made its table yet.
    default_args={"retries": 5, "retry_delay": timedelta(seconds=20)},
    tags=["week3"],
)
def sales_by_city():
    @task
    def count_sales() -> int:
        """Fails, and is tried again, while there is nothing to add up."""
        count = PostgresHook("warehouse").get_first("SELECT count(*) FROM sales")[0]
        if count == 0:
            raise ValueError("The table sales is still empty.")
        return count

    @task
    def add_up(count: int) -> None:
        """Writes the result in one transaction: readers never see half of it."""
        PostgresHook("warehouse").run(
            [
                "DROP TABLE IF EXISTS sales_by_city",
                "CREATE TABLE sales_by_city AS"
                " SELECT city, count(*) AS sales, sum(amount) AS total FROM sales GROUP BY city",
            ]
        )
        print(f"Added up {count} sales.")

    add_up(count_sales())


sales_by_city()
