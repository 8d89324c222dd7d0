#!/usr/bin/env python3
"""
Writes the enclosure: `hardware/enclosure/make.py FOLDER`. STL to print and, where FreeCAD is installed, STEP to change.
Its numbers are those of the drawing.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "drawings"))
sys.dont_write_bytecode = True
import enclosure as drawn  # noqa: E402

# Share by which the two bodies of a part may differ: circles of the STL have corners.
MOST_APART = 0.01


def numbers():
    """By name in enclosure.scad. Holes of the walls stand as far from the top as in the drawing."""
    return {
        "inside": drawn.INSIDE, "outside": drawn.OUTSIDE, "board_at": drawn.BOARD_AT, "holes": drawn.HOLES,
        "stand_off": drawn.STAND_OFF, "mains_glands": drawn.MAINS_GLANDS, "low_glands": drawn.LOW_GLANDS,
        "gland": drawn.GLAND, "small_gland": drawn.SMALL_GLAND,
        "gland_height": drawn.OUTSIDE[2] - drawn.GLANDS_FROM_TOP,
        "window": (*drawn.WINDOW_AT, *drawn.WINDOW), "button": (*drawn.BUTTON_AT, drawn.BUTTON),
    }


def scad(value):
    """A number or nested vectors."""
    return f"[{','.join(map(scad, value))}]" if isinstance(value, tuple) else f"{value:g}"


def openscad(target, part):
    """A file of one part, in the form that its name's ending tells."""
    given = [word for name, value in numbers().items() for word in ("-D", f"{name}={scad(value)}")]
    subprocess.run(["openscad", "-q", "-o", str(target), "-D", f'part="{part}"', *given, str(HERE / "enclosure.scad")],
                   check=True)


def volume(stl):
    """Of a body in triangles, mm3: what each spans with the origin, added up."""
    text = Path(stl).read_text(encoding="ascii")
    points = [float(word) for vertex in re.findall(r"vertex (.*)", text) for word in vertex.split()]
    return abs(sum(spans(points[start:start + 9]) for start in range(0, len(points), 9)))


def spans(corners):
    """A sixth of the product of three points."""
    (a, b, c), (d, e, f), (g, h, i) = corners[0:3], corners[3:6], corners[6:9]
    return (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)) / 6


def step(folder, part, printed):
    """The same body as STEP. What FreeCAD did not understand would be missing from its volume."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / f"{part}.csg"
        openscad(source, part)
        target = Path(folder) / f"enclosure-{part}.step"
        done = subprocess.run(["freecadcmd", str(HERE / "step.py")], capture_output=True, text=True, check=False,
                              env={**os.environ, "CSG": str(source), "STEP": str(target.resolve())})
    found = re.search(r"volume ([\d.]+)", done.stdout)
    if not found or abs(float(found.group(1)) / printed - 1) > MOST_APART:
        raise SystemExit(f"{target.name}: {found.group(0) if found else done.stderr or done.stdout}, "
                         f"{printed:.0f} mm3 in the STL")


def main(folder):
    """Base and lid, each as it is printed."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    folder = Path(folder).resolve()
    has_freecad = shutil.which("freecadcmd")
    if not has_freecad:
        print("no freecadcmd: no STEP of the enclosure. Debian: apt-get install freecad", file=sys.stderr)
    for part in ("base", "lid"):
        printed = folder / f"enclosure-{part}.stl"
        openscad(printed, part)
        if has_freecad:
            step(folder, part, volume(printed))


if __name__ == "__main__":
    main(sys.argv[1])
