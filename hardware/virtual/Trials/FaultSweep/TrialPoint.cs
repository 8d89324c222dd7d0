namespace BackflushController.Trials;

/// <summary>One place in a run at which something went wrong, and what came of it.</summary>
/// <param name="Number">The tick or call, the first is 1.</param>
/// <param name="PumpOffNanoseconds">From there until the pump no longer ran; null when it did not run.</param>
/// <param name="Broken">What the box did that it must not, a sentence each; empty when nothing.</param>
public sealed record TrialPoint(int Number, string Where, long? PumpOffNanoseconds, IReadOnlyList<string> Broken);
