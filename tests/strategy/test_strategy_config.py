"""strategy.toml: what it may say, and one message for each thing that it may not."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy_samples import strategy_of

from coalition.errors import InputError, UnusableInput
from coalition.strategy import example_config, read_config
from coalition.views.strategy import strategy_toml
from coalition.waves import Goal, read_goals


def written(tmp_path, text):
    path = tmp_path / "strategy.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_example_is_read_and_names_every_key(tmp_path):
    config = read_config(written(tmp_path, example_config()))
    assert config.start == date(2027, 1, 1)
    assert config.accountable == "Executive director"
    for key in ("vision", "exit_rule", "most_partners", "[[goals]]", "[[costs]]", "indicator"):
        assert key in example_config()


def test_what_the_example_shows_as_a_comment_is_read_too(tmp_path):
    lines = example_config().splitlines()
    start = next(i for i, line in enumerate(lines) if line == "# [[goals]]")
    shown = [
        line.removeprefix("# ") if " = " in line or "[[" in line else "" for line in lines[start:]
    ]
    config = read_config(written(tmp_path, "\n".join([*lines[:start], *shown])))
    assert [goal.indicator for goal in config.goals] == ["mean_degree"]
    assert [cost.cost for cost in config.costs] == [800]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('start = "soon"', "start: 'soon' expected a date, such as 2027-01-01."),
        ("vision = 3", "vision: '3' expected text in quotes"),
        ("most_partners = 0", "expected a whole number from 1 to 50"),
        ('vison = ""', "vison: is not known here. Known: start, vision"),
        ("[roles]\ninformed = 1", "roles, informed: '1' expected a list of texts"),
        ("roles = 1", "roles: '1' expected a table"),
        ("goals = 1", "expected tables that begin with [[goals]]"),
        ('[[goals]]\nindicator = "ties"', "goals 1, target: is missing"),
        ('[[goals]]\nindicator = "ties"\ntarget = true', "goals 1, target: 'True' expected a num"),
        ('[[costs]]\nitem = "a"\ncost = -1', "costs 1, cost: '-1' expected a number of at least 0"),
        ('[[costs]]\nitem = "a"\ncost = nan', "costs 1, cost: 'nan' expected a number"),
    ],
)
def test_each_mistake_says_what_was_expected(tmp_path, text, told):
    with pytest.raises(InputError) as raised:
        read_config(written(tmp_path, text))
    assert told in str(raised.value)


def test_all_mistakes_are_told_at_once(tmp_path):
    with pytest.raises(InputError) as raised:
        read_config(written(tmp_path, "vision = 1\nmission = 2\nx = 3"))
    assert len(raised.value.issues) == 3


@pytest.mark.parametrize("content", [b"start = ", b"\xff\xfe\x00", b"a = 1\na = 2"])
def test_what_is_no_toml_is_refused(tmp_path, content):
    (tmp_path / "bad.toml").write_bytes(content)
    with pytest.raises(UnusableInput, match=r"bad\.toml is no TOML"):
        read_config(tmp_path / "bad.toml")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UnusableInput, match="cannot be read"):
        read_config(tmp_path / "nowhere.toml")


def test_what_is_written_is_read_again_and_gives_the_same(tmp_path):
    first = strategy_of(tmp_path)
    path = tmp_path / strategy_toml.FILENAME
    path.write_bytes(strategy_toml.render(first))
    again = strategy_of(tmp_path, read_config(path))
    assert strategy_toml.render(again) == path.read_bytes()
    assert [p.id for p in again.partners] == [p.id for p in first.partners]
    assert [(g.name, g.baseline, g.target) for g in again.goals] == [
        (g.name, g.baseline, g.target) for g in first.goals
    ]


def test_compare_reads_the_goals(tmp_path):
    first = strategy_of(tmp_path)
    path = tmp_path / strategy_toml.FILENAME
    path.write_bytes(strategy_toml.render(first))
    assert [(g.indicator, g.baseline, g.target) for g in read_goals(path)] == [
        (g.indicator, g.baseline, g.target) for g in first.goals
    ]


def test_quarters_get_their_dates_once_the_start_is_known(tmp_path):
    path = tmp_path / "strategy.toml"
    path.write_bytes(strategy_toml.render(strategy_of(tmp_path)))
    dated = path.read_text("utf-8").replace("# start = 2027-01-01", "start = 2027-01-01")
    path.write_text(dated, "utf-8")
    again = strategy_of(tmp_path, read_config(path))
    assert [goal.by for goal in again.goals[:2]] == ["2027-06-30", "2027-12-31"]


@pytest.mark.parametrize("text", ['"', "\\", "a\x7fb\x01", "\u2028", "]]\n[x]", "ü💧", "\ud800"])
def test_any_text_can_be_written(tmp_path, text):
    import tomllib

    line = strategy_toml._line("vision", text)
    read = tomllib.loads(line)["vision"]
    assert read == text.encode("utf-8", "replace").decode("utf-8")


def table_of(goal: Goal) -> str:
    """As a strategy writes it; keys without a value are left out."""
    keys = {"from" if key == "since" else key: value for key, value in asdict(goal).items()}
    lines = [strategy_toml._line(key, value) for key, value in keys.items() if value is not None]
    return "\n".join(["[[goals]]", *lines])


@given(
    st.lists(
        st.builds(
            Goal,
            name=st.text(min_size=1).filter(lambda name: name == " ".join(name.split())),
            indicator=st.sampled_from(["trust", 'gaps.missing-capability.legal "advice"']),
            target=st.floats(-1e6, 1e6),
            baseline=st.none() | st.floats(-1e6, 1e6),
            by=st.sampled_from(["", "2027", "2027-Q2"]),
            since=st.sampled_from(["", "2026"]),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_goals_that_are_written_read_back_the_same(goals):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "strategy.toml"
        path.write_text("\n".join(map(table_of, goals)), encoding="utf-8")
        assert read_goals(path) == tuple(goals)
