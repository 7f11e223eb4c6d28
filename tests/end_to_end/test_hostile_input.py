"""Input that nobody should type: a clear message and nothing written, or a right result."""

import csv
import io
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from end_to_end.typed import Answer, typed
from end_to_end.written import (
    assert_no_formula_in_csv,
    assert_no_formula_in_workbook,
    assert_whole,
)

import coalition

NAMES = {
    "</script><img src=x onerror=alert(1)>": "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(2)>': '"><svg onload=alert(2)>',
    'He said "hi" & left': 'He said "hi" & left',
    "bell\x07 org": "bell org",
    "nul\x00org": "nulorg",
    "L" * 10_000: "L" * 10_000,
    "\u202eright\u202c to left": "\u202eright\u202c to left",
    "مؤسسة الصحة": "مؤسسة الصحة",
    "=cmd()|A1": "=cmd()|A1",
    "+1": "+1",
    "-2": "-2",
    "@sum(A1)": "@sum(A1)",
    "../../etc/passwd": "../../etc/passwd",
    "C:\\temp\\x": "C:\\temp\\x",
    "Water 💧 Fund": "Water 💧 Fund",
    "{{ 7*7 }} ${x}": "{{ 7*7 }} ${x}",
    "two\nlines": "two lines",
}
"""A name as it stands in the sheet, and as a stakeholder bears it."""

NAMELESS = ("🦊🦊", "!!!", " ", "-")


