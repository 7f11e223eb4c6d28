"""--language: what people read is in it, what programs read is not."""

import json

import pytest
from click.testing import CliRunner
from words.greek import HEADINGS, read

import coalition
from coalition.cli import group
from coalition.errors import UnusableInput
from coalition.words import _told as home


@pytest.fixture(autouse=True)
def arabic(monkeypatch):
    """A catalogue of two sentences, one of the page and one of the screen."""
    texts = {"Coalition brief": "موجز", "severity": "شدة", "What changed": "ما تغير"}
    monkeypatch.setattr(home, "catalogue", lambda language: {"sentences": texts})


@pytest.fixture
def folder(tmp_path):
    """Two waves in Greek."""
    for wave in (1, 2):
        read(tmp_path, wave)
    return tmp_path


def run(*words, **options):
    asked = [f"--column={name}={heading}" for name, heading in HEADINGS.items()]
    result = CliRunner().invoke(group, [*map(str, words), *asked], **options)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_brief_and_the_screen_are_in_the_language(folder):
    out = folder / "out"
    files = (folder / "φ1.csv", "--ties", folder / "δ1.csv", "--out", out)
    assert "شدة" in run("analyze", *files, "--language", "ar")
    page = (out / "report.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<p class="kind">موجز</p>' in page
    header = (out / "gaps.csv").read_text("utf-8-sig").splitlines()[0]
    assert "severity" in header
    assert "gaps" in json.loads((out / "analysis.json").read_text("utf-8"))


def test_the_environment_may_name_the_language(folder):
    files = (folder / "φ1.csv", "--ties", folder / "δ1.csv", "--out", folder / "out")
    assert "شدة" in run("analyze", *files, env={"COALITION_LANGUAGE": "ar"})
    assert "شدة" not in run("analyze", *files)


@pytest.mark.parametrize("command", ["plan", "advocacy"])
def test_other_pages_are_in_the_language_too(folder, command):
    out = folder / "out"
    run(command, folder / "φ1.csv", "--ties", folder / "δ1.csv", "--out", out, "--language", "ar")
    assert '<html lang="ar" dir="rtl">' in (out / f"{command}.html").read_text("utf-8")


def test_a_comparison_is_in_the_language_too(folder):
    waves = [folder / "φ1.csv", folder / "φ2.csv"]
    links = ["--ties", folder / "δ1.csv", "--ties", folder / "δ2.csv"]
    run("compare", *waves, *links, "--out", folder / "out", "--language", "ar")
    page = (folder / "out" / "compare.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<p class="kind">ما تغير</p>' in page


@pytest.mark.parametrize("command", ["suggest", "check"])
def test_commands_that_only_speak_know_the_option(folder, command):
    run(command, folder / "φ1.csv", "--ties", folder / "δ1.csv", "--language", "ar")


def test_a_language_that_we_do_not_have_is_refused(folder):
    with pytest.raises(UnusableInput, match="is no language of ours"):
        coalition.analyze(read(folder), language="xx")
