"""The list and the answers as one pair of sheets, from which nothing is lost."""

from collections.abc import Iterator, Mapping, Sequence

from coalition.collecting._answer import HIGH, LOW, Answer, Said, as_sent
from coalition.tables import ANSWERED, TIE_RATINGS, Dataset, Tie, cleaned, folded

Row = Mapping[str, str]

LISTS = ("Themes", "Regions", "Offers", "Needs")
"""Answers of several values: those of two forms are joined."""

COLLECTED_FROM = "Collected from"
THE_LIST = "the list"


def about_rows(answers: Sequence[Answer], listed: Dataset | None) -> list[Row]:
    """A row a stakeholder: what the list knows, and over it what the forms say.

    Those who were not listed follow; who has not answered stands with what the list knows.
    """
    said = _said_of_itself(answers)
    empty = as_sent(answers, listed)
    names = {a.id: a.name for a in reversed(answers)}
    rows: list[Row] = []
    for row in _list_rows(listed):
        own = said.pop(row["id"], None)
        answered = "no" if own is None or row["id"] in empty else "yes"
        rows.append({**row, **_as_in_list(own or {}), ANSWERED: answered})
    for id, own in said.items():
        answered = "no" if id in empty else "yes"
        rows.append({"id": id, "name": names[id], **_as_in_list(own), ANSWERED: answered})
    return rows


def emptied_by(
    answers: Sequence[Answer], listed: Dataset | None
) -> Iterator[tuple[str, list[str]]]:
    """Files that leave questions empty whose answer the list knows."""
    known = {row["id"]: row for row in _list_rows(listed)}
    for answer in answers:
        row = known.get(answer.id)
        if row is None or not answer.about:
            continue
        asked = ("Type", "Description", *LISTS, "Contact")
        empty = [name for name in asked if row.get(name.lower()) and name not in answer.about]
        if empty:
            yield answer.file, empty


def tie_rows(answers: Sequence[Answer], listed: Dataset | None) -> list[Row]:
    """Every tie that somebody reports, from who reports it; then the list's that stay open.

    A tie of the list is taken over where none of its two ends answered, and where it is no
    existing one (past, potential, conflict), for which a form does not ask.
    """
    rows: list[Row] = [
        {"Source": a.name, "Target": partner, **said, "Directed": "no", COLLECTED_FROM: a.file}
        for a in answers
        for partner, said in a.rows()
    ]
    return rows + [_listed_row(tie, listed) for tie in _kept(answers, listed)]


def unconfirmed_rows(answers: Sequence[Answer], listed: Dataset | None) -> list[Row]:
    """Existing ties of the list that an end answered and none names any more."""
    named = _named(answers)
    gone = []
    for tie in listed.ties if listed else ():
        if tie.status == "existing" and _is_asked(tie, answers):
            one, other = _ends(tie, listed)
            if frozenset((folded(one), folded(other))) not in named:
                gone.append(_listed_row(tie, listed))
    return gone


def _list_rows(listed: Dataset | None) -> list[dict[str, str]]:
    if listed is None:
        return []
    header, *rows = cleaned(listed)[0]
    return [dict(zip(header, row, strict=True)) for row in rows]


def _said_of_itself(answers: Sequence[Answer]) -> dict[str, dict[str, str]]:
    """By id; of two forms the lists are joined, and else the first one counts."""
    found: dict[str, dict[str, str]] = {}
    for answer in answers:
        own = found.setdefault(answer.id, {})
        for question, words in answer.about.items():
            if question in LISTS and question in own:
                new = [w for w in words.split(";") if folded(w) not in folded(own[question])]
                own[question] = ";".join([own[question], *new])
            else:
                own.setdefault(question, words)
    return found


def _as_in_list(own: Said) -> dict[str, str]:
    """Our own headers in the list's spelling; questions that somebody added keep theirs."""
    asked = {"Sector", "Type", "Description", *LISTS, "Contact"}
    row = {(name.lower() if name in asked else name): words for name, words in own.items()}
    return {**row, "sector source": "given"} if row.get("sector") else row


def _kept(answers: Sequence[Answer], listed: Dataset | None) -> list[Tie]:
    ties = listed.ties if listed else ()
    return [tie for tie in ties if tie.status != "existing" or not _is_asked(tie, answers)]


def _is_asked(tie: Tie, answers: Sequence[Answer]) -> bool:
    """Whether an end of the tie returned a form that asks for partners."""
    return any(a.id in (tie.source, tie.target) for a in answers)


def _named(answers: Sequence[Answer]) -> set[frozenset[str]]:
    return {
        frozenset((folded(a.name), folded(partner))) for a in answers for partner, _ in a.rows()
    }


def _ends(tie: Tie, listed: Dataset | None) -> tuple[str, str]:
    names = {s.id: s.name for s in listed.stakeholders} if listed else {}
    return names.get(tie.source, tie.source), names.get(tie.target, tie.target)


def _listed_row(tie: Tie, listed: Dataset | None) -> Row:
    source, target = _ends(tie, listed)
    row = {"Source": source, "Target": target, "Form": tie.form or "", "Status": tie.status}
    for name in TIE_RATINGS:
        value = getattr(tie, name)
        rated = "" if value is None else f"{LOW + value * (HIGH - LOW):g}"
        row[f"{name.capitalize()} ({LOW}-{HIGH})"] = rated
    texts = {"Frequency": tie.frequency, "Since": tie.since, "Until": tie.until}
    row |= {name: text or "" for name, text in texts.items()} | {"Kind": tie.kind}
    row |= {"Weight": "" if tie.weight is None else f"{tie.weight:g}", "Notes": tie.notes or ""}
    row |= {**dict(tie.further), "Directed": "no", COLLECTED_FROM: THE_LIST}
    return {name: text for name, text in row.items() if text}
