# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures: kept in a file from one run to the next, and shown beside their bounds."""

import json
from dataclasses import asdict, dataclass

OVER = "OVER"
NOT_TAKEN = "none"


@dataclass
class Figure:
    """One figure. Without a bound it is there to be compared."""

    part: str  # of ./dev bench
    what: str
    value: float | None  # None when it could not be taken
    unit: str = ""
    bound: float | None = None
    note: str = ""

    @property
    def verdict(self):
        if self.value is None:
            return NOT_TAKEN
        if self.bound is None:
            return ""
        return "OK" if self.value <= self.bound else OVER

    def value_text(self):
        return "not taken" if self.value is None else number(self.value, self.unit)

    def bound_text(self):
        return "" if self.bound is None else "≤ " + number(self.bound, self.unit)


def number(value, unit=""):
    digits = 0 if value == int(value) or value >= 100 else 1 if value >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text + unit if unit == "×" else f"{text} {unit}".strip()


class Figures:
    """Those of all parts: a part that is run anew replaces its own."""

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
        """What README shows."""
        own = [figure for figure in self._all if figure.bound is not None]
        beside = [figure for figure in self._all if figure.part == "others" and figure.bound is None]
        lines = ["| what | Llavero | bound |", "| --- | --- | --- |"]
        lines += [f"| {figure.what} | {figure.value_text()} | {figure.bound_text()} |" for figure in own]
        if beside:
            lines += ["", "Beside others, each by the same stopwatch from outside the program:", ""]
            lines += beside_each_other(beside)
        return "\n".join(lines) + "\n"


def beside_each_other(figures):
    """A row for each program and length of its list: `what` is "program | column"."""
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
