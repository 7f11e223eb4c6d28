"""Words of capabilities against the nine benefits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.vocabulary import benefits
from coalition.vocabulary.benefits import BENEFITS, benefits_of


@pytest.mark.parametrize(
    ("term", "benefit"),
    [
        ("Grant funding", "resource mobilization"),
        ("Collecte de fonds", "resource mobilization"),
        ("Captação de recursos", "resource mobilization"),
        ("staff training", "capacity building"),
        ("Formación de líderes", "capacity building"),
        ("Renforcement institutionnel", "capacity building"),
        ("field research", "knowledge sharing"),
        ("Données ouvertes", "knowledge sharing"),
        ("Investigación", "knowledge sharing"),
        ("convening power", "network expansion"),
        ("Red de mujeres", "network expansion"),
        ("mise en relation", "network expansion"),
        ("Market linkages", "market access"),
        ("cadeia de valor", "market access"),
        ("Accès aux marchés", "market access"),
        ("App prototypes", "innovation stimulation"),
        ("Inovação social", "innovation stimulation"),
        ("emprendimiento", "innovation stimulation"),
        ("peer exchange", "learning facilitation"),
        ("Communauté de pratique", "learning facilitation"),
        ("Intercâmbios", "learning facilitation"),
        ("M&E", "accountability enhancement"),
        ("Suivi-évaluation", "accountability enhancement"),
        ("Prestação de contas", "accountability enhancement"),
        ("media relations", "influence amplification"),
        ("Plaidoyer", "influence amplification"),
        ("Campañas", "influence amplification"),
    ],
)
def test_each_language_finds_its_benefit(term, benefit):
    """The nine benefits are found in English, French, Spanish and Portuguese."""
    assert benefit in benefits_of(term)


@pytest.mark.parametrize("term", ["", "goodwill", "fundamental rights", "redness", "凡例", "…"])
def test_unknown_words_support_nothing(term):
    """'fund$' and 'red$' match whole words only: 'fundamental' and 'redness' are neither."""
    assert benefits_of(term) == ()


def test_a_capability_may_support_several_in_their_order():
    """Policy speaks for influence, analysis for knowledge; knowledge comes first in the list."""
    assert benefits_of("policy analysis") == ("knowledge sharing", "influence amplification")


@pytest.mark.parametrize("benefit", BENEFITS)
def test_every_benefit_has_plain_stems(benefit):
    """Stems without capitals or accents, at least ten, none of them given twice."""
    stems = benefits._stems()[benefit]
    assert len(set(stems)) == len(stems) >= 10
    assert all(
        stem == benefits.folded(stem.removesuffix("$")) + "$" * stem.endswith("$") for stem in stems
    )


def test_the_file_names_the_nine_and_no_other():
    """A misspelt heading would silence its benefit."""
    assert set(benefits._stems()) == set(BENEFITS)


@given(st.text())
def test_any_text_gives_benefits_in_their_order(term):
    """Whatever stands in a cell, the nine keep their order, and punctuation makes no difference."""
    found = benefits_of(term)
    assert list(found) == [benefit for benefit in BENEFITS if benefit in found]
    assert benefits_of(f" ({term})!") == found
