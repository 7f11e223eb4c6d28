"""What `coalition strategy` writes, opened again as its readers' programs would."""

from io import BytesIO

import openpyxl
import pytest
from samples import HOSTILE
from strategy_samples import strategy_of, texts_of, word_of

import coalition
import coalition.views.strategy
from coalition.strategy import Config, make_strategy, total
from coalition.strategy._config import CostSet
from coalition.views import render_all
from coalition.views.strategy import strategy_docx, strategy_xlsx
from coalition.views.strategy._file_names import file_name
from coalition.views.strategy._partner_files import partner_files

CHAPTERS = (
    "Executive summary", "Vision and mission", "Strengths, weaknesses, opportunities, threats",
    "The network today", "Goals", "Target partners", "Form of each partnership", "Action plan",
    "Budget", "Risks", "Monitoring and evaluation", "Celebrating, sustaining, ending",
)  # fmt: skip
ARTICLES = (
    "1. Purpose", "2. Scope", "3. Contributions", "4. Roles", "5. Communication",
    "6. Sharing data", "7. Making decisions", "8. Resolving conflicts", "9. Monitoring",
    "10. Duration", "11. Leaving", "12. Signatures",
)  # fmt: skip


@pytest.fixture(scope="module")
def strategy(tmp_path_factory):
    config = Config(costs=(CostSet("Meetings", "ties", 1.25),))
    return strategy_of(tmp_path_factory.mktemp("documents"), config)


@pytest.fixture(scope="module")
def files(strategy):
    return render_all(strategy, folder=coalition.views.strategy) | partner_files(strategy)


@pytest.fixture(scope="module")
def opened(files):
    return word_of(files["strategy.docx"])


def test_every_chapter_stands_in_its_order(opened):
    found = [p.text for p in opened.paragraphs if p.style.name == "Heading 1"]
    assert found == list(CHAPTERS)


def test_every_goal_has_measure_baseline_target_date_and_owner(strategy, opened):
    header = ["No.", "Goal", "Measure", "Baseline", "Target", "By when", "Owner"]
    [table] = [t for t in opened.tables if [c.text for c in t.rows[0].cells] == header]
    rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
    assert [row[3:5] for row in rows] == [
        [f"{g.baseline:g}", f"{g.target:g}"] for g in strategy.goals
    ]
    assert all(all(cell for cell in row) for row in rows)
    assert {row[6] for row in rows} == {"[owner]"}


def test_the_budget_adds_up_in_the_document(opened):
    header = ["Goal", "Item", "Cost", "Contribution"]
    [table] = [t for t in opened.tables if [c.text for c in t.rows[0].cells] == header]
    rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
    for column in (2, 3):
        stated = [float(row[column]) for row in rows[:-1] if row[column] not in ("[amount]", "–")]
        assert sum(stated) == float(rows[-1][column])
    assert rows[-1][2:] == ["7.75", "20"]


def test_the_budget_adds_up_in_the_workbook(strategy, files):
    """Stored values are what the formulas give: worked out here from the cells."""
    book = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]), data_only=True)
    formulas = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))["Budget"]
    page = book["Budget"]
    last = next(row for row in range(1, 99) if page.cell(row, 1).value == "Total")
    for column, what in ((4, "cost"), (5, "contribution")):
        cells = [page.cell(row, column).value or 0 for row in range(2, last)]
        assert sum(cells) == page.cell(last, column).value == total(strategy.budget.lines, what)
        letter = "DE"[column - 4]
        assert formulas.cell(last, column).value == f"=SUM({letter}2:{letter}{last - 1})"
    goals = book["Budget by goal"]
    end = len(strategy.goals) + 2
    assert goals.cell(end, 1).value == "Total"
    assert goals.cell(end, 4).value == page.cell(last, 4).value
    assert goals.cell(end, 6).value == goals.cell(end, 5).value - goals.cell(end, 4).value


def test_amounts_that_nobody_stated_are_empty_and_marked(files):
    page = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))["Budget"]
    [row] = [r for r in range(2, 30) if page.cell(r, 3).value == "Partnership with Ed"]
    assert page.cell(row, 4).value is None
    assert page.cell(row, 4).fill.fgColor.rgb == "FFFFF0C2"
    assert page.cell(row, 5).value == 3


def test_each_partner_has_a_brief_of_one_page_and_a_memorandum(strategy, files):
    for number, partner in enumerate(strategy.partners, 1):
        brief = texts_of(word_of(files[file_name("approach", number, partner.name)]))
        assert partner.name in brief
        for term in ("Who", "Why", "What we offer", "What we ask", "Who introduces",
                     "What to say first", "Risks"):  # fmt: skip
            assert term in brief
        draft = word_of(files[file_name("memorandum", number, partner.name)])
        found = [p.text for p in draft.paragraphs if p.style.name == "Heading 2"]
        assert found == list(ARTICLES)
        assert any("no legal advice" in text for text in texts_of(draft))


