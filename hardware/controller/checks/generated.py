"""The KiCad files are what design/build.py writes: who edits one side alone is told."""
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

from checks.schematic import PROJECT

# Another KiCad fills zones a little differently; then the board is left to DRC, and only the rest is compared.
BOARD_MADE_WITH = "9.0.8"
BOARD = f"{PROJECT}.kicad_pcb"


def kicad_version():
    """As kicad-cli tells it, without what Debian adds."""
    said = subprocess.run(["kicad-cli", "version"], capture_output=True, text=True, check=True).stdout
    return said.strip().split("-")[0]


@lru_cache(maxsize=None)
def written(sources):
    """What the script writes, made once for the same sources: (the folder that lives as long as it is held, errors)."""
    scratch = tempfile.TemporaryDirectory()
    with tempfile.TemporaryDirectory() as design:
        for name, text in sources:
            (Path(design) / name).write_text(text, encoding="utf-8")
        done = subprocess.run(["/usr/bin/python3", "-B", f"{design}/build.py", scratch.name], capture_output=True,
                              text=True, check=False)
    return scratch, done.returncode, done.stderr.strip()


def check(folder, verdicts):
    """Every file that the script writes, byte by byte. pcbnew belongs to Debian's own Python."""
    sources = tuple((path.name, path.read_text(encoding="utf-8"))
                    for path in sorted((Path(folder) / "design").glob("*.py")))
    scratch, code, said = written(sources)
    verdicts.holds("design/build.py writes the project", code == 0, said[-200:] or "done")
    made = [path.relative_to(scratch.name) for path in sorted(Path(scratch.name).rglob("*"))
            if path.is_file() and path.suffix != ".kicad_prl"]
    compared = [path for path in made if path.name != BOARD or kicad_version() == BOARD_MADE_WITH]
    other = [str(path) for path in compared if not same(Path(scratch.name) / path, Path(folder) / path)]
    verdicts.holds("the committed files are what it writes", bool(compared) and not other,
                   ", ".join(other) or f"{len(compared)} files to the byte")


def same(one, other):
    """Both are there, with the same bytes."""
    return other.is_file() and one.read_bytes() == other.read_bytes()
