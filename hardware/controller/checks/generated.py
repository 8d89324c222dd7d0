"""The KiCad files are what design/build.py writes: who edits one side alone is told."""
import subprocess
import tempfile
from pathlib import Path

from checks.schematic import PROJECT

# Another KiCad fills zones a little differently; then the board is left to DRC, and only the rest is compared.
BOARD_MADE_WITH = "9.0.8"
BOARD = f"{PROJECT}.kicad_pcb"


def kicad_version():
    """As kicad-cli tells it, without what Debian adds."""
    said = subprocess.run(["kicad-cli", "version"], capture_output=True, text=True, check=True).stdout
    return said.strip().split("-")[0]


def check(folder, verdicts):
    """Every file that the script writes, byte by byte. pcbnew belongs to Debian's own Python."""
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(["/usr/bin/python3", "-B", str(Path(folder) / "design/build.py"), scratch],
                              capture_output=True, text=True, check=False)
        verdicts.holds("design/build.py writes the project", done.returncode == 0, done.stderr.strip()[-200:] or "done")
        written = [path.relative_to(scratch) for path in sorted(Path(scratch).rglob("*"))
                   if path.is_file() and path.suffix != ".kicad_prl"]
        compared = [path for path in written if path.name != BOARD or kicad_version() == BOARD_MADE_WITH]
        other = [str(path) for path in compared if not same(Path(scratch) / path, Path(folder) / path)]
        verdicts.holds("the committed files are what it writes", bool(compared) and not other,
                       ", ".join(other) or f"{len(compared)} files to the byte")


def same(one, other):
    """Both are there, with the same bytes."""
    return other.is_file() and one.read_bytes() == other.read_bytes()
