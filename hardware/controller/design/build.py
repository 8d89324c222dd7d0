#!/usr/bin/python3
"""Makes the KiCad project again from its description: `design/build.py [folder]`. See README.md beside it."""

import sys
from pathlib import Path

import footprints
import netlist
import project
import symbols
from sheets import sheets
from sexpr import pretty


def build(folder):
    """Writes every file of the project into the folder."""
    pages = sheets()
    files = {
        "symbols/BackflushController.kicad_sym": pretty(symbols.own_library()),
        **{f"footprints/BackflushController.pretty/{name}.kicad_mod": pretty(text)
           for name, text in footprints.all_footprints().items()},
        "sym-lib-table": project.symbol_table(lib_id for page in pages for lib_id in page.used),
        "fp-lib-table": project.footprint_table(),
        "BackflushController.kicad_dru": project.RULES,
        "BackflushController.kicad_pro": project.project(),
        **{page.file: pretty(page.text()) for page in pages},
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    wrong = netlist.differences(folder / "BackflushController.kicad_sch")
    if wrong:
        raise SystemExit("The sheets draw another circuit than parts.py:\n" + "\n".join(wrong))
    from board import BoardWriter  # needs pcbnew, the schematic does not
    BoardWriter(folder, pages).write()
    # pcbnew writes a project file of its own beside the board.
    (folder / "BackflushController.kicad_pro").write_text(files["BackflushController.kicad_pro"], encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
