"""Sentences for the page: each template and each part once, and nothing lost; of when data are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import sample_findings

from coalition.tables import InputFile
from coalition.views.map._dated import data_date
from coalition.views.map._sentences import with_parts, with_templates
from coalition.words import tell, tell_list

NAMES = st.sampled_from(["Ada", "Bo & Co", "Health Forum of the River Delta"])
PARTS = st.builds(lambda name, n: tell("{name} ({n})", name=name, n=n), NAMES, st.integers(0, 3))
SENTENCES = st.builds(
    lambda who, parts: tell("{who} works with {parts}.", who=who, parts=tell_list(parts)),
    NAMES,
    st.lists(PARTS, min_size=1, max_size=4),
)


def said(value: object, templates: list[str], parts: list) -> str:
    """What the page's script makes of a sentence, for these templates."""
    if not isinstance(value, list):
        return str(value)
    head, *rest = value
    if head == "and":
        words = [said(one, templates, parts) for one in rest]
        return " and ".join([", ".join(words[:-1]), words[-1]])
    if head < 0:
        return said(parts[-1 - head], templates, parts)
    names = {"{who} works with {parts}.": ("who", "parts"), "{name} ({n})": ("name", "n")}
    template = templates[head]
    given_ = dict(zip(names[template], rest, strict=True))
    return template.format(**{name: said(one, templates, parts) for name, one in given_.items()})


@given(st.lists(SENTENCES, max_size=6))
def test_sentences_come_back_as_they_were(sentences):
    templates, data = with_templates({"why": list(sentences), "n": [1, None, "plain"]})
    parts, data = with_parts(data)
    assert [said(one, templates, parts) for one in data["why"]] == [str(s) for s in sentences]
    assert data["n"] == [1, None, "plain"]
    assert len(set(templates)) == len(templates)


def test_numbers_keep_no_more_digits_than_are_shown_and_texts_are_cleaned():
    sentence = tell("{a} {b} {c}", a=0.123456, b=5.0, c="\u202eturned\tround")
    assert with_templates([sentence]) == (["{a} {b} {c}"], [[0, 0.12, 5, "turned round"]])


@pytest.mark.parametrize(
    ("names", "column", "expected"),
    [
        (("partners.csv",), (), ""),
        (("partners-2026-03.csv", "ties 2025.csv"), (), "2026-03"),
        (("wave_20260317.csv",), (), "2026-03-17"),
        (("id120265.csv",), (), ""),
        (("partners-2020.csv",), (("Retrieved", "2024-05-17"),), "2024-05-17"),
    ],
)
def test_data_are_of_the_day_that_they_say(names, column, expected):
    findings = sample_findings(2)
    people = findings.dataset.stakeholders
    dataset = replace(
        findings.dataset,
        files=tuple(InputFile(name, "0" * 64, 2) for name in names),
        stakeholders=(replace(people[0], further=column), *people[1:]),
    )
    assert data_date(replace(findings, dataset=dataset)) == expected