def sheet(*rows: tuple[str, ...]) -> bytes:
    """The rows as a CSV file."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def wide() -> bytes:
    """Five stakeholders with 300 further columns."""
    header = ("name", *(f"c{i}" for i in range(300)))
    rows = [(f"Org {r}", *(str(i * r) for i in range(300))) for r in range(5)]
    return sheet(header, *rows)


def in_a_ring(names: list[str]) -> bytes:
    """A tie from each to the next, the last to the first."""
    return sheet(("source", "target"), *zip(names, [*names[1:], names[0]], strict=True))


READ: dict[str, tuple[bytes, bytes | None]] = {
    "names": (
        sheet(("name", "sector", "themes"), *((n, "social", "water") for n in (*NAMES, *NAMELESS))),
        in_a_ring(list(NAMES)),
    ),
    "one row": (b"name,sector,themes,partners\nAlpha,social,water,\n", None),
    "one row with a partner": (b"name,partners\nAlpha,Beta\n", None),
    "duplicate rows": (b"name,sector,partners\n" + b"Alpha,social,Beta\n" * 5 + b"Beta,,\n", None),
    "one name in all rows": (b"name,sector\nAlpha,social\nAlpha,public\nAlpha,private\n", None),
    "odd UTF-16": (b"\xff\xfe" + "name,sector\nAlpha,social\n".encode("utf-16-le") + b"A", None),
    "ties that name nobody": (
        b"name\nAlpha\nBeta\n",
        b"source,target,weight\nX,Y,1\n,,\nAlpha,,\n",
    ),
    "ties to oneself": (b"name\nAlpha\nBeta\n", b"source,target\nAlpha,Alpha\nAlpha,Beta\n"),
    "odd weights": (
        b"name\nAlpha\nBeta\nGamma\nDelta\n",
        b"source,target,weight\nAlpha,Beta,-1\nBeta,Gamma,0\nAlpha,Gamma,1e308\nAlpha,Delta,1e308\n",
    ),
    "odd ratings": (
        b"name,trust (1-5),commitment (0-4)\nAlpha,NaN,inf\nBeta,4,-inf\nGamma,1e308,3\n",
        None,
    ),
    "odd capability weights": (
        b"name,offers,needs\n"
        b"Alpha,law (1e308); law (nan); maps (-1),\nBeta,,law (1e308); maps (0)\n",
        None,
    ),
    "300 columns": (wide(), None),
    "a header twice": (
        b"name,themes,name,themes\nAlpha,water,Al,food\nBeta,water,Be,roads\n",
        None,
    ),
    "the header again": (b"name,sector\nAlpha,social\nname,sector\nBeta,public\n", None),
    "Kumu": (
        b"Label,Type,Tags,Description\nAlpha,NGO,water|food,\nBeta,Ministry,food,\nGamma,NGO,,\n",
        b"From,To,Direction,Label,Type,Strength\n"
        b"Alpha,Beta,directed,,Funding,3\nBeta,Gamma,undirected,,Advice,\n",
    ),
    "Gephi": (
        b"Id,Label,Modularity Class\n1,Alpha,0\n2,Beta,0\n3,Gamma,1\n",
        b"Source,Target,Type,Id,Label,Weight\n1,2,Undirected,0,,2.0\n2,3,Undirected,1,,1.0\n",
    ),
}


@dataclass(frozen=True)
class Done:
    """A hostile case that was analysed: what was said, the folder, analysis.json."""

    answer: Answer
    out: Path
    analysis: dict[str, Any]

    @property
    def names(self) -> set[str]:
        """Names of the stakeholders."""
        return {s["name"] for s in self.analysis["stakeholders"]}

    @property
    def pairs(self) -> set[tuple[str, str]]:
        """Names of the ends of every tie, each pair in the order of the alphabet."""
        name = {s["id"]: s["name"] for s in self.analysis["stakeholders"]}
        ends = ((name[t["source"]], name[t["target"]]) for t in self.analysis["ties"])
        return {(min(pair), max(pair)) for pair in ends}

    def issues(self, code: str) -> list[tuple[int | None, str | None]]:
        """Row and value of every issue with this code."""
        found = self.analysis["input"]["issues"]
        return [(i["row"], i["value"]) for i in found if i["code"] == code]


@pytest.fixture(scope="module")
def analysed(tmp_path_factory) -> Callable[[str], Done]:
    """Each case analysed once, by the command, and every file that it wrote checked."""
    done: dict[str, Done] = {}

    def of(case: str) -> Done:
        if case not in done:
            folder = tmp_path_factory.mktemp("hostile")
            stakeholders, ties = READ[case]
            (folder / "sheet.csv").write_bytes(stakeholders)
            words: list[str | Path] = ["analyze", folder / "sheet.csv", "--out", folder / "out"]
            if ties is not None:
                (folder / "ties.csv").write_bytes(ties)
                words += ["--ties", folder / "ties.csv"]
            answer = typed(*words)
            assert (answer.code, answer.err) == (0, "")
            done[case] = Done(answer, folder / "out", assert_whole(folder / "out"))
        return done[case]

    return of


@pytest.mark.parametrize("case", READ)
def test_what_is_read_is_written_whole_and_safe(analysed, case):
    """Schema, ids, graphs, workbook, CSV and pages hold (see written.py), and the screen too."""
    shown = analysed(case).answer.out
    assert [c for c in shown if not c.isprintable() and c != "\n"] == []
    assert "None" not in shown
    assert "nan" not in shown.split()


def test_hostile_names_are_kept_as_they_are(analysed):
    """Only control characters and line breaks go; every tie still finds both its ends."""
    done = analysed("names")
    assert done.names == set(NAMES.values())
    kept = list(NAMES.values())
    ring = zip(kept, [*kept[1:], kept[0]], strict=True)
    assert done.pairs == {(min(pair), max(pair)) for pair in ring}


@pytest.mark.parametrize("cleaned", ["cleaned.csv", "cleaned.xlsx"])
def test_hostile_names_survive_a_cleaned_copy(tmp_path, cleaned):
    """No cell of it is a formula, and reading it again gives the same names and ties."""
    stakeholders, ties = READ["names"]
    assert ties is not None
    (tmp_path / "sheet.csv").write_bytes(stakeholders)
    (tmp_path / "ties.csv").write_bytes(ties)
    out = tmp_path / cleaned
    words = (tmp_path / "sheet.csv", "--ties", tmp_path / "ties.csv")
    assert typed("check", *words, "--fix", out, "-q") == Answer(0, "", "")
    if out.suffix == ".csv":
        assert_no_formula_in_csv(out)
    else:
        assert_no_formula_in_workbook(out)
    again = None if out.suffix == ".xlsx" else tmp_path / "cleaned-ties.csv"
    dataset = coalition.read(out, again)
    assert {s.name for s in dataset.stakeholders} == set(NAMES.values())
    before = coalition.read(tmp_path / "sheet.csv", tmp_path / "ties.csv")
    assert [(t.source, t.target) for t in dataset.ties] == [
        (t.source, t.target) for t in before.ties
    ]


def test_names_without_a_letter_are_passed_over_and_reported(analysed):
    """Foxes, exclamation marks and a dash; the row of spaces and a comma has no name either."""
    rows = [value for _, value in analysed("names").issues("missing-name")]
    assert {"🦊🦊", "!!!"} <= set(rows)
    assert len(rows) == len(NAMELESS)


def test_left_out_control_characters_are_counted(analysed):
    """A bell and a NUL; each of the two is at two ends of ties."""
    found = analysed("names").analysis["input"]["issues"]
    told = {i["file"]: i["message"] for i in found if i["code"] == "control-characters"}
    assert " 2 control characters" in told["sheet.csv"]
    assert " 4 control characters" in told["ties.csv"]


def test_one_row_is_a_network_of_one(analysed):
    """Density has no meaning with one stakeholder: it is null, not 0."""
    done = analysed("one row")
    assert done.names == {"Alpha"}
    assert done.analysis["network"]["density"] is None
    assert done.analysis["suggestions"] == []


def test_a_partner_without_a_row_is_added_and_reported(analysed):
    done = analysed("one row with a partner")
    assert done.pairs == {("Alpha", "Beta")}
    assert done.issues("unlisted-stakeholder") == [(2, "Beta")]


def test_the_same_row_five_times_is_one_stakeholder_with_one_tie(analysed):
    done = analysed("duplicate rows")
    assert done.names == {"Alpha", "Beta"}
    assert done.pairs == {("Alpha", "Beta")}
    assert done.analysis["network"]["ties"] == 1
    codes = {issue["code"] for issue in done.analysis["input"]["issues"]}
    assert codes & {"duplicate-name", "rows-are-activities"}


def test_one_name_in_all_rows_is_one_stakeholder_with_the_first_sector(analysed):
    done = analysed("one name in all rows")
    (only,) = done.analysis["stakeholders"]
    assert (only["name"], only["sector"]) == ("Alpha", "social")
    assert done.issues("duplicate-name") == [(3, "Alpha"), (4, "Alpha")]
    assert done.issues("duplicate-conflict")


def test_half_a_character_at_the_end_is_reported(analysed):
    done = analysed("odd UTF-16")
    assert done.names == {"Alpha"}
    assert [row for row, _ in done.issues("broken-characters")] == [3]


def test_ends_of_ties_whom_nobody_listed_are_added_and_reported(analysed):
    """The row with one end is no tie; it is told, too."""
    done = analysed("ties that name nobody")
    assert done.names == {"Alpha", "Beta", "X", "Y"}
    assert done.pairs == {("X", "Y")}
    assert done.issues("unlisted-stakeholder") == [(2, "X"), (2, "Y")]
    rows = {issue["row"] for issue in done.analysis["input"]["issues"]}
    assert 4 in rows


def test_a_tie_to_oneself_is_passed_over_and_reported(analysed):
    done = analysed("ties to oneself")
    assert done.pairs == {("Alpha", "Beta")}
    assert done.issues("self-tie") == [(2, "Alpha")]


def test_odd_weights_neither_break_nor_invent_a_tie(analysed):
    """Below 0 or of 308 digits is unreadable and the tie kept; 0 is no tie."""
    done = analysed("odd weights")
    assert done.pairs == {("Alpha", "Beta"), ("Alpha", "Gamma"), ("Alpha", "Delta")}
    assert done.issues("unreadable-weight") == [(2, "-1"), (4, "1e308"), (5, "1e308")]
    assert [row for row, _ in done.issues("zero-weight")] == [3]


def test_odd_ratings_count_as_not_answered(analysed):
    """NaN, infinity, and a number far off the scale are nobody's rating; 4 of 1-5 is 0.75."""
    done = analysed("odd ratings")
    profiles = {s["name"]: s["profile"] for s in done.analysis["stakeholders"]}
    trust = [profiles[name].get("trust") for name in ("Alpha", "Beta", "Gamma")]
    commitment = [profiles[name].get("commitment") for name in ("Alpha", "Beta", "Gamma")]
    assert trust == [None, 0.75, None]
    assert commitment == [None, None, 0.75]
    assert done.issues("unreadable-rating") == [(2, "inf"), (3, "-inf")]
    assert done.issues("rating-off-scale") == [(4, "1e308")]


