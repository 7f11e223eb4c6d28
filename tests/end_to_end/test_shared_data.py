"""Tables as they are found in the world: each is read, or refused with a way to mend it.

They are no part of the project: they lie in a folder beside the checkout, or in the one that
COALITION_SHARED_DATA names. Where they are absent, these tests are skipped.
"""

import os
from pathlib import Path

import pytest
from end_to_end.typed import typed
from end_to_end.written import assert_whole

import coalition
from coalition.errors import InputError

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
DATA = Path(os.environ.get("COALITION_SHARED_DATA", BESIDE))
FOUND = sorted(p for p in DATA.rglob("*") if p.suffix in (".csv", ".xlsx", ".gexf"))

REFUSED = {"afg-3w/organization_types_beta.csv": "--column"}
"""What is no table of stakeholders, and what the message offers."""

SMALL = [
    # Sheets, and how many stakeholders and ties (pairs) are analysed.
    (("emon/stakeholders.csv", "emon/ties.csv"), 80, 374),
    (("kumu-sample/elements.csv", "kumu-sample/connections.csv"), 34, 47),
    (("global-fund/members.csv",), 35, None),
    (("global-health-ios/Data6.csv",), 24, 125),
    (("wild/bndes-organizations.csv",), 67, None),
    (("wild/hapi-org-mapping.csv",), 61, None),
    (("wild/ukgov-api-organisation.csv",), 34, None),
]

pytestmark = pytest.mark.skipif(not FOUND, reason="the tables found in the world are not here")


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.relative_to(DATA).as_posix())
def test_every_table_is_read_or_refused_with_a_way_to_mend_it(path):
    """Whoever is read has a name and stands in a row; every doubt says what was done."""
    expected = REFUSED.get(path.relative_to(DATA).as_posix())
    if expected is not None:
        with pytest.raises(InputError, match=expected) as error:
            coalition.read(path)
        assert all(issue.file == path.name for issue in error.value.issues)
        return
    dataset = coalition.read(path)
    assert dataset.stakeholders
    assert all(s.name.strip() for s in dataset.stakeholders)
    ids = [s.id for s in dataset.stakeholders]
    assert len(ids) == len(set(ids))
    assert {end for t in dataset.ties for end in (t.source, t.target)} <= set(ids)
    assert all(issue.severity in ("warning", "info") for issue in dataset.issues)
    assert all(issue.message and issue.action for issue in dataset.issues)
    assert all(issue.file for issue in dataset.issues if issue.row is not None)


@pytest.mark.parametrize(
    ("sheets", "stakeholders", "ties"), SMALL, ids=lambda x: x[0] if isinstance(x, tuple) else ""
)
def test_small_tables_are_analysed_and_written_whole(tmp_path, sheets, stakeholders, ties):
    """By the command, with every file checked; counted as its README counts them."""
    paths = [DATA / sheet for sheet in sheets]
    if not all(path.exists() for path in paths):
        pytest.skip("not here")
    words = [paths[0], *(word for path in paths[1:] for word in ("--ties", path))]
    answer = typed("analyze", *words, "--out", tmp_path / "out", "-q")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    network = assert_whole(tmp_path / "out")["network"]
    assert network["stakeholders"] == stakeholders
    assert ties is None or (network["ties"], network["basis"]) == (ties, "declared")


def test_four_networks_in_one_file_never_mix():
    """Emergency networks of four events: no tie joins stakeholders of two."""
    if not (DATA / "emon").is_dir():
        pytest.skip("not here")
    analysis = coalition.analyze(DATA / "emon/stakeholders.csv", ties=DATA / "emon/ties.csv")
    event = dict(analysis.stakeholders[["id", "network"]].itertuples(index=False))
    ends = analysis.ties[["source", "target"]]
    assert set(event.values()) == {"Cheyenne", "HurrFrederic", "LakePomona", "Texas"}
    assert all(event[a] == event[b] for a, b in ends.itertuples(index=False))
