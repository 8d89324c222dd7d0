"""Prints each assertion with its result, its limit and the margin between them."""
import math
from dataclasses import dataclass

SCALES = ((1.0, ""), (1e-3, "m"), (1e-6, "u"), (1e-9, "n"))


def quantity(value, unit):
    """0.0123, V: 12.3 mV."""
    if math.isnan(value):
        return "nothing measured"
    if unit in ("", "%"):
        return f"{value:.3g} {unit}".strip()
    if abs(value) < 1e-12:
        return f"0 {unit}"
    for scale, prefix in SCALES:
        if abs(value) >= scale * 0.9995 or scale == SCALES[-1][0]:
            return f"{value / scale:.4g} {prefix}{unit}"
    return f"{value:g} {unit}"


@dataclass
class Verdict:
    """One assertion."""
    name: str
    passed: bool
    text: str

    def __str__(self):
        return f"{'ok  ' if self.passed else 'FAIL'}  {self.name}: {self.text}"


class Verdicts:
    """The assertions of a check or a deck."""

    def __init__(self, deck):
        self.deck = deck
        self.list = []

    def at_least(self, name, value, limit, unit):
        """NaN, a measurement that found nothing, fails."""
        self._add(name, value, f">= {quantity(limit, unit)}", value - limit, limit, unit)

    def at_most(self, name, value, limit, unit):
        self._add(name, value, f"<= {quantity(limit, unit)}", limit - value, limit, unit)

    def within(self, name, low, high, lower, upper, unit):
        """Both ends of a range that was measured lie in the allowed one."""
        margin = min(low - lower, upper - high)
        limit = lower if low - lower < upper - high else upper
        measured = f"{quantity(low, unit)} to {quantity(high, unit)}"
        self._append(name, measured, f"in {quantity(lower, unit)} to {quantity(upper, unit)}", margin, limit, unit)

    def holds(self, name, passed, text):
        """A finding that is no number."""
        self.list.append(Verdict(f"{self.deck}: {name}", bool(passed), text))

    def _add(self, name, value, limit_text, margin, limit, unit):
        self._append(name, quantity(value, unit), limit_text, margin, limit, unit)

    def _append(self, name, measured, limit_text, margin, limit, unit):
        share = f" ({margin / abs(limit):.0%})" if limit and not math.isnan(margin) else ""
        text = f"{measured}, must be {limit_text}, margin {quantity(margin, unit)}{share}"
        self.list.append(Verdict(f"{self.deck}: {name}", margin >= 0, text))
