"""Proves the checks: each case breaks a copy of the design in one place, and the assertion that guards it must fail."""
import copy
import re
import shutil
import tempfile
from pathlib import Path

from checks import broken_builds, broken_files, broken_nets, schematic
from checks.verdict import Verdicts

COPIED = ("LICENSE", "README.md", "docs", "hardware", "firmware/settings/default.ini",
          "firmware/settings/modules.ini")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "virtual", "bin", "obj")
FEWEST = 40
LONGEST = 130


def check(root, asserted, verdicts):
    """Every case; then whether each assertion of this run, `asserted` by name, was made to fail by one."""
    drawn = schematic.read(Path(root) / "hardware/controller")
    failed = set()
    for case in broken_nets.CASES:
        broken = copy.deepcopy(drawn)
        case.break_it(broken)
        failed |= judge(case, verdicts, lambda found: broken_nets.CHECKS[case.group](broken, Path(root), found))
    looks = {**broken_files.CHECKS, **broken_builds.CHECKS}
    changed = (*broken_files.CASES, *broken_builds.CASES)
    for case in changed:
        with tempfile.TemporaryDirectory() as scratch:
            broken = broken_files.Copy(copied(root, scratch))
            case.break_it(broken)
            failed |= judge(case, verdicts, lambda found: looks[case.group](broken, found))
    count = len(broken_nets.CASES) + len(changed)
    verdicts.at_least("cases", count, FEWEST, "")
    never = sorted({plain(name) for name in asserted} - failed)
    verdicts.holds("every assertion is made to fail by a case", not never,
                   "; ".join(never) or f"{len({plain(name) for name in asserted})} of them")


def judge(case, verdicts, look):
    """Runs one case; the names of all that failed."""
    found = Verdicts(case.group.split()[0])
    look(found)
    bad = [one for one in found.list if not one.passed]
    words = (case.fails,) if isinstance(case.fails, str) else case.fails
    missed = [word for word in words if not any(word in str(one) for one in bad)]
    text = f"not caught by {', '.join(missed)}" if missed else next(str(one) for one in bad if words[0] in str(one))
    text = " ".join(text.replace("FAIL  ", "").split())
    verdicts.holds(case.name, not missed, text if len(text) < LONGEST or missed else text[:LONGEST] + " ...")
    return {plain(one.name) for one in bad}


def plain(name):
    """An assertion's name without its numbers, which a broken design changes."""
    return re.sub(r"-?\d[\d.]*", "#", re.sub(r"\b([A-Z]+\d+ ?)+|none$", "", name))


def copied(root, scratch):
    """What the checks of the files read."""
    for path in COPIED:
        source, target = Path(root) / path, Path(scratch) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=LEFT_OUT)
        else:
            shutil.copy(source, target)
    return Path(scratch)
