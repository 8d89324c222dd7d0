namespace BackflushController.Simulation;

/// <summary>What was broken in a run, and what the box said.</summary>
public sealed record FaultFinding
{
    /// <summary>What was to be broken; null when nothing was.</summary>
    public required FaultScenario? Scenario { get; init; }

    /// <summary>When the scenario arrived, in seconds since power-up; null when the run ended before.</summary>
    public required double? ArrivedSeconds { get; init; }

    /// <summary>
    /// When the screen first said FAULT or, on a run that ended well, gave advice; in seconds since power-up, to the
    /// tenth of a second in which an operator reads the screen once. Null when it never did.
    /// </summary>
    public required double? SaidSeconds { get; init; }

    /// <summary>The name of the fault as read from the screen; null when the screen did not say FAULT.</summary>
    public required string? Name { get; init; }

    /// <summary>The advice as read from the screen, its lines joined; empty when there was none.</summary>
    public required string Advice { get; init; }

    public required bool RanToEnd { get; init; }

    /// <summary>From the arrival until the screen said so; null when one of the two is missing.</summary>
    public double? SecondsToSay => SaidSeconds - ArrivedSeconds;

    /// <summary>The fault arrived in the run, and the box did what it is to do about it.</summary>
    public bool IsAsDemanded =>
        Scenario != null && ArrivedSeconds <= (SaidSeconds ?? double.MaxValue) && Scenario.Demand switch
        {
            FaultDemand.Find => SaidSeconds != null,
            FaultDemand.Advise => SaidSeconds != null || RanToEnd,
            _ => Name == null && RanToEnd,
        };

    /// <summary>How the run ended, in words.</summary>
    public string Outcome(string end)
    {
        if (Scenario == null)
        {
            return Name == null ? end : $"the screen said FAULT: {Name}";
        }

        if (ArrivedSeconds == null || SaidSeconds < ArrivedSeconds)
        {
            return $"{Scenario} came too late: {(Name == null ? end : $"the screen already said FAULT: {Name}")}";
        }

        return SecondsToSay is double seconds ? WhenSaid(seconds) : WhenSilent(end);
    }

    private string WhenSaid(double seconds)
    {
        string after = string.Create(CultureInfo.InvariantCulture, $"after {seconds:0.0} s");
        return Name == null ? $"advised {after}: {Advice.TrimEnd('.')}"
            : IsAsDemanded ? $"found: {Name} {after}"
            : $"false alarm: {Name} {after}";
    }

    private string WhenSilent(string end)
    {
        string word = !IsAsDemanded || Scenario!.Demand == FaultDemand.Advise ? "not found" : "tolerated";
        return $"{word}: {end}";
    }
}
