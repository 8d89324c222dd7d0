using System.Collections.Concurrent;

namespace BackflushController.Tests.Simulations;

/// <summary>
/// Shots with the machine's own brew switch while the box runs nothing. The sensor sees every stroke of the pump there,
/// and nobody may be told that it reads wrongly.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ShotOnOwnSwitchTests
{
    /// <summary>What a basket with coffee in it lets through, ml/s per root bar.</summary>
    private const double Coffee = 0.7;

    private const int Seeds = 5;
    private const int Specimens = 100;
    private const long LongestSpike = 60 * Millisecond;
    private const long SpikePeriod = 300 * Millisecond;
    private const long CoffeeSettles = Second;
    private const long BlindSettles = 8 * Second;

    public static TheoryData<string> Machines => new(MachinePresets.WithoutSettings.Select(preset => preset.Name));

    [Theory, MemberData(nameof(Machines))]
    public void The_sensor_is_believed_through_shots_fills_by_hand_and_bursts_of_noise(string machine)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            SensedMachineParameters parameters = Nominal(machine, Coffee, seed);
            Assert.Empty(Pull(parameters, seed, Basket.Open).Complaints);
            Assert.Empty(Pull(parameters, seed, Basket.Blind).Complaints);
            foreach (double volts in (double[])[1, 1.5, 2])
            {
                var burst = new NoiseBurst(volts, LongestSpike, SpikePeriod, seed);
                Assert.Empty(Pull(parameters, seed, Basket.Open, burst).Complaints);
            }
        }
    }

    [Theory]
    [InlineData(Coffee)]
    [InlineData(1.5)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    public void A_hundred_machines_are_believed_whatever_is_in_the_basket(double outflow)
    {
        var complaints = new ConcurrentBag<string>();
        Parallel.For(1, Specimens + 1, seed =>
        {
            SensedMachineParameters specimen = With(SensedMachineParameters.Varied(seed), outflow);
            foreach (string complaint in Pull(specimen, seed, Basket.Open).Complaints)
            {
                complaints.Add($"machine {seed}: {complaint}");
            }
        });
        Assert.Empty(complaints);
    }

    private static SensedMachineParameters Nominal(string machine, double outflow, int seed)
    {
        MachineParameters parameters = MachinePresets.Get(machine).Parameters with
        {
            MainsPhaseTurns = (double)seed / Seeds,
        };
        return With(SensedMachineParameters.Nominal(parameters), outflow);
    }

    private static SensedMachineParameters With(SensedMachineParameters specimen, double outflow) => specimen with
    {
        Machine = specimen.Machine with { OpenBasketMillilitresPerSecondPerRootBar = outflow },
    };

    /// <summary>A shot of 30 s and one of 12 s, watched from the ready page.</summary>
    private static Watched Pull(
        SensedMachineParameters parameters, int seed, Basket basket, NoiseBurst? burst = null)
    {
        var simulation = new DirectSimulation(
            new SensedMachine(parameters, seed),
            new ControllerSettings(),
            [ProgrammeCatalogue.WaterRinse(FillEnd.Timed)]);
        simulation.Sensed.Machine.Basket = basket;
        simulation.Sensed.NoiseBurst = burst;
        var watched = new Watched(simulation, basket == Basket.Blind ? BlindSettles : CoffeeSettles);
        simulation.RunUntil(2 * Second);
        foreach (int seconds in new[] { 30, 12 })
        {
            watched.SwitchOn();
            simulation.RunUntil(simulation.Now + (seconds * Second));
            watched.SwitchOff();
            simulation.RunUntil(simulation.Now + (5 * Second));
        }

        return watched;
    }

    /// <summary>What a person in front of the box could complain of.</summary>
    private sealed class Watched
    {
        private const long Gauge = 5 * Millisecond;
        private const long Page = 200 * Millisecond;
        private const double BoundBar = 1;

        // Ten periods of 50 Hz and twelve of 60 Hz.
        private const int Window = (int)(200 * Millisecond / Gauge);

        private static readonly HashSet<string> FaultNames =
        [
            .. Enum.GetValues<Fault>()
                .Where(fault => fault != Fault.None)
                .Select(fault => ScreenTexts.Title(Language.English, FaultTexts.Name(fault))),
        ];

        private readonly DirectSimulation _simulation;
        private readonly long _settles;
        private readonly Queue<double> _gauge = new();
        private readonly HashSet<string> _complaints = [];
        private long _onSince = long.MaxValue;

        public Watched(DirectSimulation simulation, long settles)
        {
            _simulation = simulation;
            _settles = settles;
            simulation.Ticked += LookAtBox;
            simulation.At(simulation.Now + Gauge, LookAtGauge);
            simulation.At(simulation.Now + Page, LookAtPage);
        }

        public IEnumerable<string> Complaints => _complaints;

        public void SwitchOn()
        {
            _simulation.Sensed.MachineSwitchOn = true;
            _onSince = _simulation.Now;
        }

        public void SwitchOff()
        {
            _simulation.Sensed.MachineSwitchOn = false;
            _onSince = long.MaxValue;
        }

        private void LookAtGauge()
        {
            _gauge.Enqueue(_simulation.Sensed.Machine.GroupPressureBar);
            if (_gauge.Count > Window)
            {
                _gauge.Dequeue();
            }

            _simulation.At(_simulation.Now + Gauge, LookAtGauge);
        }

        private void LookAtPage()
        {
            ScreenView view = _simulation.Screen;
            foreach (string name in FaultNames.Where(name => view.Words.Contains(name, StringComparison.Ordinal)))
            {
                _complaints.Add($"the page says {name}");
            }

            _simulation.At(_simulation.Now + Page, LookAtPage);
        }

        private void LookAtBox()
        {
            DisplayStatus status = _simulation.Controller.Status;
            if (status.SensorLoss != SensorCondition.Good)
            {
                _complaints.Add($"sensor lost: {status.SensorLoss}");
            }

            if (status.State != RunState.Ready)
            {
                _complaints.Add($"state {status.State}");
            }

            if (_simulation.Now - _settles < _onSince)
            {
                return;
            }

            // Not the number on the panel, which is renewed twice a second.
            double error = (_simulation.Controller.Pressure.Verdict.MeanMillibar / 1000.0) - _gauge.Average();
            if (!status.PressureKnown || Math.Abs(error) > BoundBar)
            {
                _complaints.Add($"the pressure is {error:0.0} bar off");
            }
        }
    }
}
