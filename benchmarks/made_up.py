"""Made-up networks of any size: heavy-tailed and clustered, as real ones are.

Stakeholders stand in a row, in circles of forty. Each makes its ties in turn: two thirds with
members of its circle, the others anywhere, with those who have many ties already the likelier.
"""

import csv
from pathlib import Path

import numpy as np

TIES_EACH = 5
CIRCLE = 40
INSIDE = 2 / 3
SEED = 7

SECTORS = ("public", "private", "social", "academic")
FORMS = ("cooperation", "coordination", "collaboration", "coalition", "integration")
SUBJECTS = ("health", "water", "food", "schools", "youth", "climate", "rights", "shelter")
DEEDS = ("training", "advice", "funding", "research", "transport", "media work", "evaluation")


def ties(n: int, each: int = TIES_EACH, seed: int = SEED) -> np.ndarray:
    """About ``n * each`` different pairs of places, the lesser first, sorted; shape (m, 2).

    Partners outside a circle are drawn by a power law over places in random order, which gives
    the heavy tail; partners inside a circle share partners, which gives the clusters.
    """
    random = np.random.default_rng(seed)
    wanted = min(n * each, n * (n - 1) // 4)
    order = random.permutation(n)
    found = np.zeros(0, dtype=np.int64)
    while len(found) < wanted:
        more = 2 * (wanted - len(found)) + 10
        source = random.integers(n, size=more)
        near = (source // CIRCLE) * CIRCLE + random.integers(CIRCLE, size=more)
        far = order[(n * random.random(more) ** 3).astype(np.int64)]
        target = np.where(random.random(more) < INSIDE, near, far)
        fits = (target < n) & (target != source)
        low, high = np.minimum(source, target)[fits], np.maximum(source, target)[fits]
        fresh = np.concatenate([found, low * n + high])
        first = np.sort(np.unique(fresh, return_index=True)[1])  # in the order of drawing
        found = fresh[first][:wanted]
    found = np.sort(found)
    return np.column_stack([found // n, found % n])


def write(n: int, folder: Path, each: int = TIES_EACH, seed: int = SEED) -> tuple[Path, Path]:
    """Sheets of stakeholders and of ties, with every kind of column that `analyze` reads.

    Capabilities and regions grow in number with n, as they do where a field is larger.
    """
    folder.mkdir(parents=True, exist_ok=True)
    people, pairs = folder / "stakeholders.csv", folder / "ties.csv"
    _write_stakeholders(people, n, np.random.default_rng(seed))
    _write_ties(pairs, ties(n, each, seed), np.random.default_rng(seed + 1))
    return people, pairs


def name(place: int) -> str:
    """Such as ``Organisation 00042``."""
    return f"Organisation {place:06d}"


def _write_stakeholders(path: Path, n: int, random: np.random.Generator) -> None:
    kinds = max(4, round(n**0.5) // 4)
    capabilities = [f"{s} {d} {i}" for i in range(kinds) for s in SUBJECTS for d in DEEDS]
    regions = [f"Region {i}" for i in range(max(5, round(n**0.5) // 3))]
    header = ["name", "sector", "themes", "regions", "offers", "needs"]
    header += ["trust (1-5)", "commitment (1-5)", "influence (0-10)", "stance: Tax"]
    themes = [f"{subject} policy" for subject in SUBJECTS] + list(SUBJECTS)
    with path.open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(header)
        for place in range(n):
            sheet.writerow(
                [
                    name(place),
                    SECTORS[random.integers(len(SECTORS))],
                    _some(themes, 2, random),
                    regions[place * len(regions) // n],
                    _some(capabilities, 3, random),
                    _some(capabilities, 3, random),
                    _maybe(1, 5, random),
                    _maybe(1, 5, random),
                    int(random.integers(0, 11)),
                    _maybe(-2, 2, random),
                ]
            )


def _write_ties(path: Path, pairs: np.ndarray, random: np.random.Generator) -> None:
    forms = random.integers(len(FORMS), size=len(pairs))
    with path.open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(["source", "target", "form", "trust (1-5)"])
        for (one, other), form in zip(pairs.tolist(), forms.tolist(), strict=True):
            sheet.writerow([name(one), name(other), FORMS[form], _maybe(1, 5, random)])


def _some(things: list[str], most: int, random: np.random.Generator) -> str:
    """Up to `most` of `things`, the first ones the likelier."""
    places = (len(things) * random.random(most) ** 2).astype(int)
    return "; ".join(dict.fromkeys(things[place] for place in places.tolist()))


def _maybe(low: int, high: int, random: np.random.Generator) -> int | str:
    """A whole number, or nothing one time in six."""
    return "" if random.random() < 1 / 6 else int(random.integers(low, high + 1))
