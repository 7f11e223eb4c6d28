"""What a reader is told not to lean on."""

from graphs import network_of

from coalition.analysis.cautions import cautions
from coalition.analysis.missing_rates import missing_rates


def told(ties: str) -> list[str]:
    network = network_of(ties)
    return cautions(network, missing_rates(network), {})


def ring(n: int) -> str:
    return " ".join(f"m{i:02}-m{(i + 1) % n:02}" for i in range(n))


def test_too_few_ties_to_check_likelihood_are_told_once_the_network_is_no_handful():
    (one,) = told(ring(29))
    assert one.startswith("With 29 ties, nobody can check")
    assert told(ring(30)) == []
    (handful,) = told(ring(9))
    assert handful.startswith("With 9 stakeholders")
