"""The five criteria once more, as one would work them out with the two sheets open.

Nothing of `coalition` is used: the cells are read with the csv module, and the formulas are those
that the brief states, in plain loops. It reads the shipped sheets as they are, not any sheet.
"""

import csv
import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from math import log, sqrt
from pathlib import Path

RUNGS = ("cooperation", "coordination", "collaboration", "coalition", "integration")
A_YEAR = {"daily": 365, "weekly": 52, "monthly": 12, "quarterly": 4, "yearly": 1}
RATED = ("trust", "commitment", "communication")


def mean(values):
    """The mean of those that are known; None where none is."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def rows_of(path):
    """Rows by their headers in small letters, without the scale that a header may state."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {re.sub(r" \(.*", "", header.lower()): (cell or "").strip() for header, cell in row}
            for row in (record.items() for record in csv.DictReader(file))
        ]


def split(cell):
    return [part.strip() for part in cell.split(";") if part.strip()]


def weighed(cell):
    """Terms with the number that may stand behind each, the larger where one stands twice."""
    found = {}
    for part in split(cell):
        term, weight = re.fullmatch(r"(.*?)(?:\s*\((\d+)\))?", part).groups()
        found[term.lower()] = max(float(weight or 1), found.get(term.lower(), 0))
    return found


def rating(cell):
    """Of 1 to 5, as 0 to 1; anything else is no answer."""
    return (float(cell) - 1) / 4 if re.fullmatch(r"[1-5]", cell) else None


def cosine(held, weight, a, b):
    """Of what both hold; None where one holds nothing."""
    one, other = (sum(weight[t] for t in held[id]) for id in (a, b))
    both = sum(weight[t] for t in held[a] & held[b])
    return both / sqrt(one * other) if one and other else None


