"""From the empty forms to a second wave: the truth that was put in comes out.

Twenty organisations in two groups of ten, each a ring with a hub, joined by one tie: each end of
it holds the groups together. `Org 03` offers the only legal advice. Nobody keeps bees. A year
later one more tie joins the groups, `Org 12` gives legal advice too, and trust has grown around
`Org 00`.
"""

import json
from pathlib import Path

import openpyxl
import pytest
from collecting.filling import fill, form_of, run

from coalition.collecting import template

NAMES = [f"Org {k:02d}" for k in range(20)]
SILENT = {"Org 07", "Org 18"}
LEGAL, BEES = "legal advice", "beekeeping"


def true_ties() -> set[tuple[int, int]]:
    """Two rings of ten, the spokes of two hubs, and one tie between the groups."""
    ties = {(5, 15)}
    for start in (0, 10):
        ties |= {(start + k, start + (k + 1) % 10) for k in range(10)}
        ties |= {(start, start + k) for k in range(2, 9)}
    return {(min(tie), max(tie)) for tie in ties}


def fill_template(path: Path) -> None:
    """The list, typed into the template with the dirt of a keyboard."""
    path.write_bytes(template())
    book = openpyxl.load_workbook(path)
    page = book["Stakeholders"]
    header = [cell.value for cell in page[1]]
    for row, name in enumerate(NAMES, start=2):
        said = {"Name": f"  {name} " if row == 5 else name, "Needs": BEES if row < 5 else ""}
        said["Sector"] = ("social", "Public", "private")[row % 3]
        said["Influence (0-10)"] = 8 if row == 2 else 3
        for key, value in said.items():
            page.cell(row, header.index(key) + 1, value)
    book.save(path)


def answer(forms: Path, ties: set[tuple[int, int]], trusted: int, lawyers: set[int]) -> None:
    """Eighteen respondents. 2 and 3 disagree on their form; 4 does not name 3, who names 4."""
    for k, name in enumerate(NAMES):
        form = form_of(forms, name)
        if name in SILENT:
            form.unlink()
            continue
        partners = {}
        for tie in ties:
            if k not in tie:
                continue
            other = tie[0] if tie[1] == k else tie[1]
            trust = trusted if 0 in (k, other) else 3
            partners[NAMES[other]] = ["coordination", trust, 4, "n/a" if k == 9 else 3, "monthly"]
        if k == 2:
            partners[NAMES[3]][0] = "Coalition "
        if k == 4:
            del partners[NAMES[3]]
        needs = f"{LEGAL} (3); {BEES}" if k < 3 else f"{LEGAL} (3)"
        about = {"Needs": needs} if k not in lawyers else {"Offers": f"{LEGAL}; rooms"}
        fill(form, partners, about)


def wave(folder: Path, ties: set[tuple[int, int]], trusted: int, lawyers: set[int]) -> Path:
    """One year: list, forms, answers, and what was collected."""
    folder.mkdir()
    listed, forms, out = folder / "list.xlsx", folder / "forms", folder / "collected.xlsx"
    fill_template(listed)
    assert run("survey", listed, "--out", forms).exception is None
    answer(forms, ties, trusted, lawyers)
    result = run("collect", forms, "--list", listed, "--out", out, "--json")
    assert result.exception is None, result.exception
    (folder / "collected.json").write_text(result.output)
    return out


