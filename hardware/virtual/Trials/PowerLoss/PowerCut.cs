namespace BackflushController.Trials;

/// <summary>One power cut in a run and what came of it.</summary>
/// <param name="Tick">The tick at whose end the power went; the first of the box is 1.</param>
/// <param name="Broken">What the box did that it must not, a sentence each; empty when nothing.</param>
public sealed record PowerCut(int Tick, RunState State, bool DetergentInGroup, IReadOnlyList<string> Broken);
