"""Headers become fields, whatever they are called."""

import time

import pytest
from tables.sheets import by_name, coded, from_rows, only, raw, understood

from coalition.errors import InputError
from coalition.tables import understand
from coalition.tables._headers import LEVELS, meaning_of
from coalition.tables._sheet import STAKEHOLDERS, TIES
from coalition.tables._texts import squeezed
from coalition.tables._words import lists


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("ORG_NAME", "name"),
        ("CompanyName", "name"),
        ("Canonical org name", "name"),
        ("  Organisation ", "name"),
        ("Nom de l'organisation", "name"),
        ("Razón social", "name"),
        ("Nome", "name"),
        ("1. Name of organisation *", "name"),
        ("Org. Acronym", "alias"),
        ("Secteur d'intervention", "themes"),
        ("CLUSTER_SECTOR_NAME", "themes"),
        ("Besoins", "needs"),
        ("Lo que ofrecemos", "offers"),
        ("Type (Council/Combined Authority/PPP/Government)", "type"),
        ("trust (1-5)", "trust"),
        ("Confiance /10", "trust"),
        ("influence 0-100 %", "influence"),
        ("Município", "regions"),
        ("Latitud", "latitude"),
        ("stance: Plastic levy", "stance"),
        ("Position sur la taxe", "stance"),
        ("Postura: Ley 30", "stance"),
    ],
)
def test_headers_in_four_languages(header, field):
    """Case, accents, spaces, punctuation, numbering and scales do not hide a header's field."""
    meaning = meaning_of(header, STAKEHOLDERS)
    assert meaning is not None
    assert meaning.field == field


@pytest.mark.parametrize("header", ["Position title", "Extra", "further: Name", "#x_pattern", ""])
def test_headers_without_a_meaning(header):
    """A header that names none of our fields is kept as it is."""
    assert meaning_of(header, STAKEHOLDERS) is None


def test_stance_header_names_its_issue():
    """The issue is what follows, without a scale at its end."""
    meaning = meaning_of("Stance on Plastic levy (-2 to 2)", STAKEHOLDERS)
    assert meaning is not None
    assert meaning.subject == "Plastic levy"


@pytest.mark.parametrize("role", [STAKEHOLDERS, TIES])
def test_no_word_means_two_fields(role):
    """Every word of headers.toml belongs to one field, so that the order of lists is no matter."""
    headers = lists("headers")
    if role == TIES:
        groups = headers["ties"] | headers["ties_by_values"] | {"kind": headers["ties"]["kind"]}
    else:
        groups = headers["stakeholders"] | headers["stakeholders_by_values"]
        groups |= {level: headers["regions"][level] for level in LEVELS}
    claims: dict[str, set[str]] = {}
    for field, words in groups.items():
        for word in words:
            claims.setdefault(squeezed(word), set()).add(field)
    assert {word: fields for word, fields in claims.items() if len(fields) > 1} == {}


def test_sector_column_with_sectors():
    """Words of sectors in a column called sector are sectors."""
    found = by_name(understood("Nom | Secteur\nA | Secteur privé\nB | ONG"))
    assert (found["A"].sector, found["B"].sector) == ("private", "social")


def test_sector_column_with_themes():
    """Health and WASH are themes, also under the header sector, and an issue says so."""
    dataset = understood("Name | Sector\nA | Health\nB | WASH; Health")
    assert by_name(dataset)["B"].themes == ("WASH", "Health")
    assert coded(dataset, "column-read-as")[0].column == "Sector"


def test_type_column_with_sectors():
    """A type column that only says public and private is the sector."""
    dataset = understood("Name | Type\nA | Public\nB | Private sector")
    assert by_name(dataset)["B"].sector == "private"
    assert by_name(dataset)["B"].sector_source == "given"


def test_category_by_values():
    """A category of known types is the type; any other is a theme."""
    assert only(understood("Name | Category\nA | NGO")).type == "NGO"
    assert only(understood("Name | Category\nA | Water")).themes == ("Water",)


def test_two_headers_for_one_value():
    """The first of two columns for a single value counts, the other is kept, with a warning."""
    dataset = understood("Name | Type | Org type\nA | NGO | Charity")
    assert only(dataset).type == "NGO"
    assert only(dataset).further == (("Org type", "Charity"),)
    assert coded(dataset, "two-columns-for-one")[0].severity == "warning"


def test_lists_from_two_columns_are_united():
    """Two columns of themes together hold the themes."""
    assert only(understood("Name | Themes | Tags\nA | water | health; water")).themes == (
        "water",
        "health",
    )


