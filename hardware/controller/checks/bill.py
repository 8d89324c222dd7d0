"""The bill of materials: what each part must tell, what all of them cost, and the page that shows it."""
import importlib.util
import re
import sys
from pathlib import Path

from checks import schematic as design

MANDATORY = ("Manufacturer", "MPN", "SecondSource", "Rating", "Price")
# Test points and holes are copper; nothing is bought for them.
NOT_BOUGHT = ("TP", "H")
# What a maker still spends on it; ready-made modules cost less and have no cut-off.
MOST_EUROS = 80.0
BOARD_EUROS = 4.0
# What the makers' order numbers tell of resistors, capacitors and varistors, and of cartridges.
LETTERED = re.compile(r"RC0805FR-07(\w+)L$|RT0805BRD07(\w+)L$|FW20A(\w+)JA$|TMOV14RP(\d+)E$")
CODED = re.compile(r"GRM21BR71H(\d+)K|B32921C3(\d+)M$|EEUFR1A(\d+)$|(?:PR02|VR25)\d{5}(\d{4})J")
FILM = re.compile(r"MKS2\w0(\d)(\d{3})")
CARTRIDGE = re.compile(r"cartridge T ([\d.]+) (m?)A .* for (F\d)")
HEAD = """# Bill of materials

One board with its plugs, prices in EUR at ten boards, rough, without shipping. Enclosure, glands, OLED, button, sensor
and basket come to it: [what it costs](../docs/maker/getting-started.md#what-it-costs). `hardware/export` writes this
page and a CSV from the schematic; `hardware/check` fails when it is out of date. The second source has the same
footprint. Order numbers and prices were not compared with a distributor: do so before you order.

| references | | value | maker and number | second source | rating | each | all |
|---|---|---|---|---|---|---|---|
"""


def bought(schematic):
    """Parts that cost something."""
    return [part for part in schematic.parts.values() if part.kind not in NOT_BOUGHT]


def accessories(folder):
    """Plugs, sockets, cartridges: (quantity, what, maker and number, second source, EUR each), from the design data."""
    source = Path(folder) / "design" / "parts.py"
    specification = importlib.util.spec_from_file_location("parts", source)
    module = importlib.util.module_from_spec(specification)
    sys.modules["parts"] = module
    specification.loader.exec_module(module)
    return module.ACCESSORIES


def order(reference):
    """C2 before C10."""
    letters = reference.rstrip("0123456789")
    return letters, int(reference[len(letters):] or 0)


def rows(schematic, folder):
    """(references, quantity, value, part number, second source, rating, EUR each) of each line to order."""
    groups = {}
    for part in sorted(bought(schematic), key=lambda one: order(one.reference)):
        fields = [part.fields.get(name, "") for name in MANDATORY]
        groups.setdefault((part.value, *fields), []).append(part.reference)
    lines = [(" ".join(references), len(references), value, f"{maker} {number}", second, rating, float(price or 0))
             for (value, maker, number, second, rating, price), references in groups.items()]
    for quantity, what, number, second, price in accessories(folder):
        lines.append(("-", quantity, what, number, second, "", price))
    lines.append(("-", 1, "printed board, two layers", "any, 1.6 mm FR-4, 35 um", "any", "CTI 175 or better",
                  BOARD_EUROS))
    return lines


def total(lines):
    """EUR."""
    return sum(quantity * price for _, quantity, *_, price in lines)


def page(lines):
    """The page as it must be."""
    body = "".join(
        f"| {references} | {quantity} | {value} | {number} | {second} | {rating} | {price:.2f} "
        f"| {quantity * price:.2f} |\n"
        for references, quantity, value, number, second, rating, price in lines)
    pieces = sum(quantity for _, quantity, *_ in lines)
    return f"{HEAD}{body}| **total** | {pieces} | | | | | | **{total(lines):.2f}** |\n"


def table(lines):
    """The same for a spreadsheet."""
    quoted = [[references, str(quantity), value, number, second, rating, f"{price:.2f}"]
              for references, quantity, value, number, second, rating, price in lines]
    head = ["References", "Quantity", "Value", "MPN", "Second source", "Rating", "EUR each"]
    return "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in [head, *quoted])


def told(number):
    """The value that an order number tells, in Ohm, farad or volt; None where it tells none that is known."""
    lettered, coded, film = LETTERED.match(number), CODED.match(number), FILM.match(number)
    if lettered:
        return design.number(next(filter(None, lettered.groups())))
    if film:
        return float(film.group(2)) * 10 ** int(film.group(1)) * 1e-12
    digits = next(filter(None, coded.groups())) if coded else None
    scale = {"B": 1e-12, "G": 1e-12, "E": 1e-6}.get(number[0], 1.0)
    return digits and float(digits[:-1]) * 10 ** int(digits[-1]) * scale


def ordered_other(schematic, folder):
    """Parts and cartridges whose order number is that of another value."""
    other = []
    for part in bought(schematic):
        number = part.fields.get("MPN", "")
        if part.kind in ("R", "C", "CX", "RV"):
            value = told(number)
            same = value and abs(value / design.number(part.value) - 1) < 1e-6
        else:
            same = part.kind not in ("K", "U", "Q", "PS") or part.value in number or number.startswith(part.value)
        other += [] if same else [f"{part.reference} {part.value}: {number}"]
    for _, what, number, *_ in accessories(folder):
        drawn, code = CARTRIDGE.match(what), re.search(r"0215(\d*\.\d+)MXP", number)
        amperes = float(drawn.group(1)) / (1000 if drawn.group(2) else 1) if drawn else None
        if drawn and (not code or float(code.group(1)) != amperes):
            other.append(f"{drawn.group(3)}: {number}")
    return other


def check(schematic, folder, written, verdicts):
    """Each part tells all, the page is the schematic's, the total is what it may be."""
    missing = [f"{part.reference} has no {name}" for part in bought(schematic) for name in MANDATORY
               if not part.fields.get(name, "").strip("- ")]
    missing += [f"{part.reference} has no footprint" for part in bought(schematic) if not part.footprint]
    verdicts.holds("every part has a number, a second source, a rating, a price", not missing,
                   "; ".join(missing[:5]) if missing else f"{len(bought(schematic))} parts")
    same = [part.reference for part in bought(schematic)
            if part.fields.get("SecondSource", "").startswith(part.fields.get("Manufacturer", "-"))]
    verdicts.holds("the second source is another maker's", not same, ", ".join(same) or "all")
    other = ordered_other(schematic, folder)
    verdicts.holds("every order number tells the value that is drawn", not other, "; ".join(other) or "as drawn")
    lines = rows(schematic, folder)
    verdicts.at_most("one board costs", total(lines), MOST_EUROS, "EUR")
    text = Path(written).read_text(encoding="utf-8") if Path(written).exists() else ""
    verdicts.holds(f"{Path(written).name} is what the schematic says", text == page(lines),
                   "up to date" if text == page(lines) else "out of date: run hardware/export")


def main(form, folder):
    """Writes the page or the table to the standard output."""
    sys.stdout.write({"page": page, "table": table}[form](rows(design.read(folder), folder)))


if __name__ == "__main__":
    main(*sys.argv[1:])
