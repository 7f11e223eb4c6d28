"""What `coalition check --fix` writes: the user's own sheets, in order."""

import io
from pathlib import PurePath

from coalition.errors import UnusableInput
from coalition.tables import Dataset, cleaned
from coalition.words import tell

Sheet = list[list[str]]


def cleaned_copy(dataset: Dataset, name: str) -> dict[str, bytes]:
    """Files by name: one workbook, or one CSV for stakeholders and one for ties.

    Parameters
    ----------
    dataset : Dataset
    name : str
        Ends in ``.xlsx`` or ``.csv``; ties go to ``<stem>-ties.csv``.

    Raises
    ------
    UnusableInput
        Another ending.
    """
    stakeholders, ties = cleaned(dataset)
    suffix, stem = PurePath(name).suffix.lower(), PurePath(name).stem
    if suffix == ".xlsx":
        return {name: _workbook({"stakeholders": stakeholders, "ties": ties})}
    if suffix == ".csv":
        files = {name: _csv(stakeholders)}
        if len(ties) > 1:
            files[f"{stem}-ties.csv"] = _csv(ties)
        return files
    raise UnusableInput(tell("--fix writes .xlsx or .csv, not '{name}'.", name=name))


def _csv(sheet: Sheet) -> bytes:
    from coalition.views._csv import csv_bytes
    from coalition.views._rows import Rows

    return csv_bytes(Rows(tuple(sheet[0]), tuple(tuple(row) for row in sheet[1:])))


def _workbook(sheets: dict[str, Sheet]) -> bytes:
    from datetime import datetime

    import xlsxwriter

    from coalition.views._xml import xml_text

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as workbook:
        workbook.set_properties({"created": datetime(2000, 1, 1)})
        heading = workbook.add_format({"bold": True, "bottom": 1})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, max(len(rows[0]) - 1, 0), 22)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    sheet.write_string(r, c, xml_text(cell)[:32_767], heading if r == 0 else None)
    return content.getvalue()
