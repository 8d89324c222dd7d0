#!/usr/bin/env python3
"""Prints the enclosure to STL: `hardware/enclosure/make.py FOLDER`. Its numbers are those of the drawing."""
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "drawings"))
sys.dont_write_bytecode = True
import enclosure as drawn  # noqa: E402


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


def main(folder):
    """Base and lid, each as it is printed."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    given = [word for name, value in numbers().items() for word in ("-D", f"{name}={scad(value)}")]
    for part in ("base", "lid"):
        subprocess.run(["openscad", "-q", "-o", str(Path(folder) / f"enclosure-{part}.stl"), "-D", f'part="{part}"',
                        *given, str(HERE / "enclosure.scad")], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
