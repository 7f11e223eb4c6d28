"""Each point says whether it is stated or derived, and rests on what can be looked up."""

from graphs import dataset_of, stakeholder, tie

from coalition.analysis.swot import swot
from coalition.gaps import Gap, find_gaps
from coalition.network import connect
from coalition.suggestions import suggest


def points(dataset, focal=None):
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    found = swot(network, dataset, gaps, suggest(network, dataset, gaps), focal)
    return {(p.stakeholder, p.quadrant, p.origin): p.text for p in found}


def test_points_are_stated_or_derived():
    """A path a-b-c of three sectors: b bridges, a hangs on b, and c could meet what a needs."""
    dataset = dataset_of(
        [
            stakeholder("a", sector="public", needs="law", strengths=("Big",)),
            stakeholder("b", sector="social"),
            stakeholder("c", sector="private", offers="law"),
        ],
        [tie("a", "b"), tie("b", "c")],
    )
    found = points(dataset)
    assert found["a", "strength", "stated"] == "Big (test.csv, row 2, strengths)."
    assert found["b", "strength", "derived"].startswith("It stands between a (public) and c")
    assert found["a", "weakness", "derived"].startswith("Its only partner is b")
    assert found["a", "opportunity", "derived"].startswith("c is one introduction away, through b")


def test_strengths_of_the_network_are_derived():
    """Nobody alone holds it together; law has three providers; no two known sectors meet."""
    people = [
        stakeholder("a", sector="public", needs="law"),
        *(stakeholder(id, offers="law") for id in "bcd"),
    ]
    ties = [tie(x, y) for x, y in ("ab", "bc", "ca", "ad", "db")]
    network = connect(dataset_of(people, ties))
    texts = [p.text for p in swot(network, dataset_of(people, ties), (), (), None)]
    assert "All 4 stakeholders are connected, and stay so whichever one of them leaves." in texts
    assert (
        "Of 1 capability that somebody needs, 1 is offered by three stakeholders or more: law (3)."
    ) in texts
    assert not [text for text in texts if "join two sectors" in text]


def test_ties_across_sectors_are_a_strength_where_they_are_half_of_five_or_more():
    """A star of five: three leaves of another sector, 3 of 5; the hub alone can cut."""
    people = [stakeholder("h", sector="public")]
    people += [stakeholder(f"s{k}", sector="social" if k < 3 else "public") for k in range(5)]
    dataset = dataset_of(people, [tie("h", f"s{k}") for k in range(5)])
    texts = [p.text for p in swot(connect(dataset), dataset, (), (), None)]
    assert "3 of 5 ties join two sectors." in texts
    assert (
        "All 6 stakeholders are connected, and 5 of them can leave without cutting anybody off."
    ) in texts


def test_what_closes_a_gap_says_which_and_a_lack_of_the_list_says_so():
    """Five of the social sector alone: the list may not have asked for others."""
    dataset = dataset_of([stakeholder(id, sector="social") for id in "abcde"], [])
    network = connect(dataset)
    [missing] = find_gaps(network, dataset)
    cut = Gap("cut-point", "a", 0.5, ("Seen.",), ("a",), "Tie b to c.", ("b", "c"))
    found = {p.quadrant: p.text for p in swot(network, dataset, (cut, missing), (), None)}
    assert "in the whole network: Of 5 stakeholders" in found["weakness"]
    assert found["weakness"].endswith("a lack of the data before it is one of the network.")
    assert found["opportunity"] == "A: Tie b to c."


def test_an_empty_network_has_no_points():
    assert points(dataset_of([])) == {}


def test_new_contacts_alone_are_no_opportunity():
    """A path a-b-c-d: c would bring a to d, but neither has what the other needs."""
    people = [stakeholder("a", needs="law"), stakeholder("c", offers="pots")]
    dataset = dataset_of(people, [tie("a", "b"), tie("b", "c"), tie("c", "d")])
    assert ("a", "opportunity", "derived") not in points(dataset)
