namespace BackflushController.Simulation;

/// <summary>One change of an output pin, with its actuation time.</summary>
public readonly record struct OutputEdge(long TimeNanoseconds, BoxOutput Output, bool On, long ScheduledNanoseconds)
{
    /// <summary>How late the edge was; negative when it was early.</summary>
    public long ErrorNanoseconds => TimeNanoseconds - ScheduledNanoseconds;

    /// <summary>Of a short run of the pump that only shows whether the lever is up, which is no fill.</summary>
    public bool IsLook { get; init; }
}
