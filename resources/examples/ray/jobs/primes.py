"""Counts the primes below 6 million, in 60 calls that run on whichever node has a free CPU."""

import os
import socket
from collections import Counter

import ray

LIMIT = int(os.environ.get("LIMIT", 6_000_000))
CALLS = 60


@ray.remote(num_cpus=1)
def count_primes(start: int, end: int) -> tuple[int, str]:
    """How many primes lie in [start, end), and where they were counted."""
    found = 0
    for number in range(max(start, 2), end):
        divisor = 2
        while divisor * divisor <= number and number % divisor:
            divisor += 1
        found += divisor * divisor > number
    return found, socket.gethostname()


@ray.remote(num_cpus=0)
class Total:
    """An actor: it keeps what the calls found, as long as the job runs."""

    def __init__(self) -> None:
        self.found, self.calls = 0, 0

    def add(self, found: int) -> tuple[int, int]:
        self.found, self.calls = self.found + found, self.calls + 1
        return self.found, self.calls


def main() -> None:
    ray.init()
    total, places = Total.remote(), Counter()
    size = LIMIT // CALLS
    waiting = [count_primes.remote(at * size, (at + 1) * size) for at in range(CALLS)]
    while waiting:
        [done], waiting = ray.wait(waiting)
        found, place = ray.get(done)
        places[place] += 1
        so_far, calls = ray.get(total.add.remote(found))
        if calls % 10 == 0:
            print(f"{calls} of {CALLS} calls done, {so_far} primes so far")
    print(f"{so_far} primes below {LIMIT}")
    for place, calls in places.items():
        print(f"  {calls} calls on {place}")


if __name__ == "__main__":
    main()
