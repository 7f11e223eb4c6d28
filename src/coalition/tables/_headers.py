"""What a header means, by the words of ``headers.toml``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from coalition.tables._ladders import is_of_the_whole, is_partner_trust, ladder_of
from coalition.tables._sheet import STAKEHOLDERS, TIES
from coalition.tables._texts import folded, squeezed, tidy, without_parentheses
from coalition.tables._words import lists

LEVELS = {"country": 1, "region": 2, "province": 3, "district": 4, "place": 5}
"""Places from the widest to the finest, as ``headers.toml`` names them."""

MULTIPLE = frozenset(
    {
        "activities", "alias", "needs", "offers", "opportunities", "partners", "regions",
        "strengths", "themes", "threats", "trust side", "values", "weaknesses",
    }
)  # fmt: skip
"""Fields that several columns may hold together."""

TRUST_SIDE = "trust side"
"""Field of a column that holds one of PARTNER's three sides of trust."""

FURTHER = "further:"
"""What a header begins with whose column has no meaning here, whatever the rest says."""

SCALE_TEXT = re.compile(
    r"[(\[]?\s*(?:"
    r"[-−+]?\d+(?:[.,]\d+)?\s*(?:-|–|—|to|à|a|até|hasta|\.\.+|…)\s*[-−+]?\d+(?:[.,]\d+)?\s*%?"
    r"|(?:/|out of|sur|sobre|von)\s*\d+"
    r"|%)\s*[)\]]?",
    re.IGNORECASE,
)
"""The scale that a header states: "(1-5)", "/10", "0-100 %", "(-2 to 2)"."""

_TAG = re.compile(r"^#\s*[A-Za-z][\w-]*(\s*\+\s*[A-Za-z][\w-]*)*$")
_NUMBERING = re.compile(r"^\s*(?:q|question|no|n°)?\s*\d+\s*[.):\-–]?\s+", re.IGNORECASE)
_STANCE = re.compile(r"^\s*([^\W\d_]+)\s*([:=–—-]|\s|$)\s*(.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field that a header names; `unsure` where the column's values decide."""

    field: str
    level: int = 0
    subject: str = ""
    unsure: bool = False


@lru_cache(maxsize=10_000)
def meaning_of(header: str, role: str) -> Meaning | None:
    """What the header says it holds, whole or without its explanation in parentheses."""
    if header.strip().lower().startswith(FURTHER):
        return None
    if is_tag(header):
        return meaning_of_tag(header) if role == STAKEHOLDERS else None
    if is_of_the_whole(header):
        return None
    if role == TIES and ladder_of(header):
        return Meaning("form")
    if role == TIES and is_partner_trust(header):
        return Meaning(TRUST_SIDE)
    if role == STAKEHOLDERS and (stance := _stance(header)):
        return stance
    return next((m for text in _whole(header) if (m := _looked_up(text, role))), None)


@lru_cache(maxsize=10_000)
def meaning_by_beginning(header: str, role: str) -> Meaning | None:
    """What the first words of a longer header say: "Needs / Besoins", "Type: council or PPP"."""
    if header.strip().lower().startswith(FURTHER) or is_tag(header) or is_of_the_whole(header):
        return None
    parts = [part for part in re.split(r"[:/|?\n(\[]", header) if part.strip()]
    return next((m for text in parts[:2] if (m := _looked_up(text, role))), None)


def without_mark(header: str) -> str:
    """The header without "further:", unless that is all of it."""
    if not header.lower().startswith(FURTHER):
        return header
    return header[len(FURTHER) :].strip() or header


def is_tag(text: str) -> bool:
    """Whether a cell is a tag of the Humanitarian Exchange Language."""
    return _TAG.match(text.strip()) is not None


def meaning_of_tag(tag: str) -> Meaning | None:
    """What a tag of the Humanitarian Exchange Language says: ``#adm1 +name``."""
    key = folded(tag.replace("#", " ").replace("+", " "))
    field = _tags().get(key)
    return _meaning(field) if field else None


def is_weak_name(header: str) -> bool:
    """Whether the header may name the stakeholder where nothing better does."""
    weak = {squeezed(word) for word in lists("headers")["name_if_nothing_better"]["name"]}
    keys = [squeezed(text) for text in _whole(header)]
    return any(key in weak or _without_plural(key) in weak for key in keys)


def fields(role: str) -> list[str]:
    """Every field that a column of a sheet may hold, sorted."""
    headers = lists("headers")
    if role == TIES:
        return sorted(headers["ties"])
    known = set(headers["stakeholders"]) | set(headers["stakeholders_by_values"])
    return sorted((known - {"category"}) | {"regions", "stance"})


def _whole(header: str) -> Iterator[str]:
    """Ways to write the header that leave out nothing that matters."""
    text = tidy(header)
    yield text
    bare = SCALE_TEXT.sub(" ", _NUMBERING.sub("", text)).strip(" *:?")
    yield bare
    yield without_parentheses(bare)[0]
    yield without_parentheses(text)[0]


def _looked_up(text: str, role: str) -> Meaning | None:
    key = squeezed(text)
    known = _known(role)
    for candidate in (key, _without_plural(key), f"{key}s" if len(key) > 5 else ""):
        if candidate in known:
            return known[candidate]
    return None


def _without_plural(key: str) -> str:
    return key[:-1] if key.endswith("s") and len(key) > 6 else key


def _meaning(field: str) -> Meaning:
    return Meaning("regions", LEVELS[field]) if field in LEVELS else Meaning(field)


@cache
def _known(role: str) -> Mapping[str, Meaning]:
    headers = lists("headers")
    found: dict[str, Meaning] = {}
    sure = headers["ties"] if role == TIES else headers["stakeholders"] | headers["regions"]
    for field, words in sure.items():
        for word in words:
            found.setdefault(squeezed(word), _meaning(field))
    unsure = headers["ties_by_values" if role == TIES else "stakeholders_by_values"]
    for field, words in unsure.items():
        for word in words:
            found.setdefault(squeezed(word), Meaning(field, unsure=True))
    return found


@cache
def _tags() -> Mapping[str, str]:
    return {folded(t): field for field, tags in lists("headers")["hxl"].items() for t in tags}


def _stance(header: str) -> Meaning | None:
    """An issue's column: "stance: Plastic levy", "position sur la taxe"."""
    found = _STANCE.match(header.replace("_", " "))
    if not found:
        return None
    word, mark, rest = folded(found.group(1)), found.group(2), found.group(3)
    words = [folded(w) for w in lists("headers")["stances"]["words"]]
    if word not in words and word.removesuffix("s") not in words:
        return None
    subject, on = _without_on(rest)
    subject = _without_scale(subject)
    # "Position" alone or before another word is mostly a job title.
    if not subject:
        sure = word.startswith("stance")
        return Meaning("stance", subject=tidy(header), unsure=not sure)
    if mark.strip() or on or word not in ("position", "posicion", "posicao", "opinion"):
        return Meaning("stance", subject=subject)
    return None


def _without_on(text: str) -> tuple[str, bool]:
    for word in sorted(lists("headers")["stances"]["on"], key=len, reverse=True):
        found = re.match(rf"\s*{re.escape(word)}\b[\s:]*(.+)$", text, re.IGNORECASE | re.DOTALL)
        if found:
            return found.group(1), True
    return text, False


def _without_scale(subject: str) -> str:
    inner = without_parentheses(subject)[1]
    if inner and SCALE_TEXT.fullmatch(inner):
        subject = without_parentheses(subject)[0]
    return tidy(subject)
