"""What `coalition advocacy` writes: advocacy.json, a page and tables."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from markupsafe import Markup

from coalition.advocacy import Advocacy
from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._look import LOOK_CSS
from coalition.views._rows import Rows, Value
from coalition.views.analysis_json import plain as plain_values
from coalition.views.report import _environment, _text
from coalition.views.report._advocacy import chapter

AUDIENCES = ("internal", "public")
NO_NAMES = ("issue", "support", "oppose", "undecided", "silent", "balance", "polarisation")


def advocacy_dict(found: Advocacy, audience: str = "internal") -> dict[str, Any]:
    """The content of advocacy.json; for the public, counts by issue and nobody's name."""
    plain: dict[str, Any] = plain_values(asdict(found))
    if audience == "public":
        issues = [{key: issue[key] for key in NO_NAMES} for issue in plain["issues"]]
        withheld: dict[str, Any] = {"schema": "coalition-advocacy/1", "audience": audience}
        return withheld | {
            "goal": found.goal,
            "issues": [issue | {"weighted_balance": None} for issue in issues],
            "pairs": [],
            "camps": [],
            "movable": [],
            "swing_sets": [],
        }
    return {"schema": "coalition-advocacy/1", "audience": audience} | plain


def advocacy_files(
    findings: Findings, found: Advocacy, audience: str = "internal"
) -> dict[str, bytes]:
    """Every file by its name."""
    content = advocacy_dict(found, audience)
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    files = {
        "advocacy.json": text.encode("utf-8", "replace"),
        "advocacy.html": _page(findings, found, audience),
        "balance.csv": _table(content["issues"]),
    }
    if audience == "public":
        return files
    name = {s.id: s.name for s in findings.dataset.stakeholders}
    members = [
        {"camp": camp.id, "label": camp.label, "id": id, "name": name[id], "certainty": sure}
        for camp in found.camps
        for id, sure in zip(camp.members, camp.certainty, strict=True)
    ]
    files["camps.csv"] = _table(members)
    files["movable.csv"] = _table([_named(asdict(m), name) for m in found.movable])
    files["classes.csv"] = _table([_named(asdict(c), name) for c in found.classes])
    files["beliefs.csv"] = _table(
        [{k: v for k, v in asdict(pair).items() if k != "joint"} for pair in found.pairs]
    )
    return files


def _page(findings: Findings, found: Advocacy, audience: str) -> bytes:
    page = _environment(findings).get_template("advocacy.html.j2")
    return page.render(
        findings=findings,
        advocacy=chapter(found),
        public=audience == "public",
        style=Markup(LOOK_CSS + _text("report.css")),  # noqa: S704 - ours
    ).encode("utf-8", "replace")


def _named(record: dict[str, Any], name: Mapping[str, str]) -> dict[str, Any]:
    path = record.get("path")
    if path is not None:
        record["path"] = " > ".join(name[id] for id in path) or None
    return {"id": record["id"], "name": name[record["id"]]} | record


def _table(records: list[dict[str, Value]]) -> bytes:
    header = tuple(records[0]) if records else ("id",)
    return csv_bytes(Rows(header, tuple(tuple(r[key] for key in header) for r in records)))