@pytest.fixture(scope="module")
def waves(tmp_path_factory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("waves")
    first = wave(folder / "2025", true_ties(), 3, {3})
    second = wave(folder / "2026", true_ties() | {(2, 12)}, 5, {3, 12})
    return first, second


def test_rates_silence_and_disagreements_come_out(waves):
    said = json.loads((waves[0].parent / "collected.json").read_text())
    assert (set(said["silent"]), said["response_rate"]) == (SILENT, 0.9)
    heard = [(a, b) for a, b in true_ties() if not {NAMES[a], NAMES[b]} & SILENT]
    assert said["confirmation_rate"] == pytest.approx((len(heard) - 1) / len(heard))
    differing = {(d["one"], d["other"], d["question"]) for d in said["disagreements"]}
    assert ("Org 02", "Org 03", "Form") in differing
    assert ("Org 03", "Org 04", "Tie") in differing
    used = next(d["used"] for d in said["disagreements"] if d["question"] == "Form")
    assert used == "the lower: coordination"
    assert [e["figures"].split()[0] for e in said["endangered"]] == ["lacking"]


def test_the_network_that_was_true_is_the_network_that_is_analysed(waves, tmp_path):
    """The two who are silent have no tie with each other: others name all of theirs."""
    out = tmp_path / "a"
    assert run("analyze", waves[0], "--out", out).exception is None
    found = json.loads((out / "analysis.json").read_text())
    pairs = {tuple(sorted((t["source"], t["target"]))) for t in found["ties"]}
    assert pairs == {(NAMES[a], NAMES[b]) for a, b in true_ties()}
    forms = {(t["source"], t["target"]): t["form"] for t in found["ties"]}
    assert forms["Org 02", "Org 03"] == "coordination"
    gaps = {(g["kind"], g["subject"]) for g in found["gaps"]}
    assert ("fragile-capability", LEGAL) in gaps
    assert ("missing-capability", BEES) in gaps
    assert {("cut-point", "Org 05"), ("cut-point", "Org 15")} <= gaps
    by_name = {s["name"]: s for s in found["stakeholders"]}
    assert len(by_name) == 20
    assert {s["sector"] for s in found["stakeholders"]} == {"social", "public", "private"}


def test_the_plan_takes_the_one_who_offers_what_is_asked(waves, tmp_path):
    result = run("plan", waves[0], "--need", LEGAL, "--out", tmp_path / "p", "--json")
    assert result.exception is None, result.exception
    assert json.loads(result.output)["members"] == ["Org 03"]


def test_the_second_wave_shows_what_was_changed_and_no_more(waves, tmp_path):
    goals = tmp_path / "strategy.toml"
    goals.write_text(
        f'[[goals]]\nindicator = "gaps.fragile-capability.{LEGAL}"\ntarget = 0\nby = 2026\n'
        '[[goals]]\nindicator = "ties.coordination"\ntarget = 50\nby = 2027\n'
    )
    out = tmp_path / "c"
    words = ("compare", *waves, "--title", 2025, "--title", 2026, "--goals", goals, "--out", out)
    result = run(*words)
    assert result.exception is None, result.exception
    whole = json.loads((out / "compare.json").read_text())["whole"]
    assert {m["status"] for m in whole["members"]} == {"stayed"}
    moved = [
        (t["source"], t["target"], t["status"]) for t in whole["ties"] if t["status"] != "kept"
    ]
    assert moved == [("Org 02", "Org 12", "new")]
    gaps = {(g["kind"], g["subject"]): (g["status"], g["doubt"]) for g in whole["gaps"]}
    assert gaps["fragile-capability", LEGAL] == ("closed", "")
    assert gaps["missing-capability", BEES][0] == "open"
    assert gaps["cut-point", "Org 05"] == ("closed", "ties")
    trust = next(r for r in whole["ratings"] if (r["name"], r["of"]) == ("trust", "ties"))
    assert trust["verdict"] == "more"
    name, change, _ = trust["around"][0]
    assert (name, change) == ("Org 00", pytest.approx(0.5))
    assert "Goal 'gaps.fragile-capability.legal advice': reached\n" in result.output
    assert "Goal 'ties.coordination': behind" in result.output


def test_the_strategy_of_the_first_wave_is_held_against_the_second(waves, tmp_path):
    """Its goals start from the first wave's counts; a further tie ends both cut points."""
    plan, written, out = tmp_path / "p", tmp_path / "s", tmp_path / "c"
    assert run("plan", waves[0], "--need", LEGAL, "--out", plan).exception is None
    asked = ("strategy", waves[0], "--for", "Org 00", "--plan", plan / "plan.json")
    result = run(*asked, "--out", written)
    assert result.exception is None, result.exception
    assert any(path.name.startswith("memorandum-01-org-03") for path in written.iterdir())
    result = run("compare", *waves, "--goals", written / "strategy.toml", "--out", out)
    assert result.exception is None, result.exception
    goals = json.loads((out / "compare.json").read_text())["goals"]
    found = {g["goal"]["indicator"]: (g["goal"]["baseline"], g["now"], g["status"]) for g in goals}
    assert found["gaps.cut-point"] == (2, 0, "reached")
    assert found["gaps.missing-capability"] == (1, 1, "no nearer")
