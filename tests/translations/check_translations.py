#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks translations/llavero_*.ts against the source, how sentences are written, and that Qt's own translations are
installed."""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# English is the language of the source: its file has the plurals only.
PLURALS_ONLY = {"en"}
LANGUAGES = ("en", "es", "fr")

# Parts of the source that a translation keeps, in any order: %1, %n, --option, <VALUE>, ENVIRONMENT_VARIABLE.
KEPT_WORDS = re.compile(r"%L?(?:\d{1,2}|n)|--\w+|<[A-Z]+>|\b[A-Z]+(?:_[A-Z]+)+\b")
SHORTCUT = re.compile(r"&(?=\w)")

# How English is written, also in documents: the fault, a pattern that finds it, and a planted fault that it must find.
WORDS = (
    ("says “at once”, not “immediately”", r"(?i)\bat once\b", "It stops working at once."),
    ("says “answer”, not “response”", r"(?i)\banswer", "The answer was lost."),
    ("says “whoever” or “people who”", r"(?i)\b(?:whoever|whomever|people who)\b", "Tell the people who run the portal."),
    ("says “not known whether”, not “may or may not”", r"(?i)\bnot known whether\b", "It is not known whether it was saved."),
    ("says “call”, not “request”", r"(?i)\b(?:this|the|a|each) calls?\b", "The call failed."),
    ("says “goes on”, not “keeps” or “continues”", r"(?i)\bgo(?:es|ing)? on\b", "The key goes on working."),
)
DOCUMENTS = ("README.md", "CHANGELOG.md", "SECURITY.md", "resources/api-docs.html", "resources/openapi.yaml")

# How sentences are written, by language, in the same way.
STYLE = {
    "all": (
        ("has two spaces", r"\S  +\S", "Two  spaces"),
        ("has three dots instead of …", r"\.\.\.", "Loading..."),
    ),
    "en": (
        *WORDS,
        ("is a fragment", r"(?:^|[.:] )(?:Who|What|Where|Why|How|Whether)\b[^?]*(?:[.:]|$)", "What runs the portal."),
        ("has a straight quote", "['\"]", "The key's name"),
    ),
    "es": (
        ("says “llamada”, not “solicitud”", r"(?i)\bllamada", "El portal reenvía la llamada."),
        ("has quotes other than “ ”", "['\"«»]", "El portal «acme»"),
        ("lacks ¿", r"(?:^|[.?!] )[^¿?]*\?", "Se cierra. Eliminar la clave?"),
        ("lacks ¡", r"(?:^|[.?!] )[^¡!]*!", "Listo!"),
        ("has an open ¿ or ¡", r"¿[^?]*$|¡[^!]*$", "¿Eliminar la clave"),
    ),
    "fr": (
        ("has a straight quote", "['\"]", "La clé d'API"),
        ("lacks a no-break space before : ; ? !", r"[\w)»](?: ?[;?!]| ?:(?!\d))(?=\s|$)", "Supprimer la clé ?"),
        ("lacks a no-break space inside « »", r"«(?!\u00a0)|(?<!\u00a0)»", "« API »"),
    ),
}


class Message:
    def __init__(self, context, element):
        self.source = element.findtext("source", "")
        self.key = (context, self.source, element.findtext("comment", ""), element.get("numerus") == "yes")
        self._translation = element.find("translation")

    def __str__(self):
        return f"{self.key[0]}: “{self.source}”"

    @property
    def state(self):
        return self._translation.get("type")

    @property
    def forms(self):
        """The translation, or one form per number for a plural."""
        forms = self._translation.findall("numerusform") or [self._translation]
        return [form.text or "" for form in forms]


def messages_of(ts_file):
    return [
        Message(context.findtext("name", ""), message)
        for context in ElementTree.parse(ts_file).iter("context")
        for message in context.iter("message")
    ]


def edges(text):
    """The white space at both ends, and the final punctuation, before which French has a no-break space."""
    white_space = re.match(r"\s*", text).group(), re.search(r"\s*\Z", text).group()
    return white_space, re.search(r"[….:;?!]*\Z", text.rstrip()).group()


def faults_of(source, form):
    if not form.strip():
        yield "is empty"
        return
    wanted, found = sorted(KEPT_WORDS.findall(source)), sorted(KEPT_WORDS.findall(form))
    if wanted != found:
        yield f"has {' '.join(found) or 'nothing'} where its source has {' '.join(wanted) or 'nothing'}"
    if len(SHORTCUT.findall(source)) != len(SHORTCUT.findall(form)):
        yield "does not keep the shortcut's &"
    if edges(source) != edges(form):
        yield "begins or ends with other white space, or ends with other punctuation"


def style_faults(language, text):
    return [fault for fault, pattern, _ in STYLE["all"] + STYLE[language] if re.search(pattern, text)]


def check_style_rules():
    for language, rules in STYLE.items():
        for fault, pattern, planted in rules:
            if not re.search(pattern, planted):
                yield f"{language}: the rule that a sentence {fault} does not find “{planted}”"


def check_messages(language, messages):
    for message in messages:
        if message.state:
            yield f"{message} is {message.state}"
            continue
        for form in message.forms:
            faults = [*faults_of(message.source, form), *style_faults(language, form)]
            yield from (f"{message} → “{form}” {fault}" for fault in faults)


def paragraphs_of(path):
    """The text of a manual: no requests, no fonts, and “X” for what is bold because it is typed so."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [re.sub(r"\\f[IR]", "", re.sub(r"\\fB.*?\\fR", "X", line)) for line in lines]
    return " ".join("\n" if line.startswith(".") else line for line in lines).split("\n")


