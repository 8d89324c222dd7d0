"""What goes to the maker of the board: a finish is told, and bill and positions name the same parts."""
import csv
import io
import re
import subprocess
import tempfile
from pathlib import Path

from checks.schematic import PROJECT
from order import files


def listed(write, *arguments):
    """All references in the column Designator of what a function writes."""
    out = io.StringIO()
    write(*arguments, out)
    return {reference for row in csv.DictReader(out.getvalue().splitlines())
            for reference in row["Designator"].split(",")}


def check(folder, verdicts):
    """Finish, then the two tables against each other."""
    board = Path(folder) / f"{PROJECT}.kicad_pcb"
    finish = re.search(r'\(copper_finish "([^"]*)"\)', board.read_text(encoding="utf-8"))
    told = finish.group(1) if finish else "None"
    verdicts.holds("the board's file tells a finish", told != "None", told)
    with tempfile.TemporaryDirectory() as scratch:
        positions = Path(scratch) / "positions.csv"
        subprocess.run(["kicad-cli", "pcb", "export", "pos", "--format", "csv", "--units", "mm", "--output",
                        str(positions), str(board)], check=True, stdout=subprocess.DEVNULL)
        placed, bought = listed(files.cpl, positions), listed(files.bom, folder)
    verdicts.holds("bill and positions of the order name the same parts", placed == bought,
                   " ".join(sorted(placed ^ bought)) or f"{len(placed)} parts")
