"""A gap: something needed that the network lacks, or hangs on one member for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """One lack, with what shows it and what would mend it.

    Parameters
    ----------
    kind : str
        Name of the kind, such as ``fragile-capability``.
    subject : str
        What the gap is about: a capability, a theme, a stakeholder.
    severity : float
        0 (hardly matters) to 1 (the network fails at it), comparable across kinds: the share
        of the network, or of its stated need, that is touched, as each kind defines it.
    evidence : tuple of str
        Sentences, each naming the cells or the figure that it comes from.
    stakeholders : tuple of str
        Ids of whom it concerns, sorted.
    remedy : str
        What to do, in one sentence, naming candidates where there are any.
    candidates : tuple of str
        Ids of those who could close it, best first.
    id : str
        Given by `coalition.gaps.find_gaps`: the kind and a number, by severity.
    """

    kind: str
    subject: str
    severity: float
    evidence: tuple[str, ...]
    stakeholders: tuple[str, ...]
    remedy: str
    candidates: tuple[str, ...] = ()
    id: str = ""
