"""How positions, camps and ways of persuasion are worked out: notes for the method section."""

from coalition.findings import MeasureNote
from coalition.words import tell


def _note(name: str, label: str, meaning: str, formula: str = "", source: str = "") -> MeasureNote:
    return MeasureNote("advocacy", name, label, meaning, formula, source)


METHOD = (
    _note(
        "beliefs",
        tell("Agreement and conflict of two stakeholders"),
        tell(
            "How many issues both support or both oppose (congruence), how many one supports and "
            "the other opposes (conflict), and the difference (subtract). Silence and indecision "
            "never agree or conflict. Of several statements on one issue each side counts once."
        ),
        tell(
            "Subtract = congruence − conflict; normalised by average activity w / ((a + b) / 2), "
            "Jaccard w / (a + b − congruence) or cosine w / √(a b), with a and b the sides that "
            "each takes."
        ),
        "Leifeld, Gruber & Bossner (2019), Discourse Network Analyzer manual; Leifeld (2017), "
        "Oxford Handbook of Political Networks, ch. 12.",
    ),
    _note(
        "camps",
        tell("Camps"),
        tell(
            "Groups who agree more, and conflict less, than their numbers of agreements and "
            "conflicts would give by chance. Several methods are tried (Leiden on agreements, a "
            "spectral split, a hierarchy of positions, and moves of single members) and the best "
            "is kept. A place is sure where two thirds or more of 200 searches (fewer in large "
            "data), each over another draw of the issues, leave a member with most of its camp."
        ),
        tell(
            "Signed modularity: Σ in one camp of (w − p₁p₂ / 2P + m₁m₂ / 2M) / (2P + 2M), with p "
            "and m the sums of positive and of negative ties."
        ),
        "Gómez, Jensen & Arenas (2009), Physical Review E 80, 016114.",
    ),
    _note(
        "balance",
        tell("Balance and evenness"),
        tell(
            "How far one side outweighs the other, by heads and by influence, and how equal both "
            "are. Influence weighs as it was written: on a scale of 1 to 5, a 1 is a fifth of a 5."
        ),
        tell("Balance (s − o) / (s + o); evenness 4 s o / (s + o)²."),
    ),
    _note(
        "polarisation",
        tell("Polarisation"),
        tell(
            "High where stances form few large groups far apart. It reads neither influence nor "
            "whether the groups talk to each other, and with few stakeholders it jumps."
        ),
        tell(
            "Σ p(a)^2.6 p(b) |a − b| over all steps a, b of the scale, over its value for two "
            "halves at the ends (alpha 1.6)."
        ),
        "Esteban & Ray (1994), Econometrica 62(4), 819-851; Bramson et al. (2016), Journal of "
        "Mathematical Sociology 40(2).",
    ),
    _note(
        "swing",
        tell("Sets that give a majority"),
        tell(
            "The fewest undecided stakeholders (with mild opponents where those do not suffice) "
            "whose move gives the goal more than half of the influence of all who take a position; "
            "of heads where no influence is stated. Found by integer programming, and no smaller "
            "set would do."
        ),
        tell(
            "Minimise the members, subject to influence of the goal's side + Σ moved > half of all."
        ),
    ),
    _note(
        "persuasion",
        tell("Ways of persuasion and spokespeople"),
        tell(
            "The most trusted way of one or two ties from a supporter, never through an opponent "
            "and never over a tie rated below half of the scale; an unrated tie counts as the "
            "median of the rated ones. Spokespeople are the fewest supporters who reach everybody "
            "that can be moved and reached in this way."
        ),
        tell("Trust of a way: product of the trust of its ties."),
    ),
    _note(
        "classes",
        tell("Grids"),
        tell(
            "Influence and interest are cut in two (at the middle of the scale unless another cut "
            "is asked for). Who lacks a needed value is in no class."
        ),
        "",
        "Mendelow (1991); Mitchell, Agle & Wood (1997), Academy of Management Review 22(4), "
        "853-886; Mendizabal (2010), The alignment, interest and influence matrix, ODI.",
    ),
)
