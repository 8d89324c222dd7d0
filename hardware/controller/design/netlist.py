"""Reads KiCad's netlist and holds it against `parts.py`: what the pages draw is what the data file says."""

import re
import subprocess
import tempfile
from pathlib import Path

from parts import nets


def plain(name):
    """A net's name without the path of its sheet."""
    return name.rsplit("/", 1)[-1]


def drawn(schematic):
    """Every net of the drawn schematic, as KiCad names it, with its pins."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "netlist.net"
        subprocess.run(["kicad-cli", "sch", "export", "netlist", "-o", str(file), str(schematic)],
                       check=True, capture_output=True)
        text = file.read_text(encoding="utf-8")
    found = {}
    for block in re.split(r"\(net\s", text[text.index("(nets"):])[1:]:
        name = re.search(r'\(name "([^"]*)"\)', block).group(1)
        found[name] = re.findall(r'\(ref "([^"]*)"\)\s*\(pin "([^"]*)"\)', block)
    return found


def differences(schematic):
    """What is drawn otherwise than written; empty when all is well."""
    there = {plain(name): set(pins) for name, pins in drawn(schematic).items()
             if not name.startswith("unconnected-")}
    meant = {name: set(pins) for name, pins in nets().items()}
    return [f"{name}: drawn {sorted(there.get(name, ()))}, meant {sorted(meant.get(name, ()))}"
            for name in sorted(there.keys() | meant.keys()) if there.get(name) != meant.get(name)]
