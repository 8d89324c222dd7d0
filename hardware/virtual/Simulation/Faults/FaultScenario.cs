namespace BackflushController.Simulation;

/// <summary>One way in which a machine, its sensor, its operator or the box goes wrong.</summary>
public sealed class FaultScenario(string name, string description, Action<FaultArrival> arrive)
{
    /// <summary>In all programmes this is between the first cycle and the middle of the run.</summary>
    public const double UsualArrivalSeconds = 30;

    /// <summary>Of what an operator does wrong: the first prompt is on the screen and not yet answered.</summary>
    public const double MistakeArrivalSeconds = 5;

    /// <summary>The name by which it is asked for, on the command line, in links and on the page.</summary>
    public string Name => name;

    /// <summary>Its name on a button of the page; empty when there is no such button.</summary>
    public string Title { get; init; } = "";

    /// <summary>One sentence for a list.</summary>
    public string Description => description;

    /// <summary>What the box does about it, where no run tells; else empty.</summary>
    public string Answer { get; init; } = "";

    /// <summary>What its number means and where it lies.</summary>
    public FaultSeverity Severity { get; init; } = FaultSeverity.Whole;

    /// <summary>The programme that shows it; null for any, that is the first.</summary>
    public string? Programme { get; init; }

    /// <summary>What the box is to do about it.</summary>
    public FaultDemand Demand { get; init; }

    /// <summary>What the operator does wrong from its arrival on, or null.</summary>
    public BasketMistake? Mistake { get; init; }

    /// <summary>When it arrives in a run, unless it is asked for at another time, in virtual seconds.</summary>
    public double ArrivalSeconds => Mistake == null ? UsualArrivalSeconds : MistakeArrivalSeconds;

    /// <summary>How it comes to a world; null: as to any simulation, at its nominal severity.</summary>
    internal Action<World>? InWorld { get; init; }

    /// <summary>Breaks the machine now.</summary>
    /// <param name="seed">Seed of the severity; 0 is the nominal one.</param>
    public void Arrive(ISimulation simulation, int seed)
    {
        simulation.Sensed.AdvanceTo(simulation.Now);
        arrive(new FaultArrival(simulation, Severity.Draw(seed), seed));
    }

    public override string ToString() => Name;

    internal void Come(World world)
    {
        if (InWorld == null)
        {
            Arrive(world.Box, seed: 0);
        }
        else
        {
            InWorld(world);
        }
    }
}
