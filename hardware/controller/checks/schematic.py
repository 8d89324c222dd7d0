"""The schematic as KiCad itself exports it: parts with their fields, and nets by name."""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = "BackflushController"
MULTIPLIERS = {"p": 1e-12, "n": 1e-9, "u": 1e-6, "µ": 1e-6, "m": 1e-3, "": 1.0, "R": 1.0, "k": 1e3, "K": 1e3, "M": 1e6}
NUMBER = re.compile(r"^(\d+(?:\.\d+)?)\s*([pnuµmRkKM]?)(\d*)")


def number(text):
    """10k, 2k2, 4R7, 100n, 0.1u 275VAC: what stands after the number and its letter is a rating."""
    match = NUMBER.match(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no value")
    whole, letter, rest = match.groups()
    return float(f"{whole}.{rest}" if rest and letter else whole) * MULTIPLIERS[letter]


@dataclass
class Part:
    """One symbol with its fields and, by pin number, the net at each pin."""
    reference: str
    value: str
    footprint: str
    fields: dict
    pins: dict = field(default_factory=dict)
    pin_names: dict = field(default_factory=dict)

    @property
    def kind(self):
        """The letters of the reference: R, C, D, Q, U, K."""
        return self.reference.rstrip("0123456789")

    @property
    def tolerance(self):
        """Share, as the value or the rating tells it; None where neither does."""
        match = re.search(r"(\d+(?:\.\d+)?)\s*%", f"{self.value} {self.fields.get('Rating', '')}")
        return float(match.group(1)) / 100 if match else None


@dataclass
class Schematic:
    """All parts by reference."""
    parts: dict

    def nets(self):
        """Pins, as (reference, number), by net."""
        nets = {}
        for part in self.parts.values():
            for pin, net in part.pins.items():
                nets.setdefault(net, []).append((part.reference, pin))
        return nets

    def on(self, net):
        """The parts that have a pin on this net."""
        return [part for part in self.parts.values() if net in part.pins.values()]


def short_name(net):
    """A net without the path of its sheet. Every net of this board has a name of its own, whatever sheet it is on."""
    return net.rsplit("/", 1)[-1]


def parse(netlist):
    """Reads a netlist in KiCad's XML form."""
    root = xml.parse(netlist).getroot()
    parts = {}
    for component in root.iter("comp"):
        fields = {entry.get("name"): entry.text or "" for entry in component.iter("field")}
        reference = component.get("ref")
        parts[reference] = Part(
            reference, component.findtext("value") or "", component.findtext("footprint") or "", fields)
    full_names = {}
    for net in root.iter("net"):
        name = short_name(net.get("name"))
        if full_names.setdefault(name, net.get("name")) != net.get("name"):
            raise ValueError(f"two nets are called {name}: {full_names[name]} and {net.get('name')}")
        for node in net.iter("node"):
            part = parts[node.get("ref")]
            part.pins[node.get("pin")] = name
            part.pin_names[node.get("pin")] = node.get("pinfunction") or ""
    return Schematic(parts)


def read(folder):
    """Exports and reads the schematic in a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        netlist = Path(scratch) / "netlist.xml"
        subprocess.run(
            ["kicad-cli", "sch", "export", "netlist", "--format", "kicadxml", "--output", str(netlist),
             str(Path(folder) / f"{PROJECT}.kicad_sch")],
            check=True, stdout=subprocess.DEVNULL)
        return parse(netlist)
