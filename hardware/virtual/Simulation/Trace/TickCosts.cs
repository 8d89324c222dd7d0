namespace BackflushController.Simulation;

/// <summary>What the firmware's 20 ms ticks cost under the cost model.</summary>
/// <param name="MedianUnits">Control step, units of the cost model: half of the ticks cost no more.</param>
/// <param name="Percentile99Units">Control step: 99 of 100 ticks cost no more.</param>
/// <param name="WorstUnits">Control step: the dearest tick.</param>
/// <param name="MedianBusyMicroseconds">The whole tick, device calls included: median.</param>
/// <param name="Percentile99BusyMicroseconds">The whole tick: 99th percentile.</param>
/// <param name="WorstBusyMicroseconds">The whole tick: worst.</param>
/// <param name="Overruns">Ticks that took longer than their 20 ms.</param>
/// <param name="Ticks">All ticks of the run.</param>
public sealed record TickCosts(
    int MedianUnits,
    int Percentile99Units,
    int WorstUnits,
    int MedianBusyMicroseconds,
    int Percentile99BusyMicroseconds,
    int WorstBusyMicroseconds,
    int Overruns,
    int Ticks);
