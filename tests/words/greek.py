"""A sheet in Greek letters with every kind of column: Latin letters in its results are ours."""

import random

PEOPLE = 26
NAMES = ["Αλφα", "Βητα", "Γαμμα", "Δελτα", "Εψιλον", "Ζητα", "Ητα", "Θητα", "Ιωτα"]
NAMES += ["Καππα", "Λαμδα", "Μυ", "Νυ", "Ξι", "Πι", "Ρω", "Σιγμα"]
CAPABILITIES = ["νομικα", "χαρτες", "φωνη", "χρημα", "τροφη", "νερο"]
THEMES = ["υγεια", "παιδεια", "κλιμα"]
REGIONS = ["βορρας", "νοτος"]
HEADER = (
    "id;name;sector;type;themes;offers;needs;regions;strengths;weaknesses;opportunities;threats;"
    "alignment;trust;commitment;communication;influence;interest;legitimacy;urgency;"
    "stance: φορος;stance: νερο;cost;contribution"
)


def stakeholders(seed: int = 1) -> str:
    """The sheet; another `seed` is another wave of the same stakeholders, two of them new."""
    chance = random.Random(seed)
    first = 0 if seed == 1 else 2
    lines = [HEADER]
    for k in range(first, first + PEOPLE):
        name = f"{NAMES[k % len(NAMES)]} {k // len(NAMES) + 1}"
        rating = [str(chance.randint(1, 5)) if chance.random() < 0.8 else "" for _ in range(4)]
        power = [f"{chance.random():.2f}" if chance.random() < 0.9 else "" for _ in range(4)]
        stance = [str(chance.randint(-2, 2)) if chance.random() < 0.85 else "" for _ in range(2)]
        lines.append(
            ";".join(
                [
                    f"κ{k}",
                    name,
                    chance.choice(["public", "private", "social", "academic", ""]),
                    "",
                    "|".join(chance.sample(THEMES, chance.randint(0, 2))),
                    "|".join(chance.sample(CAPABILITIES[:5], chance.randint(0, 2))),
                    "|".join(chance.sample(CAPABILITIES, chance.randint(0, 2))),
                    "|".join(chance.sample(REGIONS, 1)),
                    *(chance.choice(["", "λογος"]) for _ in range(4)),
                    *rating,
                    *power,
                    *stance,
                    str(chance.randint(1, 9)),
                    str(chance.randint(1, 9)),
                ]
            )
        )
    return "\n".join(lines) + "\n"


def ties(seed: int = 1) -> str:
    """Ties in two groups that few ties join; three stakeholders have none."""
    chance = random.Random(seed + 10)
    lines = ["source;target;form;trust;commitment"]
    forms = ["cooperation", "coordination", "collaboration", "coalition"]
    first = 0 if seed == 1 else 2
    for a in range(first, first + PEOPLE - 3):
        for b in range(a + 1, first + PEOPLE - 3):
            if chance.random() < (0.3 if (a < 13) == (b < 13) else 0.02):
                trust = chance.randint(1, 5)
                lines.append(f"κ{a};κ{b};{chance.choice(forms)};{trust};{chance.randint(1, 5)}")
    return "\n".join(lines) + "\n"
