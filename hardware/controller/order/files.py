"""
What an order needs beside the gerbers: `python3 -m order.files bom|cpl|notes ...`, from the folder above. JLCPCB and
PCBWay take these headings as they are.
"""
import csv
import sys

from checks import bill, schematic

# No distributor's stock was asked, so no order number of an assembler is invented.
UNVERIFIED = "unverified"
NOTES = """Backflush controller, revision {revision}: notes for the maker of the board

Files        gerbers.zip: RS-274X and Excellon drill, plated and not plated apart; origin at the lower left corner
Board        {width:g} x {height:g} mm, 2 layers, FR-4, 1.6 mm, copper 35 um (1 oz), CTI 175 V or better
Finish       ENIG. The ring of bare copper around the heartbeat's reservoir must not tin or tarnish
Mask, print  green mask on both sides, white print on both sides; no mask over the ring (F.Mask, B.Mask)
Slots        {slots} routed slots in Edge.Cuts, 1.2 and 1.6 mm wide, not plated. They are part of the isolation: do not
             fill, bridge or leave them out. No copper may be added between mains and low voltage (no thieving)
Least        track and gap 0.2 mm, hole 0.35 mm, annular ring 0.17 mm
Print        no order number on the board's face; put it on the back or leave it out
Test         electrical test of all nets

Assembly     bom.csv and cpl.csv. All parts are on the upper side. Every part number in bom.csv is "unverified": it
             was not compared with a distributor's list. Rotations in cpl.csv are KiCad's: compare diodes, SOT-23, U1
             and the polarity of C1 with the maker's preview before you release the order. The place of a through-hole
             part is its pin 1. A1 is two sockets of one row; the module is not soldered
By hand      fit what stands across the isolation (PS1, K1 to K3, U4, U6) and the mains half yourself: see assembly.md
Warning      switches mains, is not certified and was never built: see WARNING.md
"""


def soldered(part, accessories):
    """What is soldered at a place: (what, maker, number); for a module in sockets, the sockets."""
    for quantity, what, number, *_ in accessories:
        if what.startswith("socket") and what.endswith(f" for {part.reference}"):
            return f"{quantity} pieces: {what}", *number.split(" ", 1)
    return part.value, part.fields["Manufacturer"], part.fields["MPN"]


def bom(folder, out):
    """One line for equal parts."""
    groups, accessories = {}, bill.accessories(folder)
    for part in sorted(bill.bought(schematic.read(folder)), key=lambda one: bill.order(one.reference)):
        package = part.footprint.split(":")[-1]
        kind = "SMD" if any(word in package for word in ("0805", "1206", "SOT-23", "SOD-123", "D_SMA")) else "THT"
        value, maker, number = soldered(part, accessories)
        groups.setdefault((value, package, maker, number, kind), []).append(part.reference)
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["Comment", "Designator", "Footprint", "JLCPCB Part #", "Manufacturer", "Manufacturer Part Number",
                   "Type", "Quantity", "Number"])
    for (value, package, maker, number, kind), references in groups.items():
        rows.writerow([value, ",".join(references), package, "", maker, number, kind, len(references), UNVERIFIED])


def cpl(positions, out):
    """KiCad's table of positions under the assemblers' headings."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["Designator", "Mid X", "Mid Y", "Layer", "Rotation"])
    with open(positions, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            rows.writerow([row["Ref"], f"{float(row['PosX']):.4f}mm", f"{float(row['PosY']):.4f}mm",
                           row["Side"].capitalize(), f"{float(row['Rot']) % 360:g}"])


def notes(design, out):
    """What no file of the board says, or what must not be overlooked in one."""
    sys.path.insert(0, design)
    import placement
    import revision
    out.write(NOTES.format(revision=revision.REVISION, width=placement.WIDTH, height=placement.HEIGHT,
                           slots=len(placement.SLOTS)))


if __name__ == "__main__":
    {"bom": bom, "cpl": cpl, "notes": notes}[sys.argv[1]](sys.argv[2], sys.stdout)
