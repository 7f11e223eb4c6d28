"""Nothing of ours is shown that a translator cannot reach.

A made-up language has no Latin letters: each sentence of ours in it is in circled ones. The data
are in Greek. Latin letters that are left in a page are therefore words that no catalogue holds.
"""

import json
import re
from dataclasses import replace
from io import BytesIO

import docx
import openpyxl
import pytest
from words import pseudo
from words.greek import read
from words.pseudo import LANGUAGE

import coalition
import coalition.views.kit
from coalition.advocacy import Cause, advocate
from coalition.collecting import collect, survey
from coalition.commands import advocacy as advocacy_command
from coalition.commands import analyze as analyze_command
from coalition.commands import check as check_command
from coalition.commands import collect as collect_command
from coalition.commands import compare as compare_command
from coalition.commands import plan as plan_command
from coalition.commands import strategy as strategy_command
from coalition.commands import suggest as suggest_command
from coalition.commands._screen import opened
from coalition.strategy import make_strategy
from coalition.views import contents, report, workbook
from coalition.views.advocacy import page as advocacy_page
from coalition.views.plans import brief as plan_page
from coalition.views.strategy import strategy_docx, strategy_html
from coalition.views.strategy._partner_files import partner_files
from coalition.views.waves import brief as compare_page
from coalition.views.waves import map as compare_map
from coalition.views.waves import workbook as compare_workbook
from coalition.waves import compare, match
from coalition.words import _told as home

NOT_OURS = (
    r"<style>.*?</style>|<script.*?</script>|<code>.*?</code>",
    r'<dd class="source">.*?</dd>',  # citations stay as they are published
    r'<td class="hash">.*?</td>',
    r"\b(?:gaps|ties)\.[\w-]+|(?m:^ties$)|<td>ties</td>",  # names of indicators
    "coalition compare BEFORE AFTER",
    r"<[^<>]*>",
    r"\bstance: \w+",  # a heading of the sheet
    r"[\w*-]+\.(html|csv|json|xlsx|docx|toml|graphml|gexf)\b",
    r"\x1b\[\d*m",
    r"--[a-z-]+",
)
"""What may stand in Latin letters in every language."""


def left_over(text):
    """Words in Latin letters that are ours."""
    return pseudo.left_over(text, NOT_OURS)


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    """The made-up language in place of Arabic."""
    monkeypatch.setattr(home, "catalogue", lambda language: pseudo.CATALOGUE)


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    """Two waves of a network whose owner writes Greek."""
    folder = tmp_path_factory.mktemp("greek")
    return [read(folder, wave) for wave in (1, 2)]


@pytest.fixture(scope="module")
def findings(datasets):
    """With every chapter, for everybody."""
    return coalition.analyze(datasets[0], language=LANGUAGE).findings


@pytest.fixture(scope="module")
def potential(datasets):
    """Without a stated tie, for one stakeholder."""
    without = replace(datasets[0], ties=())
    return coalition.analyze(without, focal="κ3", language=LANGUAGE).findings


@pytest.fixture(scope="module")
def comparison(datasets):
    """Of two waves."""
    waves = [coalition.analyze(dataset).findings for dataset in datasets]
    return replace(compare(waves, match(datasets, {}), ["α", "β"]), language=LANGUAGE)


@pytest.fixture(scope="module")
def analysis(findings):
    """As the Python interface gives it."""
    return coalition.api.Analysis(findings)


@pytest.mark.parametrize("of", ["findings", "potential"])
def test_the_brief(of, request):
    assert left_over(report.render(request.getfixturevalue(of)).decode()) == []


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_the_advocacy_page(findings, audience):
    shown = replace(findings, audience=audience)
    assert left_over(advocacy_page.render(shown).decode()) == []


@pytest.mark.parametrize(
    "asked", [{"max_members": 4}, {"budget": 20}, {"max_members": 0, "include": ["κ1"]}]
)
def test_the_page_of_a_plan(analysis, asked):
    plan = replace(coalition.plan(analysis, **asked), language=LANGUAGE)
    assert left_over(plan_page.render(plan).decode()) == []


def test_the_page_of_a_comparison(comparison):
    assert left_over(compare_page.render(comparison).decode()) == []


def test_the_map_of_a_comparison(comparison):
    """Sectors and states are keys, of which the script makes classes; the rest is shown."""
    page = compare_map.render(comparison).decode()
    assert left_over(page) == []
    data = json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page)[1])
    ties = [heading for _, heading in data["words"].pop("ties")]
    conflicts = data["words"].pop("conflicts").values()
    shown = [*data["said"], *data["forms"], *data["words"].values(), *ties, *conflicts]
    assert left_over("\n".join(re.sub(r"\{\w+\}", "", text) for text in shown)) == []