def test_header_in_two_languages():
    """The part before the slash names the field where nothing else does."""
    assert only(understood("Name / Nom | Needs / Besoins\nA | money")).needs[0].term == "money"


def test_asked_columns_overrule():
    """--column maps any header, also one that means something else by itself."""
    dataset = understood(
        "Who we are | What is missing | Notes\nA | money | b",
        columns={"name": "who we are", "needs": "What is missing", "description": "Notes"},
    )
    assert only(dataset).needs[0].term == "money"
    assert only(dataset).description == "b"
    assert dict(only(dataset).columns)["needs"] == "What is missing"


def test_asked_columns_below_a_title():
    """A header that only the user knows is found below a title, too."""
    dataset = understood(
        "Unsere Liste 2024 | \nWer | Was fehlt\nA | Geld",
        columns={"name": "Wer", "needs": "Was fehlt"},
    )
    assert [(s.name, s.needs[0].term) for s in dataset.stakeholders] == [("A", "Geld")]


def test_asked_stance():
    """--column maps a header to an issue."""
    found = only(understood("Name | Levy\nA | for", columns={"stance: Plastic levy": "Levy"}))
    assert found.stances == (("Plastic levy", 1.0),)


def test_wrong_columns_are_all_told():
    """A field and a header that do not exist are both told, with what is near."""
    with pytest.raises(InputError) as error:
        understood("Name | Needs\nA | x", columns={"neds": "Needs", "offers": "Ofers"})
    codes = [issue.code for issue in error.value.issues if issue.severity == "error"]
    assert codes == ["unknown-field", "unknown-column"]
    assert "needs" in error.value.issues[0].action


def test_no_name_column_but_an_id():
    """A file whose only identifying column is an id uses it as the name."""
    dataset = understood("id | themes\nwho | health\nfao | food")
    assert [s.name for s in dataset.stakeholders] == ["fao", "who"]


def test_guessed_name():
    """One column of different texts is safe to take for the names, with a warning."""
    dataset = understood("Wer | Jahr\nBund Nord | 2001\nRotes Haus | 2001\nAmt | 2002")
    assert len(dataset.stakeholders) == 3
    assert coded(dataset, "name-column-guessed")[0].severity == "warning"


def test_no_safe_guess():
    """Two such columns are not: the error lists the headers and says what to write."""
    with pytest.raises(InputError) as error:
        understood("Wer | Wo\nBund | Kiel\nHaus | Bonn\nAmt | Trier")
    (issue,) = error.value.issues
    assert issue.code == "missing-column"
    assert "'Wer', 'Wo'" in issue.message
    assert '--column name="HEADER"' in issue.action


def test_title_rows():
    """A title above the header is passed over, and rows keep their numbers."""
    dataset = understood("Our members 2024 | \n | \nName | Sector\nA | public")
    assert only(dataset).row == 4
    assert coded(dataset, "title-rows")


def test_tags_tell_columns_apart():
    """A row of HXL tags is no data, and says what headers in another language do not."""
    dataset = understood("اسم | xyz\n#org +name | #sector +name\nA | Health")
    assert only(dataset).themes == ("Health",)
    assert coded(dataset, "hxl-tags")[0].row == 2


def test_colours_are_no_tags():
    """A lone cell with # in a wide row is a colour."""
    assert len(understood("Name | a | b | Colour\nA | 1 | 2 | #abc").stakeholders) == 1


def test_letters_are_no_regions():
    """Codes of one letter under Location are answers, not places."""
    found = only(understood("Name | Location\nA | L"))
    assert found.regions == ()
    assert found.further == (("Location", "L"),)


def test_unnamed_and_repeated_headers_stay_apart():
    """Columns without a header, or with the same, are all kept."""
    table = from_rows([["Name", "", "x", "x"], ["A", "1", "2", "3"]])
    assert only(understand([table])).further == (("column 2", "1"), ("x", "2"), ("x (2)", "3"))


def test_file_without_rows():
    """A header alone is an error, one row is enough."""
    with pytest.raises(InputError) as error:
        understand([raw("Name | Sector")])
    assert error.value.issues[0].code == "no-rows"
    assert len(understood("Name\nA").stakeholders) == 1


def test_thousands_of_columns_of_one_name_are_told_apart_in_no_time():
    """A row whose line ends were lost leaves them behind; each name is looked up once."""
    table = from_rows([["name", *["x"] * 16_000, "x (2)"], ["A", *["1"] * 16_001]])
    begun = time.process_time()
    found = only(understand([table])).further
    assert time.process_time() - begun < 4
    assert len({column for column, _ in found}) == 16_001
    assert found[-1][0] == "x (2) (2)"
