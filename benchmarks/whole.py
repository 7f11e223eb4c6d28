"""The whole of `coalition analyze`, beside a plain script with pandas, networkx and pyvis.

Run `make bench`, or `python benchmarks/whole.py --sizes 60,2000`. Each runs in a process of its
own, start-up included. Beyond `PLAIN_UP_TO` the plain script would take hours and is left out.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_up

PLAIN_UP_TO = 2_000
PLAIN = Path(__file__).with_name("plain_script.py")


def main() -> None:
    """Print the table; with --out, write it too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="60,2000,100000")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    lines = ["| stakeholders | run | seconds | of the processor | peak MB |"]
    lines.append("| --- | --- | --- | --- | --- |")
    print("\n".join(lines), flush=True)
    for size in map(int, asked.sizes.split(",")):
        for line in rows(size):
            lines.append(line)
            print(line, flush=True)
    if asked.out:
        asked.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rows(size: int) -> list[str]:
    """A row for us and one for the plain script."""
    with tempfile.TemporaryDirectory() as home:
        people, ties = map(str, made_up.write(size, Path(home)))
        ours = [sys.executable, "-m", "coalition", "analyze", people, "--ties", ties, "--quiet"]
        found = [row(size, "coalition analyze", [*ours, "--out", f"{home}/ours"])]
        if size <= PLAIN_UP_TO:
            plain = [sys.executable, str(PLAIN), people, ties, f"{home}/plain"]
            found.append(row(size, "plain script", plain))
        return found


def row(size: int, name: str, command: list[str]) -> str:
    """One line of the table: `command` run to its end."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{name} failed at {size} stakeholders")
    wall = time.perf_counter() - start
    busy = used.ru_utime + used.ru_stime
    return f"| {size:,} | {name} | {wall:.1f} | {busy:.1f} | {used.ru_maxrss / 1024:.0f} |"


if __name__ == "__main__":
    main()
