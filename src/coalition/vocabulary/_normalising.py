"""One term for each capability: what the vocabulary says is the same is read as one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from coalition.errors import Issue, shortened
from coalition.tables import Capability, Cell, Dataset, Merge, Stakeholder
from coalition.vocabulary._entries import Entry, Vocabulary, term_of
from coalition.words import tell

FIELDS = ("offers", "needs")

CELLS = 20
"""Cells listed for one merge; its count is of all."""


def normalised(dataset: Dataset, vocabulary: Vocabulary) -> Dataset:
    """`dataset` with one term for every capability, and each merge listed.

    Terms belong together where the vocabulary lists them in one row, or where only case, plural
    or a British ending tells them apart. They are called as the vocabulary calls them where any
    cell does, else by the commonest spelling; a term that stands alone stays as it is written.

    Returns
    -------
    Dataset
        `merges` holds every spelling that was read as another one, `issues` an info on each, and
        `benefits` what the vocabulary says of the terms that it knows.
    """
    written = Counter(c.term for _, _, c in _all(dataset.stakeholders))
    chosen = _chosen(written, vocabulary)
    merges = _merges(dataset.stakeholders, chosen)
    terms = {chosen.get(term, term) for term in written}
    return replace(
        dataset,
        stakeholders=tuple(_renamed(s, chosen) for s in dataset.stakeholders)
        if chosen
        else dataset.stakeholders,
        issues=(*dataset.issues, *(_issue(merge, vocabulary) for merge in merges)),
        merges=tuple(merges),
        benefits=tuple(
            (term, entry.benefits)
            for term in sorted(terms)
            if (entry := vocabulary.entry(term)) and entry.benefits
        ),
    )


def _all(everyone: Iterable[Stakeholder]) -> Iterator[tuple[Stakeholder, str, Capability]]:
    for s in everyone:
        for field in FIELDS:
            for capability in getattr(s, field):
                yield s, field, capability


def _chosen(written: Mapping[str, int], vocabulary: Vocabulary) -> dict[str, str]:
    """For each spelling that is to change, the term it is read as."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    entry_of: dict[str, Entry] = {}
    for spelling in written:
        entry = vocabulary.entry(spelling)
        key = term_of(entry.term if entry else spelling)
        groups[key].append(spelling)
        if entry:
            entry_of[key] = entry
    chosen = {}
    for key, group in groups.items():
        if len(group) > 1:
            own = entry_of.get(key)
            as_listed = [s for s in group if own and term_of(s) == term_of(own.term)]
            best = min(as_listed or group, key=lambda s: (-written[s], s))
            chosen.update({spelling: best for spelling in group if spelling != best})
    return chosen


def _merges(everyone: Iterable[Stakeholder], chosen: Mapping[str, str]) -> list[Merge]:
    cells: defaultdict[str, list[Cell]] = defaultdict(list)
    for s, field, capability in _all(everyone) if chosen else ():
        if capability.term in chosen:
            cells[capability.term].append(s.cell(field))
    return [
        Merge(spelling, chosen[spelling], tuple(found[:CELLS]), len(found))
        for spelling, found in sorted(cells.items(), key=lambda item: (chosen[item[0]], item[0]))
    ]


def _renamed(stakeholder: Stakeholder, chosen: Mapping[str, str]) -> Stakeholder:
    if not any(c.term in chosen for c in (*stakeholder.offers, *stakeholder.needs)):
        return stakeholder
    return replace(
        stakeholder,
        offers=_distinct(stakeholder.offers, chosen),
        needs=_distinct(stakeholder.needs, chosen),
    )


def _distinct(held: Sequence[Capability], chosen: Mapping[str, str]) -> tuple[Capability, ...]:
    """Each term once, with its greatest weight."""
    found: dict[str, float] = {}
    for c in held:
        term = chosen.get(c.term, c.term)
        found[term] = max(c.weight, found.get(term, c.weight))
    return tuple(Capability(term, weight) for term, weight in found.items())


def _issue(merge: Merge, vocabulary: Vocabulary) -> Issue:
    first, others = merge.cells[0], merge.count - 1
    sentence = (
        tell("was read as '{term}', here and in {number} other {number:cell|cells}.", number=others)
        if others
        else tell("was read as '{term}'.")
    )
    return Issue(
        "same-capability",
        "info",
        sentence.saying(term=shortened(merge.term)),
        tell(
            "If the two differ, part them in the vocabulary (coalition vocabulary FILE, then "
            "--vocabulary FILE); this one is {vocabulary}.",
            vocabulary=vocabulary.name,
        ),
        first.file,
        first.row,
        first.column,
        merge.written,
    )
