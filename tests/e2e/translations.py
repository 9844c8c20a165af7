# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of the window in one language, from translations/*.ts."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"


class Translations:
    def __init__(self, language):
        self.language = language
        self._translations = {}
        self._plurals = {}
        for message in ElementTree.parse(TRANSLATIONS / f"llavero_{language}.ts").iter("message"):
            translation = message.find("translation")
            if forms := [form.text for form in translation.iter("numerusform")]:
                self._plurals[message.findtext("source")] = forms
            # lrelease, too, leaves out empty and vanished ones only.
            if translation.text and translation.get("type") not in ("vanished", "obsolete"):
                self._translations.setdefault(message.findtext("source"), set()).add(translation.text)

    def __call__(self, source, *arguments):
        """The window's sentence for `source`, with its %1, %2… filled in."""
        translations = self._translations.get(source, {source})
        if len(translations) > 1:
            raise LookupError(f"“{source}” has more than one translation: {translations}")
        sentence = next(iter(translations))
        for number, argument in enumerate(arguments, 1):
            sentence = sentence.replace(f"%{number}", argument)
        return sentence

    def plural(self, source, count):
        """The sentence for `count` things, with their number in the place of %1."""
        return self._plurals[source][0 if count == 1 else -1].replace("%1", str(count))

    def prefix(self, source, *arguments):
        """The start of that sentence, up to the first placeholder without an argument."""
        return self(source, *arguments).partition(f"%{len(arguments) + 1}")[0]
