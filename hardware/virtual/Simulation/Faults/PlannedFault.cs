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

    /// <summary>Lets it arrive at its time.</summary>
    /// <param name="simulation">The rig, not yet switched on.</param>
    /// <param name="person">Makes the mistake, when the fault is one.</param>
    /// <param name="recorder">Takes it down.</param>
    public void PlanFor(ChipSimulation simulation, Operator person, TraceRecorder recorder)
    {
        simulation.At((long)(_atSeconds * NanosecondsPerSecond), () =>
        {
            Trial.Scenario.Arrive(simulation, NominalSeverity);
            person.Mistake = Trial.Mistake;
            ArrivedSeconds = _atSeconds;
            recorder.Note("machine", $"fault {Trial.Scenario} arrives");
        });
    }
}
