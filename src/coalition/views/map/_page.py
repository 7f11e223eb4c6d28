"""The page put together: the data for its script, and the words for its template."""

from importlib.metadata import version
from typing import Any

from markupsafe import Markup

from coalition import __version__
from coalition.findings import Findings
from coalition.suggestions import are_told_apart
from coalition.views._drawing import is_potential, node_radii, size_measure
from coalition.views._look import SECTOR_ORDER, SHAPE_SCALES, sector_mark
from coalition.views._network_svg import network_svg
from coalition.views._plain_text import plain_text
from coalition.views.map import _legend, _table, _words
from coalition.views.map._advocacy import advocacy
from coalition.views.map._assets import policy, script, style
from coalition.views.map._catalogue import LANGUAGES, Message, catalogue, told, told_all
from coalition.views.map._dated import data_date
from coalition.views.map._facets import facets
from coalition.views.map._figures import explained, figures
from coalition.views.map._folded import folded_words
from coalition.views.map._lines import edges, nodes
from coalition.views.map._people import measures, people, swot
from coalition.views.map._phrases import packed_texts
from coalition.views.map._plan import plan
from coalition.views.map._pyvis_network import VIS_VERSION, MapNetwork, vis_source
from coalition.views.map._relations import capabilities, criteria, gaps, suggestions, ties, weaving
from coalition.views.map._sentences import translations, with_parts, with_templates
from coalition.views.map._shown import FEW_LABELS, FEW_LABELS_ABOVE, Shown
from coalition.views.map._views import views
from coalition.words import direction, translated

SIZES = ("betweenness", "degree")
TEXTS = ("gaps", "suggestions", "swot", "weaving")
"""Parts whose texts repeat themselves."""


def page(findings: Findings) -> str:
    """The HTML of the map."""
    shown = Shown(findings)
    lines, status = edges(shown)
    scripts, styles = (vis_source(), script()), (style(),)
    network = MapNetwork(nodes(shown), lines)
    return network.page(
        {
            "policy": policy(scripts, styles),
            # Ours and pyvis's own files, none of which holds "</script" or "</style": tested.
            "styles": [Markup(text) for text in styles],  # noqa: S704
            "scripts": [Markup(text) for text in scripts],  # noqa: S704
            "picture": Markup(findings.once(network_svg)),  # noqa: S704 - escapes what it shows
            "marks": {sector: Markup(sector_mark(sector)) for sector in SECTOR_ORDER},  # noqa: S704
            "data": map_data(shown, status),
            "words": _texts(shown),
            "legend": {
                "sectors": _legend.sectors(shown),
                "statuses": _legend.statuses(shown),
                "forms": _legend.forms(shown),
                "kinds": _legend.kinds(shown),
                "suggested": (len(shown.best), len(shown.suggestions)),
            },
            "columns": _table.columns(shown),
            "rows": _table.rows(shown),
        }
    )


def map_data(shown: Shown, status: list[int]) -> dict[str, Any]:
    """What the page's script knows, by index of stakeholder, tie, suggestion and gap."""
    findings = shown.findings
    templates, said = with_templates(
        {
            "advocacy": advocacy(shown),
            "criteria": criteria(shown),
            "explained": explained(shown),
            "facets": facets(shown),
            "figures": figures(shown),
            "gaps": gaps(shown),
            "measures": measures(shown),
            "plan": plan(shown),
            "suggestions": suggestions(shown),
            "swot": swot(shown),
            "ties": ties(shown),
            "told": told_texts(shown),
            "weaving": weaving(shown),
        }
    )
    parts, said = with_parts(said)
    table, texts = packed_texts({part: said[part] for part in TEXTS} | {"parts": parts})
    return {
        **{part: held for part, held in said.items() if part not in TEXTS},
        **texts,
        "basis": "potential" if is_potential(findings) else "declared",
        "capabilities": [
            {key: one[key] for key in ("needed", "offered")} for one in capabilities(shown)
        ],
        "directed": findings.network.directed,
        "edgeStatus": status,
        "fewLabels": FEW_LABELS if len(shown.places) > FEW_LABELS_ABOVE else None,
        "first": len(shown.best),
        "language": findings.language,
        "order": shown.order,
        "people": people(shown),
        "phrases": table,
        "ranked": are_told_apart(shown.best),
        "sectors": [[key] for key in SECTOR_ORDER],
        "shapeScales": SHAPE_SCALES,
        "size": size_measure(findings),
        "sizes": {
            name: [float(radii[place]) for place in shown.places]
            for name in SIZES
            for radii in (node_radii(findings, name),)
        },
        "source": {
            "date": data_date(findings),
            "files": [plain_text(file.name, 80) for file in findings.dataset.files],
        },
        "title": plain_text(findings.title, 120) or "Stakeholders",
        "views": views(shown),
        "words": folded_words(_messages(said["advocacy"] is not None), translations(templates)),
    }


OF_ADVOCACY = ("advocacy", "appeal", "balance", "camps", "divides", "movable", "side", "swing")
"""Beginnings of the keys of messages that only a page with positions needs."""


def _messages(has_positions: bool) -> dict[str, dict[str, str]]:
    """Each language's messages by their keys, those that this page needs."""
    keys = [k for k in sorted(catalogue()) if has_positions or not k.startswith(OF_ADVOCACY)]
    return {language: {key: catalogue(language)[key] for key in keys} for language in LANGUAGES}


def told_texts(shown: Shown) -> dict[str, list[Message]]:
    """What the page says of this network, for other languages."""
    findings = shown.findings
    return {
        "summary": _words.summary(findings),
        "described": _words.described(findings),
        "reading": _words.reading_notes(findings),
        "omissions": shown.omissions(),
        "quality": _words.data_quality(findings),
    }


def _texts(shown: Shown) -> dict[str, Any]:
    findings = shown.findings
    language = findings.language
    return {
        "title": plain_text(findings.title, 120) or "Stakeholders",
        "summary": _words.summary_text(findings),
        "message": catalogue(language),
        "language": language,
        "direction": direction(language),
        "languages": LANGUAGES,
        "banner": _words.banner(findings),
        "described": _words.described_text(findings),
        "reading": told_all(_words.reading_notes(findings), language),
        "omissions": [told(message, language) for message in shown.omissions()],
        "quality": told_all(_words.data_quality(findings), language),
        "sizes": [(one["name"], translated(one["label"], language)) for one in measures(shown)],
        "size": size_measure(findings),
        "count": len(shown.places),
        "rows_left_out": _rows_left_out(shown),
        "versions": f"coalition {__version__}, pyvis {version('pyvis')}, vis-network {VIS_VERSION}",
    }


def _rows_left_out(shown: Shown) -> str:
    """On paper, where no script adds the other rows of the list."""
    number = len(shown.places) - _table.MOST_ROWS
    language = shown.findings.language
    return told(["rows-left-out", {"number": number}], language) if number > 0 else ""
