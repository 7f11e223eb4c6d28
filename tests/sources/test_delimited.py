"""Delimited text: delimiters, quotes, ragged rows, and what is broken in them."""

import csv
import io
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources.refusals import codes

from coalition.errors import InputError
from coalition.sources import RawTable, _quotes, delimited, read


def table_of(tmp_path: Path, text: str, name: str = "a.csv") -> RawTable:
    (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    (table,) = read(tmp_path / name)
    return table


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path, delimiter):
    """A decimal comma, a list of themes and a quoted delimiter do not mislead."""
    rows = [
        ["name", "budget", "themes"],
        ["Save, Inc", "1,5", "water; health"],
        ["A|B", "2,5", "peace"],
    ]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    table = table_of(tmp_path, text.getvalue())
    assert [list(table.header), *map(list, table.rows)] == rows
    assert table.issues == ()


def test_one_column_is_not_cut_at_the_commas_of_its_names(tmp_path):
    """No header cell, no column: "Geneva, Switzerland" stays whole."""
    table = table_of(tmp_path, "name\nSave, the Children\nOxfam, UK\nHelp, Inc\nWWF, CH\n")
    assert table.header == ("name",)
    assert table.rows[0] == ("Save, the Children",)


def test_excels_first_line_states_the_delimiter_and_is_no_row(tmp_path):
    """Excel hides ``sep=;``, so that the header is row 1 and the first record row 2."""
    table = table_of(tmp_path, "sep=;\r\nname;note\r\nOxfam;a,b\r\n")
    assert (table.header, table.rows, table.numbers) == (
        ("name", "note"),
        (("Oxfam", "a,b"),),
        (2,),
    )


def test_a_title_above_the_header_is_the_first_row(tmp_path):
    """It is narrower than the table, which sets the width; nothing is called ragged."""
    table = table_of(tmp_path, "Members, 2024 list\n\nname;sector\nA;public\nB;social\nC;social\n")
    assert table.header == ("Members, 2024 list", "")
    assert table.rows[0] == ("name", "sector")
    assert table.numbers == (3, 4, 5, 6)
    assert table.issues == ()


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path):
    """A cell with line breaks is one row; empty lines count and are left out."""
    table = table_of(tmp_path, 'name,note\n\n"A","one\ntwo\nthree"\n,\nB,x\n')
    assert table.rows == (("A", "one\ntwo\nthree"), ("B", "x"))
    assert table.numbers == (3, 5)


def test_header_only_and_single_cells_are_tables(tmp_path):
    """Whether that is enough is for others to say."""
    assert table_of(tmp_path, "name,sector\n").rows == ()
    assert table_of(tmp_path, "name").header == ("name",)


def test_short_rows_are_filled_and_told_in_one_issue(tmp_path):
    """Rows 3 and 4 lack cells; the issue stands at the first and names both."""
    table = table_of(tmp_path, "a,b,c\n1,2,3\n4,5\n6\n7,8,9\n")
    assert table.rows[1:3] == (("4", "5", ""), ("6", "", ""))
    (issue,) = table.issues
    assert (issue.code, issue.row) == ("short-row", 3)
    assert "Rows 3-4" in issue.message


def test_long_rows_lose_empty_cells_only(tmp_path):
    """Row 3 has a cell too many, which is kept under an empty header; row 2 only empty ones."""
    table = table_of(tmp_path, "a,b\n1,2,,\n3,4,five\n6,7\n")
    assert table.header == ("a", "b", "")
    assert table.rows == (("1", "2", ""), ("3", "4", "five"), ("6", "7", ""))
    (issue,) = table.issues
    assert (issue.code, issue.row, issue.value) == ("long-row", 3, "five")


def test_many_ragged_rows_are_one_issue(tmp_path):
    """Every second of 400 rows is short: 50 are named, and 150 more are counted."""
    table = table_of(tmp_path, "a,b,c\n" + "1,2,3\n4,5\n" * 200)
    assert codes(table) == ["short-row"]
    assert "and 150 more" in table.issues[0].message


def test_row_names_of_r_get_a_column_without_header(tmp_path):
    """R's write.table writes one header cell less than there are columns."""
    table = table_of(tmp_path, '"name" "sector"\n'.replace(" ", ",") + '"1","A","x"\n"2","B","y"\n')
    assert table.header == ("", "name", "sector")
    assert table.rows[1] == ("2", "B", "y")
    assert codes(table) == ["row-names"]


def test_columns_without_header_and_content_are_left_out(tmp_path):
    """Spreadsheets leave trailing commas behind; a column with content but no header stays."""
    table = table_of(tmp_path, "name,,sector,,\nA,,x,,\nB,,y,,\n")
    assert table.header == ("name", "sector")
    assert table_of(tmp_path, "name,,sector\nA,1,x\n").header == ("name", "", "sector")


