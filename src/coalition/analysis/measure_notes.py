"""What every measure, figure, criterion and kind of gap means."""

import coalition.gaps
import coalition.positions
import coalition.structure
import coalition.suggestions.criteria
from coalition.findings import MeasureNote
from coalition.runtime.folder import modules_in


def measure_notes() -> tuple[MeasureNote, ...]:
    """What every measure, figure, criterion and kind of gap means, for the method section."""
    folders = {
        "positions": coalition.positions,
        "structure": coalition.structure,
        "criteria": coalition.suggestions.criteria,
    }
    notes = [
        MeasureNote(part, name, m.LABEL, m.MEANING, m.FORMULA, m.SOURCE)
        for part, folder in folders.items()
        for name, m in modules_in(folder).items()
    ]
    notes += [
        MeasureNote("gaps", name.replace("_", "-"), m.LABEL, m.MEANING, m.SEVERITY, "")
        for name, m in modules_in(coalition.gaps).items()
    ]
    return tuple(notes)
