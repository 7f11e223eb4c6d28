"""The Python interface: what goes in, and what comes out."""

import re
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from analysed import shipped
from end_to_end.written import FILES, assert_whole

import coalition
from coalition.errors import CoalitionError, InputError, UnusableInput

ROOT = Path(__file__).resolve().parents[1]
STAKEHOLDERS = pd.DataFrame(
    {
        "name": ["Our NGO", "Red Cross", "Town Hall", "Law Clinic"],
        "sector": ["social", "social", "public", "private"],
        "needs": ["legal advice", None, None, None],
        "offers": [None, None, None, "legal advice"],
        "trust (1-5)": [np.nan, 4, 5, 3],
    }
)
TIES = pd.DataFrame(
    {
        "source": ["Our NGO", "Red Cross", "Town Hall"],
        "target": ["Red Cross", "Town Hall", "Law Clinic"],
        "form": ["coalition", "cooperation", None],
    }
)


@pytest.fixture(scope="module")
def path_of_four() -> coalition.Analysis:
    """Our NGO, Red Cross, Town Hall, Law Clinic: a path."""
    return coalition.analyze(STAKEHOLDERS, ties=TIES)


@pytest.fixture(scope="module")
def district() -> coalition.Analysis:
    return shipped("district-health-coalition")


def test_paths_as_text_and_as_path_are_the_same(tmp_path):
    STAKEHOLDERS.to_csv(tmp_path / "s.csv", index=False)
    TIES.to_csv(tmp_path / "t.csv", index=False)
    as_text = coalition.analyze(str(tmp_path / "s.csv"), ties=str(tmp_path / "t.csv"))
    as_path = coalition.analyze(tmp_path / "s.csv", ties=tmp_path / "t.csv")
    assert as_text.to_dict() == as_path.to_dict()


def test_frames_say_what_their_files_say(tmp_path, path_of_four):
    """The same stakeholders, ties and measures; only the names of files differ."""
    STAKEHOLDERS.to_csv(tmp_path / "s.csv", index=False)
    TIES.to_csv(tmp_path / "t.csv", index=False)
    from_files = coalition.analyze(tmp_path / "s.csv", ties=tmp_path / "t.csv")
    for key in ("network", "ties", "communities"):
        assert path_of_four.to_dict()[key] == from_files.to_dict()[key]
    pd.testing.assert_frame_equal(path_of_four.stakeholders, from_files.stakeholders)


def test_frames_are_left_as_they_were():
    before = STAKEHOLDERS.copy(deep=True), TIES.copy(deep=True)
    coalition.read(STAKEHOLDERS, TIES)
    pd.testing.assert_frame_equal(STAKEHOLDERS, before[0])
    pd.testing.assert_frame_equal(TIES, before[1])