def test_two_delimiters_in_one_file(tmp_path):
    """Rows 3 and 4 have semicolons, one of them with a comma in a cell; both are read so."""
    table = table_of(
        tmp_path, "name,sector,note\nA,public,x\nB;social;y\nC;social;one, two\nD,public,z\n"
    )
    assert table.rows[1:3] == (("B", "social", "y"), ("C", "social", "one, two"))
    (issue,) = table.issues
    assert (issue.code, issue.row) == ("two-delimiters", 3)
    assert "Rows 3-4" in issue.message


def test_a_quoted_cell_in_a_row_of_the_other_delimiter(tmp_path):
    """The quote is closed before a semicolon, which the usual comma would not allow."""
    table = table_of(tmp_path, 'name,sector\nA,public\n"B; Inc";social\nC,public\nD,x\n')
    assert table.rows[1] == ("B; Inc", "social")
    assert codes(table) == ["two-delimiters"]


def test_a_list_of_themes_in_a_short_row_is_no_other_delimiter(tmp_path):
    """Three semicolons make four cells by chance, as many as the header has."""
    table = table_of(tmp_path, "name,type,themes,url\nA,x,y,z\nB,x,w;h;e;p\nC,x,y,z\n")
    assert table.rows[1] == ("B", "x", "w;h;e;p", "")
    assert codes(table) == ["short-row"]


def test_an_unclosed_quote_swallows_nothing(tmp_path):
    """Row 3 is read by itself, the rows below it too, and the row is told."""
    table = table_of(tmp_path, 'name,sector\nA,public\n"B,social\nC,public\nD,public\n')
    assert table.rows == (("A", "public"), ("B", "social"), ("C", "public"), ("D", "public"))
    (issue,) = table.issues
    assert (issue.code, issue.row) == ("unclosed-quote", 3)


def test_an_unclosed_quote_that_a_later_quote_seems_to_close(tmp_path):
    """The quote of row 2 would end at the first quote of row 4, in the middle of a cell."""
    table = table_of(tmp_path, 'name,sector\n"A,public\nB,social\n"C, Inc",social\nD,public\n')
    assert [row[0] for row in table.rows] == ["A", "B", "C, Inc", "D"]
    assert codes(table) == ["unclosed-quote"]


def test_text_after_a_closing_quote_is_kept_and_told(tmp_path):
    """Programs that do not double quotes inside cells write so."""
    table = table_of(tmp_path, 'name,sector\n"A" Inc,public\nB,social\n')
    assert table.rows[0] == ("A Inc", "public")
    assert codes(table) == ["stray-quote"]


def test_too_many_unclosed_quotes_give_up(tmp_path):
    """Each of 600 rows begins a quote that the next one's second quote does not close well."""
    text = "a,b\n" + '"x,y\nz,w\n' * 600
    with pytest.raises(InputError) as error:
        table_of(tmp_path, text)
    assert error.value.issues[0].code == "unclosed-quote"


def test_spaces_before_quotes_do_not_break_them(tmp_path):
    """``a, "b, c"`` has two cells."""
    table = table_of(tmp_path, 'name, note, x\nA, "one, two", 1\nB, "three, four", 2\n')
    assert table.rows[0] == ("A", "one, two", "1")


def test_control_characters_are_left_out_and_told(tmp_path):
    """Zero bytes come from damaged disks; a soft line break of Word becomes a space."""
    table = table_of(tmp_path, "na\x00me,note\nA\x00,one\x0btwo\n")
    assert (table.header, table.rows) == (("name", "note"), (("A", "one two"),))
    assert codes(table) == ["control-characters"]


def test_the_guard_of_our_own_exports_is_taken_off(tmp_path):
    """An apostrophe before =, +, - and @ only; others belong to the name."""
    table = table_of(tmp_path, "name\n'=A1\n'+1\n'-x\n'@y\n'tis\n")
    assert [row[0] for row in table.rows] == ["=A1", "+1", "-x", "@y", "'tis"]


def test_a_cell_beyond_the_limit_names_row_and_column(tmp_path):
    """One character more than a million, in row 3, column note."""
    with pytest.raises(InputError) as error:
        table_of(tmp_path, "name,note\nA,x\nB," + "y" * 1_000_001 + "\n")
    (issue,) = error.value.issues
    assert (issue.code, issue.row, issue.column) == ("cell-too-long", 3, "note")


