namespace BackflushController.Trials;

/// <summary>What a process with a world in it has in memory, after a collection.</summary>
/// <param name="Hours">Simulated hours since its start.</param>
/// <param name="Runs">Programmes finished so far.</param>
/// <param name="HeapBytes">Objects.</param>
public readonly record struct MemorySample(int Hours, int Runs, long HeapBytes);
