"""The shipped data sets are read without an error, and what is left in them on purpose is found."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from analysed import shipped

from coalition.examples import Example, examples
from coalition.findings import Findings

SETS = {example.name: example for example in examples()}
DISTRICT = "district-health-coalition"
LATER = "district-health-coalition-a-year-later"
BOARDS = ("global-fund", "global-partnership-for-education")
LINKS = ("http://", "https://", "none: general knowledge")


def rows_of(example: Example, file: str) -> list[dict[str, str]]:
    with (example.path / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def found() -> dict[str, Findings]:
    return {name: shipped(name).findings for name in SETS}


def gap_kinds(findings: Findings) -> Counter[str]:
    return Counter(gap.kind for gap in findings.gaps)


def subjects(findings: Findings, kind: str) -> set[str]:
    return {gap.subject for gap in findings.gaps if gap.kind == kind}


@pytest.mark.parametrize(
    ("name", "stakeholders", "pairs"),
    [
        # 54 rows, one of them twice, and two whom only a tie names. 112 rows of ties, less three
        # past, two in conflict, one potential; and three pairs that only partners name.
        (DISTRICT, 55, 109),
        # 53 rows and the council that only a tie names.
        (LATER, 54, 118),
        # 65 ties, the World Bank being tied to the Board by two of them.
        ("global-fund", 61, 64),
        # 108 ties, two of them past.
        ("global-partnership-for-education", 107, 106),
    ],
)
def test_every_set_is_read_whole(found, name, stakeholders, pairs):
    """Nobody is lost, only ends of ties are added, and no issue is an error."""
    findings = found[name]
    assert (findings.network.n, findings.network.m) == (stakeholders, pairs)
    assert findings.network.basis == "declared"
    assert not [issue for issue in findings.dataset.issues if issue.severity == "error"]


@pytest.mark.parametrize("name", BOARDS)
def test_the_real_sets_name_a_source_and_a_certainty_in_every_row(name):
    for file, column in (("stakeholders.csv", "source"), ("ties.csv", "evidence")):
        for row in rows_of(SETS[name], file):
            unverified = row["certainty"].startswith("general knowledge")
            assert row[column].startswith(LINKS) or unverified, row
            assert row["certainty"], row


@pytest.mark.parametrize("name", BOARDS)
def test_the_real_sets_claim_no_partnership(name):
    """A seat is not a form of partnership, and no tie joins two members."""
    example = SETS[name]
    level = {row["id"]: row["level"] for row in rows_of(example, "stakeholders.csv")}
    for row in rows_of(example, "ties.csv"):
        assert row["form"] == ""
        assert "member" not in (level[row["source"]], level[row["target"]]) or (
            {level[row["source"]], level[row["target"]]} & {"constituency", "board"}
        )


@pytest.mark.parametrize("name", BOARDS)
def test_the_real_sets_have_no_doubt_that_a_row_could_mend(found, name):
    """Official names that look alike are the only warnings."""
    codes = {i.code for i in found[name].dataset.issues if i.severity == "warning"}
    assert codes <= {"near-duplicate-name", "near-duplicate"}


@pytest.mark.parametrize("name", [DISTRICT, LATER])
def test_the_invented_sets_say_so_first_and_in_every_row(name):
    example = SETS[name]
    assert "invented" in (example.path / "README.md").read_text("utf-8").splitlines()[0]
    assert all(row["Notes"].startswith("Invented.") for row in rows_of(example, "stakeholders.csv"))


@pytest.mark.parametrize(
    "value",
    [
        "Valley Institute for Public Health",
        "Harbour Bank",
        "Heartline Diabetis Association",
        "often",
        "National School Food Council",
    ],
)
def test_every_slip_left_in_the_district_is_reported(found, value):
    """Each has a warning that shows what stood in the cell."""
    warnings = [i for i in found[DISTRICT].dataset.issues if i.severity == "warning"]
    assert any(value in (issue.value, *issue.message.split("'")) for issue in warnings), value


def test_sectors_left_out_in_the_district_are_inferred_where_that_is_safe(found):
    """A shop by its type, a college by its type; beekeepers without a type stay unknown."""
    by_name = {s.name: s.stakeholder for s in found[DISTRICT].stakeholders}
    sources = {
        name: (by_name[name].sector, by_name[name].sector_source)
        for name in ("FreshCart Supermarkets", "Kesra Agricultural College", "Hillside Honey")
    }
    assert sources == {
        "FreshCart Supermarkets": ("private", "inferred"),
        "Kesra Agricultural College": ("academic", "inferred"),
        "Hillside Honey": ("unknown", "unknown"),
    }


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("missing-capability", "legal advice"),
        ("missing-capability", "sign language interpreting"),
        ("fragile-capability", "laboratory testing"),
        ("fragile-capability", "translation"),
        ("unreached-capability", "cold storage"),
        ("isolated-stakeholder", "Association of Retired Nurses"),
        ("isolated-stakeholder", "Open Data Lab Marula"),
        ("cut-point", "Tamba Community Health Forum"),
    ],
)
def test_the_gaps_planted_in_the_district_are_found(found, kind, subject):
    assert any(subject in text for text in subjects(found[DISTRICT], kind)), kind


@pytest.mark.parametrize(
    ("kind", "concerned"),
    [
        ("weak-criterion", "Marula Valley General Hospital"),
        ("missing-voice", "Marula Valley Chamber of Commerce"),
        ("structural-hole", "Tamba Community Health Forum"),
    ],
)
def test_the_gaps_planted_in_the_district_concern_whom_they_should(found, kind, concerned):
    gaps = [gap for gap in found[DISTRICT].gaps if gap.kind == kind]
    assert any(concerned in gap.stakeholders for gap in gaps), kind


def test_every_kind_of_gap_occurs_in_the_district(found):
    """The demo shows all of them; a kind is a module of the folder."""
    import coalition.gaps
    from coalition.runtime.folder import modules_in

    kinds = {name.replace("_", "-") for name in modules_in(coalition.gaps)}
    assert kinds == set(gap_kinds(found[DISTRICT]))


def test_every_form_status_and_scale_occurs_in_the_district(found):
    """Five forms and four statuses; ratings from 1 to 5 are read as the header states."""
    ties = found[DISTRICT].dataset.ties
    assert {tie.form for tie in ties} - {None} == {
        "cooperation",
        "coordination",
        "collaboration",
        "coalition",
        "integration",
    }
    assert {tie.status for tie in ties} == {"existing", "past", "potential", "conflict"}
    assert {(s.low, s.high) for s in found[DISTRICT].dataset.scales if "1-5" in s.column} == {
        (1, 5)
    }


def test_copying_a_set_never_overwrites(tmp_path):
    from coalition.errors import UnusableInput
    from coalition.examples import copy

    copied = copy("global-fund", tmp_path)
    assert sorted(p.name for p in copied.iterdir()) == ["README.md", "stakeholders.csv", "ties.csv"]
    Path(copied / "ties.csv").write_text("mine")
    with pytest.raises(UnusableInput, match="already there"):
        copy("global-fund", tmp_path)
    assert (copied / "ties.csv").read_text() == "mine"


def test_an_unknown_set_is_refused_with_those_that_there_are(tmp_path):
    from coalition.errors import UnusableInput
    from coalition.examples import copy

    with pytest.raises(UnusableInput, match="global-fund, global-partnership-for-education"):
        copy("global fund", tmp_path)


def test_the_list_shows_each_set_with_the_line_that_analyses_it():
    """One description and one command each; the command names files that are there."""
    from click.testing import CliRunner

    from coalition.commands.examples import command

    shown = CliRunner().invoke(command, []).output
    for name, example in SETS.items():
        assert f"{name}  {example.description}\n  coalition analyze" in shown
        assert f"--out reports/{name}" in shown
