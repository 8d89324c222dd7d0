using System.Runtime.CompilerServices;

namespace BackflushController.Tests.Run;

/// <summary>What no tick may take, on a chip at 240 MHz and at 160 MHz alike.</summary>
internal static class TickGoals
{
    public const int MostUnits = 1_500;

    /// <summary>What a unit takes, in microseconds, on the two of them.</summary>
    public static readonly int[] Units = [2, 3];

    /// <summary>What keeps a run from its goals; empty when nothing does.</summary>
    public static string Missed(RunReport report)
    {
        TickCosts ticks = report.Ticks;
        bool met = ticks.Ticks > 0
            && ticks.WorstUnits <= MostUnits
            && ticks.Overruns == 0
            && report.WorstEdgeErrorMicroseconds <= OutputChecks.WorstEdgeErrorMicroseconds;
        return met ? "" : Say(
            $"{report.Programme} on {report.Machine}, {report.CostModelName}: {ticks.WorstUnits} units, " +
            $"{ticks.WorstBusyMicroseconds} us, {ticks.Overruns} overruns, edges {report.WorstEdgeErrorMicroseconds}");
    }

    private static string Say(DefaultInterpolatedStringHandler text) =>
        string.Create(CultureInfo.InvariantCulture, ref text);
}
