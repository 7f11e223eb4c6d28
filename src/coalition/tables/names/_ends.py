"""The ends of ties: which stakeholder a text means."""

from collections.abc import Iterator, Sequence

from coalition.errors import Issue
from coalition.tables._cells import parts_of
from coalition.tables._records import Cell, Stakeholder
from coalition.tables._sectors import inferred_sector
from coalition.tables._texts import folded, squeezed, tidy
from coalition.tables.names._names import acronym_in
from coalition.words import tell


class Ends:
    """Finds stakeholders by what ties call them, and takes note of those nobody listed.

    In this order: the id, the name as written, the name without regard to case, accents and
    punctuation, an alias or acronym. With networks, a name is looked for in its own first.
    """

    def __init__(
        self, stakeholders: Sequence[Stakeholder], networks: Sequence[str], *, by_network: bool
    ):
        self._by_network = by_network
        self._found: dict[tuple[str, str], str] = {}
        self._shared: dict[tuple[str, str], str] = {}
        self._ids = {s.id for s in stakeholders}
        self.unlisted: list[tuple[Stakeholder, str]] = []
        self.issues: list[Issue] = []
        self._remembered: dict[tuple[str, str], str] = {}
        self._cells: dict[tuple[str, str], tuple[str, ...]] = {}
        by_rank = [list(_called(s)) for s in stakeholders]
        for rank in range(4):
            taken: dict[tuple[str, str], str] = {}
            for s, network, called in zip(stakeholders, networks, by_rank, strict=True):
                for key in called[rank]:
                    self._learn((network if by_network else "", key), s.id, taken)

    def _learn(self, key: tuple[str, str], id: str, taken: dict[tuple[str, str], str]) -> None:
        if key in taken and taken[key] != id:
            self._shared.setdefault(key, taken[key])
            return
        taken[key] = id
        self._found.setdefault(key, id)

    def knows(self, text: str, network: str = "") -> bool:
        """Whether a listed stakeholder, or one met before, is called so."""
        return (text, network) in self._remembered or self._look(text, network) is not None

    def find(self, text: str, place: Cell, network: str = "") -> str:
        """Id of the stakeholder that `text` means; a new one where none is called so."""
        if (text, network) not in self._remembered:
            self._remembered[text, network] = self._find(text, place, network)
        return self._remembered[text, network]

    def remembered(self, cell: str, network: str = "") -> tuple[str, ...] | None:
        """What `in_cell` found of such a cell before, None where there was none."""
        return self._cells.get((cell, network))

    def in_cell(self, cell: str, place: Cell, network: str = "") -> tuple[str, ...]:
        """Ids of all whom a cell names: one, unless it is a list of names."""
        if (cell, network) not in self._cells:
            text = tidy(cell)
            texts = [text] if self.knows(text, network) else parts_of(cell) or [text]
            found = [self.find(text, place, network) for text in texts]
            self._cells[cell, network] = tuple(dict.fromkeys(found))
        return self._cells[cell, network]

    def _find(self, text: str, place: Cell, network: str) -> str:
        key = self._look(text, network)
        if key is None:
            return self._add(text, place, network)
        if key in self._shared:
            self.issues.append(
                place.issue(
                    "ambiguous-end",
                    "warning",
                    text,
                    tell("may mean more than one stakeholder."),
                    tell(
                        "'{id}' was taken. Write the id instead of the name.", id=self._found[key]
                    ),
                )
            )
        return self._found[key]

    def _look(self, text: str, network: str) -> tuple[str, str] | None:
        network = network if self._by_network else ""
        for key in (f"={text}", f"~{folded(text)}", f"@{squeezed(text)}"):
            if len(key) > 1 and (network, key) in self._found:
                return network, key
        return None

    def _add(self, text: str, place: Cell, network: str) -> str:
        name = tidy(text)
        inferred = inferred_sector(None, name)
        id = name
        if id in self._ids:
            id, count = f"{network or name}: {name}", 2
            while id in self._ids:
                id, count = f"{name} ({count})", count + 1
        self._ids.add(id)
        record = Stakeholder(
            id=id,
            name=name,
            file=place.file,
            row=place.row,
            sector=inferred.sector if inferred else "unknown",
            sector_source="inferred" if inferred else "unknown",
            further=(("network", network),) if self._by_network and network else (),
            columns=(("name", place.column),),
        )
        self.unlisted.append((record, network))
        for called in _called(record):
            for key in called:
                self._found.setdefault((network if self._by_network else "", key), id)
        return id


def _called(s: Stakeholder) -> Iterator[list[str]]:
    """What a stakeholder is called, the surest first."""
    yield [f"={s.id}"]
    yield [f"={s.name}"]
    yield [f"~{folded(s.name)}", f"~{folded(s.id)}"]
    others = [*s.aliases, acronym_in(s.name)]
    yield [f"@{squeezed(text)}" for text in others if squeezed(text)] + [f"@{squeezed(s.name)}"]
