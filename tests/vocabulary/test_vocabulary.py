"""Words that mean the same capability come together; all others stay apart."""

import pytest
from graphs import dataset_of, stakeholder

from coalition.errors import InputError
from coalition.vocabulary import (
    BENEFITS,
    normalised,
    read_vocabulary,
    shipped,
    shipped_text,
    term_of,
)


def entry_of(term):
    found = shipped().entry(term)
    return found.term if found else None


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Legal Counsel", "legal advice"),
        ("conseil juridique", "legal advice"),
        ("asesoría legal", "legal advice"),
        ("plaidoyer", "advocacy"),
        ("M&E", "monitoring and evaluation"),
        ("Monitoring & Evaluation", "monitoring and evaluation"),
        ("community mobilization", "community mobilisation"),
        ("Organizational development", "organisational development"),
        ("fund-raising", "fundraising"),
        ("formação", "training"),
    ],
)
def test_spellings_and_synonyms_are_one_capability(written, read_as):
    assert entry_of(written) == read_as


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("legal advice", "medical advice"),
        ("legal advice", "legal aid"),
        ("data analysis", "data protection"),
        ("data", "data protection"),
        ("funding", "fundraising"),
        ("monitoring", "monitoring data"),
        ("evaluation", "needs assessment"),
        ("training", "training of trainers"),
        ("translation", "interpreting"),
        ("interpreting", "sign language interpreting"),
        ("clinical care", "clinical expertise"),
        ("market access", "market analysis"),
        ("policy research", "policy drafting"),
        ("school access", "school feeding"),
        ("corruption", "anti-corruption"),
        ("water supply", "water testing"),
        ("counselling", "legal counsel"),
    ],
)
def test_near_misses_stay_apart(one, other):
    known = entry_of(one), entry_of(other)
    assert term_of(known[0] or one) != term_of(known[1] or other)


def test_the_shipped_list_is_long_and_speaks_only_of_the_nine_benefits():
    """That no spelling stands in two rows is checked when the list is read."""
    entries = shipped().entries
    assert len(entries) >= 150
    assert all(entry.benefits and set(entry.benefits) <= set(BENEFITS) for entry in entries)


def test_every_merge_is_listed_with_its_cells_and_unknown_terms_stay():
    dataset = dataset_of(
        [
            stakeholder("a", needs="legal advice; kite flying"),
            stakeholder("b", offers="Legal counsel"),
            stakeholder("c", offers="plaidoyer"),
        ]
    )
    found = normalised(dataset, shipped())
    assert [c.term for c in found.stakeholders[1].offers] == ["legal advice"]
    assert [c.term for c in found.stakeholders[0].needs] == ["legal advice", "kite flying"]
    # Alone in its meaning, a term keeps the language that its owner wrote it in.
    assert [c.term for c in found.stakeholders[2].offers] == ["plaidoyer"]
    (merge,) = found.merges
    assert (merge.written, merge.term, merge.count) == ("Legal counsel", "legal advice", 1)
    (issue,) = found.issues
    assert (issue.severity, issue.row, issue.column, issue.value) == (
        "info",
        2,
        "offers",
        "Legal counsel",
    )
    assert dict(found.benefits)["plaidoyer"] == ("influence amplification",)


def test_the_order_of_rows_changes_nothing():
    people = [stakeholder("a", needs="M&E"), stakeholder("b", offers="suivi-évaluation")]
    one = normalised(dataset_of(people), shipped())
    other = normalised(dataset_of(people[::-1]), shipped())
    assert one.stakeholders == other.stakeholders
    assert one.merges == other.merges


def test_a_vocabulary_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path):
    file = tmp_path / "words.csv"
    file.write_text(
        "Capability;Also written as;Benefits\n"
        "kite flying;kites | cerfs-volants;learning facilitation\n",
        encoding="utf-8",
    )
    own = read_vocabulary(file)
    assert own.entry("Cerfs-volants").term == "kite flying"
    assert own.entry("legal advice") is None


def test_the_shipped_table_reads_back_the_same(tmp_path):
    file = tmp_path / "words.csv"
    file.write_text(shipped_text(), encoding="utf-8-sig")
    assert read_vocabulary(file).entries == shipped().entries


def test_every_fault_of_a_vocabulary_is_told_at_once(tmp_path):
    file = tmp_path / "words.csv"
    file.write_text(
        "capability,also written as,benefits\nlaw,legal advice,\n"
        "justice,Legal Advices,\nsport,,fun\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError) as raised:
        read_vocabulary(file)
    assert [(i.code, i.row) for i in raised.value.issues] == [
        ("repeated-spelling", 3),
        ("unknown-benefit", 4),
    ]
