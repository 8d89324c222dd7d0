namespace BackflushController.Simulation;

/// <summary>A fault scenario that is to arrive in a run.</summary>
internal sealed class PlannedFault
{
    private const int NominalSeverity = 0;
    private const double NanosecondsPerSecond = 1e9;

    private readonly double _atSeconds;

    /// <summary>The fault of a run.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="atSeconds">When it is to arrive; null for when it usually does.</param>
    /// <exception cref="BadInputException">There is no such fault, or no such time.</exception>
    public PlannedFault(string name, double? atSeconds)
    {
        Trial = FaultTrial.Of(name);
        _atSeconds = atSeconds ?? Trial.ArrivalSeconds;
        if (_atSeconds is not (>= 0 and <= ProgrammeRun.PatienceSeconds))
        {
            throw new BadInputException(
                $"a fault cannot arrive at {_atSeconds} s; 0 to {ProgrammeRun.PatienceSeconds} s");
        }
    }

    /// <summary>What arrives.</summary>
    public FaultTrial Trial { get; }

    /// <summary>When it did; null before.</summary>
    public double? ArrivedSeconds { get; private set; }

    /// <summary>Lets it arrive at its time, in a world that is not switched on yet.</summary>
    /// <param name="world">The world.</param>
    /// <param name="person">Makes the mistake, when the fault is one.</param>
    public void PlanFor(World world, Operator person)
    {
        world.Box.At((long)(_atSeconds * NanosecondsPerSecond), () =>
        {
            Trial.Scenario.Arrive(world.Box, NominalSeverity);
            person.Mistake = Trial.Mistake;
            ArrivedSeconds = _atSeconds;
            world.Note("machine", $"fault {Trial.Scenario} arrives");
        });
    }
}
