"""What a sheet says, once understood: stakeholders, ties, and what was doubtful."""

from dataclasses import dataclass
from functools import lru_cache

from coalition.errors import Issue
from coalition.words import Told, tell

SECTORS = ("public", "private", "social", "academic")
UNKNOWN = "unknown"

FORMS = ("cooperation", "coordination", "collaboration", "coalition", "integration")
STATUSES = ("existing", "past", "potential", "conflict")
RATINGS = ("alignment", "trust", "commitment", "communication")
TIE_RATINGS = ("trust", "commitment", "communication")
ANSWERED = "Answered"
"""Header of the column in which a collected sheet says who returned a form: yes or no."""

STAKEHOLDER_RATINGS = (*RATINGS, "influence", "interest", "legitimacy", "urgency")
HEADINGS = ("influence_heading", "interest_heading")
"""Where influence and interest are heading, on the scales of these."""


def rung(form: str | None) -> int | None:
    """Place of a form of partnership on the ladder, 1 (cooperation) to 5 (integration)."""
    return FORMS.index(form) + 1 if form in FORMS else None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a statement stands in the user's own file."""

    file: str
    row: int
    column: str

    @property
    def told(self) -> Told:
        """The cell as it stands in a sentence."""
        return _told(self.file, self.row, self.column)

    def __str__(self) -> str:
        return f"{self.file}, row {self.row}, {self.column}"

    def issue(self, code: str, severity: str, value: str, message: str, action: str) -> Issue:
        """An issue of this cell, in which `value` stands."""
        return Issue(code, severity, message, action, self.file, self.row, self.column, value)


# Most cells are named by many sentences.
@lru_cache(maxsize=1 << 15)
def _told(file: str, row: int, column: str) -> Told:
    # A row's number is a name, which has no thousands marked.
    return tell("{file}, row {row}, {column}", file=file, row=str(row), column=column)


@dataclass(frozen=True, slots=True)
class Capability:
    """What a stakeholder offers or needs: `term` in its commonest spelling, `weight` > 0."""

    term: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One organisation or person as the sheet describes it. None and () mean: not said.

    Ratings, influence, interest, legitimacy, urgency and headings are brought to 0-1 by the scale
    of their column (see `Scale`); stances run from -2 (strongly against) to +2 (strongly for).
    `columns` maps each field that was read to the user's own header, so that evidence can name
    the cell; `further` keeps every column that has no meaning here.
    """

    id: str
    name: str
    file: str
    row: int
    sector: str = UNKNOWN
    sector_source: str = "unknown"  # given, inferred or unknown
    type: str | None = None
    description: str | None = None
    values: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    offers: tuple[Capability, ...] = ()
    needs: tuple[Capability, ...] = ()
    regions: tuple[str, ...] = ()
    activities: tuple[tuple[str, str], ...] = ()  # (theme, region) that stood in one row
    latitude: float | None = None
    longitude: float | None = None
    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    threats: tuple[str, ...] = ()
    alignment: float | None = None
    trust: float | None = None
    commitment: float | None = None
    communication: float | None = None
    influence: float | None = None
    interest: float | None = None
    legitimacy: float | None = None
    urgency: float | None = None
    influence_heading: float | None = None
    interest_heading: float | None = None
    stances: tuple[tuple[str, float], ...] = ()  # (issue, -2..2); silent issues are absent
    contribution: float | None = None
    cost: float | None = None
    url: str | None = None
    contact: str | None = None
    notes: str | None = None
    aliases: tuple[str, ...] = ()
    further: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()

    def cell(self, field: str) -> Cell:
        """Where `field` of this stakeholder stands in the user's file."""
        return Cell(self.file, self.row, dict(self.columns).get(field, field))


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation as one row reports it, from `source` to `target` (stakeholders' ids).

    `weight` is strength (more is closer) and > 0; ratings are 0-1; None means: not said.
    """

    source: str
    target: str
    file: str
    row: int
    form: str | None = None
    weight: float | None = None
    trust: float | None = None
    commitment: float | None = None
    communication: float | None = None
    frequency: str | None = None
    status: str = "existing"
    kind: str = ""
    since: str | None = None
    until: str | None = None
    notes: str | None = None
    further: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """How the numbers of one rating column were read: `low` became 0 and `high` became 1."""

    file: str
    column: str
    low: float
    high: float
    source: str  # "stated" in the header, "words", or "inferred" from the numbers


@dataclass(frozen=True, slots=True)
class Merge:
    """A spelling of a capability that was read as another: `written` in `count` cells.

    `cells` are the first of them.
    """

    written: str
    term: str
    cells: tuple[Cell, ...]
    count: int


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that was read: its name, the SHA-256 of its bytes, and its rows of data."""

    name: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything that the files say, and every doubt about it.

    Stakeholders are sorted by id, and place i in every later array is ``stakeholders[i]``.
    Every end of a tie is the id of a listed stakeholder. `merges` are the spellings of
    capabilities that the vocabulary brought together, and `benefits` what it says that terms
    speak for. `lookalikes` are pairs of ids whose names are nearly the same, kept apart.
    """

    title: str
    stakeholders: tuple[Stakeholder, ...]
    ties: tuple[Tie, ...]
    issues: tuple[Issue, ...] = ()
    scales: tuple[Scale, ...] = ()
    files: tuple[InputFile, ...] = ()
    directed: bool = False
    merges: tuple[Merge, ...] = ()
    benefits: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lookalikes: tuple[tuple[str, str], ...] = ()
