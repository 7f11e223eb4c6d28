"""Ladders and scales of other tools, accepted as columns, with what stood there kept."""

import pytest

from coalition.api import analyze, read
from coalition.tables import cleaned
from coalition.tables._ladders import form_on, ladder_of

FREY, TAMARACK, PARTNER = "Frey (0-5)", "Tamarack (1-7)", "PARTNER intensity (0-3)"


def ties_of(tmp_path, header, *cells):
    (tmp_path / "s.csv").write_text("name\n" + "".join(f"P{k}\n" for k in range(9)))
    rows = "".join(f"P{k},P{k + 1},{cell}\n" for k, cell in enumerate(cells))
    (tmp_path / "t.csv").write_text(f"source,target,{header}\n{rows}")
    return read(tmp_path / "s.csv", tmp_path / "t.csv")


@pytest.mark.parametrize(
    ("header", "cells", "forms"),
    [
        (FREY, ["2", "3", "4", "5"], ["cooperation", "coordination", "coalition", "integration"]),
        (FREY, ["Collaboration", "4 - coalition"], ["integration", "coalition"]),
        (
            TAMARACK,
            ["3", "4", "5", "6", "7"],
            ["cooperation", "cooperation", "coordination", "collaboration", "integration"],
        ),
        (TAMARACK, ["coordination", "Integrate"], ["coordination", "integration"]),
        (PARTNER, ["1", "2", "3"], ["cooperation", "coordination", "integration"]),
        (PARTNER, ["Cooperative", "integrated"], ["cooperation", "integration"]),
    ],
)
def test_a_ladder_is_read_by_its_own_rungs_and_kept_as_written(tmp_path, header, cells, forms):
    dataset = ties_of(tmp_path, header, *cells)
    assert [tie.form for tie in dataset.ties] == forms
    assert [dict(tie.further)[header] for tie in dataset.ties] == cells
    (scale,) = dataset.scales
    assert f"{scale.low:g}-{scale.high:g}" in scale.column
    assert not [issue for issue in dataset.issues if issue.severity == "warning"]


@pytest.mark.parametrize("header", [FREY, TAMARACK, PARTNER])
def test_no_ladder_turns_its_rungs_around(header):
    """The higher rung is never read as the lower form."""
    from coalition.tables import rung

    lowest, rungs = ladder = ladder_of(header)
    read = [rung(form_on(ladder, str(lowest + k))) or 0 for k in range(len(rungs))]
    assert read == sorted(read)


def test_the_lowest_rungs_are_no_tie_or_a_conflict(tmp_path):
    assert ties_of(tmp_path, FREY, "0", "1").ties == ()
    compete, *_ = ties_of(tmp_path, TAMARACK, "1", "2").ties
    assert compete.status == "conflict"


def test_a_rung_that_is_not_on_the_ladder_is_told_and_kept(tmp_path):
    dataset = ties_of(tmp_path, FREY, "9", "friends")
    told = [i for i in dataset.issues if i.code == "unknown-form"]
    assert [i.value for i in told] == ["9", "friends"]
    assert "expected 0 to 5" in told[0].message
    assert [tie.form for tie in dataset.ties] == [None, None]


def test_a_plain_form_column_reads_numbers_on_our_ladder_as_before(tmp_path):
    assert [t.form for t in ties_of(tmp_path, "form", "5", "2").ties] == [
        "integration",
        "coordination",
    ]


def test_partners_trust_is_the_mean_of_its_three_sides(tmp_path):
    """On 1-4, (4 + 3 + 1) / 3 = 8/3 is 5/9 of the way; a blank side is left out, never 0."""
    (tmp_path / "s.csv").write_text("name\nA\nB\nC\n")
    (tmp_path / "t.csv").write_text(
        "source,target,trust_reliability,trust_mission,trust_openness,value_resources\n"
        "A,B,4,3,1,2\nB,C,4,,,\n"
    )
    dataset = read(tmp_path / "s.csv", tmp_path / "t.csv")
    assert [tie.trust for tie in dataset.ties] == pytest.approx([5 / 9, 1])
    assert dict(dataset.ties[0].further) == {
        "trust_reliability": "4",
        "trust_mission": "3",
        "trust_openness": "1",
        "value_resources": "2",
    }
    assert {(s.low, s.high) for s in dataset.scales} == {(1, 4)}
    assert "trust-of-sides" in {issue.code for issue in dataset.issues}


def test_wilder_factors_are_kept_and_never_read_as_ratings_of_a_member(tmp_path):
    (tmp_path / "s.csv").write_text("name,Wilder: communication (1-5),Wilder trust (1-5)\nA,4,5\n")
    (found,) = read(tmp_path / "s.csv").stakeholders
    assert (found.communication, found.trust) == (None, None)
    assert dict(found.further) == {
        "Wilder: communication (1-5)": "4",
        "Wilder trust (1-5)": "5",
    }


def test_the_cleaned_copy_reads_back_with_rungs_and_sides(tmp_path):
    dataset = ties_of(tmp_path, FREY, "5", "2")
    (stakeholders, ties) = cleaned(dataset)
    for name, rows in (("a.csv", stakeholders), ("b.csv", ties)):
        (tmp_path / name).write_text("\n".join(",".join(row) for row in rows))
    again = read(tmp_path / "a.csv", tmp_path / "b.csv")
    assert [(t.form, t.further) for t in again.ties] == [(t.form, t.further) for t in dataset.ties]


def test_a_sheet_on_freys_ladder_is_analysed(tmp_path):
    ties_of(tmp_path, FREY, "2", "3", "5")
    findings = analyze(tmp_path / "s.csv", ties=tmp_path / "t.csv").findings
    assert findings.network.m == 3
