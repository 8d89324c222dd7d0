"""The drawings are what their scripts write, and the board and its holes fit the enclosure."""
import ast
import re
import subprocess
import sys
from pathlib import Path

from checks.schematic import PROJECT

EDGE = re.compile(r'\((gr_\w+)((?:(?!\n\t\(gr_)[\s\S])*?)\(layer "Edge\.Cuts"\)')
HOLE = re.compile(r'\(footprint "MountingHole:[^"]*"(?:(?!\(footprint).)*?\n\t\t\(at (\S+) (\S+?)[ )]', re.DOTALL)
POINT = re.compile(r"\((?:start|mid|end|xy) (-?[\d.]+) (-?[\d.]+)\)")


def board_size(folder):
    """Width and height of the outline, mm."""
    text = (Path(folder) / f"{PROJECT}.kicad_pcb").read_text(encoding="utf-8")
    points = [(float(x), float(y)) for edge in EDGE.finditer(text) for x, y in POINT.findall(edge.group(2))]
    xs, ys = zip(*points)
    return max(xs) - min(xs), max(ys) - min(ys)


def drawn_size(folder):
    """Of the board in the enclosure's drawing, mm."""
    text = (Path(folder) / "enclosure.py").read_text(encoding="utf-8")
    return tuple(float(number) for number in re.search(r"^BOARD = \(([\d.]+), ([\d.]+)\)", text, re.MULTILINE).groups())


def holes(folder):
    """Middles of the holes H1 to H4 from the board's upper left corner, mm."""
    text = (Path(folder) / f"{PROJECT}.kicad_pcb").read_text(encoding="utf-8")
    points = [(float(x), float(y)) for edge in EDGE.finditer(text) for x, y in POINT.findall(edge.group(2))]
    left, top = (min(column) for column in zip(*points))
    return {(round(float(x) - left, 1), round(float(y) - top, 1)) for x, y in HOLE.findall(text)}


def check(folder, drawings, verdicts):
    """Both."""
    done = subprocess.run([sys.executable, "-B", str(Path(drawings) / "draw.py"), "--check"], capture_output=True,
                          text=True, check=False)
    verdicts.holds("the drawings are what hardware/drawings/draw.py writes", done.returncode == 0,
                   done.stderr.strip() or "up to date")
    real, drawn = board_size(folder), drawn_size(drawings)
    verdicts.holds("the board has the size of the enclosure's drawing",
                   all(abs(one - other) < 0.2 for one, other in zip(real, drawn)),
                   f"{real[0]:.1f} x {real[1]:.1f} mm, drawn {drawn[0]:g} x {drawn[1]:g} mm")
    text = (Path(drawings) / "enclosure.py").read_text(encoding="utf-8")
    drawn_holes = set(ast.literal_eval(re.search(r"^HOLES = (.*)$", text, re.MULTILINE).group(1)))
    verdicts.holds("and its holes where the drawing has them", holes(folder) == drawn_holes,
                   f"{sorted(holes(folder) ^ drawn_holes) or len(drawn_holes)}")
