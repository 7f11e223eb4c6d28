"""What every kind of gap keeps, whatever the data say."""

import re
from dataclasses import replace

import pytest
from graphs import dataset_of, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.gaps
from coalition.gaps import find_gaps
from coalition.network import connect, network_from
from coalition.runtime.folder import modules_in
from coalition.tables import Capability

KINDS = modules_in(coalition.gaps)
EXPECTED = {
    "cut_point",
    "fragile_capability",
    "isolated_stakeholder",
    "missing_benefit",
    "missing_capability",
    "missing_sector",
    "missing_voice",
    "structural_hole",
    "uncovered_theme_region",
    "unreached_capability",
    "weak_criterion",
}
WORDS = ("legal advice", "training", "data", "policy influence", "funding", "=cmd()", "</script>")
HOSTILE = ("</script><b>", '=cmd("x")', 'a,b; "c"', "مؤسسة", "line\nbreak", "x" * 300, "{0}%s")


def optional(values):
    return st.none() | values


@st.composite
def datasets(draw, names=HOSTILE):
    """Small data sets in which anything may be stated or not."""
    share = st.sampled_from([0.0, 0.25, 0.5, 0.6, 1.0])
    words = st.lists(st.sampled_from(WORDS), max_size=3, unique=True)
    few = st.lists(st.sampled_from(["water", "health", "tax"]), max_size=2, unique=True).map(tuple)
    people = []
    for name in names[: draw(st.integers(0, len(names)))]:
        person = stakeholder(
            name,
            sector=draw(st.sampled_from(["public", "private", "social", "unknown"])),
            themes=draw(few),
            regions=draw(few),
            activities=tuple((t, r) for t in draw(few) for r in draw(few)),
            strengths=draw(few),
            influence=draw(optional(share)),
            stances=tuple((i, draw(st.sampled_from([-2.0, 0.0, 0.5, 1.0]))) for i in draw(few)),
        )
        needs, offers = (
            tuple(Capability(w, draw(st.sampled_from([1.0, 3.0]))) for w in draw(words))
            for _ in "ab"
        )
        people.append(replace(person, needs=needs, offers=offers))
    ids = [p.id for p in people]
    pairs = [(a, b) for a in ids for b in ids if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=8)) if pairs else []
    ties = [
        tie(
            a,
            b,
            trust=draw(optional(share)),
            form=draw(optional(st.sampled_from(["cooperation", "coalition"]))),
            status=draw(st.sampled_from(["existing", "existing", "conflict", "past"])),
        )
        for a, b in chosen
    ]
    return dataset_of(people, ties)


def test_all_eleven_kinds_are_there():
    assert set(KINDS) == EXPECTED


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kind_says_what_it_is(name):
    """A heading, a sentence of meaning, and a sentence on severity."""
    kind = KINDS[name]
    assert kind.LABEL
    assert not kind.LABEL.endswith(".")
    assert kind.MEANING.endswith(".")
    assert kind.SEVERITY.endswith(".")


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize(
    "people", [[], [stakeholder("alone")], [stakeholder("a"), stakeholder("b")]]
)
def test_silent_data_have_no_gaps(name, people):
    """Names alone state no need, no sector and no tie: nothing is known to lack."""
    dataset = dataset_of(people)
    assert KINDS[name].find(connect(dataset), dataset) == []


@settings(max_examples=80, deadline=None)
@given(dataset=datasets())
def test_every_gap_keeps_the_contract(dataset):
    """Kind, severity in 0-1, evidence, known ids in order, one-sentence texts; twice the same."""
    network = connect(dataset)
    ids = set(network.ids)
    for name, kind in KINDS.items():
        gaps = kind.find(network, dataset)
        assert gaps == kind.find(connect(dataset), dataset)
        assert len(gaps) <= 200
        for gap in gaps:
            assert gap.kind == name.replace("_", "-")
            assert 0 < gap.severity <= 1
            assert type(gap.severity) is float
            assert gap.subject
            assert gap.evidence
            # Figures keep their sign of per cent by a space that does not break.
            told = [s.replace("\u00a0%", " %") for s in (*gap.evidence, gap.remedy)]
            assert all(s.endswith(".") and s.isprintable() for s in told)
            assert len(gap.evidence) <= 12
            assert list(gap.stakeholders) == sorted(set(gap.stakeholders))
            assert set(gap.stakeholders) | set(gap.candidates) <= ids
            assert len(set(gap.candidates)) == len(gap.candidates) <= 5


@settings(max_examples=30, deadline=None)
@given(dataset=datasets())
def test_the_worst_come_first_with_ids_of_their_own(dataset):
    gaps = find_gaps(connect(dataset), dataset)
    assert [g.severity for g in gaps] == pytest.approx(
        sorted((g.severity for g in gaps), reverse=True)
    )
    assert len({g.id for g in gaps}) == len(gaps)


@pytest.mark.parametrize(
    "name",
    [
        "cut_point",
        "isolated_stakeholder",
        "structural_hole",
        "unreached_capability",
        "missing_voice",
        "weak_criterion",
    ],
)
def test_potential_ties_claim_nothing_about_real_ones(name):
    """A path of shared themes is no path of ties, so what hangs on ties is not said."""
    people = [
        stakeholder(
            "a", themes=("water",), needs="training", stances=(("tax", 0.0),), influence=0.9
        ),
        stakeholder("b", themes=("water", "health")),
        stakeholder(
            "c", themes=("health",), offers="training", stances=(("tax", 2.0),), influence=0.1
        ),
        stakeholder("d"),
    ]
    dataset = dataset_of(people)
    network = connect(dataset)
    assert network.basis == "potential"
    assert network.m >= 2
    assert KINDS[name].find(network, dataset) == []


def test_evidence_names_the_users_own_row_and_column():
    """Row 14 of stakeholders.csv, in a column that the user calls 'What we lack'."""
    one = replace(
        stakeholder("Oxfam", needs="legal advice"),
        file="stakeholders.csv",
        row=14,
        columns=(("needs", "What we lack"),),
    )
    dataset = dataset_of([one])
    (gap,) = KINDS["missing_capability"].find(network_from(dataset, []), dataset)
    assert "Oxfam needs legal advice (stakeholders.csv, row 14, What we lack)." in gap.evidence


def test_long_evidence_says_how_much_more_there_is():
    """Eleven needers: the figure, eight sentences, and three more."""
    dataset = dataset_of([stakeholder(f"s{i:02d}", needs="legal advice") for i in range(11)])
    (gap,) = KINDS["missing_capability"].find(network_from(dataset, []), dataset)
    assert len(gap.evidence) == 10
    assert gap.evidence[-1] == "And 3 more."
    assert len(gap.stakeholders) == 11


def test_hostile_names_fit_a_sentence():
    """Hostile names reach sentences on one line and shortened."""
    dataset = dataset_of([stakeholder(name, needs="legal advice") for name in HOSTILE])
    (gap,) = KINDS["missing_capability"].find(network_from(dataset, []), dataset)
    assert any(re.match(r"x{59}… needs legal advice", s) for s in gap.evidence)
    assert any(s.startswith("line break needs") for s in gap.evidence)