def test_the_memorandum_gives_nothing_away(strategy, files):
    """It goes to the partner: no stance, rating, cost or risk of anybody."""
    [name] = [n for n in files if n.startswith("memorandum") and n.endswith("cy.docx")]
    said = " ".join(texts_of(word_of(files[name])))
    assert "Cy contributes legal" in said
    assert "Ours contributes media" in said
    for secret in ("Tax", "0.25", "conflict, as", "rated", "10"):
        assert secret not in said.replace("10. Duration", "")


def test_statements_come_from_the_data_or_are_blanks(files):
    [name] = [n for n in files if n.startswith("approach") and n.endswith("cy.docx")]
    brief = texts_of(word_of(files[name]))
    assert "Cy offers legal, which we need." in brief
    assert "We offer media, which Cy needs." in brief
    assert "Bo, who works with both of us." in brief
    assert "cy@example.org" in brief
    assert "[to fill in: name and date]" in brief


def test_evidence_names_file_row_and_column(files):
    page = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))["Evidence"]
    told = " ".join(str(row[4].value) for row in page.iter_rows(min_row=2))
    assert "people.csv, row 4, " in told
    assert "ties.csv, row" in told


def test_an_audience_is_told_what_it_sees(tmp_path):
    for audience, sentence in (("internal", "Confidential."), ("public", "Ratings, stances, ")):
        found = word_of(strategy_docx.render(strategy_of(tmp_path, audience=audience)))
        assert any(text.startswith(sentence) for text in texts_of(found))


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_language_gives_whole_documents(tmp_path, language):
    found = strategy_of(tmp_path, language=language)
    files = render_all(found, folder=coalition.views.strategy) | partner_files(found)
    assert len(files) == 4 + 2 * len(found.partners)
    book = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))
    assert all(bool(page.sheet_view.rightToLeft) == (language == "ar") for page in book)


def test_hostile_names_stay_text(tmp_path):
    rows = [f'"{n.replace(chr(34), chr(34) * 2)}",x{k},x{k + 1}' for k, n in enumerate(HOSTILE)]
    path = tmp_path / "people.csv"
    path.write_text("name,offers,needs\nOurs,x1,x5\n" + "\n".join(rows) + "\n", "utf-8")
    findings = coalition.analyze(path, focal="Ours", most=50).findings
    named = tuple(s.id for s in findings.stakeholders if s.id != "Ours")
    found = make_strategy(findings, Config(), named)
    files = render_all(found, folder=coalition.views.strategy) | partner_files(found)
    assert len(files) == 4 + 2 * len(HOSTILE)
    for name, content in files.items():
        assert name.isascii()
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
        if name.endswith(".docx"):
            assert texts_of(word_of(content))
    page = files["strategy.html"].decode()
    assert "<script" not in page
    assert "<img" not in page
    book = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))
    formulas = [
        (sheet.title, cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas
    assert {title for title, _ in formulas} <= {"Budget", "Budget by goal"}
    assert all(value.startswith(("=E", "=SUM", "=IF(AND(D")) for _, value in formulas)


def test_names_alone_give_documents_of_blanks(tmp_path):
    (tmp_path / "names.csv").write_text("name\nA\n", "utf-8")
    found = make_strategy(coalition.analyze(tmp_path / "names.csv", focal="A").findings)
    files = render_all(found, folder=coalition.views.strategy) | partner_files(found)
    texts = texts_of(word_of(files["strategy.docx"]))
    assert "[to fill in: target partners: the data suggest none]" in texts
    assert openpyxl.load_workbook(BytesIO(files["strategy.xlsx"])).sheetnames


def test_the_workbook_keeps_no_clock(strategy, files):
    assert strategy_xlsx.render(strategy) == files["strategy.xlsx"]
    book = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]))
    assert book.properties.created.year == 2000


@pytest.mark.parametrize("name", ["CON", "", "...", "a/b\\c:d", "x" * 300, "Æther Ø"])
def test_file_names_are_safe_and_never_the_same(name):
    made = {file_name("approach", number, name) for number in (1, 2)}
    assert len(made) == 2
    for file in made:
        assert len(file) < 70
        assert not set(file) & set('/\\:*?"<>| ')
        assert file.startswith("approach-0")


def test_options_stand_on_one_line(files):
    assert b'<span class="option">--audience</span> partners' in files["strategy.html"]
