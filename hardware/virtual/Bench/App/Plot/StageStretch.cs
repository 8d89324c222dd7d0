namespace BackflushController.Bench;

/// <summary>When a stage of the programme ran its cycles.</summary>
/// <param name="Time">From the energised valve of its first cycle until the release of its last one.</param>
public sealed record StageStretch(string Stage, int Cycles, TimeStretch Time);
