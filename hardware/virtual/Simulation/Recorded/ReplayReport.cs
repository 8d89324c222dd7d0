namespace BackflushController.Simulation;

/// <summary>What the firmware made of a recording.</summary>
/// <param name="Marks">Faults and what became of the sensor, by the recording's time.</param>
public sealed record ReplayReport(
    PressureRecording Recording,
    IReadOnlyList<ReplayedShot> Shots,
    IReadOnlyList<ReplayedCycle> Cycles,
    IReadOnlyList<VerdictMark> Marks)
{
    public const string Fault = "fault";

    public IEnumerable<string> Faults => Marks.Where(mark => mark.Kind == Fault).Select(mark => mark.Text);
}
