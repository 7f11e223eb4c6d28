"""coalition map: the map alone, and for whom."""

from pathlib import Path

from click.testing import CliRunner

from coalition.cli import group


def test_what_is_withheld_is_not_in_the_file(tmp_path: Path):
    """Stances, ratings and contacts stand in the map for ourselves, and not in the public one."""
    sheet = tmp_path / "s.csv"
    sheet.write_text(
        "name,contact,trust (1-5),stance: Zebra tax,partners\n"
        "Alpha,mail@alpha.example,4,2,Beta\nBeta,,3,-2,\n"
    )
    for audience in ("internal", "public"):
        out = tmp_path / f"{audience}.html"
        words = ["map", str(sheet), "--audience", audience, "--out", str(out)]
        assert CliRunner().invoke(group, words).exit_code == 0
    internal = (tmp_path / "internal.html").read_text()
    public = (tmp_path / "public.html").read_text()
    assert "Zebra tax" in internal
    assert "Zebra tax" not in public
    assert "mail@alpha.example" not in public
    assert "Alpha" in public


def test_out_may_be_a_folder_too(tmp_path: Path):
    """As it is for every other command; a file called "board" would open in no browser."""
    sheet = tmp_path / "s.csv"
    sheet.write_text("name,partners\nAlpha,Beta\nBeta,\n")
    words = ["map", str(sheet), "--out", str(tmp_path / "board")]
    assert CliRunner().invoke(group, words).exit_code == 0
    assert [path.name for path in (tmp_path / "board").iterdir()] == ["map.html"]
