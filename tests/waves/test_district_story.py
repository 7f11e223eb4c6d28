"""The district a year later: compare alone tells the story that was put in."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from coalition.cli import group
from coalition.examples import examples

SETS = {example.name: example.path for example in examples()}
LATER = SETS["district-health-coalition-a-year-later"]


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> tuple[str, dict]:
    """What the command of the README prints, and its compare.json."""
    (line,) = re.findall(r"^coalition compare .*", (LATER / "README.md").read_text(), re.M)
    out = tmp_path_factory.mktemp("out") / "c"
    words = []
    for word in shlex.split(line)[1:]:
        name, _, rest = word.partition("/")
        words.append(str(SETS[name] / rest) if name in SETS else word)
    result = CliRunner().invoke(group, [*words, "--out", str(out)])
    assert result.exit_code == 0, result.output
    return result.output, json.loads((out / "compare.json").read_text())


@pytest.mark.parametrize(
    "sentence",
    [
        "2 joined (Lakeside Diagnostics and Marula Legal Aid Clinic)",
        "1 left (MediQuick Pharmacies)",
        "Old Harbour City Council (stance: Sugary drink tax, undecided (0) to for (+1))",
        "A conflict began between Green Spoon Catering and Sunfield Growers' Cooperative",
        "A conflict was settled between Old Harbour City Council and Old Harbour Street Vendors'",
        "Closed beyond doubt: legal advice (missing capability), laboratory testing (fragile",
        "Opened beyond doubt: health screening (missing capability, fragile capability before); "
        "and succession planning (missing capability)",
        "Opened, but somebody who spoke of it says nothing now: translation",
        "trust around Marula Valley General Hospital (up by 0.29 over 7 ties)",
        "Within doubt moved fragmentation (0.07 to 0.04), isolates (2 to 1)",
        "Goal 'A second laboratory tests': reached\n",
        "Goal 'The hills do not hang on one forum': reached, within doubt",
        "Goal 'Ten more pairs coordinate their work': on track",
        "Goal 'Partners trust each other more': behind",
        "Goal 'Somebody helps members to learn from each other': no nearer",
    ],
)
def test_the_story_is_told(told, sentence):
    assert sentence in told[0]


def test_what_is_within_doubt_says_so(told):
    """The shorter paths, and the forum that no longer holds the hills alone."""
    whole = told[1]["whole"]
    verdicts = {f["name"]: f["verdict"] for f in whole["figures"]}
    assert verdicts["average_path_length"] == "unclear"
    doubts = {(g["kind"], g["subject"]): g["doubt"] for g in whole["gaps"]}
    assert doubts["cut-point", "Tamba Community Health Forum"] == "ties"
    assert doubts["missing-capability", "translation"] == "silence"
    assert doubts["missing-capability", "health screening"] == ""


def test_only_what_the_readme_says_was_changed_differs():
    """Rows that the story does not name are word for word those of the first wave."""
    first = Path(SETS["district-health-coalition"] / "ties.csv").read_text("utf-8").splitlines()
    later = (LATER / "ties.csv").read_text("utf-8").splitlines()
    assert len(set(later) - set(first)) == 26
    assert not any("MediQuick" in line for line in later)
