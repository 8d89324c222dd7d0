"""Writes the drawings: `python3 hardware/drawings/draw.py`. With --check it only says which are out of date."""
import sys
from pathlib import Path

from enclosure import enclosure
from modules import modules
from sheet import SHEETS
from wiring import DIAGRAMS

FOLDER = Path(__file__).resolve().parent


def main():
    """Ends with an error when --check finds one."""
    stale = []
    for make in (*DIAGRAMS, *SHEETS, modules, enclosure):
        name, drawing = make()
        target = FOLDER / name
        if "--check" not in sys.argv:
            target.parent.mkdir(exist_ok=True)
            target.write_text(drawing.svg(), encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != drawing.svg():
            stale.append(target.name)
    if stale:
        sys.exit("out of date: " + " ".join(stale))


if __name__ == "__main__":
    main()
