"""
The worst corners of a circuit. Each knob is turned alone to both ends, which tells the direction in which it moves the
result; then all knobs are turned against it together. That finds the true worst case as long as the result is
monotonic in every knob; a seeded random sample inside the same limits would show if it were not.
"""
import math
import random

# What a value moves beyond the tolerance it is bought with: temperature 0 to 70 degrees C and age.
# Thin film (0.1 %) 25 ppm/K, thick film 100 ppm/K; polyester film; X7R, with its voltage and its age.
DRIFT = {"thin": 0.0015, "thick": 0.005, "film": 0.02, "X7R": 0.15}


def spread(part):
    """Share by which the value of a bought part may be off, all told."""
    if part.tolerance is None:
        raise ValueError(f"{part.reference}: neither value nor rating tells a tolerance")
    if part.kind == "R":
        return part.tolerance + DRIFT["thin" if part.tolerance <= 0.001 else "thick"]
    return part.tolerance + (DRIFT["X7R"] if "X7R" in part.fields["Rating"] else DRIFT["film"])


def part_knobs(circuit):
    """(reference, low factor, high factor) of each resistor and capacitor."""
    return {part.reference: (1 - spread(part), 1 + spread(part)) for part in circuit.passives()}


def worst(evaluate, knobs, nominal):
    """
    Settings of the lowest and of the highest result. `evaluate` takes a list of settings and returns the results in
    their order; a setting is `nominal` with some knobs changed.
    """
    trials = [dict(nominal, **{name: end}) for name, ends in knobs.items() for end in ends]
    results = evaluate(trials)
    low, high = dict(nominal), dict(nominal)
    for index, (name, ends) in enumerate(knobs.items()):
        first, second = results[2 * index], results[2 * index + 1]
        if math.isnan(first) or math.isnan(second):
            raise RuntimeError(f"no result with {name} at {ends}")
        low[name], high[name] = ends if first < second else ends[::-1]
    return low, high


def sample(knobs, nominal, count, seed):
    """Settings drawn evenly between the ends of every knob."""
    source = random.Random(seed)
    return [dict(nominal, **{name: draw(source, ends) for name, ends in knobs.items()}) for _ in range(count)]


def draw(source, ends):
    """Evenly between the ends; a knob with whole ends is a switch."""
    return source.choice(ends) if all(isinstance(end, int) for end in ends) else source.uniform(*ends)
