"""The template is a workbook that our own reader understands, and that checks what is typed."""

import openpyxl
import pytest
from click.testing import CliRunner

from coalition.api import read
from coalition.cli import group
from coalition.collecting import template
from coalition.collecting._columns import STAKEHOLDERS, TIES
from coalition.errors import InputError


@pytest.fixture
def path(tmp_path):
    (tmp_path / "sheet.xlsx").write_bytes(template())
    return tmp_path / "sheet.xlsx"


def filled(path, rows, ties):
    book = openpyxl.load_workbook(path)
    for title, listed in (("Stakeholders", rows), ("Ties", ties)):
        header = [cell.value for cell in book[title][1]]
        for number, row in enumerate(listed, start=2):
            for key, value in row.items():
                book[title].cell(number, header.index(key) + 1, value)
    book.save(path)


def test_every_column_is_understood(path):
    """The examples of the instructions, typed in, are read as they are meant."""
    examples = {column.header: column.example for column in STAKEHOLDERS if column.example}
    ties = {column.header: column.example for column in TIES if column.example}
    filled(path, [examples, {"Name": "City Council"}], [ties])
    dataset = read(path)
    bank = next(s for s in dataset.stakeholders if s.name == "Harbour Food Bank")
    assert (bank.sector, bank.type) == ("social", "NGO")
    assert bank.themes == ("food", "poverty")
    assert {c.term: c.weight for c in bank.offers} == {"storage": 3.0, "volunteers": 1.0}
    assert (bank.trust, bank.influence, bank.interest) == (0.75, 0.6, 0.8)
    assert (bank.contribution, bank.cost) == (2000.0, 500.0)
    assert dict(bank.stances) == {"YOUR ISSUE": 1.0}
    assert {t.form for t in dataset.ties} == {"coordination"}
    assert {t.target for t in dataset.ties} == {"City Council"}
    assert not [issue for issue in dataset.issues if issue.severity != "info"]


def test_the_empty_template_is_refused_as_empty(path):
    with pytest.raises(InputError):
        read(path)


def test_what_may_be_chosen_is_chosen_from_a_list(path):
    book = openpyxl.load_workbook(path)
    rules = book["Stakeholders"].data_validations.dataValidation
    assert '"public,private,social,academic"' in {rule.formula1 for rule in rules}
    assert {rule.type for rule in rules} == {"list", "decimal"}
    assert book["Stakeholders"].freeze_panes == "B2"


def test_the_same_bytes_every_time():
    assert template() == template()


def test_a_file_that_is_there_is_not_overwritten(tmp_path):
    out = tmp_path / "mine.xlsx"
    run = CliRunner().invoke
    assert run(group, ["template", str(out)]).exit_code == 0
    before = out.read_bytes()
    refused = run(group, ["template", str(out)])
    assert refused.exception is not None
    assert "is there already" in str(refused.exception)
    assert out.read_bytes() == before
    assert run(group, ["template", str(out), "--force"]).exit_code == 0
