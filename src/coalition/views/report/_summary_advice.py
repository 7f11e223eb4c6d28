"""The first page on what is lacking and whom to ask."""

from coalition.findings import Findings
from coalition.suggestions import are_told_apart
from coalition.views._drawing import best_suggestions
from coalition.views._words import listing, named, names, score
from coalition.views.report._gaps import band_of
from coalition.words import Told, tell


def capabilities(findings: Findings) -> str:
    """Needs that nobody meets, or one alone."""
    needed = [c for c in findings.capabilities if c.needed_by]
    if not needed:
        return ""
    missing = [c.term for c in needed if not c.offered_by]
    fragile = [c.term for c in needed if len(c.offered_by) == 1]
    if not missing and not fragile:
        return tell(
            "Of {number} {number:capability|capabilities} that somebody needs, <b>every one</b> "
            "is offered by at least two stakeholders.",
            number=len(needed),
        )
    parts = []
    if missing:
        parts.append(
            tell(
                "<b>nobody offers {number}</b> ({terms})",
                number=len(missing),
                terms=names(missing, most=3),
            )
        )
    if fragile:
        parts.append(
            tell(
                "<b>{number} {number:hangs|hang} on a single provider</b> ({terms})",
                number=len(fragile),
                terms=names(fragile, most=3),
            )
        )
    return tell(
        "Of {number} {number:capability|capabilities} that somebody needs, {parts}.",
        number=len(needed),
        parts=listing(parts),
    )


def gaps(findings: Findings) -> str:
    """How many gaps, and the worst."""
    if not findings.gaps:
        return tell("No gap of the kinds that we look for was found.")
    severe = sum(band_of(gap) == "severe" for gap in findings.gaps)
    worst = findings.gaps[0]
    told = tell(
        "We found <b>{number} {number:gap|gaps}</b>, {severe} of them severe. The worst "
        "(severity {score}): {what}"
    )
    if not severe:
        told = tell(
            "We found <b>{number} {number:gap|gaps}</b>, none of them severe. The worst "
            "(severity {score}): {what}"
        )
    return told.saying(
        number=len(findings.gaps),
        severe=severe,
        score=score(worst.severity),
        what=named(worst.evidence[0] if worst.evidence else worst.subject, 300),
    )


def partners(findings: Findings) -> str:
    """The suggestion that speaks most for itself, with its first reason."""
    best = best_suggestions(findings)
    if not best:
        return tell("The data do not allow any new partnership to be put forward.")
    first = best[0]
    told = tell("The new partnership that speaks most for itself is <b>{source} with {target}</b>")
    if findings.focal is not None:
        told = tell("The new partner that speaks most for itself for {source} is <b>{target}</b>")
    if not are_told_apart(best):
        told = tell(
            "The data cannot rank the new partnerships; one to ask about is <b>{source} with "
            "{target}</b>"
        )
    parts: dict[str, object] = {
        "first": told.saying(
            source=named(findings.name(first.source)), target=named(findings.name(first.target))
        )
    }
    if first.score is not None and first.low < first.high:
        parts["score"] = tell(
            "(score {score}, between {low} and {high} whatever the missing answers are)",
            score=score(first.score),
            low=score(first.low),
            high=score(first.high),
        )
    elif first.score is not None:
        parts["score"] = tell("(score {score}, with no answer missing)", score=score(first.score))
    if not first.reasons:
        return Told(" ".join(f"{{{name}}}" for name in parts) + ".", parts)
    # The parts follow each other in every language, as after a heading.
    parts["reason"] = named(first.reasons[0], 300)
    return Told("{first} {score}: {reason}" if "score" in parts else "{first}: {reason}", parts)
