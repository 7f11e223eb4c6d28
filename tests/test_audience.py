"""What is withheld from an audience stands in no file."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from coalition.api import analyze, read
from coalition.audience import counts_only, without
from coalition.errors import UnusableInput
from coalition.views import render_all

SHEET = """name,sector,trust (0-100),influence (0-100),stance: Fracking,contact,notes,weaknesses,\
cost,Hotline,themes,partners
Ann Club,social,73.13,61.17,2,ann@secret.example,owes us a favour,sleepy-board,987654,HOTLINE-1,\
water,Bob Bank
Bob Bank,private,13.57,91.19,-2,bob@secret.example,drinks,greedy,123456,HOTLINE-2,water,
Cat Court,public,,47.31,0,,,,,,water; law,Ann Club
"""
TIES = """source,target,trust (0-100),notes,status
Ann Club,Bob Bank,37.91,tie-gossip,existing
Ann Club,Cat Court,83.37,,existing
Bob Bank,Cat Court,,open-quarrel,conflict
"""
ALWAYS = ("secret.example", "owes us a favour", "drinks", "HOTLINE", "Fracking", "tie-gossip")
RATINGS = ("73.13", "0.7313", "13.57", "0.1357", "61.17", "0.6117", "91.19", "0.9119", "37.91",
           "0.3791", "83.37", "0.8337", "sleepy-board", "greedy", "987654", "123456",
           "open-quarrel")  # fmt: skip


@pytest.fixture
def dataset(tmp_path):
    (tmp_path / "s.csv").write_text(SHEET, "utf-8")
    (tmp_path / "t.csv").write_text(TIES, "utf-8")
    return read(tmp_path / "s.csv", tmp_path / "t.csv")


def texts(files: dict[str, bytes]) -> str:
    """All that the files say, workbooks unpacked."""
    found = []
    for name, content in files.items():
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(BytesIO(content)) as book:
                found += [book.read(part).decode("utf-8", "replace") for part in book.namelist()]
        else:
            found.append(content.decode("utf-8", "replace"))
    return "\n".join(found)


@pytest.fixture
def everything(dataset):
    return texts(render_all(analyze(dataset).findings))


def test_the_internal_version_holds_what_the_others_withhold(everything):
    assert [word for word in ALWAYS if word not in everything] == []
    assert "0.7313" in everything


@pytest.mark.parametrize("audience", ["partners", "public"])
def test_no_withheld_value_stands_in_any_file(dataset, audience):
    said = texts(render_all(analyze(dataset, audience=audience).findings))
    hidden = ALWAYS + (RATINGS if audience == "public" else ())
    assert [word for word in hidden if word in said] == []
    assert "Ann Club" in said


def test_partners_see_ratings(dataset):
    assert "0.7313" in texts(render_all(analyze(dataset, audience="partners").findings))


def test_nothing_in_the_public_findings_follows_from_what_is_withheld(dataset):
    """Other ratings, stances and contacts: the same public files, byte for byte."""
    others = tuple(
        replace(s, trust=0.5, influence=None, stances=(), contact="x", cost=1.0)
        for s in dataset.stakeholders
    )
    other = replace(dataset, stakeholders=others)
    one, two = (render_all(analyze(d, audience="public").findings) for d in (dataset, other))
    assert [name for name in one if one[name] != two[name]] == []


def test_a_column_that_groups_is_kept(tmp_path):
    (tmp_path / "s.csv").write_text("name,Wing,Phone\nA,left,1\nB,right,2\n", "utf-8")
    found = without(read(tmp_path / "s.csv"), "public", keep="Wing")
    assert [s.further for s in found.stakeholders] == [(("Wing", "left"),), (("Wing", "right"),)]


def test_counts_only_name_and_weigh_nobody(dataset):
    found = counts_only(analyze(dataset).findings.advocacy)
    assert (found.issues[0].support, found.issues[0].oppose) == (1, 1)
    assert found.issues[0].weighted_balance is None
    named = (found.camps, found.movable, found.classes, found.without_influence)
    assert named == ((), (), (), ())


def test_an_unknown_audience_is_refused(dataset):
    with pytest.raises(UnusableInput, match="internal, partners, public"):
        without(dataset, "press")
