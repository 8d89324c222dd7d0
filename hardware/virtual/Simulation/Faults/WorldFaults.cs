using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>The faults of the bench.</summary>
public static class WorldFaults
{
    private const double DippedVolts = 3.6;

    /// <summary>
    /// All: the water and the valve first, then the sensor, then the box. A power cut is a command of its own.
    /// </summary>
    public static IReadOnlyList<WorldFault> All { get; } =
    [
        new(
            "no-blind-basket",
            "No blind basket",
            "Whoever locks the blind basket in takes the one with holes.",
            bench => bench.TakesWrongBasket = true),
        OfMachine("valve-stuck-released", "Valve stuck closed"),
        OfMachine("valve-stuck-energised", "Valve stuck open"),
        OfMachine("no-three-way-valve", "No three-way valve"),
        OfMachine("gasket-leak", "Leaking gasket"),
        OfMachine("opv-low", "Low OPV"),
        OfMachine("sensor-open", "Sensor open"),
        OfMachine("sensor-short", "Sensor short"),
        OfMachine("sensor-frozen", "Sensor frozen"),
        new(
            "supply-dip",
            "Supply dip",
            "The sensor's supply dips to 3.6 V until it is healed.",
            bench => bench.Rig.Sensed.SupplyVolts = DippedVolts),
        new(
            "oled-unplugged",
            "OLED unplugged",
            "The plug of the display is pulled; plugged in again, it has lost its picture.",
            bench => bench.UnplugPanel()),
        new(
            "i2c-stuck",
            "I2C stuck",
            "A line of the display's bus is held low: each transfer blocks until its timeout.",
            bench => bench.Rig.PanelWires.Condition = I2cBusCondition.Stuck),
        OfMachine("pump-welded", "Relay welded"),
        new(
            "flash-failing",
            "Flash failing",
            "The memory takes no record any more.",
            bench => bench.FlashFails = true),
        new(
            "loop-frozen",
            "Loop frozen",
            "The firmware stands still and its pins stay as they are; only the enable relay can stop the pump.",
            bench => bench.Rig.Chip.Freeze()),
    ];

    /// <summary>Every name, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(fault => fault.Name)];

    /// <summary>The fault of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static WorldFault? Find(string? name) => All.FirstOrDefault(fault => fault.Name == name);

    private static WorldFault OfMachine(string name, string title)
    {
        const int nominalSeverity = 0;
        FaultScenario scenario = FaultScenarios.Get(name);
        return new WorldFault(name, title, scenario.Description, bench => scenario.Arrive(bench.Rig, nominalSeverity));
    }
}
