"""The pages: every part stands in the fault table, and every file that a page names is there."""
import re
from pathlib import Path

REFERENCE = re.compile(r"\b([A-Z]+)(\d+)(?: to \1(\d+))?\b")
LINK = re.compile(r"\]\(([^)#\s]+)")


def named(page):
    """All references on a page; "H1 to H4" are four."""
    found = set()
    for letters, first, last in REFERENCE.findall(Path(page).read_text(encoding="utf-8")):
        found |= {f"{letters}{number}" for number in range(int(first), int(last or first) + 1)}
    return found


def check(schematic, hardware, verdicts):
    """Fault table and links."""
    page = Path(hardware) / "faults.md"
    names = named(page)
    missing = sorted(set(schematic.parts) - names)
    verdicts.holds("every part stands in faults.md", not missing, ", ".join(missing) or f"{len(schematic.parts)} parts")
    for name in ("faults.md", "assembly.md", "wiring.md"):
        unknown = sorted(one for one in named(Path(hardware) / name) if one.rstrip("0123456789") in KINDS
                         and one not in schematic.parts)
        verdicts.holds(f"{name} names no part that is not there", not unknown, ", ".join(unknown) or "none")
    dead = [f"{one.name}: {target}" for one in sorted(Path(hardware).glob("*.md"))
            for target in LINK.findall(one.read_text(encoding="utf-8"))
            if "://" not in target and not (one.parent / target).exists()]
    verdicts.holds("every file that the pages name is there", not dead, "; ".join(dead) or "all")


# Letters that only a part of the board begins with. "E61" and "IP54" are none.
KINDS = ("R", "C", "D", "Q", "U", "K", "J", "F", "RV", "CX", "TP")
