"""The cleaned sheets read back as the same data set."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables.sheets import from_rows, placeless, read_csv, understood

from coalition.errors import InputError
from coalition.tables import Dataset, cleaned, understand


def read_again(dataset: Dataset) -> Dataset:
    stakeholders, ties = cleaned(dataset)
    return understand([from_rows(stakeholders, "s.csv")], [from_rows(ties, "t.csv")])


def test_headers_and_cells():
    """Our own headers; ratings in 0-1; only columns that hold something."""
    dataset = understood(
        "Organisation | Secteur | Offers | Trust (1-5) | stance: Levy | Colour\n"
        "A | prive | law (2); food, drink | 4 | pour | red"
    )
    assert cleaned(dataset)[0] == [
        [
            "id",
            "name",
            "sector",
            "sector source",
            "offers",
            "trust (0-1)",
            "stance: Levy (-2 to 2)",
            "Colour",
        ],
        ["A", "A", "private", "given", "law (2); food, drink", "0.75", "1", "red"],
    ]


def test_a_comma_in_the_only_value():
    """A value with a comma stays one value."""
    dataset = understood("Name | Themes\nA | Food, drink;\nB | Food; Health")
    assert read_again(dataset).stakeholders[0].themes == ("Food, drink",)


def test_further_columns_get_no_meaning():
    """A column that was kept as it is stays so, though its header alone would mean a field."""
    dataset = understood("Name | Type | Org type\nA | NGO | Charity")
    assert cleaned(dataset)[0][0][-1] == "further: Org type"
    assert placeless(read_again(dataset)) == placeless(dataset)


def test_inferred_stays_inferred():
    """What was inferred is not given after cleaning, and what stayed unknown stays so."""
    dataset = understood("Name | Sector\nMinistry of X | \nGlobal Trust | mixed\nA | public")
    again = {s.name: (s.sector, s.sector_source) for s in read_again(dataset).stakeholders}
    assert again == {
        "Ministry of X": ("public", "inferred"),
        "Global Trust": ("unknown", "unknown"),
        "A": ("public", "given"),
    }


@pytest.mark.parametrize(
    ("files", "ties"),
    [
        (["afg-3w/afghanistan_3w_operational_presence_january_march_2024.csv"], []),
        (["chemnet/stakeholders.csv"], ["chemnet/ties.csv"]),
        (["emon/stakeholders.csv"], ["emon/ties.csv"]),
        (["global-fund/members.csv"], []),
        (["global-health-ios/stakeholders.csv"], ["global-health-ios/Data3.csv"]),
        (["global-health-ios/Data6.csv"], []),
        (["gpe/members.csv"], []),
        (["kumu-sample/elements.csv"], ["kumu-sample/connections.csv"]),
        (["wild/bc-ai-organizations.csv"], []),
        (["wild/bndes-organizations.csv"], []),
        (["wild/g0v-organizations.csv"], []),
        (["wild/hapi-org-mapping.csv"], []),
        (["wild/northernpowerhouse-organisations.csv"], []),
        (["wild/odf-organizations.csv"], []),
    ],
)
def test_found_files_read_back(files, ties):
    """Every file of the test data says the same after cleaning."""
    dataset = understand([read_csv(f) for f in files], [read_csv(f) for f in ties])
    assert placeless(read_again(dataset)) == placeless(dataset)


PIECES = [
    "a",
    "B",
    "Ab",
    "é",
    "legal",
    " ",
    ", ",
    "; ",
    "|",
    "(x)",
    " (2)",
    ": 3",
    "@",
    "/",
    "-",
    "0",
]
WORDS = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
ROWS = st.lists(
    st.tuples(*[WORDS] * 3, st.sampled_from(["", "1", "3", "5", "low", "high", "?"]), *[WORDS] * 2),
    min_size=1,
    max_size=6,
)
PARTS = st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4)


@settings(deadline=None, max_examples=100)
@given(rows=ROWS, ties=PARTS)
def test_whatever_stands_in_the_cells(rows, ties):
    """Cleaning loses nothing and adds nothing, whatever was written."""
    header = ["Name", "Themes", "Needs", "Trust", "Region", "Sector"]
    table = from_rows([header, *(list(row) for row in rows)])
    tie_table = from_rows([["Source", "Target", "Kind"], *(list(tie) for tie in ties)], "ties.csv")
    try:
        dataset = understand([table], [tie_table] if tie_table.rows else [])
    except InputError:
        return
    assert placeless(read_again(dataset)) == placeless(dataset)
