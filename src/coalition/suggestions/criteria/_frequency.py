"""How often partners are in touch, as texts say it: in words or as so many times a period."""

import re
from functools import lru_cache
from math import log

from coalition.tables import folded

A_YEAR = (
    (365, "daily day days quotidien jour diario diaria dia diariamente"),
    (52, "weekly week weeks hebdomadaire semaine semanal semana semanalmente"),
    (26, "biweekly fortnightly fortnight quinzaine quincenal quinzenal"),
    (12, "monthly month months mensuel mois mensual mensal mes mensualmente"),
    (4, "quarterly quarter trimestriel trimestre trimestral"),
    (2, "biannually halfyearly semestriel semestre semestral"),
    (1, "yearly annually annual year years annuel annee anual ano paran"),
    (0, "never none jamais nunca"),
)
"""Contacts a year, and the words that say so, without accents."""

OFTEN = 365
"""Contacts a year from which more make no difference."""

WORDS = {word: times for times, words in A_YEAR for word in words.split()}
TIMES = {"once": 1, "twice": 2, "thrice": 3, "two": 2, "other": 2, "three": 3, "four": 4, "six": 6}
TIMES |= {
    "deux": 2,
    "dos": 2,
    "dois": 2,
    "duas": 2,
    "trois": 3,
    "tres": 3,
    "quatre": 4,
    "cuatro": 4,
}
EVERY = frozenset(("every", "each", "chaque", "cada"))
WRITTEN_APART = (("half year", "halfyear"), ("bi weekly", "biweekly"), ("par an", "paran"))
NUMBER = re.compile(r"\d{1,4}")


@lru_cache(maxsize=4096)
def contacts_a_year(text: str) -> float | None:
    """What `text` says of contacts a year; None where it names no period.

    A bare number has no period, so it says nothing.

    >>> contacts_a_year("Weekly"), contacts_a_year("2 per month"), contacts_a_year("twice a year")
    (52.0, 24.0, 2.0)
    >>> contacts_a_year("every 2 weeks"), contacts_a_year("3"), contacts_a_year("often")
    (26.0, None, None)
    """
    said = folded(text)
    for apart, joined in WRITTEN_APART:
        said = said.replace(apart, joined)
    words = said.split()
    period = next((WORDS[word] for word in words if word in WORDS), None)
    if period is None:
        return None
    times = next((int(w) for w in words if NUMBER.fullmatch(w)), None)
    if times is None:
        times = next((TIMES[word] for word in words if word in TIMES), 1)
    if times and EVERY.intersection(words):
        return period / times
    return float(period * times)


def closeness_of(contacts: float) -> float:
    """0 for none, 1 for daily, by logarithm: the tenth contact adds less than the first.

    >>> round(closeness_of(12), 3), closeness_of(1000)
    (0.435, 1.0)
    """
    return min(1.0, log(1 + contacts) / log(1 + OFTEN))