def test_300_columns_are_kept(analysed):
    """Org 4 has 4 * 299 in the last of them."""
    done = analysed("300 columns")
    assert len(done.names) == 5
    with (done.out / "stakeholders.csv").open(encoding="utf-8-sig", newline="") as lines:
        last = list(csv.DictReader(lines))[4]
    assert (last["name"], last["c299"]) == ("Org 4", str(4 * 299))


def test_of_two_columns_with_one_header_the_first_counts(analysed):
    done = analysed("a header twice")
    assert done.names == {"Alpha", "Beta"}
    assert done.issues("two-columns-for-one")


def test_a_header_pasted_in_again_does_not_go_unnoticed(analysed):
    done = analysed("the header again")
    assert {"Alpha", "Beta"} <= done.names
    assert 3 in {issue["row"] for issue in done.analysis["input"]["issues"]}


def test_tables_of_kumu(analysed):
    """One tie has a direction, so the network has; an undirected one runs both ways."""
    done = analysed("Kumu")
    assert done.names == {"Alpha", "Beta", "Gamma"}
    assert done.analysis["network"]["directed"] is True
    ends = [(t["source"], t["target"], t["kind"]) for t in done.analysis["ties"]]
    assert ends == [
        ("Alpha", "Beta", "Funding"),
        ("Beta", "Gamma", "Advice"),
        ("Gamma", "Beta", "Advice"),
    ]