class Sheets:
    """The two sheets of a shipped data set; `ids` adds those whom only a tie names."""

    def __init__(self, folder: Path, ids):
        self.rows, called = {}, {}
        for row in rows_of(folder / "stakeholders.csv"):
            id = row.get("id") or row["name"]
            self.rows.setdefault(id, row)
            called[row["name"]] = id
        self.rows |= {id: {} for id in ids if id not in self.rows}
        self.ties = defaultdict(lambda: defaultdict(list))
        for row in rows_of(folder / "ties.csv"):
            if row["status"] in ("", "existing"):
                ends = frozenset(called.get(row[end], row[end]) for end in ("source", "target"))
                self._add(ends, row)
        for id, row in list(self.rows.items()):
            for part in split(row.get("partners", "")):
                partner, form = re.fullmatch(r"(.*?)(?:\s*\((\w+)\))?", part).groups()
                self._add(frozenset((id, called.get(partner, partner))), {"form": form})
        self.near = defaultdict(set)
        for one, other in self.ties:
            self.near[one].add(other)
            self.near[other].add(one)
        self.offers = {id: set(weighed(row.get("offers", ""))) for id, row in self.rows.items()}
        self.offered = Counter(term for terms in self.offers.values() for term in terms)

    def _add(self, ends, row):
        tie = self.ties[ends]
        for name in RATED:
            if rating(row.get(name, "")) is not None:
                tie[name].append(rating(row[name]))
        if row.get("form") in RUNGS:
            tie["form"].append((RUNGS.index(row["form"]) + 1) / 5)
        if row.get("frequency") in A_YEAR:
            tie["frequency"].append(min(1, log(1 + A_YEAR[row["frequency"]]) / log(366)))

    def criteria(self, a, b):
        """Of `b` as a partner for `a`."""
        return {
            "alignment": self._rated(b, "alignment", lambda: self.alignment(a, b)),
            "complementarity": self.complementarity(a, b),
            "trust": self._rated(b, "trust", lambda: self.path_trust(a, b)),
            "commitment": self._rated(b, "commitment", lambda: self.commitment(b)),
            "communication": self._rated(b, "communication", lambda: self.communication(a, b)),
        }

    def _rated(self, b, name, otherwise):
        own = rating(self.rows[b].get(name, ""))
        return otherwise() if own is None else own

    @cached_property
    def _themes(self):
        return self._with_weights(lambda row: set(split(row.get("themes", "").lower())))

    @cached_property
    def _words(self):
        words = re.compile(r"[^\W\d_]{4,}")
        return self._with_weights(
            lambda row: set(words.findall(row.get("description", "").lower()))
        )

    def _with_weights(self, things):
        """What each holds, and the square of what each thing weighs."""
        held = {id: things(row) for id, row in self.rows.items()}
        holders = Counter(thing for own in held.values() for thing in own)
        return held, {t: (log((1 + len(held)) / (1 + n)) + 1) ** 2 for t, n in holders.items()}

    def alignment(self, a, b):
        """Themes, stances and, at a quarter, the words of the descriptions."""
        themes, words = cosine(*self._themes, a, b), cosine(*self._words, a, b)
        issues = [
            1 - abs(float(self.rows[a][issue]) - float(self.rows[b][issue])) / 4
            for issue in self.rows[a]
            if issue.startswith("stance: ") and self.rows[a][issue] and self.rows[b].get(issue)
        ]
        parts = [(themes, 1), (mean(issues), 1), (words, 0.25)]
        known = [(value, weight) for value, weight in parts if value is not None]
        whole = sum(weight for _, weight in known)
        return sum(value * weight for value, weight in known) / whole if known else None

    def complementarity(self, a, b):
        """Needs met either way, and the partners who are new to a."""
        met = [self.met(b, a), self.met(a, b)]
        if met == [None, None]:
            return None
        fresh = len(self.near[b] - self.near[a]) / (len(self.near[b]) + 1)
        return 1 - (1 - (met[0] or 0)) * (1 - (met[1] or 0)) * (1 - fresh / 4)

    def met(self, giver, taker):
        """Share of what the taker needs and no partner offers, by weight and rarity."""
        needs = weighed(self.rows[taker].get("needs", ""))
        if not needs or not self.offers[giver]:
            return None
        given = set().union(*(self.offers[partner] for partner in self.near[taker]))
        lacks = {t: w / max(self.offered[t], 1) for t, w in needs.items() if t not in given}
        got = sum(w for t, w in lacks.items() if t in self.offers[giver])
        return got / sum(lacks.values()) if lacks else 0

    def path_trust(self, a, b):
        """The best product over two or three rated ties, less a fifth for each hand between."""
        paths = [(a, j, b) for j in self.near[a]]
        paths += [(a, j, k, b) for j in self.near[a] for k in self.near[j] - {a, b}]
        found = []
        for path in paths:
            steps = [mean(self.ties[frozenset(s)]["trust"]) for s in pairwise(path) if self._is(s)]
            if len(steps) == len(path) - 1 and None not in steps:
                product = 0.8 ** (len(steps) - 1)
                for step in steps:
                    product *= step
                found.append(product)
        return max(found, default=None)

    def _is(self, ends):
        return frozenset(ends) in self.ties

    def _over_ties(self, b, name, one=mean):
        ties = [self.ties[frozenset((b, j))][name] for j in self.near[b]]
        return mean(one(said) for said in ties if said)

    def commitment(self, b):
        """Ties rated, their rungs, and the share of the others who give less."""
        given = {id: float(row.get("contribution") or "nan") for id, row in self.rows.items()}
        stated = [x for id, x in given.items() if x == x and id != b]
        less = (
            [(x < given[b]) + (x == given[b]) / 2 for x in stated] if given[b] == given[b] else []
        )
        ties = [self._over_ties(b, "commitment"), self._over_ties(b, "form", max)]
        return mean([*ties, mean(less)])

    def communication(self, a, b):
        """Ties rated, how often they meet, and the regions that both share."""
        ties = [self._over_ties(b, "communication"), self._over_ties(b, "frequency", max)]
        one, other = (set(split(self.rows[id].get("regions", ""))) for id in (a, b))
        shared = len(one & other) / min(len(one), len(other)) if one and other else None
        return mean([*ties, shared])
