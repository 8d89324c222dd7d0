namespace BackflushController.Tests.Machines;

/// <summary>Runs a machine with the inputs of a backflush and measures what a person with a gauge would.</summary>
internal sealed class MachineRun
{
    private const long ValveLead = 50 * Millisecond;

    public MachineRun(MachineParameters? parameters = null) => Machine = new Machine(parameters ?? new());

    public MachineRun(string preset)
        : this(MachinePresets.Get(preset).Parameters)
    {
    }

    public Machine Machine { get; }

    /// <summary>Valve, pump for some seconds, pump off, valve off, wait.</summary>
    public CycleFigures Cycle(double onSeconds = 10, double offSeconds = 10)
    {
        Energise();
        double fill = FillSeconds(onSeconds, 0.95 * Machine.Parameters.BlindPlateauBar(), out double[] lastPart);
        Machine.PumpPowered = false;
        Wait(ValveLead);
        Machine.ValveEnergised = false;
        double vent = VentSeconds(offSeconds);
        return new CycleFigures(fill, lastPart.Average(), vent, lastPart.Max() - lastPart.Min());
    }

    /// <summary>Energises the valve and, a little later, the pump.</summary>
    public void Energise()
    {
        Machine.ValveEnergised = true;
        Wait(ValveLead);
        Machine.PumpPowered = true;
    }

    /// <summary>A fill and no vent: the pump is off, the valve still energised.</summary>
    public void Fill(int seconds)
    {
        Energise();
        Wait(seconds * Second);
        Machine.PumpPowered = false;
    }

    public void Wait(long nanoseconds) => Machine.AdvanceTo(Machine.NowNanoseconds + nanoseconds);

    /// <summary>Group pressure at every millisecond of a stretch.</summary>
    public double[] Trace(double seconds)
    {
        var trace = new double[(int)(seconds * 1000)];
        for (int index = 0; index < trace.Length; index++)
        {
            Wait(Millisecond);
            trace[index] = Machine.GroupPressureBar;
        }

        return trace;
    }

    /// <summary>Seconds until the mean over a mains cycle reaches a pressure; not a number when never.</summary>
    public double FillSeconds(double seconds, double targetBar) => FillSeconds(seconds, targetBar, out _);

    /// <summary>Seconds until the group is at rest (below 0.7 bar); not a number when it never is.</summary>
    public double VentSeconds(double seconds)
    {
        int index = Array.FindIndex(Trace(seconds), bar => bar < 0.7);
        return index < 0 ? double.NaN : (index + 1) / 1000.0;
    }

    private double FillSeconds(double seconds, double targetBar, out double[] lastThreeTenths)
    {
        double[] trace = Trace(seconds);
        lastThreeTenths = trace[^300..];
        int window = (int)Math.Round(1000 / Machine.Parameters.MainsFrequencyHertz);
        double sum = 0;
        for (int index = 0; index < trace.Length; index++)
        {
            sum += trace[index] - (index >= window ? trace[index - window] : 0);
            if (sum / window >= targetBar)
            {
                return (index + 1) / 1000.0;
            }
        }

        return double.NaN;
    }
}
