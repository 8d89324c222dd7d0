namespace BackflushController.Simulation;

/// <summary>One way in which an espresso machine, its sensor or its person goes wrong.</summary>
public sealed class FaultScenario
{
    private readonly Action<FaultArrival> _arrive;

    internal FaultScenario(string name, string description, FaultSeverity severity, Action<FaultArrival> arrive)
    {
        Name = name;
        Description = description;
        Severity = severity;
        _arrive = arrive;
    }

    /// <summary>The name by which it is asked for.</summary>
    public string Name { get; }

    /// <summary>One sentence for a list.</summary>
    public string Description { get; }

    /// <summary>What its number means and where it lies.</summary>
    public FaultSeverity Severity { get; }

    /// <summary>Breaks the machine now.</summary>
    /// <param name="simulation">The rig, powered or not.</param>
    /// <param name="seed">Seed of the severity; 0 is the nominal one.</param>
    public void Arrive(ISimulation simulation, int seed)
    {
        simulation.Sensed.AdvanceTo(simulation.Now);
        _arrive(new FaultArrival(simulation, Severity.Draw(seed), seed));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
