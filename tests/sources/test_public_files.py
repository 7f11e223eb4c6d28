"""Files as found in public: each is read whole, with the rows that its documentation counts."""

from pathlib import Path

import pytest

from coalition.sources import read

DATA = Path(__file__).resolve().parents[2] / ".." / "shared" / "data"
# Rows of data as the README beside each file states them; one more where a row of HXL tags,
# which is for a later step to recognise, stands below the header.
ROWS = {
    "gpe/constituencies.csv": [20],
    "gpe/members.csv": [84],
    "global-health-ios/Data3.csv": [1021],
    "global-health-ios/Data4.csv": [2042],
    "global-health-ios/stakeholders.csv": [8],
    "global-health-ios/Network.gexf": [1027, 2038],
    "afg-3w/afghanistan_3w_operational_presence_january_march_2024.csv": [10_902 + 1],
    "afg-3w/stakeholders.csv": [285],
    "chemnet/stakeholders.csv": [30],
    "chemnet/ties.csv": [342 + 189 + 185 + 283],
    "chemnet/memberships.csv": [180],
    "global-fund/constituencies.csv": [28],
    "global-fund/members.csv": [35],
    "kumu-sample/elements.csv": [34],
    "kumu-sample/connections.csv": [49],
    "emon/stakeholders.csv": [14 + 21 + 20 + 25],
    "emon/ties.csv": [83 + 118 + 148 + 186],
    "wild/bc-ai-organizations.csv": [963],
    "wild/odf-organizations.csv": [764],
    "wild/odf-complements_manuels.csv": [189],
    "wild/bndes-organizations.csv": [69],
    "wild/northernpowerhouse-organisations.csv": [85],
    "wild/g0v-organizations.csv": [56],
    "wild/ukgov-api-organisation.csv": [34],
    "wild/cmds-partners.csv": [62],
    "wild/hapi-org-mapping.csv": [121 + 1],
    "wild/uk-mobile-library-organisations.csv": [68],
    "wild/nigeria_3w_oct_dec_2023.xlsx": [9366 + 1],
}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the public files are not here")


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_read(name):
    """As many rows as the README says."""
    path = DATA / name
    if not path.exists():
        pytest.skip("not here")
    assert [len(table.rows) for table in read(path)] == ROWS[name]


def test_no_other_table_stops_with_a_traceback():
    """Every file with a suffix that is read has a table."""
    for path in sorted(DATA.rglob("*")):
        if path.suffix in (".csv", ".xlsx", ".gexf", ".graphml", ".json"):
            assert read(path), path.name


def test_the_three_short_rows_of_the_northern_powerhouse_are_named():
    """Its README counts three; two of them hold lists with semicolons."""
    (table,) = read(DATA / "wild/northernpowerhouse-organisations.csv")
    (issue,) = table.issues
    assert issue.code == "short-row"
    assert "Rows 10, 24, 50" in issue.message


def test_names_in_the_gexf_of_global_health():
    """Gavi has a label; a practice has none and is called by its id. Ties have a direction."""
    nodes, ties = read(DATA / "global-health-ios/Network.gexf")
    assert nodes.rows[0][:2] == ("GAVI", "GAVI")
    assert ("GAVI-UNICEF-2001", "GAVI-UNICEF-2001") in [row[:2] for row in nodes.rows]
    assert ties.directed is True
    assert ties.header == ("source", "target", "weight", "year")
