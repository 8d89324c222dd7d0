"""KiCad's own rule checks: the electrical ones, and the board's with the schematic beside it."""
import json
import subprocess
import tempfile
from pathlib import Path

from checks.schematic import PROJECT

SHOWN = 5


def report(arguments, source):
    """What kicad-cli finds, as it writes it. It ends with an error of its own only when it could not look."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "report.json"
        done = subprocess.run(
            ["kicad-cli", *arguments, "--format", "json", "--severity-all", "--output", str(target), str(source)],
            capture_output=True, text=True, check=False)
        if not target.exists():
            raise RuntimeError(f"kicad-cli {' '.join(arguments)}: {done.stdout}{done.stderr}")
        return json.loads(target.read_text(encoding="utf-8"))


def counted(verdicts, name, findings):
    """None may be left, warnings included: one that is tolerated hides the next."""
    texts = [f"{one['description']} ({one['items'][0]['description'] if one['items'] else '-'})" for one in findings]
    shown = "; ".join(texts[:SHOWN]) + (" ..." if len(texts) > SHOWN else "")
    verdicts.holds(name, not findings, f"{len(findings)}" + (f": {shown}" if findings else ""))


def electrical(folder, verdicts):
    """Of all sheets together."""
    sheets = report(["sch", "erc"], Path(folder) / f"{PROJECT}.kicad_sch")["sheets"]
    counted(verdicts, "violations", [one for sheet in sheets for one in sheet["violations"]])


def board(folder, verdicts):
    """Clearances, what is not connected, and what differs from the schematic."""
    found = report(["pcb", "drc", "--schematic-parity"], Path(folder) / f"{PROJECT}.kicad_pcb")
    counted(verdicts, "violations", found["violations"])
    counted(verdicts, "unconnected", found["unconnected_items"])
    counted(verdicts, "differences from the schematic", found["schematic_parity"])
