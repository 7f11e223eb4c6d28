"""Brings the catalogues up to date with the code: new sentences are added, to be translated.

Sentences that are no longer said go. Tests fail until a translator has filled the gaps.
"""

import json

from words.sentences import SOURCE, sentences

from coalition.words import LANGUAGES


def main() -> None:
    """Rewrite every catalogue but the English one."""
    said = sorted(sentences())
    for language in LANGUAGES:
        if language == "en":
            continue
        path = SOURCE / "words" / f"{language}.json"
        texts = json.loads(path.read_text("utf-8"))
        there = texts["sentences"]
        # An empty translation is what the tests ask a translator to fill.
        texts["sentences"] = {sentence: there.get(sentence, "") for sentence in said}
        path.write_text(json.dumps(texts, ensure_ascii=False, indent=2) + "\n", "utf-8")
        missing = sum(not text for text in texts["sentences"].values())
        print(f"{path.name}: {missing} of {len(said)} sentences to translate")


if __name__ == "__main__":
    main()
