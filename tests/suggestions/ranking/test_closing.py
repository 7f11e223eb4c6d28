import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.gaps import Gap
from coalition.network import connect
from coalition.suggestions.ranking._closing import Closing
from coalition.tables import Dataset


def gap(kind: str, subject: str, severity: float, *stakeholders: str, **fields: object) -> Gap:
    fields.setdefault("id", f"{kind}-1")
    return Gap(kind, subject, severity, (), stakeholders, "", **fields)  # type: ignore[arg-type]


def closed(dataset: Dataset, gaps: list[Gap], source: str, target: str) -> tuple[list[str], float]:
    network = connect(dataset)
    closing = Closing(network, dataset, gaps)
    places = [np.array([network.place[id]]) for id in (source, target)]
    eased = closing.eased(*places)
    ids = [g.id for g in closing.gaps_of(eased, 0)]
    return ids, float(closing.value(places[0], eased)[0])


def test_value_is_the_severity_closed_over_what_concerns_the_source():
    """Of law (0.6) and vans (0.2), both needed by a, b brings law: 0.6 / 0.8."""
    dataset = dataset_of(
        [stakeholder("a", needs="law; vans"), stakeholder("b", offers="law"), stakeholder("c")],
        [tie("b", "c")],
    )
    gaps = [
        gap("unreached-capability", "law", 0.6, "a"),
        gap("unreached-capability", "vans", 0.2, "a", id="vans"),
    ]
    assert closed(dataset, gaps, "a", "b") == (["unreached-capability-1"], pytest.approx(0.75))
    assert closed(dataset, gaps, "a", "c") == ([], 0)


def test_a_gap_of_the_target_alone_is_closed_but_is_no_value_to_the_source():
    dataset = dataset_of([stakeholder("a", needs="law"), stakeholder("b", offers="law")])
    gaps = [gap("unreached-capability", "law", 0.6, "a")]
    assert closed(dataset, gaps, "b", "a") == (["unreached-capability-1"], 0)


def test_a_candidate_named_by_a_gap_eases_it_for_whom_it_concerns():
    dataset = dataset_of([stakeholder(id) for id in "abc"])
    gaps = [gap("missing-sector", "academic on water", 0.4, "a", candidates=("b",))]
    assert closed(dataset, gaps, "a", "b") == (["missing-sector-1"], 1)
    assert closed(dataset, gaps, "a", "c") == ([], 0)


def test_a_new_tie_does_not_mend_a_weak_one():
    dataset = dataset_of([stakeholder(id) for id in "abc"])
    gaps = [gap("weak-criterion", "a and c", 0.4, "a", "c", candidates=("b",))]
    assert closed(dataset, gaps, "a", "b") == ([], 0)


def test_any_tie_ends_isolation_which_concerns_all():
    """Of the network's 0.3 (isolation) and a's own 0.1, the tie a-c closes 0.3 / 0.4."""
    dataset = dataset_of([stakeholder("c")], [tie("a", "b")])
    gaps = [
        gap("isolated-stakeholder", "c", 0.3, "c"),
        gap("missing-capability", "law", 0.1, "a", id="law"),
    ]
    assert closed(dataset, gaps, "a", "c") == (["isolated-stakeholder-1"], pytest.approx(0.75))


def test_a_hole_is_bridged_only_from_side_to_side():
    """Two triangles joined by no tie; and the same in one component, told apart by community."""
    triangles = [tie(x, y) for x, y in ("ab", "bc", "ca", "de", "ef", "fd")]
    gaps = [gap("structural-hole", "two groups", 0.5, *"abcdef")]
    assert closed(dataset_of([], triangles), gaps, "a", "d") == (["structural-hole-1"], 1)
    joined = [*triangles, tie("c", "m"), tie("m", "d")]
    assert closed(dataset_of([], joined), gaps, "a", "e") == (["structural-hole-1"], 1)
    assert closed(dataset_of([], joined), gaps, "a", "m") == ([], 0)


def test_a_second_path_must_lead_around_the_cut_point():
    """Star a-v, b-v, c-v: cut-off b and c. a-b leads around v; b-c joins two that hang on it."""
    dataset = dataset_of([], [tie("a", "v"), tie("b", "v"), tie("c", "v"), tie("x", "a")])
    gaps = [gap("cut-point", "v", 0.5, "b", "c", "v")]
    assert closed(dataset, gaps, "a", "b") == (["cut-point-1"], 1)
    assert closed(dataset, gaps, "x", "v") == ([], 0)
    apart = dataset_of([stakeholder("z")], dataset.ties)
    assert closed(apart, gaps, "z", "b") == ([], 0)


def test_without_gaps_nothing_is_closed_and_value_is_zero():
    assert closed(dataset_of([stakeholder(id) for id in "ab"]), [], "a", "b") == ([], 0)
