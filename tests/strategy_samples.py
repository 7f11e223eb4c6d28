"""A small network whose strategy can be worked out by hand, and how to open what is written."""

from io import BytesIO
from pathlib import Path
from typing import Any

from analysed import analysed

import coalition
from coalition.strategy import Config, Strategy, make_strategy

HEADER = (
    "name,sector,offers,needs,themes,regions,cost,contribution,strengths,stance: Tax,"
    "trust (1-5),commitment (1-5),communication (1-5),contact\n"
)
SHEET = (
    HEADER
    + """\
Ours,social,media,legal (2); water,food; youth,North,,7,Well known,1,,,,
Bo,public,space,media,food,North,,,,1,4,4,4,
Cy,social,legal; storage,media,food; youth,North,4,10,,-1,4,2,5,cy@example.org
Di,private,water,transport,food,South,2.5,,,,,,,
Ed,academic,transport,legal,youth,South,,3,,,,,,
"""
)
TIES = """\
source,target,form,trust (1-5),commitment (1-5),communication (1-5),status
Ours,Bo,coordination,5,5,5,existing
Bo,Cy,cooperation,4,4,4,existing
Cy,Ed,cooperation,,,,existing
Cy,Di,,,,,conflict
"""


def sheets(folder: Path, sheet: str = SHEET, ties: str = TIES) -> tuple[Path, Path]:
    """The two tables as files."""
    paths = folder / "people.csv", folder / "ties.csv"
    for path, text in zip(paths, (sheet, ties), strict=True):
        path.write_text(text, "utf-8")
    return paths


def strategy_of(
    folder: Path,
    config: Config | None = None,
    *,
    planned: tuple[str, ...] = (),
    audience: str = "internal",
    language: str = "en",
    sheet: str = SHEET,
    ties: str = TIES,
) -> Strategy:
    """The strategy of Ours."""
    people, table = sheets(folder, sheet, ties)
    dataset = coalition.read(people, ties=table)
    found = analysed(dataset, focal="Ours", most=50, audience=audience)
    return make_strategy(found, config, planned, language)


def word_of(content: bytes) -> Any:
    """A Word file as python-docx opens it."""
    import docx

    return docx.Document(BytesIO(content))


def texts_of(word: Any) -> list[str]:
    """Every paragraph of a Word file, those in tables too, in the order of the file."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    return [Paragraph(found, word).text for found in word.element.body.iter(qn("w:p"))]
