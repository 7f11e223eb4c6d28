"""Partners in short: how long they take, and how often they are those that weighing all gives.

Run `python benchmarks/partners.py --sizes 2000,100000`.
"""

import argparse
import tempfile
import time
from pathlib import Path
from typing import cast

import made_up
import numpy as np

import coalition
from coalition.gaps import find_gaps
from coalition.network import connect
from coalition.suggestions import InShort, others_in_short, suggest

ASKED, FIRST = 40, 3


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="2000,10000,100000")
    print("| stakeholders | partners in short | seconds of the processor | first 3 found |")
    print("| --- | --- | --- | --- |")
    for size in map(int, parser.parse_args().sizes.split(",")):
        print(row(size), flush=True)


def row(size: int) -> str:
    """One line: the first three in short against those for each of some, all weighed."""
    with tempfile.TemporaryDirectory() as home:
        people, ties = made_up.write(size, Path(home))
        dataset = coalition.read(people, ties)
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    start = time.process_time()
    short = cast(InShort, others_in_short(network, dataset, gaps))
    seconds = time.process_time() - start
    asked = np.random.default_rng(1).choice(np.unique(short.sources), ASKED, replace=False)
    shares = []
    for place in asked.tolist():
        own = suggest(network, dataset, gaps, focal=network.ids[place], most=FIRST)
        first = short.targets[(short.sources == place) & (short.rank <= FIRST)]
        found = {network.ids[i] for i in first.tolist()}
        shares.append(sum(s.target in found for s in own) / len(own))
    return f"| {size:,} | {len(short):,} | {seconds:.1f} | {np.mean(shares):.0%} |"


if __name__ == "__main__":
    main()