def test_a_file_without_line_ends_is_refused_quickly(tmp_path, monkeypatch):
    """Row 2 is longer than a line may be; quoted line ends before it do not hide that."""
    monkeypatch.setattr(_quotes, "LONGEST_LINE", 1000)
    with pytest.raises(InputError) as error:
        table_of(tmp_path, "name,note\n" + "x," * 600)
    (issue,) = error.value.issues
    assert (issue.code, issue.row) == ("endless-line", 2)


def test_twenty_megabytes_in_one_line_are_refused_in_seconds(tmp_path):
    """Ten million cells in one row are no table."""
    (tmp_path / "a.csv").write_bytes(b"name,note\n" + b"x," * 10_000_000)
    begun = time.perf_counter()
    with pytest.raises(InputError, match="a line of more than"):
        read(tmp_path / "a.csv")
    assert time.perf_counter() - begun < 5


def test_a_wide_header_does_not_multiply_with_the_rows(tmp_path):
    """100,001 columns by 1,001 rows would be a hundred million cells, nearly all empty."""
    with pytest.raises(InputError) as error:
        table_of(tmp_path, "x" + ",x" * 100_000 + "\n" + "a,b\n" * 1001)
    assert error.value.issues[0].code == "table-too-large"


def test_the_limit_of_cells_is_put_back(tmp_path):
    """The csv module has one limit for the whole program, which others may rely on."""
    before = csv.field_size_limit()
    table_of(tmp_path, 'a,b\n"1,2\n')
    assert csv.field_size_limit() == before


def test_old_line_ends_of_a_mac(tmp_path):
    """A carriage return alone ends a row."""
    assert table_of(tmp_path, "name,sector\rA,x\rB,y\r").numbers == (2, 3)


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\t"),
    max_size=12,
)


@given(data=st.data(), width=st.integers(2, 5), delimiter=st.sampled_from(",;\t|"))
def test_what_the_csv_module_writes_reads_back_the_same(tmp_path_factory, data, width, delimiter):
    """Any texts, given a header of plain words and no formula guards; blank rows are left out."""
    cell = TEXT.filter(lambda text: not text.startswith(("'=", "'+", "'-", "'@")))
    body = data.draw(st.lists(st.lists(cell, min_size=width, max_size=width), max_size=6))
    header = [f"column{place}" for place in range(width)]
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *body])
    (table,) = read(path)
    assert list(table.header) == header
    assert [list(row) for row in table.rows] == [row for row in body if "".join(row).strip()]
    assert table.issues == ()


def test_a_file_of_many_gigabytes_is_refused(tmp_path, monkeypatch):
    """Before it is read into memory."""
    monkeypatch.setattr(delimited, "LARGEST", 10)
    with pytest.raises(InputError) as error:
        table_of(tmp_path, "name,sector\nA,x\n")
    assert error.value.issues[0].code == "file-too-large"


def test_a_quotation_mark_is_no_delimiter(tmp_path):
    """Excel's first line cannot state what the cells are quoted with."""
    assert table_of(tmp_path, 'sep="\nname,sector\nA,x\nB,y\n').numbers[-1] == 4


def test_a_row_that_lost_its_ends_is_refused(tmp_path):
    """As many columns as a spreadsheet holds are read; with more, a map of two would never end."""
    path = tmp_path / "a.csv"
    path.write_text("name,sector\nA,public\nB" + ",x" * 16_383 + "\n", "utf-8")
    assert len(read(path)[0].header) == 16_384
    path.write_text("name,sector\nA,public\nB" + ",x" * 16_384 + "\n", "utf-8")
    with pytest.raises(InputError) as error:
        read(path)
    assert error.value.issues[0].code == "table-too-wide"
    assert "16,385 columns" in str(error.value)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_that_all_leave_out_their_last_cells_are_cut(tmp_path, delimiter):
    """Whoever writes a table by hand ends a row with its last filled cell."""
    text = "name,offers,needs,cost\nA,legal,\nB,,maps\nC,maps\n".replace(",", delimiter)
    table = table_of(tmp_path, text)
    assert table.header == ("name", "offers", "needs", "cost")
    assert table.rows == (("A", "legal", "", ""), ("B", "", "maps", ""), ("C", "maps", "", ""))


def test_addresses_below_a_longer_one_stay_whole(tmp_path):
    """Commas with a space behind them belong to the text."""
    table = table_of(tmp_path, "WHO, Geneva, Switzerland\nUNICEF, New York\nMSF, Paris\n")
    assert len(table.header) == 1


def test_a_delimiter_too_many_behind_the_header_hides_no_column(tmp_path):
    """Programs that end the header with a delimiter need not end the rows so."""
    table = table_of(tmp_path, "name;sector;trust;\nA;public;0,5\nB;ngo;0,7\n")
    assert table.rows[0][:3] == ("A", "public", "0,5")
