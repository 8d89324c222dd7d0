namespace BackflushController.Simulation;

/// <summary>What the firmware's 20 ms ticks cost under the cost model.</summary>
/// <param name="Percentile99Units">Control step: 99 of 100 ticks cost no more.</param>
/// <param name="Percentile99BusyMicroseconds">The whole tick: 99th percentile.</param>
/// <param name="Overruns">Ticks that took longer than their 20 ms.</param>
public sealed record TickCosts(
    int MedianUnits, int Percentile99Units, int WorstUnits, int MedianBusyMicroseconds,
    int Percentile99BusyMicroseconds, int WorstBusyMicroseconds, int Overruns, int Ticks);