def test_tables_of_gephi(analysed):
    """Ids join, labels are names, ``Undirected`` is a direction and no kind."""
    done = analysed("Gephi")
    assert done.pairs == {("Alpha", "Beta"), ("Beta", "Gamma")}
    assert done.analysis["network"]["directed"] is False
    assert {t["weight"] for t in done.analysis["ties"]} == {1.0, 2.0}
    assert {t["kind"] for t in done.analysis["ties"]} == {""}


OUTSIDE = '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a0 "lol">{LAUGHS}]>'


def graphml(entity: str) -> str:
    return f'<graphml><graph edgedefault="undirected"><node id="&{entity};"/></graph></graphml>'


def gexf(entity: str) -> str:
    return f'<gexf><graph><nodes><node id="a" label="&{entity};"/></nodes></graph></gexf>'


@cache
def bomb() -> bytes:
    """An XLSX of 150 kB that would be 150 MB."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(150_000_000))
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.csv", lambda: b"", ["is empty", "Save"]),
        ("blank.csv", lambda: b"\n\n , ,\n", ["no "]),
        ("header.csv", lambda: b"name,sector\n", ["no row of data", "one row for each"]),
        ("noise.csv", lambda: random.Random(1).randbytes(5000), ["binary", ".xlsx"]),
        ("picture.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), ["picture (PNG)", ".xlsx"]),
        ("cut.xlsx", lambda: bomb()[:1000], ["damaged"]),
        (
            "long.csv",
            lambda: b"name,sector\n" + b"A" * 20_000_000 + b",social\n",
            ["row 2", "a line of more than 10,000,000 characters", "one row a line"],
        ),
        ("bomb.xlsx", bomb, ["would grow from", "CSV"]),
        ("outside.graphml", lambda: (OUTSIDE + graphml("x")).encode(), ["entities", "Export"]),
        ("outside.gexf", lambda: (OUTSIDE + gexf("x")).encode(), ["entities", "Export"]),
        ("laughs.graphml", lambda: (LAUGHS + graphml("a9")).encode(), ["entities", "Export"]),
        ("laughs.gexf", lambda: (LAUGHS + gexf("a9")).encode(), ["entities", "Export"]),
        ("broken.graphml", lambda: b"<graphml><graph>", ["broken.graphml"]),
        ("broken.json", lambda: b'{"a": [1, 2', ["broken.json"]),
        ("codes.csv", lambda: b"code,amount\n1.5,2.5\n3.5,4.5\n", ["--column"]),
    ],
)
def test_what_cannot_be_used_is_refused_with_one_message(tmp_path, name, content, told):
    """Exit code 2, the file's name, what is wrong, how to mend it, and nothing written."""
    (tmp_path / name).write_bytes(content())
    answer = typed("analyze", tmp_path / name, "--out", tmp_path / "out")
    assert_refused(answer, [name, *told])
    assert typed("check", tmp_path / name, "--fix", tmp_path / "fixed.csv") == answer
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_every_row_without_a_name_is_told_at_once(tmp_path):
    """One line for the file, and one for each of its two rows."""
    (tmp_path / "nameless.csv").write_text("name,sector\n!!!,social\n,public\n")
    answer = typed("analyze", tmp_path / "nameless.csv", "--out", tmp_path / "out")
    first, second, third = answer.err.splitlines()
    assert first.startswith("Error: nameless.csv: No row names a stakeholder.")
    assert second.startswith("nameless.csv, row 2, name: '!!!'")
    assert third.startswith("nameless.csv, row 3, name:")
    assert (answer.code, answer.out, (tmp_path / "out").exists()) == (2, "", False)