def test_the_workbook_of_a_comparison(comparison):
    assert left_in_book(compare_workbook.render(comparison)) == []


@pytest.fixture(scope="module", params=["declared", "potential"])
def strategy(request, datasets):
    """Of one stakeholder, with stated ties and without."""
    dataset = datasets[0]
    dataset = dataset if request.param == "declared" else replace(dataset, ties=())
    found = coalition.analyze(dataset, focal="κ3", most=500, language=LANGUAGE).findings
    return make_strategy(found, None, (), LANGUAGE)


def test_the_page_of_a_strategy(strategy):
    assert left_over(strategy_html.render(strategy).decode()) == []


def test_the_word_files_of_a_strategy(strategy):
    files = [strategy_docx.render(strategy), *partner_files(strategy).values()]
    assert left_over("\n".join(sorted({text for file in files for text in texts_of(file)}))) == []


def texts_of(file):
    """Paragraphs and cells of a Word file, its header and footer."""
    document = docx.Document(BytesIO(file))
    parts = [document.element.body]
    parts += [part._element for s in document.sections for part in (s.header, s.footer)]
    for part in parts:
        for paragraph in part.iter(f"{W}p"):
            yield "".join(run.text or "" for run in paragraph.iter(f"{W}t"))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_screens_of_strategy_and_kit(strategy, tmp_path):
    shown = strategy_command._summary(strategy, tmp_path)
    held = contents(coalition.views.kit).items()
    shown += "\n".join(opened(tmp_path, dict(held), LANGUAGE))
    assert left_over(shown.replace(str(tmp_path), "")) == []


def test_the_screen_of_collect(datasets, tmp_path):
    """Of three forms, one of which is no form and one of which came back twice."""
    forms = sorted(survey(datasets[0], "en").items())[:2]
    paths = [tmp_path / f"{number}.xlsx" for number in range(4)]
    for path, (_, form) in zip(paths, [*forms, forms[0]], strict=False):
        path.write_bytes(form)
    openpyxl.Workbook().save(paths[3])
    shown = collect_command._summary(collect(paths, datasets[0]), datasets[0], paths[0], LANGUAGE)
    assert left_over(shown.replace(str(tmp_path), "").replace("coalition analyze", "")) == []


@pytest.mark.parametrize("of", ["findings", "potential"])
@pytest.mark.parametrize("verbose", [True, False])
def test_the_screen_of_analyze(of, verbose, request, tmp_path):
    shown = analyze_command.summary(request.getfixturevalue(of), tmp_path, verbose)
    assert left_over(shown.replace(str(tmp_path), "")) == []


def test_the_screen_of_check(findings):
    assert left_over(check_command._diagnosis(findings.dataset, True, LANGUAGE)) == []


def test_the_screen_of_suggest(findings, potential):
    told = [suggest_command._partners(potential.suggestions, potential.name, LANGUAGE)]
    told += [
        suggest_command._introductions(found, shown.dataset, shown.name, LANGUAGE)
        for found, shown in ((findings.weaving, findings), ((), findings), ((), potential))
    ]
    assert left_over("\n".join(told)) == []


def test_the_screen_of_plan(analysis, tmp_path):
    plan = replace(coalition.plan(analysis, max_members=4), language=LANGUAGE)
    assert left_over(plan_command._summary(plan, tmp_path, []).replace(str(tmp_path), "")) == []
    refused = replace(coalition.plan(analysis, max_members=0, include=["κ1"]), language=LANGUAGE)
    assert left_over(plan_command._refusal(refused)) == []


def test_the_screen_of_advocacy(findings, tmp_path):
    found = advocate(findings.network, findings.dataset, Cause())
    shown = advocacy_command.summary(findings, found, tmp_path, "internal")
    assert left_over(shown.replace(str(tmp_path), "")) == []


def test_the_screen_of_compare(comparison, tmp_path):
    shown = compare_command._summary(comparison, tmp_path)
    assert left_over(shown.replace(str(tmp_path), "")) == []


@pytest.mark.parametrize("of", ["findings", "potential"])
def test_the_workbook(of, request):
    """Sources and hashes of the first sheet stay, and so do ids of gaps."""
    found = request.getfixturevalue(of)
    sources = {note.source for note in found.notes} | {f.sha256 for f in found.dataset.files}
    assert left_in_book(workbook.render(found), sources) == []


def left_in_book(content, sources=frozenset()):
    """What is left in the cells of a workbook, and in the names of its sheets."""
    book = openpyxl.load_workbook(BytesIO(content))
    cells = {cell.value for page in book for row in page.iter_rows() for cell in row}
    shown = {text for text in cells if isinstance(text, str)} - sources
    ids = re.compile(r"\b[a-z]+(?:-[a-z]+)*-\d+\b")
    return left_over(ids.sub(" ", "\n".join(sorted(shown.union(book.sheetnames)))))
