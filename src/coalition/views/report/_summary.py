"""The first page: what the analysis found, in a few plain sentences, and how sure it is."""

from collections import Counter

from coalition.findings import Findings
from coalition.views._words import listing, percent
from coalition.views.report._summary_advice import capabilities, gaps, partners
from coalition.views.report._summary_network import bridges, connection, sectors, size
from coalition.words import tell


def summary(findings: Findings) -> list[str]:
    """Five to eight sentences, the most telling first; none about what the data do not tell.

    They are HTML: a page's environment shows them.
    """
    if not findings.stakeholders:
        return [tell("The data list no stakeholders.")]
    told = [
        size(findings),
        connection(findings),
        bridges(findings),
        sectors(findings),
        capabilities(findings),
        gaps(findings),
        partners(findings),
        _certainty(findings),
    ]
    return [sentence for sentence in told if sentence]


def warnings(findings: Findings) -> list[str]:
    """What not to lean on, in plain words; empty where nothing stands in the way."""
    told = findings.figures.get("cautions")
    return [text for text in told if isinstance(text, str)] if isinstance(told, list) else []


def _certainty(findings: Findings) -> str:
    doubts = Counter(issue.severity for issue in findings.dataset.issues)
    n = len(findings.stakeholders)
    inferred = sum(s.stakeholder.sector_source == "inferred" for s in findings.stakeholders)
    unknown = sum(s.stakeholder.sector == "unknown" for s in findings.stakeholders)
    raised = doubts["warning"] + doubts["error"]
    parts = [tell("the data raised {number} {number:warning|warnings}", number=raised)]
    if not raised:
        parts = [tell("the data raised no warnings")]
    if inferred:
        share = percent(inferred / n)
        parts.append(tell("the sector of {share} was inferred rather than stated", share=share))
    if unknown:
        told = tell("the sector of {share} is unknown")
        if inferred:
            told = tell("that of {share} is unknown")
        parts.append(told.saying(share=percent(unknown / n)))
    return tell(
        'How sure this is: {parts} (<a href="#data-quality">data quality</a>).',
        parts=listing(parts),
    )
