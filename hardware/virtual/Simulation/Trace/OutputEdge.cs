namespace BackflushController.Simulation;

/// <summary>One change of an output pin, with the moment for which the firmware had scheduled it.</summary>
/// <param name="TimeNanoseconds">When the pin changed, since power-up.</param>
/// <param name="Output">Which output.</param>
/// <param name="On">The level after the edge: true is on (pump runs, valve energised, buzzer sounds).</param>
/// <param name="ScheduledNanoseconds">When it should have changed, since power-up.</param>
public readonly record struct OutputEdge(long TimeNanoseconds, BoxOutput Output, bool On, long ScheduledNanoseconds)
{
    /// <summary>How late the edge was; negative when it was early.</summary>
    public long ErrorNanoseconds => TimeNanoseconds - ScheduledNanoseconds;
}
