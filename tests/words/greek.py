"""A sheet in Greek letters with every kind of column: Latin letters in its results are ours."""

import random
from pathlib import Path

import coalition
from coalition.tables import Dataset

PEOPLE = 26
NAMES = ["Αλφα", "Βητα", "Γαμμα", "Δελτα", "Εψιλον", "Ζητα", "Ητα", "Θητα", "Ιωτα"]
NAMES += ["Καππα", "Λαμδα", "Μυ", "Νυ", "Ξι", "Πι", "Ρω", "Σιγμα"]
CAPABILITIES = ["νομικα", "χαρτες", "φωνη", "χρημα", "τροφη", "νερο"]
THEMES = ["υγεια", "παιδεια", "κλιμα"]
REGIONS = ["βορρας", "νοτος"]
COLUMNS = {
    "id": "κωδικος",
    "name": "ονομα",
    "sector": "τομεας",
    "type": "ειδος",
    "themes": "θεματα",
    "offers": "προσφορα",
    "needs": "αναγκη",
    "regions": "τοπος",
    "strengths": "δυναμη",
    "weaknesses": "αδυναμια",
    "opportunities": "ευκαιρια",
    "threats": "απειλη",
    "alignment": "συμφωνια",
    "trust": "εμπιστοσυνη",
    "commitment": "δεσμευση",
    "communication": "επικοινωνια",
    "influence": "επιρροη",
    "interest": "ενδιαφερον",
    "legitimacy": "νομιμοτητα",
    "urgency": "επειγον",
    "stance: φορος": "stance: φορος",
    "stance: νερο": "stance: νερο",
    "cost": "κοστος",
    "contribution": "συνεισφορα",
}
"""Our name of each column, and its heading in the sheet."""

OF_TIES = {"source": "απο", "target": "προς", "form": "μορφη"}
"""The same of the columns that only the sheet of ties has."""

HEADINGS = {name: heading for name, heading in COLUMNS.items() if ":" not in name} | OF_TIES
"""What has to be said of the two sheets, so that they can be read."""


def read(folder: Path, wave: int = 1) -> Dataset:
    """The data set of a wave, written to `folder` first."""
    sheet, links = folder / f"φ{wave}.csv", folder / f"δ{wave}.csv"
    sheet.write_text(stakeholders(wave), "utf-8")
    links.write_text(ties(wave), "utf-8")
    return coalition.read(sheet, links, columns=HEADINGS)


def stakeholders(seed: int = 1) -> str:
    """The sheet; another `seed` is another wave of the same stakeholders, two of them new."""
    chance = random.Random(seed)
    first = 0 if seed == 1 else 2
    lines = [";".join(COLUMNS.values())]
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
    lines = [";".join([*OF_TIES.values(), COLUMNS["trust"], COLUMNS["commitment"]])]
    forms = ["cooperation", "coordination", "collaboration", "coalition"]
    first = 0 if seed == 1 else 2
    for a in range(first, first + PEOPLE - 3):
        for b in range(a + 1, first + PEOPLE - 3):
            if chance.random() < (0.3 if (a < 13) == (b < 13) else 0.02):
                trust = chance.randint(1, 5)
                lines.append(f"κ{a};κ{b};{chance.choice(forms)};{trust};{chance.randint(1, 5)}")
    return "\n".join(lines) + "\n"
