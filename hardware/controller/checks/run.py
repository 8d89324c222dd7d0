"""All checks of the hardware, one line each, and a closing count. `hardware/check` runs it."""
import argparse
import shutil
import sys
import tempfile
from pathlib import Path

CONTROLLER = Path(__file__).resolve().parents[1]
ROOT = CONTROLLER.parents[1]
sys.path.insert(0, str(CONTROLLER))
sys.dont_write_bytecode = True

from checks import (bill, chains, documents, drawings, faults, generated, harness, isolation, kicad,  # noqa: E402
                    layout, modules, negative, order, pins, ratings, schematic, wiring)
from checks.verdict import Verdicts  # noqa: E402
from simulation import (brew, button, changeover, contact, heartbeat, outputs, panel, sensor,  # noqa: E402
                        stages)

DECKS = {"sensor": sensor, "heartbeat": heartbeat, "stages": stages, "outputs": outputs, "button": button, "brew": brew,
         "contact": contact, "panel": panel}


def groups(folder, asserted):
    """
    Each group of checks by name, as a function of its verdicts. `folder` is a copy: KiCad leaves files behind;
    `asserted` fills with the names of all assertions made.
    """
    drawn = schematic.read(folder)
    found = {
        "erc": lambda verdicts: kicad.electrical(folder, verdicts),
        "drc": lambda verdicts: kicad.board(folder, verdicts),
        "generated": lambda verdicts: generated.check(folder, verdicts),
        "pins": lambda verdicts: pins.check(drawn, ROOT, verdicts),
        "wiring": lambda verdicts: wiring.check(drawn, ROOT / "hardware/wiring.md", verdicts),
        "chains": lambda verdicts: chains.check(drawn, verdicts),
        "layout": lambda verdicts: layout.check(folder, ROOT / "hardware/wiring.md", verdicts),
        "ratings": lambda verdicts: ratings.check(drawn, bill.accessories(CONTROLLER), verdicts),
        "isolation": lambda verdicts: isolation.check(drawn, verdicts),
        "classes": lambda verdicts: isolation.check_classes(drawn, folder, verdicts),
        "order": lambda verdicts: order.check(folder, verdicts),
        "bom": lambda verdicts: bill.check(drawn, CONTROLLER, ROOT / "hardware/bom.md", verdicts),
        "documents": lambda verdicts: documents.check(drawn, ROOT / "hardware", verdicts),
        "faults": lambda verdicts: faults.check(drawn, ROOT / "hardware/faults.md", verdicts),
        "drawings": lambda verdicts: drawings.check(CONTROLLER, ROOT / "hardware/drawings", verdicts),
        "harness": lambda verdicts: harness.check(ROOT / "hardware", verdicts),
        "modules": lambda verdicts: modules.check(drawn, ROOT, verdicts),
        "changeover": lambda verdicts: changeover.check(drawn, ROOT / "hardware", verdicts),
    }
    for name, deck in DECKS.items():
        found[name] = lambda verdicts, deck=deck: deck.check(drawn, verdicts)
    found["negative"] = lambda verdicts: negative.check(ROOT, asserted, verdicts)
    return found


def main():
    """Runs the groups that were asked for."""
    parser = argparse.ArgumentParser(prog="hardware/check", description=__doc__)
    parser.add_argument("--only", metavar="GROUP", action="append", default=[],
                        help="one group of checks: erc drc generated pins wiring chains layout ratings isolation "
                        + "classes order bom documents faults drawings harness modules changeover negative "
                        + " ".join(DECKS))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "controller"
        shutil.copytree(CONTROLLER, folder)
        asserted = []
        available = groups(folder, asserted)
        unknown = [name for name in arguments.only if name not in available]
        if unknown:
            parser.error(f"no group {', '.join(unknown)}; there are {', '.join(available)}")
        wanted = {name: group for name, group in available.items() if not arguments.only or name in arguments.only}
        passed, failed = run(wanted, asserted)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


def run(wanted, asserted):
    """Prints every verdict and counts."""
    passed = failed = 0
    for name, group in wanted.items():
        verdicts = Verdicts(name)
        try:
            group(verdicts)
        except Exception as error:  # a check that cannot look has failed, and the others still count
            verdicts.holds("ran", False, f"{type(error).__name__}: {error}")
        for verdict in verdicts.list:
            print(verdict, flush=True)
        asserted += [verdict.name for verdict in verdicts.list]
        failures = sum(not verdict.passed for verdict in verdicts.list)
        failed += failures
        passed += len(verdicts.list) - failures
    return passed, failed


main()
