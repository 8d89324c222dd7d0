"""
The board as it grows: `python3 -m order.steps BOARD STEP > FILE`, from the folder above, keeps the 3D models of what is
soldered by then. Steps are those of assembly.md that add parts: 1 small parts, 2 film capacitors, 3 sockets, terminals,
relays, optocouplers and C1, 4 the mains half.
"""
import re
import sys

FILM = {"C5", "C6", "C7"}
THIRD = re.compile(r"(A|J|K|U|BZ)\d+$|C1$")
REFERENCE = re.compile(r'\(property "Reference" "([^"]+)"')


def step_of(reference, footprint):
    """When a part is soldered."""
    if "(attr smd" in footprint:
        return 1
    if reference in FILM:
        return 2
    return 3 if THIRD.match(reference) else 4


def block(text, start):
    """From an opening parenthesis to behind its closing one; none stands within a text of these files."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    raise ValueError("not closed")


def without_models(footprint):
    """The same without its 3D models."""
    while (start := footprint.find("(model ")) >= 0:
        footprint = footprint[:start] + footprint[block(footprint, start):]
    return footprint


def board_at(text, step):
    """The board's file with the models of the parts up to a step."""
    kept, place = [], 0
    while (start := text.find("(footprint ", place)) >= 0:
        end = block(text, start)
        footprint = text[start:end]
        later = step_of(REFERENCE.search(footprint).group(1), footprint) > step
        kept += [text[place:start], without_models(footprint) if later else footprint]
        place = end
    return "".join(kept) + text[place:]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as board:
        sys.stdout.write(board_at(board.read(), int(sys.argv[2])))
