"""Two files for each target partner: how to approach it, and a draft to agree on."""

from coalition.runtime.progress import Progress, silent
from coalition.strategy import Strategy
from coalition.views._document import word
from coalition.views.strategy._approach import approach_brief
from coalition.views.strategy._file_names import file_name
from coalition.views.strategy._memorandum import memorandum
from coalition.words import tell


def partner_files(strategy: Strategy, progress: Progress = silent) -> dict[str, bytes]:
    """Approach briefs and memoranda by file name, as Word files."""
    files = {}
    for number, partner in enumerate(strategy.partners, 1):
        for kind, make in (("approach", approach_brief), ("memorandum", memorandum)):
            name = file_name(kind, number, partner.name)
            progress(tell("Writing {name}", name=name))
            files[name] = word(make(strategy, partner))
    return files
