"""Sectors and types: given, inferred where safe, else unknown."""

import csv
from collections import Counter

import pytest
from tables.sheets import DATA, by_name, coded, only, understood

from coalition.tables._sectors import by_name as by_the_name
from coalition.tables._sectors import given_sector, inferred_sector, known_type, type_as_known


@pytest.mark.parametrize(
    ("written", "sector"),
    [
        ("Government", "public"),
        ("Secteur privé", "private"),
        ("sector público", "public"),
        ("Sociedade civil", "social"),
        ("NGO", "social"),
        ("company", "private"),
        ("Universidad", "academic"),
        ("civil society / NGO", "social"),
        ("Public-private partnership", "mixed"),
        ("public, private", "mixed"),
        ("Health", None),
    ],
)
def test_given(written, sector):
    """Words of a sector column in four languages; several sectors are mixed."""
    assert given_sector(written) == sector


@pytest.mark.parametrize(
    ("written", "type_", "sector"),
    [
        ("National NGO", "NGO", "social"),
        ("Ministère", "government entity", "public"),
        ("UN agency", "intergovernmental body", "public"),
        ("Fundación", "foundation", "social"),
        ("Empresa privada", "business", "private"),
        ("Academic / Research", "university", "academic"),
        ("Think-Tank", "think tank", "academic"),
        ("Media", "media", ""),
    ],
)
def test_types(written, type_, sector):
    """Types are brought to the names of the vocabulary, each with its sector."""
    assert known_type(written) == (type_, sector)


def test_unknown_types_stay_as_written():
    """What is not recognised keeps its words."""
    assert type_as_known("Co-operative bank of last resort") == "Co-operative bank of last resort"


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Ministry of Health", "public"),
        ("Municipalidad de Lima", "public"),
        ("COMMUNE DE ACIGNE", "public"),
        ("UNICEF", "public"),
        ("Kings School District", "public"),
        ("Barts Health NHS Trust", "public"),
        ("Prefeitura de Belém", "public"),
        ("Acme Ltd.", "private"),
        ("VALE S/A", "private"),
        ("CENTRAIS ELÉTRICAS DO PARA S/A- CELPA", "private"),
        ("Müller GmbH", "private"),
        ("Hilfe zur Selbsthilfe e.V.", "social"),
        ("Salvation Army", "social"),
        ("Wildlife Trust", "social"),
        ("Croix-Rouge française", "social"),
        ("Universidade de São Paulo", "academic"),
        ("Lakeland College", "academic"),
    ],
)
def test_names_that_decide(name, sector):
    """Words of a name that only one sector uses decide."""
    found = by_the_name(name)
    assert found is not None
    assert found.sector == sector


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of God's Love church of Accra Ltd",
        "Royal College of Physicians",
        "Business Council",
        "Danish Refugee Forum Council",
        "Agency for Rehabilitation and Energy Conservation",
        "Afghan Institute of Learning",
        "University Hospital Trust Company",
        "Acme Foundation Ltd",
        "Canada",
        "Red de Salud",
        "Government Accountability Project",
        "",
    ],
)
def test_names_that_do_not_decide(name):
    """Names whose words clash, or that several sectors use, are left unknown."""
    assert by_the_name(name) is None


def test_type_goes_before_name():
    """An NGO with Ministry in its name is an NGO."""
    found = inferred_sector("NGO", "Ministry of Hope")
    assert found is not None
    assert (found.sector, found.field, found.word) == ("social", "type", "NGO")


def test_persons_have_no_sector():
    """A person called Church is not a church."""
    assert inferred_sector("Person", "Peter Church") is None


def test_every_inference_is_told():
    """An inferred sector stands among the issues with the word that decided."""
    dataset = understood("Name | Type\nTown of X | Municipality\nMinistry of Y | \nZ | ")
    found = by_name(dataset)
    assert [found[n].sector for n in ("Town of X", "Ministry of Y", "Z")] == [
        "public",
        "public",
        "unknown",
    ]
    assert [found[n].sector_source for n in ("Ministry of Y", "Z")] == ["inferred", "unknown"]
    assert [(i.row, i.value) for i in coded(dataset, "inferred-sector")] == [
        (2, "Municipality"),
        (3, "ministry of"),
    ]


def test_misspelt_sector():
    """A word that is no sector is a warning that says what was expected."""
    dataset = understood("Name | Sector\nA | public\nB | privat\nC | social")
    (issue,) = coded(dataset, "unknown-sector")
    assert (issue.severity, issue.row, issue.value) == ("warning", 3, "privat")
    assert by_name(dataset)["B"].sector == "unknown"


def test_mixed_is_unknown():
    """A public-private partnership has no one sector, and none is inferred from its name."""
    dataset = understood("Name | Sector\nGlobal Trust | mixed\nA | public")
    assert by_name(dataset)["Global Trust"].sector == "unknown"
    assert coded(dataset, "mixed-sector")


def test_given_is_given():
    """What the sheet says is not inferred."""
    assert only(understood("Name | Sector\nMinistry | private")).sector_source == "given"


NGO, BOTH = {"social"}, {"social", "public"}
OCHA = {
    "National NGO": NGO,
    "International NGO": NGO,
    "Red Cross / Red Crescent": NGO,
    "United Nations": {"public"},
    "International Organization": BOTH,
    "": NGO,
}
SPONSORS = {"Private": {"private", "social"}}
CHEMNET = {"gov": {"public"}, "io": {"public"}, "sci": {"academic"}}


def _sector(row: dict[str, str]) -> set[str]:
    return {row["sector"]}


@pytest.mark.parametrize(
    ("file", "name", "type_", "truth"),
    [
        ("global-fund/members.csv", "organisation", "", _sector),
        ("global-fund/constituencies.csv", "constituency", "group", _sector),
        ("gpe/members.csv", "organisation", "", _sector),
        ("gpe/constituencies.csv", "constituency", "group", _sector),
        ("global-health-ios/stakeholders.csv", "name", "type", _sector),
        ("emon/stakeholders.csv", "name", "", lambda r: SPONSORS.get(r["Sponsorship"], {"public"})),
        ("afg-3w/stakeholders.csv", "name", "org_type", lambda r: OCHA[r["org_type"]]),
        ("afg-3w/stakeholders.csv", "name", "", lambda r: OCHA[r["org_type"]]),
        ("wild/hapi-org-mapping.csv", "String pattern", "", lambda r: OCHA[r["Org type"]]),
        ("wild/hapi-org-mapping.csv", "String pattern", "Org type", lambda r: OCHA[r["Org type"]]),
        ("chemnet/stakeholders.csv", "name", "type", lambda r: CHEMNET.get(r["type"], set())),
    ],
)
def test_inference_is_seldom_wrong(file, name, type_, truth):
    """With the sector hidden, less than 3 in 100 are taken for another; unknown is no error."""
    path = DATA / file
    if not path.exists():
        pytest.skip(f"no test data {file}")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if not row[name].startswith("#")]
    count: Counter[str] = Counter()
    for row in rows:
        found = inferred_sector(row.get(type_) or None, row[name])
        count["unknown" if not found else "right" if found.sector in truth(row) else "wrong"] += 1
    assert count["wrong"] < 0.03 * len(rows), count
    assert count["right"] > 0, count
