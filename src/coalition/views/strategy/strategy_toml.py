"""strategy.toml: what was decided and proposed, to change, and for `coalition compare`."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

from coalition.strategy import Strategy
from coalition.views._document.texts import shown
from coalition.words import tell

FILENAME = "strategy.toml"
CONTENTS = tell("the goals for `coalition compare`, and what you can decide: edit, and run again")

Value = str | float | int | date | tuple[str, ...] | None


def render(strategy: Strategy) -> bytes:
    """A file that `coalition strategy --config` and `coalition compare --goals` read."""
    return "\n".join([*_lines(strategy), ""]).encode("utf-8", "replace")


def _lines(strategy: Strategy) -> Iterator[str]:
    config, language = strategy.config, strategy.language

    def note(text: str) -> str:
        return f"# {shown(text, language)}"

    yield note(tell("Edit this file, then make the documents again with --config strategy.toml."))
    yield note(tell("Empty texts are marked blanks in the documents."))
    yield ""
    yield note(tell("The first day of the year that is planned, such as 2027-01-01."))
    yield _line("start", config.start) if config.start else "# start = 2027-01-01"
    for key in ("vision", "mission", "context", "currency"):
        yield _line(key, getattr(config, key))
    yield ""
    yield note(tell("Whom to win as partners."))
    yield _line("partners", _partners(strategy))
    yield _line("most_partners", config.most_partners)
    for key in ("exit_rule", "celebration", "sustainability"):
        yield _line(key, getattr(config, key))
    yield ""
    yield "[roles]"
    for key in ("responsible", "accountable", "consulted", "informed"):
        yield _line(key, getattr(config, key))
    if strategy.goals:
        yield ""
        yield note(tell("`coalition compare BEFORE AFTER --goals strategy.toml` reads these."))
    for goal in strategy.goals:
        yield ""
        yield "[[goals]]"
        yield _line("name", shown(goal.name, language))
        yield _line("indicator", goal.indicator)
        if goal.baseline is not None:
            yield _line("baseline", goal.baseline)
        yield _line("target", goal.target)
        if goal.since:
            yield _line("from", goal.since)
        yield _line("by", shown(goal.by_set, language))
        yield _line("owner", "" if goal.owner.startswith("⟦") else goal.owner)
    for cost in config.costs:
        yield ""
        yield "[[costs]]"
        for key in ("item", "goal", "cost", "contribution"):
            if getattr(cost, key) is not None:
                yield _line(key, getattr(cost, key))


def _partners(strategy: Strategy) -> tuple[str, ...]:
    """Names; an id where the name is that of several, or another's id."""
    everyone = strategy.findings.dataset.stakeholders
    held = Counter(word.casefold() for s in everyone for word in {s.id, s.name, *s.aliases})
    chosen = [p.stakeholder for p in strategy.partners]
    return tuple(s.name if held[s.name.casefold()] == 1 else s.id for s in chosen)


def _line(key: str, value: Value) -> str:
    return f"{key} = {_toml(value)}"


def _toml(value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for one character; a lone half of a pair is neither's.
        legal = value.encode("utf-8", "replace").decode("utf-8")
        return json.dumps(legal, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
