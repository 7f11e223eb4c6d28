"""Every sentence that the analysis makes can be said in another language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from analysed import shipped
from samples import sample_findings
from words.sentences import sentences

from coalition import own_words
from coalition.findings import Findings
from coalition.plans import Request, make_plan
from coalition.suggestions._suggestion import QUADRANTS
from coalition.suggestions.criteria import ORDER
from coalition.tables import FORMS, SECTORS, STATUSES, UNKNOWN
from coalition.vocabulary.benefits import BENEFITS
from coalition.words import Figure, Told

DATASETS = Path(__file__).parents[2] / "datasets"
OWN = (*SECTORS, UNKNOWN, *FORMS, *STATUSES, *ORDER, *BENEFITS, *QUADRANTS)


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Of the coalition that states needs, stances and ratings."""
    return shipped("district-health-coalition").findings


def texts(findings: Findings) -> Iterator[tuple[str, str]]:
    """Where a sentence stands, and the sentence."""
    for gap in findings.gaps:
        yield from ((gap.id, text) for text in (*gap.evidence, gap.remedy))
    for s in findings.suggestions:
        evidence = [judgement.evidence for _, judgement in s.criteria]
        yield from ((f"{s.source}, {s.target}", t) for t in (*s.reasons, *s.cautions, *evidence))
    for introduction in findings.weaving:
        yield from (("weaving", text) for text in introduction.reasons)
    for point in findings.swot:
        yield point.quadrant, point.text
    for note in findings.notes:
        yield from ((note.name, text) for text in (note.label, note.meaning, note.formula))
    for issue in findings.dataset.issues:
        yield from ((issue.code, text) for text in (issue.message, issue.action))
    yield from (("cautions", text) for text in findings.figures["cautions"])
    yield from (("advocacy", movable.advice) for movable in findings.advocacy.movable)
    for spokespeople in findings.advocacy.spokespeople:
        yield from (("risk", risk) for risk in spokespeople.risks)


def parts(text: str) -> Iterator[str]:
    """The sentence, and the sentences within it."""
    if isinstance(text, Told):
        yield text
        for value in text.said.values():
            yield from parts(value)


def test_sentences_remember_their_template(findings: Findings):
    found = list(texts(findings))
    assert len(found) > 1000
    assert [pair for pair in found if not isinstance(pair[1], Told)] == []


def test_nothing_is_left_open(findings: Findings):
    """An argument that nobody gave would show as its name in braces."""
    assert [text for _, text in texts(findings) if "{" in text] == []


def test_every_template_stands_literally_in_the_code(findings: Findings):
    said = sentences() | {"and", "or", ",", ";", "^"}
    told = [part for _, text in texts(findings) for part in parts(text)]
    found = {part.template for part in told if not isinstance(part, Figure)}
    assert sorted(found - said) == []


def test_a_plan_tells_its_rules_and_prices():
    """Of three rules: two that members are lost by, and one that costs nothing."""
    found = sample_findings(20, seed=3)
    plan = make_plan(found.network, found.dataset, Request(max_members=2, connected=True))
    assert [price.matters for price in plan.prices] == [True, True, False]
    told = [price.text for price in plan.prices] + [price.rule for price in plan.prices]
    assert [text for text in told if not isinstance(text, Told)] == []


@pytest.mark.parametrize("word", OWN)
def test_our_own_words_are_sentences(word: str):
    assert isinstance(own_words.own(word), Told)
    assert own_words.own(word) == word


def test_words_of_the_data_stay():
    assert not isinstance(own_words.own("water"), Told)