@pytest.mark.parametrize("make", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_graphs_of_networkx(make):
    """A star of four: the hub lies on all three pairs of leaves; direction is that of the graph."""
    graph = make([("hub", "a", {"weight": 2.0}), ("hub", "b"), ("hub", "c")])
    graph.nodes["hub"]["sector"] = "social"
    analysis = coalition.analyze(graph)
    found = analysis.stakeholders.set_index("id")
    assert found.loc["hub", "betweenness"] == pytest.approx(1)
    assert found.loc["hub", "sector"] == "social"
    assert list(found.loc[["a", "b", "c"], "degree"]) == [1, 1, 1]
    assert analysis.graph.is_directed() is graph.is_directed()


def test_a_graph_that_was_given_comes_back(path_of_four):
    """What is read from our graph is what it was made of."""
    again = coalition.analyze(path_of_four.graph)
    assert set(again.graph) == set(path_of_four.graph)
    assert {frozenset(e) for e in again.graph.edges} == {
        frozenset(e) for e in path_of_four.graph.edges
    }


def test_a_dataset_that_was_read_can_be_analysed():
    """Reading once serves several questions."""
    dataset = coalition.read(STAKEHOLDERS, TIES)
    assert [s.name for s in dataset.stakeholders] == sorted(STAKEHOLDERS["name"])
    found = coalition.analyze(dataset, focal="Our NGO")
    assert set(found.suggestions["source"]) == {"Our NGO"}


def test_tables_of_a_path_by_hand(path_of_four):
    """Inner ones lie between 2 of 3 pairs of others: 2/3; the outer ones between none."""
    found = path_of_four.stakeholders.set_index("name")
    assert found["betweenness"].to_dict() == pytest.approx(
        {"Our NGO": 0, "Red Cross": 2 / 3, "Town Hall": 2 / 3, "Law Clinic": 0}
    )
    assert found["degree"].to_dict() == {
        "Our NGO": 1,
        "Red Cross": 2,
        "Town Hall": 2,
        "Law Clinic": 1,
    }
    assert len(path_of_four.ties) == 3


def test_tables_are_frames_with_the_rows_of_the_analysis(district):
    """One row each, with the keys that join them."""
    said = district.to_dict()
    for name in ("stakeholders", "ties", "gaps", "suggestions"):
        frame = getattr(district, name)
        assert isinstance(frame, pd.DataFrame)
        assert len(frame) == len(said[name])
        assert frame.columns.is_unique
    ids = set(district.stakeholders["id"])
    assert set(district.suggestions["source"]) | set(district.suggestions["target"]) <= ids


def test_what_is_missing_is_missing_in_the_tables(path_of_four):
    """Nobody rated Our NGO's trust; 4 of 1-5 is 0.75."""
    trust = path_of_four.stakeholders.set_index("name")["trust"]
    assert pd.isna(trust["Our NGO"])
    assert trust["Red Cross"] == 0.75


def test_the_graph_holds_names_and_measures(district):
    graph = district.graph
    assert isinstance(graph, nx.Graph)
    assert set(graph) == set(district.stakeholders["id"])
    ties = [e for e in district.to_dict()["ties"] if e["counted"]]
    assert {frozenset(e) for e in graph.edges} >= {
        frozenset((t["source"], t["target"])) for t in ties
    }


def test_likelihood_is_told_of_every_untied_pair(path_of_four):
    """Six pairs less three ties; each between 0 and 1; partners of a partner come first."""
    found = path_of_four.likelihood()
    assert list(found.columns) == ["source", "target", "likelihood"]
    pairs = {frozenset(pair) for pair in zip(found["source"], found["target"], strict=True)}
    tied = {frozenset(pair) for pair in zip(TIES["source"], TIES["target"], strict=True)}
    assert len(found) == len(pairs) == 3
    assert not pairs & tied
    assert found["likelihood"].between(0, 1).all()
    ends = found["source"] + found["target"]
    far = found["likelihood"][ends.isin(["Law ClinicOur NGO", "Our NGOLaw Clinic"])]
    assert far.item() == found["likelihood"].min()


def test_likelihood_of_the_district_leaves_no_untied_pair_out(district):
    """55 * 54 / 2 pairs, less 109 ties."""
    assert len(district.likelihood()) == 55 * 54 // 2 - 109


def test_everything_is_written(tmp_path, path_of_four):
    """The paths are told; a folder may be text."""
    written = path_of_four.write(str(tmp_path / "new" / "out"))
    assert written == [tmp_path / "new" / "out" / name for name in sorted(FILES)]
    assert assert_whole(tmp_path / "new" / "out") == path_of_four.to_dict()


def test_the_map_and_the_brief_alone(tmp_path, path_of_four):
    """The same bytes as among all outputs, and nothing else."""
    path_of_four.write(tmp_path / "all")
    path_of_four.write_map(tmp_path / "new" / "our map.html")
    path_of_four.write_report(str(tmp_path / "new" / "our brief.html"))
    alone = {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()}
    assert alone == {
        "our map.html": (tmp_path / "all" / "map.html").read_bytes(),
        "our brief.html": (tmp_path / "all" / "report.html").read_bytes(),
    }


def test_a_folder_is_no_place_for_one_file(tmp_path, path_of_four):
    for write in (path_of_four.write_map, path_of_four.write_report):
        with pytest.raises(UnusableInput, match="is a folder"):
            write(tmp_path)


def test_progress_names_each_step_once(tmp_path):
    steps: list[str] = []
    analysis = coalition.analyze(STAKEHOLDERS, ties=TIES, progress=steps.append)
    analysis.write(tmp_path / "out", steps.append)
    assert steps[0] == "Reading"
    assert len(steps) == len(set(steps)) > 6
    assert {f"Writing {name}" for name in FILES} <= set(steps)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"focal": "Red Crss"}, "Did you mean 'Red Cross'"),
        ({"weights": {"trst": 2}}, "is no criterion"),
        ({"group_by": "colour"}, "No column 'colour'"),
    ],
)
def test_a_question_that_does_not_fit_is_refused(options, told):
    with pytest.raises(CoalitionError, match=told):
        coalition.analyze(STAKEHOLDERS, ties=TIES, **options)


def test_unusable_data_raise_an_error_that_carries_every_issue():
    with pytest.raises(InputError) as error:
        coalition.read(pd.DataFrame({"name": [None, "!!!"], "sector": ["social", "public"]}))
    assert len(error.value.issues) > 1
    assert error.value.issues[0].severity == "error"


def test_an_analysis_shows_its_size(path_of_four):
    assert repr(path_of_four).endswith("4 stakeholders, 3 ties>")


def test_the_lines_in_the_readme_run(tmp_path, monkeypatch):
    """As they stand, on sheets of the names that they use."""
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    monkeypatch.chdir(tmp_path)
    STAKEHOLDERS.to_csv("stakeholders.csv", index=False)
    TIES.to_csv("ties.csv", index=False)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert isinstance(names["a"], coalition.Analysis)
    assert {path.name for path in Path("reports/ours").iterdir()} == FILES
