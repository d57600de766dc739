"""How sure can we be of the average sale? Draws each city's sales of a month again and again (bootstrap)."""

import csv
import random
from collections import defaultdict

from dask.distributed import Client, as_completed

DRAWS = 60_000


def spread_of_average(sales: list[float]) -> tuple[float, float, float]:
    """The average of the sales, and the range that holds it in 95 of 100 draws."""
    averages = sorted(sum(random.choices(sales, k=len(sales))) / len(sales) for _ in range(DRAWS))
    middle, edge = sum(sales) / len(sales), DRAWS * 25 // 1000
    return middle, averages[edge], averages[-edge]


def read_sales(path: str) -> dict[tuple[str, str], list[float]]:
    """Sales by city and month."""
    sales = defaultdict(list)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            sales[row["city"], row["day"][:7]].append(float(row["amount"]))
    return sales


def main() -> None:
    client = Client()  # the address is in DASK_SCHEDULER_ADDRESS
    sales = read_sales("/data/sales.csv")
    # One task for each city and month; the scheduler gives them to whichever worker is free.
    futures = {client.submit(spread_of_average, amounts, pure=False): key for key, amounts in sales.items()}
    print(f"{len(futures)} tasks sent", flush=True)
    results = {}
    for future in as_completed(futures):
        results[futures[future]] = future.result()
        if len(results) % 12 == 0:
            print(f"{len(results)} of {len(futures)} done", flush=True)
    print(f"{'city':<12}{'month':<10}{'average':>9}   95% range")
    for (city, month), (middle, low, high) in sorted(results.items()):
        print(f"{city:<12}{month:<10}{middle:>9.2f}   {low:.2f} to {high:.2f}")


if __name__ == "__main__":
    main()
