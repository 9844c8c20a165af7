# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures: saved in a file, and shown with their bounds."""

import json
from dataclasses import asdict, dataclass

OVER = "OVER"
NOT_MEASURED = "none"


@dataclass
class Figure:
    """One figure. Without a bound it is for comparison only."""

    part: str  # of ./dev bench
    what: str
    value: float | None  # None if it could not be measured
    unit: str = ""
    bound: float | None = None
    note: str = ""

    @property
    def verdict(self):
        if self.value is None:
            return NOT_MEASURED
        if self.bound is None:
            return ""
        return "OK" if self.value <= self.bound else OVER

    def value_text(self):
        return "not measured" if self.value is None else number(self.value, self.unit)

    def bound_text(self):
        return "" if self.bound is None else "≤ " + number(self.bound, self.unit)


def number(value, unit=""):
    digits = 0 if value == int(value) or value >= 100 else 1 if value >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text + unit if unit == "×" else f"{text} {unit}".strip()


class Figures:
    """The figures of all parts. A new run of a part replaces its figures."""

    def __init__(self, folder, parts):
        self._file = folder / "figures.json"
        self._table = folder / "figures.md"
        self._parts = parts
        self._all = []
        if self._file.exists():
            self._all = [Figure(**known) for known in json.loads(self._file.read_text())]

    def replace(self, part, figures):
        self._all = [known for known in self._all if known.part != part] + figures
        self._all.sort(key=lambda figure: self._parts.index(figure.part))
        self._file.write_text(json.dumps([asdict(figure) for figure in self._all], indent=1, ensure_ascii=False) + "\n")
        self._table.write_text(self.markdown())

    def markdown(self):
        """Returns the figures as tables."""
        own = [figure for figure in self._all if figure.bound is not None]
        compared = [figure for figure in self._all if figure.part == "competitors" and figure.bound is None]
        lines = ["| what | Llavero | bound |", "| --- | --- | --- |"]
        lines += [f"| {figure.what} | {figure.value_text()} | {figure.bound_text()} |" for figure in own]
        if compared:
            lines += ["", "Compared with other programs, all measured from outside:", ""]
            lines += comparison(compared)
        return "\n".join(lines) + "\n"


def comparison(figures):
    """Returns a row for each program: `what` is "program | column"."""
    rows = {}
    columns = []
    for figure in figures:
        program, column = figure.what.split(" | ")
        rows.setdefault(program, {})[column] = figure.value_text()
        if column not in columns:
            columns.append(column)
    yield "| | " + " | ".join(columns) + " |"
    yield "| --- |" + " --- |" * len(columns)
    for program, cells in rows.items():
        yield f"| {program} | " + " | ".join(cells.get(column, "") for column in columns) + " |"


def show(figure):
    print(f"{figure.verdict:5}{figure.value_text():>14}  {figure.bound_text():>11}  {figure.what}"
          + (f"  ({figure.note})" if figure.note else ""), flush=True)
