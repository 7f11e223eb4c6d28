"""Organisation tables as they are found in the world: each is understood, or asks."""

import time
from pathlib import Path

import pytest
from tables.sheets import DATA, by_name, coded, from_rows, read_csv

from coalition.errors import InputError
from coalition.sources import read
from coalition.tables import Dataset, understand

THREE_W = "afg-3w/afghanistan_3w_operational_presence_january_march_2024.csv"


@pytest.mark.parametrize(
    ("path", "stakeholders", "name"),
    [
        (THREE_W, 285, "ORG_NAME"),
        ("afg-3w/stakeholders.csv", 285, "name"),
        ("chemnet/memberships.csv", 30, "name"),
        ("chemnet/stakeholders.csv", 30, "name"),
        ("global-fund/constituencies.csv", 28, "constituency"),
        ("global-fund/members.csv", 35, "organisation"),
        ("global-health-ios/stakeholders.csv", 8, "name"),
        ("gpe/constituencies.csv", 20, "constituency"),
        ("gpe/members.csv", 84, "organisation"),
        ("kumu-sample/elements.csv", 34, "Label"),
        ("wild/bc-ai-organizations.csv", 963, "name"),
        ("wild/bndes-organizations.csv", 67, "Nome"),
        ("wild/cmds-partners.csv", 62, "CompanyName"),
        ("wild/g0v-organizations.csv", 56, "name"),
        ("wild/hapi-org-mapping.csv", 61, "Canonical org name"),
        ("wild/northernpowerhouse-organisations.csv", 85, "Name"),
        ("wild/odf-complements_manuels.csv", 184, "nom"),
        ("wild/odf-organizations.csv", 752, "nom"),
        ("wild/uk-mobile-library-organisations.csv", 68, "authority"),
        ("wild/ukgov-api-organisation.csv", 34, "name"),
    ],
)
def test_stakeholder_files(path, stakeholders, name):
    """Each file's name column is found, and its stakeholders are counted once."""
    dataset = understand([read_csv(path)])
    assert len(dataset.stakeholders) == stakeholders
    assert {dict(s.columns)["name"] for s in dataset.stakeholders} == {name}


@pytest.mark.parametrize(
    ("path", "stakeholders", "ties"),
    [
        ("chemnet/ties.csv", 30, 999),
        ("emon/ties.csv", 76, 535),
        ("global-health-ios/Data3.csv", 8, 1021),
        ("global-health-ios/Data4.csv", 1027, 2042),
        ("global-health-ios/Data6.csv", 24, 125),  # of 127 rows two carry the weight 0
        ("kumu-sample/connections.csv", 34, 49),
    ],
)
def test_tie_files(path, stakeholders, ties):
    """A list of ties alone is a data set."""
    dataset = understand([read_csv(path)])
    assert (len(dataset.stakeholders), len(dataset.ties)) == (stakeholders, ties)


def test_a_list_of_codes_is_no_list_of_stakeholders():
    """A file without names is an error that lists the headers."""
    with pytest.raises(InputError) as error:
        understand([read_csv("afg-3w/organization_types_beta.csv")])
    assert "'Preferred Term'" in error.value.issues[0].message


def test_afghanistan():
    """The 3W: 285 organisations, 401 districts, one organisation known by its acronym only."""
    dataset = understand([read_csv(THREE_W)])
    found = by_name(dataset)
    assert "WEWORLD" in found
    assert len(coded(dataset, "missing-name")) == 1
    assert len({region for s in dataset.stakeholders for _, region in s.activities}) == 401
    assert len({region for s in dataset.stakeholders for region in s.regions}) == 34
    assert found["World Health Organization"].aliases == ("WHO",)
    assert (found["OXFAM"].type, found["OXFAM"].sector) == ("NGO", "social")
    assert not coded(dataset, "duplicate-name")


def test_four_networks_in_one_file():
    """80 organisations in four networks; Red.Cross of three of them stays three."""
    dataset = understand([read_csv("emon/stakeholders.csv")], [read_csv("emon/ties.csv")])
    ids = [s.id for s in dataset.stakeholders]
    assert len(ids) == 80
    assert [id for id in ids if id.endswith(": Red.Cross")] == [
        "Cheyenne: Red.Cross",
        "HurrFrederic: Red.Cross",
        "Texas: Red.Cross",
    ]
    assert not coded(dataset, "unlisted-stakeholder")


@pytest.mark.parametrize("given", [True, False])
def test_kumu(given):
    """All ends of Kumu's connections are its elements, whether the file is given as ties or not."""
    elements, connections = (read_csv(f"kumu-sample/{n}.csv") for n in ("elements", "connections"))
    dataset = (
        understand([elements], [connections]) if given else understand([elements, connections])
    )
    assert (len(dataset.stakeholders), len(dataset.ties)) == (34, 49)
    assert {tie.kind for tie in dataset.ties} == {"Employee/Founder", "Investor"}
    assert {s.sector for s in dataset.stakeholders if s.type == "Person"} == {"unknown"}


def test_nigeria():
    """The workbook of 9,366 rows: 171 organisations, two of whom are spelt in two ways."""
    path = DATA / "wild" / "nigeria_3w_oct_dec_2023.xlsx"
    if not Path(path).exists():
        pytest.skip("no test data")
    dataset = understand(read(path))
    assert {region for s in dataset.stakeholders for region in s.regions} == {
        "Adamawa",
        "Borno",
        "Yobe",
    }
    assert len(dataset.stakeholders) == 171
    assert {s.sector for s in dataset.stakeholders} == {"social", "public"}


def large(n: int) -> Dataset:
    rows = [["Name", "Type", "Themes", "Offers", "Region", "Trust (1-5)", "Cost", "Extra"]]
    for i in range(n):
        name = f"Group {chr(97 + i % 26)}{chr(97 + i // 26 % 26)} of Place {i}"
        rows.append([name, "NGO", f"t{i % 9}; u{i % 7}", f"law ({i % 3 + 1})", f"r{i % 40}"])
        rows[-1] += [str(i % 5 + 1), str(i), f"x{i}"]
    return understand([from_rows(rows)])


def test_time_grows_with_the_rows():
    """Four times as many rows take about four times as long, not sixteen."""
    times = []
    for n in (5_000, 20_000):
        start = time.process_time()
        assert len(large(n).stakeholders) == n
        times.append(time.process_time() - start)
    assert times[1] < 9 * times[0]
