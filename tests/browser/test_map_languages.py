"""The analysis's sentences in the reader's language: the page says what Python says."""

from dataclasses import replace

import pytest
from graphs import dataset_of, stakeholder
from playwright.sync_api import expect
from samples import sample_findings

from coalition.analysis import Question, analyze
from coalition.views.map import _sentences, render
from coalition.words import _told as told_home
from coalition.words import (
    catalogue,
    tell,
    tell_capital,
    tell_list,
    tell_number,
    translated,
)

pytestmark = pytest.mark.browser

EVIDENCE = "{number} {number:stakeholder needs|stakeholders need} {term}; {share} of {givers}."
REMEDY = "Ask {names}."
TEXTS = {
    "fr": {
        EVIDENCE: "{term} : {number} {number:acteur en a|acteurs en ont} besoin ; "
        "{givers} : {share}.",
        REMEDY: "Demander à {names}.",
    },
    "ar": {EVIDENCE: "{number:صفر|واحد|اثنان|قليل|كثير|غير} {term} {givers} {share} {number}"},
}


@pytest.fixture
def translations(monkeypatch):
    """Catalogues with two sentences, and one sentence that Arabic lacks."""

    def patched(language: str) -> dict:
        return {"page": catalogue(language)["page"], "sentences": TEXTS.get(language, {})}

    monkeypatch.setattr(told_home, "catalogue", patched)
    monkeypatch.setattr(_sentences, "catalogue", patched)


def findings_with_sentences():
    findings = sample_findings(12)
    gaps = []
    for place, number in enumerate((0, 1, 2, 3, 11, 100, 12_345)):
        evidence = tell(
            EVIDENCE,
            number=number,
            term="{names} & <b>advice</b>",
            share=0.125,
            givers=tell_list(["Ada", "Bo", "Cy"][: 1 + place % 3], "or"),
        )
        names = tell_list(["Ada", tell_number(1234.5, ",.2f"), tell_number(-0.61, ".0%")], ";")
        remedy = tell(REMEDY, names=tell_list([names, "Bo", tell_capital(tell("cy"))]))
        gaps.append(replace(findings.gaps[0], evidence=(evidence,), remedy=remedy, id=f"g{place}"))
    return replace(findings, gaps=tuple(gaps))


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_page_says_what_python_says(show, translations, language):
    findings = findings_with_sentences()
    opened = show(render(findings), hash=f"#lang={language}")
    page = opened.page
    more = page.locator("#panel button.more")
    if more.count():
        more.last.click()
    shown = page.locator("#panel li.gap p").all_inner_texts()
    for gap in findings.gaps:
        for sentence in (gap.evidence[0], gap.remedy):
            assert translated(sentence, language) in shown
    assert opened.complaints == []


def test_the_page_rounds_as_python_does(show):
    """0.725 is stored a hair below itself, and 0.125 is exactly between two hundredths."""
    page = show(render(sample_findings(3))).page
    values = [k / 1000 for k in range(1001)]
    shown = page.evaluate("(values) => values.map((value) => __coalition.say(value))", values)
    assert [f"{float(text):.2f}" for text in shown] == [f"{value:.2f}" for value in values]


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_the_page_opens_in_the_language_that_was_asked_for(show, open_page, language, direction):
    """With and without scripts; the reader can still choose another."""
    content = render(replace(sample_findings(12), language=language))
    page = show(content).page
    assert page.evaluate("document.documentElement.lang") == language
    expect(page.locator("#language")).to_have_value(language)
    expect(page.locator("#legend")).to_contain_text(catalogue(language)["page"]["sector-social"])
    still = open_page(content, java_script_enabled=False).page
    assert still.locator("html").get_attribute("dir") == direction
    expect(still.locator("#list-title")).to_have_text(catalogue(language)["page"]["list"])
    page.locator("#language").select_option("en")
    page.wait_for_function(
        "() => document.documentElement.lang === 'en' && window.__coalition?.ready"
    )
    expect(page.locator("#list-title")).to_have_text("Stakeholders")
    assert "lang=en" in page.url


@pytest.mark.parametrize(("language", "said"), [("en", "both work on"), ("fr", "tous deux")])
def test_why_two_could_work_together_is_said_in_the_language(show, language, said):
    """The notes of a potential tie are sentences of ours, those of a stated one are the data's."""
    people = [stakeholder(name, themes=("water",)) for name in ("ada", "bo", "cy")]
    findings = analyze(dataset_of(people), Question())
    page = show(render(findings), hash=f"#sel=0&lang={language}").page
    expect(page.locator("#panel li.tie").first).to_contain_text(said)
