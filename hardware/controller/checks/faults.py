"""The fault table's times are the decks': every part of the heartbeat cut-off, open and shorted; none holds it on."""
import math
import re
from dataclasses import dataclass
from pathlib import Path

from simulation import heartbeat

SECTION = re.compile(r"^## Heartbeat cut-off\n(.*?)^## ", re.DOTALL | re.MULTILINE)
SECONDS, LONGER = re.compile(r"(\d\.\d) s(?! longer)"), re.compile(r"(\d\.\d+) s longer")
UNCHANGED = re.compile("as without a fault|" + LONGER.pattern)
ROUNDED = 0.051  # the table tells tenths
LATEST = 5.0


@dataclass
class Outcome:
    """Of one part, the worse half of a dual one: seconds to the drop-out, the rail while it beats and at the end."""
    seconds: float
    rail_on: float
    rail_end: float


def endless(seconds):
    """No drop-out at all is the longest."""
    return math.inf if math.isnan(seconds) else seconds


def outcomes(found):
    """By (reference, column of the table)."""
    result = {}
    for name, how, seconds, end, on in found:
        key = name.partition(".")[0], 1 if how == "opened" else 2
        before = result.get(key, Outcome(seconds, on, end))
        worse = seconds if not seconds < before.seconds else before.seconds
        result[key] = Outcome(worse, max(on, before.rail_on), max(end, before.rail_end))
    return result


def cells(page):
    """Text by (reference, column)."""
    found = {}
    for line in SECTION.search(Path(page).read_text(encoding="utf-8")).group(1).splitlines():
        row = [cell.strip() for cell in line.strip("|").split("|")]
        for reference in re.findall(r"\b[A-Z]+\d+\b", row[0]) if len(row) == 3 else ():
            found.update({(reference, column): row[column] for column in (1, 2)})
    return found


def agrees(text, outcome, nominal):
    """Whether a cell tells what the deck found."""
    told = SECONDS.search(text)
    if told:
        return abs(float(told.group(1)) - outcome.seconds) <= ROUNDED
    if "no pump" in text or "no heartbeat" in text:
        return outcome.rail_on < heartbeat.MUST_RELEASE
    if "at once" in text:
        return outcome.seconds < 0.2
    return bool(UNCHANGED.search(text)) and abs(outcome.seconds - nominal) <= ROUNDED


def check(schematic, page, verdicts):
    """Decks first, then the table."""
    circuit = heartbeat.Heartbeat(schematic)
    found = heartbeat.single_faults(circuit)
    held = [f"{name} {how}" for name, how, _, end, _ in found if not end < heartbeat.MUST_RELEASE]
    verdicts.holds(f"{len(found)} single faults of R, C and D: all off 6 s after the last edge", not held,
                   "held on by " + ", ".join(held) if held else "no one holds the relay on")
    late = {f"{name} {how}": time for name, how, time, _, on in found
            if on > heartbeat.PICKED_UP and not time <= heartbeat.LONGEST}
    verdicts.at_most("the latest drop-out of a single fault", max(late.values(), key=endless, default=0), LATEST, "s")
    check_table(circuit, outcomes(found), page, verdicts)


def check_table(circuit, found, page, verdicts):
    """Every cell of a part that the decks try."""
    nominal, high = circuit.drop_out([heartbeat.NOMINAL, dict(heartbeat.NOMINAL, level=1)])
    table = cells(page)
    tried = {key: outcome for key, outcome in found.items() if key in table}
    wrong = [f"{reference} {('open', 'shorted')[column - 1]}: {outcome.seconds:.2f} s, rail {outcome.rail_on:.1f} V, "
             f"table: {table[reference, column]}" for (reference, column), outcome in tried.items()
             if not agrees(table[reference, column], outcome, nominal)]
    verdicts.holds("faults.md tells of each part of the cut-off what the decks find", tried and not wrong,
                   "; ".join(wrong) or f"{len(tried)} cells, without a fault {nominal:.2f} s")
    longer = [(reference, float(LONGER.search(text).group(1))) for (reference, column), text in table.items()
              if column == 1 and LONGER.search(text)]
    decks = [circuit.deck("stops high", {"level": 1}, opened=(reference,)) for reference, _ in longer]
    late = [one["dropped"] - circuit.last_edge() + heartbeat.RELEASE - high for one in heartbeat.ngspice.run_all(decks)]
    other = [f"{reference}: {seconds:.2f} s" for (reference, told), seconds in zip(longer, late)
             if not abs(seconds - told) < 0.01]
    verdicts.holds("and how much longer a line that stops high takes", longer and not other,
                   ", ".join(other) or f"{len(longer)} parts")
