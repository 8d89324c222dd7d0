namespace BackflushController.Tests.Simulations;

/// <summary>A machine without a box: the test commands pump and valve, and looks at the truth with a gauge.</summary>
internal sealed class BareSimulation(SensedMachineParameters parameters, int seed) : ISimulation
{
    private const long GaugeStep = 10 * Millisecond;

    /// <summary>The default machine.</summary>
    public BareSimulation()
        : this(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1)
    {
    }

    public SensedMachine Sensed { get; } = new(parameters, seed);

    public Machine Machine => Sensed.Machine;

    public long Now { get; private set; }

    public double GroupBar => Machine.GroupPressureBar;

    /// <summary>Signal without its offset, as a share of the supply: what the firmware makes a pressure of.</summary>
    public double Ratio => (double)(ReadMean(Sensed.ReadSignal) + 176) / (ReadMean(Sensed.ReadSupply) + 176);

    public static BareSimulation Varied(int seed) => new(SensedMachineParameters.Varied(seed), seed);

    public void At(long nanoseconds, Action action) =>
        throw new NotSupportedException("No fault that comes here plans anything.");

    public void Wait(long nanoseconds)
    {
        Now += nanoseconds;
        Sensed.AdvanceTo(Now);
    }

    /// <summary>Energises the valve and starts the pump.</summary>
    public void StartFill()
    {
        Sensed.EnableCommanded = true;
        Sensed.ValveCommanded = true;
        Wait(200 * Millisecond);
        Sensed.PumpCommanded = true;
    }

    /// <summary>Pump off and, a little later, the valve.</summary>
    public void Release()
    {
        Sensed.PumpCommanded = false;
        Wait(100 * Millisecond);
        Sensed.EnableCommanded = false;
        Sensed.ValveCommanded = false;
    }

    /// <summary>A fill of 10 s and what the gauge shows in its last second, bar.</summary>
    public double FillToPlateau()
    {
        StartFill();
        Wait(9 * Second);
        double sum = 0;
        for (long time = 0; time < Second; time += GaugeStep)
        {
            Wait(GaugeStep);
            sum += GroupBar * GaugeStep / Second;
        }

        return sum;
    }

    private int ReadMean(Func<long, int> read) => (int)Enumerable.Range(0, 100).Average(_ => read(Now));
}
