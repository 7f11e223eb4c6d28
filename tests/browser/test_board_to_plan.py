"""From the map's board to the plan and its brief: what people chose comes back from the file."""

import json
from html import unescape
from pathlib import Path

import pytest
from analysed import shipped
from board_meter import meter
from click.testing import CliRunner
from playwright.sync_api import expect

from coalition.cli import group

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "datasets" / "district-health-coalition"
FILES = (str(DATA / "stakeholders.csv"), "--ties", str(DATA / "ties.csv"))


def test_a_board_of_the_map_becomes_a_plan_with_its_brief(show, tmp_path):
    """Chosen and saved in the page; the plan judges the same members; the brief names each."""
    analysis = shipped("district-health-coalition")
    analysis.write_map(tmp_path / "map.html")
    opened = show((tmp_path / "map.html").read_bytes(), hash="#board=0&b0=3.8.21.40")
    page = opened.page
    page.locator("#board-name").fill("Spring table")
    page.locator("#board-name").press("Enter")
    page.locator("#add-next").click()
    with page.expect_download() as download:
        page.locator("[data-tool=board-save]").click()
    board = tmp_path / "board.json"
    download.value.save_as(board)
    members = json.loads(board.read_text("utf-8"))["boards"][0]["members"]
    assert len(members) == 5
    out = tmp_path / "plan"
    asked = ["plan", *FILES, "--board", str(board), "--out", str(out), "-q"]
    done = CliRunner().invoke(group, asked)
    assert done.exit_code == 0, done.output
    plan = json.loads((out / "plan.json").read_text("utf-8"))
    assert sorted(plan["members"]) == sorted(members)
    covered = meter(analysis.findings, members).needs[0]
    assert sum(bool(need["providers"]) for need in plan["needs"]) == covered
    brief = (out / "plan.html").read_text("utf-8")
    for id in members:
        assert analysis.findings.name(id) in unescape(brief)
    # The board is opened again, and so is the plan itself.
    again = show((tmp_path / "map.html").read_bytes(), hash="#board=0").page
    again.locator("#board-file").set_input_files(board)
    expect(again.locator("#board-name")).to_have_value("Spring table")
    again.locator("#board-file").set_input_files(out / "plan.json")
    expect(again.locator("#board-name")).to_have_value("Plan")
    expect(again.locator("[data-figure=board-members]")).to_have_text("5")
    assert opened.complaints == []
