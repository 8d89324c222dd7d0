namespace BackflushController.Simulation;

/// <summary>Measures what the firmware's ticks cost, by probes in its code.</summary>
public sealed class TickMeter
{
    private readonly List<int> _stepUnits = [];
    private readonly List<int> _busyMicroseconds = [];

    private long _tickEntered;
    private long _waitEntered;
    private long _waited;
    private long _unitsAtStep;
    private int _overruns;

    /// <param name="chip">The chip that runs firmware instrumented with <see cref="FirmwareProbes"/>.</param>
    public TickMeter(VirtualEsp32 chip)
    {
        chip.ProbeEntered += OnEntered;
        chip.ProbeExited += OnExited;
    }

    public TickCosts Costs()
    {
        int[] steps = [.. _stepUnits.Order()];
        int[] busy = [.. _busyMicroseconds.Order()];
        return new TickCosts(
            Rank(steps, 0.5), Rank(steps, 0.99), Rank(steps, 1), Rank(busy, 0.5), Rank(busy, 0.99), Rank(busy, 1),
            _overruns, busy.Length);
    }

    private static int Rank(int[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[(int)Math.Ceiling(share * (sorted.Length - 1))];

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _unitsAtStep = hit.UnitHundredths;
        }
        else if (hit.Point == FirmwareProbes.Tick)
        {
            _tickEntered = hit.Nanoseconds;
            _waited = 0;
        }
        else if (IsWait(hit.Point))
        {
            _waitEntered = hit.Nanoseconds;
        }
    }

    private void OnExited(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _stepUnits.Add((int)((hit.UnitHundredths - _unitsAtStep) / 100));
        }
        else if (hit.Point == FirmwareProbes.Tick)
        {
            long busy = hit.Nanoseconds - _tickEntered - _waited;
            _busyMicroseconds.Add((int)(busy / 1000));
            _overruns += busy > Tick ? 1 : 0;
        }
        else if (IsWait(hit.Point))
        {
            _waited += hit.Nanoseconds - _waitEntered;
        }
    }

    private static bool IsWait(ProbePoint point) => point == FirmwareProbes.Rest || point == FirmwareProbes.Hold;
}
