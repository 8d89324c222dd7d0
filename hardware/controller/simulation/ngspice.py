"""Runs decks through ngspice and reads what they measured."""
import math
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from string import Template

FOLDER = Path(__file__).resolve().parent
LONGEST = 120  # seconds of this machine; a deck takes one
MEASURED = re.compile(r"^(\w+)\s+=\s+(\S+)")


class Measures(dict):
    """What a deck measured. A measurement that found nothing is NaN, and no limit holds for it."""

    def __missing__(self, name):
        return math.nan


def least(values):
    """The least of some measures; nothing when one of them is nothing."""
    values = list(values)
    return math.nan if any(map(math.isnan, values)) else min(values)


def most(values):
    """The most of them, likewise."""
    values = list(values)
    return math.nan if any(map(math.isnan, values)) else max(values)


def fill(deck, circuit, **values):
    """A deck from decks/ with the elements of the schematic and its $parameters in it."""
    text = (FOLDER / "decks" / f"{deck}.cir").read_text(encoding="utf-8")
    models = (FOLDER / "models.lib").read_text(encoding="utf-8")
    return Template(text).substitute(values, models=models, circuit="\n".join(circuit))


def run(text):
    """One deck. ngspice ends with an error when a measurement finds nothing, which is a result here."""
    done = subprocess.run(["ngspice", "-b"], input=text, capture_output=True, text=True, check=False,
                          timeout=LONGEST)
    measures = Measures()
    for line in done.stdout.splitlines():
        match = MEASURED.match(line)
        if match:
            try:
                measures[match.group(1)] = float(match.group(2))
            except ValueError:
                continue
    if "run simulation(s) aborted" in done.stdout or "fatal" in done.stderr.lower() or not measures:
        raise RuntimeError(f"ngspice: {done.stderr.strip() or done.stdout.strip()}\n{text}")
    return measures


def run_all(texts):
    """Many decks, in order."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, texts))
