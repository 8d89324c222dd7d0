namespace BackflushController.Tests.Simulations;

/// <summary>A machine without a box: the test commands pump and valve, and looks at the truth with a gauge.</summary>
internal sealed class BareSimulation : ISimulation
{
    public const long Millisecond = 1_000_000;
    public const long Second = 1000 * Millisecond;

    private const long GaugeStep = 10 * Millisecond;
    private const double RestBar = 0.7;

    private readonly PriorityQueue<Action, (long Nanoseconds, long Sequence)> _events = new();
    private long _sequence;

    /// <summary>The default machine.</summary>
    public BareSimulation()
        : this(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1)
    {
    }

    public BareSimulation(SensedMachineParameters parameters, int seed) => Sensed = new SensedMachine(parameters, seed);

    public SensedMachine Sensed { get; }

    public Machine Machine => Sensed.Machine;

    public long Now { get; private set; }

    public double GroupBar => Machine.GroupPressureBar;

    /// <summary>Signal without its offset, as a share of the supply: what the firmware makes a pressure of.</summary>
    public double Ratio => (double)(ReadMean(Sensed.ReadSignal) + 176) / (ReadMean(Sensed.ReadSupply) + 176);

    public static BareSimulation Varied(int seed) => new(SensedMachineParameters.Varied(seed), seed);

    public void At(long nanoseconds, Action action) => _events.Enqueue(action, (nanoseconds, _sequence++));

    public void Wait(long nanoseconds)
    {
        long end = Now + nanoseconds;
        while (_events.TryPeek(out Action? action, out var due) && due.Nanoseconds <= end)
        {
            _events.Dequeue();
            Now = due.Nanoseconds;
            Sensed.AdvanceTo(Now);
            action();
        }

        Now = end;
        Sensed.AdvanceTo(Now);
    }

    /// <summary>Energises the valve and starts the pump.</summary>
    public void StartFill()
    {
        Sensed.ValveCommanded = true;
        Wait(200 * Millisecond);
        Sensed.PumpCommanded = true;
    }

    /// <summary>Pump off and, a little later, the valve.</summary>
    public void Release()
    {
        Sensed.PumpCommanded = false;
        Wait(100 * Millisecond);
        Sensed.ValveCommanded = false;
    }

    /// <summary>A fill of 10 s and what the gauge shows in its last second, bar.</summary>
    public double FillToPlateau()
    {
        StartFill();
        Wait(9 * Second);
        return Trace(Second).Average();
    }

    /// <summary>Means of the group pressure over 100 ms, every 10 ms of a stretch.</summary>
    public double[] Trace(long nanoseconds)
    {
        const int window = 10;
        var gauge = new double[nanoseconds / GaugeStep];
        for (int i = 0; i < gauge.Length; i++)
        {
            Wait(GaugeStep);
            gauge[i] = GroupBar;
        }

        return [.. Enumerable.Range(0, gauge.Length - window + 1).Select(i => gauge[i..(i + window)].Average())];
    }

    /// <summary>Seconds from now until the group is at rest; not a number when it is not within 40 s.</summary>
    public double SecondsToRest()
    {
        for (int i = 0; i < 4000; i++)
        {
            if (GroupBar < RestBar)
            {
                return i * GaugeStep / 1e9;
            }

            Wait(GaugeStep);
        }

        return double.NaN;
    }

    private int ReadMean(Func<long, int> read) => (int)Enumerable.Range(0, 100).Average(_ => read(Now));
}
