"""The column of partners: who is named in it becomes a tie."""

from collections.abc import Callable, Sequence

from coalition.tables._cells import commas_separate, number, parts_of, says_nothing
from coalition.tables._forms import NO_TIE, form_in, status_in
from coalition.tables._records import Cell, Tie
from coalition.tables._texts import without_parentheses
from coalition.tables._together import PartnerCell
from coalition.tables.names import Ends


def partner_ties(cells: Sequence[PartnerCell], ends: Ends) -> list[Tie]:
    """A tie for each partner that a stakeholder names, with the form it carries, if any."""
    ties: list[Tie] = []
    commas = commas_separate([cell.text for cell in cells], ends.knows)
    commas = commas or _are_names(cells, ends)
    for cell in cells:

        def knows(text: str, network: str = cell.network) -> bool:
            return ends.knows(text, network)

        place = cell.record.cell("partners")
        for part in partners_in(cell.text, commas, knows):
            tie = _tie(part, cell, place, ends)
            ties += [tie] if tie else []
    return ties


def _are_names(cells: Sequence[PartnerCell], ends: Ends) -> bool:
    """Whether at least every third part between commas is a listed name, so that they separate."""
    if any(mark in cell.text for cell in cells for mark in ";|\n"):
        return False
    parts = [
        part
        for cell in cells
        if not ends.knows(cell.text, cell.network)
        and len(found := parts_of(cell.text, commas=True)) > 1
        for part in found
    ]
    known = sum(ends.knows(without_parentheses(part)[0]) for part in parts)
    return bool(parts) and 3 * known >= len(parts)


def partners_in(text: str, commas: bool, is_name: Callable[[str], bool]) -> list[str]:
    """Names in a cell; "Health, Ministry of" stays whole where `is_name` knows it."""
    found: list[str] = []
    for part in parts_of(text):
        if not commas or "," not in part or is_name(without_parentheses(part)[0]):
            found.append(part)
            continue
        pieces = parts_of(part, commas=True)
        while pieces:
            length = next(
                (
                    n
                    for n in range(len(pieces), 1, -1)
                    if is_name(without_parentheses(", ".join(pieces[:n]))[0])
                ),
                1,
            )
            found.append(", ".join(pieces[:length]))
            del pieces[:length]
    return [part for part in found if not says_nothing(part)]


def _tie(part: str, cell: PartnerCell, place: Cell, ends: Ends) -> Tie | None:
    name, inner = without_parentheses(part)
    form, status, weight = None, "existing", None
    if inner and not ends.knows(part, cell.network):
        said, stated = number(inner), status_in(inner)
        if said and said.value > 0:
            weight = said.value
        elif stated:
            status = stated
        else:
            form = form_in(inner)
    if form == NO_TIE:
        return None
    if form is None and status == "existing" and weight is None:
        name = part  # what stands in parentheses belongs to the name
    return Tie(
        source=cell.id,
        target=ends.find(name, place, cell.network),
        file=place.file,
        row=place.row,
        form=form,
        status=status,
        weight=weight,
    )