def texts_of_packaging(folder):
    """The texts of the manuals, the completions, the desktop entry and the metainfo, with their languages."""
    for path in sorted(folder.glob("man/**/*.in")):
        language = path.parent.name if path.parent.name != "man" else "en"
        yield from ((path.name, language, text) for text in paragraphs_of(path))
    for path in sorted(folder.glob("completions/*.fish")) + [folder / "completions" / "_llavero"]:
        for text in re.findall(r"-d '([^']*)'|\[([^]()]*)\]'", path.read_text(encoding="utf-8")):
            yield path.name, "en", "".join(text)
    for path in sorted(folder.glob("desktop/*.in")):
        for text in path.read_text(encoding="utf-8").splitlines():
            entry = re.match(r"(?:Name|GenericName|Comment)(?:\[(\w+)\])?=(.*)", text) or re.search(
                r"<(?:summary|p|li|caption)(?: xml:lang=\"(\w+)\")?>(.*)</", text
            )
            if entry:
                yield path.name, entry[1] or "en", entry[2]


def lines_of_documents(folder):
    """The lines of the documents, and the texts of the sandbox, which is not translated."""
    for name in DOCUMENTS:
        yield from ((name, line) for line in (folder / name).read_text(encoding="utf-8").splitlines())
    for path in sorted(folder.glob("app/sandbox/**/*.cpp")):
        source = re.sub(r'"(?:_s)?\s*\n\s*u?"', "", path.read_text(encoding="utf-8"))
        yield from ((path.name, text) for text in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source))


def check_documents(folder):
    for name, line in lines_of_documents(folder):
        yield from (f"{name}: “{line.strip()}” {fault}" for fault, pattern, _ in WORDS if re.search(pattern, line))


def check_packaging(folder):
    for name, language, text in texts_of_packaging(folder):
        yield from (f"{name}: “{text.strip()}” {fault}" for fault in style_faults(language, text.strip()))


def sentences_of_source(lupdate, root, language):
    """The keys of what lupdate finds, and the number of plural forms of the language."""
    with tempfile.TemporaryDirectory() as folder:
        ts_file = Path(folder, f"llavero_{language}.ts")
        command = [lupdate, "app", "ui", "-I", ".", "-silent", "-locations", "none", "-target-language", language, "-ts", ts_file]
        said = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stderr
        messages = messages_of(ts_file)
    if said.strip() or not messages:
        sys.exit(f"lupdate did not read the source without a complaint:\n{said}")
    return {m.key: len(m.forms) for m in messages if m.key[3] or language not in PLURALS_ONLY}


def check_coverage(messages, wanted):
    """That the file and the source have the same sentences, and each plural all of its forms."""
    present = {message.key: len(message.forms) for message in messages}
    for context, sentence, *_ in wanted.keys() - present.keys():
        yield f"{context}: “{sentence}” is missing"
    for context, sentence, *_ in present.keys() - wanted.keys():
        yield f"{context}: “{sentence}” is no longer in the source"
    for key in wanted.keys() & present.keys():
        if wanted[key] != present[key]:
            yield f"{key[0]}: “{key[1]}” has {present[key]} plural forms, not {wanted[key]}"


def check_language(language, arguments):
    ts_file = arguments.source / "translations" / f"llavero_{language}.ts"
    if not ts_file.exists():
        yield f"{ts_file} is missing"
        return
    if ElementTree.parse(ts_file).getroot().get("language") != language:
        yield "is of another language, by its own account"
    messages = messages_of(ts_file)
    yield from check_messages(language, messages)
    yield from check_coverage(messages, sentences_of_source(arguments.lupdate, arguments.source, language))


def check_source(messages):
    """The English sentences, which each whole translation has."""
    for message in messages:
        yield from (f"{message} {fault}" for fault in style_faults("en", message.source))


def check_qt(qmake):
    """Cancel, Yes, Undo… are Qt's own sentences. English is theirs already."""
    query = [qmake, "-query", "QT_INSTALL_TRANSLATIONS"]
    folder = Path(subprocess.run(query, check=True, capture_output=True, text=True).stdout.strip())
    for language in LANGUAGES:
        if language not in PLURALS_ONLY and not (folder / f"qtbase_{language}.qm").exists():
            yield f"qtbase_{language}.qm is not in {folder}: install qt6-translations-l10n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the project")
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--qmake", required=True)
    arguments = parser.parse_args()
    faults = [f"Qt: {fault}" for fault in check_qt(arguments.qmake)]
    for ts_file in arguments.source.glob("translations/*.ts"):
        if ts_file.stem.removeprefix("llavero_") not in LANGUAGES:
            faults.append(f"{ts_file.name} is not checked: add its language to LANGUAGES")
    for language in LANGUAGES:
        faults += sorted(f"llavero_{language}.ts: {fault}" for fault in check_language(language, arguments))
    faults += sorted(set(check_source(messages_of(arguments.source / "translations" / "llavero_es.ts"))))
    faults += [*check_style_rules(), *check_packaging(arguments.source / "packaging"), *check_documents(arguments.source)]
    print(*faults or ["The translations are whole."], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
