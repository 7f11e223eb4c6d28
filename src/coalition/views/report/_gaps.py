"""Gaps by severity: the worst in full, the rest in a table."""

from collections import Counter
from dataclasses import dataclass

from coalition.analysis.measure_labels import note
from coalition.findings import Findings
from coalition.gaps import Gap
from coalition.views._words import sentences
from coalition.words import tell

IN_FULL = 8
LISTED = 30
BANDS = (("severe", 2 / 3), ("serious", 1 / 3), ("slight", 0.0))
"""What a severity is called from its lower end up; the thirds of the scale."""

TITLES = {"severe": tell("Severe"), "serious": tell("Moderate"), "slight": tell("Slight")}
CAPTIONS = {
    "severe": tell("Severe gaps"),
    "serious": tell("Moderate gaps"),
    "slight": tell("Slight gaps"),
}
FURTHER = {
    "severe": tell("Further severe gaps"),
    "serious": tell("Further moderate gaps"),
    "slight": tell("Further slight gaps"),
}


@dataclass(frozen=True, slots=True)
class ShownGap:
    """A gap with the names behind its ids."""

    kind: str
    subject: str
    severity: float
    evidence: list[str]
    remedy: str
    concerns: list[str]
    candidates: list[str]
    id: str


@dataclass(frozen=True, slots=True)
class Band:
    """The gaps of one band of severity: `full` in full, then `rest` in a table of its `caption`."""

    name: str
    title: str
    caption: str
    total: int
    full: list[ShownGap]
    rest: list[ShownGap]


@dataclass(frozen=True, slots=True)
class Gaps:
    """The section's content; `kinds` says what each kind means, and how often it was found."""

    total: int
    bands: list[Band]
    kinds: list[tuple[str, int, str]]
    left_out: int


def gaps(findings: Findings) -> Gaps:
    """Every gap in its band."""
    kinds = Counter(gap.kind for gap in findings.gaps)
    about = {kind: note(findings, "gaps", kind) for kind in kinds}
    bands = [_band(findings, name) for name, _ in BANDS]
    return Gaps(
        total=len(findings.gaps),
        bands=[band for band in bands if band.total],
        kinds=[(about[kind].label, kinds[kind], about[kind].meaning) for kind in sorted(kinds)],
        left_out=max(0, len(findings.gaps) - LISTED),
    )


def _band(findings: Findings, name: str) -> Band:
    places = [i for i, gap in enumerate(findings.gaps) if band_of(gap) == name]
    listed = [(i, _shown(findings, findings.gaps[i])) for i in places if i < LISTED]
    full = [gap for i, gap in listed if i < IN_FULL]
    return Band(
        name=name,
        title=TITLES[name],
        caption=(FURTHER if full else CAPTIONS)[name],
        total=len(places),
        full=full,
        rest=[gap for i, gap in listed if i >= IN_FULL],
    )


def band_of(gap: Gap) -> str:
    """The name of the gap's band of severity."""
    return next(name for name, least in BANDS if gap.severity >= least)


def _shown(findings: Findings, gap: Gap) -> ShownGap:
    return ShownGap(
        kind=note(findings, "gaps", gap.kind).label,
        subject=gap.subject,
        severity=gap.severity,
        evidence=sentences(gap.evidence),
        remedy=gap.remedy,
        concerns=[findings.name(id) for id in gap.stakeholders],
        candidates=[findings.name(id) for id in gap.candidates],
        id=gap.id,
    )