def test_a_path_that_is_no_file_is_refused(tmp_path):
    """A folder, a file that is not there, and an end of ties that is not."""
    folder, missing, sheet = (tmp_path / name for name in ("folder", "missing.csv", "sheet.csv"))
    folder.mkdir()
    sheet.write_text("name\nAlpha\n")
    out = tmp_path / "out"
    assert_refused(typed("analyze", folder, "--out", out), ["folder: is a folder"])
    assert_refused(typed("analyze", missing, "--out", out), ["missing.csv: was not found"])
    assert_refused(typed("analyze", sheet, "--ties", missing, "--out", out), ["missing.csv"])
    assert not out.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_devices_and_pipes_are_refused_at_once(tmp_path):
    """Reading a pipe that nobody writes to would never end."""
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (Path("/dev/null"), Path("/dev/zero"), tmp_path / "pipe.csv"):
        answer = typed("analyze", path, "--out", tmp_path / "out")
        assert_refused(answer, [path.name, "no regular file"])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["=1+1.csv", "</script>.csv", "ص 💧.csv", "a b.csv", "-q.csv"])
def test_the_name_of_a_file_may_be_hostile_too(tmp_path, name):
    """It is the title, and stands in every message; a slash would be a folder."""
    path = tmp_path / name.replace("/", "∕")
    path.write_text("name,partners\nAlpha,Beta\nBeta,\n")
    assert typed("analyze", path, "--out", tmp_path / "out", "-q") == Answer(0, "", "")
    analysis = assert_whole(tmp_path / "out")
    assert analysis["title"].casefold() == path.stem.casefold()


def assert_refused(answer: Answer, told: list[str]) -> None:
    assert answer.code == 2, answer
    assert answer.out == ""
    assert answer.err.startswith("Error: ")
    assert len(answer.err.splitlines()) == 1, answer.err
    assert len(answer.err) < 600
    for words in told:
        assert words in answer.err
