namespace BackflushController.Simulation;

/// <summary>A fault scenario that is to arrive in a run.</summary>
internal sealed class PlannedFault
{
    private const int NominalSeverity = 0;

    private readonly double _atSeconds;

    /// <param name="atSeconds">When it is to arrive; null for when it usually does.</param>
    /// <exception cref="BadInputException">There is no such fault, or no such time.</exception>
    public PlannedFault(string name, double? atSeconds)
    {
        Scenario = FaultScenarios.Get(name);
        _atSeconds = atSeconds ?? Scenario.ArrivalSeconds;
        if (_atSeconds is not (>= 0 and <= ProgrammeRun.PatienceSeconds))
        {
            throw new BadInputException(
                $"a fault cannot arrive at {_atSeconds} s; 0 to {ProgrammeRun.PatienceSeconds} s");
        }
    }

    public FaultScenario Scenario { get; }

    /// <summary>When it did; null before.</summary>
    public double? ArrivedSeconds { get; private set; }

    /// <summary>Lets it arrive at its time, in a world that is not switched on yet.</summary>
    public void PlanFor(World world, Operator person)
    {
        world.Box.At((long)(_atSeconds * Second), () =>
        {
            Scenario.Arrive(world.Box, NominalSeverity);
            person.Mistake = Scenario.Mistake;
            ArrivedSeconds = _atSeconds;
            world.Note("machine", $"fault {Scenario} arrives");
        });
    }
}
