namespace BackflushController.Trials;

/// <summary>One power cut in a run and what came of it.</summary>
/// <param name="Tick">The tick at whose end the power went; the first of the box is 1.</param>
/// <param name="State">Where the run was.</param>
/// <param name="DetergentInGroup">Detergent had been pumped and not been rinsed out.</param>
/// <param name="Broken">What the box did that it must not, a sentence each; empty when it kept its promises.</param>
public sealed record PowerCut(int Tick, RunState State, bool DetergentInGroup, IReadOnlyList<string> Broken);
