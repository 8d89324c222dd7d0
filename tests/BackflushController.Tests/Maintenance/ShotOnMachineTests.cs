namespace BackflushController.Tests.Maintenance;

/// <summary>Shots, flushes and backflushes by the machine's own switch, seen through its sensor.</summary>
[Trait("Category", "Slow")]
public sealed class ShotOnMachineTests(ITestOutputHelper output)
{
    /// <summary>A basket with coffee in it lets this much through.</summary>
    private const double CoffeeMillilitresPerSecondPerRootBar = 0.7;

    private const int Specimens = 100;

    public static TheoryData<string> Machines => new(MachinePresets.WithoutSettings.Select(preset => preset.Name));

    [Theory, MemberData(nameof(Machines))]
    public void Every_shot_is_counted_once(string machine)
    {
        IdleBox box = new(machine, CoffeeMillilitresPerSecondPerRootBar);
        box.Machine.Basket = Basket.Open;
        for (int shot = 1; shot <= 3; shot++)
        {
            box.Switch(28);
            box.Wait(12);
            output.WriteLine($"{machine}: shot of 28 s, {box.SecondsUnderPressure:0.0} s under pressure");
            Assert.Equal(shot, box.Shots);
            Assert.False(box.WasLost, "the sensor was lost");
        }
    }

    [Fact]
    public void Every_shot_is_counted_on_a_hundred_healthy_machines()
    {
        List<string> wrong = [];
        for (int seed = 1; seed <= Specimens; seed++)
        {
            IdleBox box = new(SensedMachineParameters.Varied(seed), CoffeeMillilitresPerSecondPerRootBar, seed);
            box.Machine.Basket = Basket.Open;
            box.Switch(28);
            box.Wait(12);
            box.Switch(12);
            box.Wait(40);
            if (box.Shots != 2 || box.WasLost)
            {
                wrong.Add($"machine {seed}: {box.Shots} shots, sensor lost {box.WasLost}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_flush_without_coffee_is_no_shot(string machine)
    {
        IdleBox box = new(machine, new MachineParameters().OpenBasketMillilitresPerSecondPerRootBar);
        box.Machine.Basket = Basket.Open;
        box.Switch(20);
        box.Wait(20);
        box.Machine.Basket = Basket.None;
        box.Switch(20);
        box.Wait(60);

        Assert.Equal(0, box.Shots);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_backflush_by_hand_is_no_shot(string machine)
    {
        foreach ((int seconds, int pause) in new[] { (10, 5), (10, 10), (10, 15), (20, 10), (15, 15) })
        {
            IdleBox box = new(machine, CoffeeMillilitresPerSecondPerRootBar);
            for (int fill = 0; fill < 6; fill++)
            {
                box.Switch(seconds);
                output.WriteLine($"{machine}: fill of {seconds} s, {box.SecondsUnderPressure:0.0} s under pressure");
                box.Wait(pause);
            }

            box.Wait(60);
            Assert.Equal(0, box.Shots);
        }
    }

    [Fact]
    public void A_backflush_by_hand_is_no_shot_on_a_hundred_machines_whatever_their_drain()
    {
        List<string> wrong = [];
        for (int seed = 1; seed <= Specimens; seed++)
        {
            SensedMachineParameters parameters = SensedMachineParameters.Varied(seed);
            MachineParameters machine = parameters.Machine with { DrainFoulingFactor = seed % 2 == 0 ? 1 : 0.3 };
            IdleBox box = new(parameters with { Machine = machine }, CoffeeMillilitresPerSecondPerRootBar, seed);
            for (int fill = 0; fill < 5; fill++)
            {
                box.Switch(10);
                box.Wait(10);
            }

            box.Wait(60);
            if (box.Shots != 0)
            {
                wrong.Add($"machine {seed}: {box.Shots} shots");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>The part of the box that counts shots while nothing runs.</summary>
    private sealed class IdleBox
    {
        private const int TickMilliseconds = 20;
        private readonly SensedMachine _machine;
        private readonly DirectBoard _board;
        private readonly PressureSensor _sensor = new(new ControllerSettings());
        private readonly SensorWatch _sensorWatch = new();
        private readonly PressureJudge _judge = new(new ControllerSettings());
        private readonly PressureReading _reading = new();
        private readonly PressureVerdict _verdict = new();
        private readonly ShotWatch _watch = new();
        private int _ticksUnderPressure;

        public IdleBox(string machine, double basket)
            : this(SensedMachineParameters.Nominal(MachinePresets.Get(machine).Parameters), basket, 1)
        {
        }

        public IdleBox(SensedMachineParameters parameters, double basket, int seed)
        {
            MachineParameters machine = parameters.Machine with { OpenBasketMillilitresPerSecondPerRootBar = basket };
            _machine = new SensedMachine(parameters with { Machine = machine }, seed);
            _board = new DirectBoard(_machine, new byte[]?[DirectBoard.SlotCount]);
            Wait(1);
        }

        public Machine Machine => _machine.Machine;

        public int Shots { get; private set; }

        public bool WasLost { get; private set; }

        public double SecondsUnderPressure => _ticksUnderPressure * TickMilliseconds / 1_000.0;

        public void Switch(int seconds)
        {
            _ticksUnderPressure = 0;
            _machine.MachineSwitchOn = true;
            Wait(seconds);
            _machine.MachineSwitchOn = false;
        }

        public void Wait(int seconds)
        {
            // A basket of coffee is an outlet: after it the pressure may follow each stroke of the pump.
            for (int tick = 0; tick < seconds * 1_000 / TickMilliseconds; tick++)
            {
                var inputs = new Inputs { SensorRead = true, SignalLowest = int.MaxValue };
                for (int sample = 0; sample < Inputs.SamplesPerTick; sample++)
                {
                    _board.Rest();
                    _board.SampleSensor(inputs);
                }

                long now = _board.Now / Microsecond;
                _sensor.Read(inputs, GroupOutlet.Idle, _reading);
                _sensorWatch.Watch(_reading, inputs.SignalCounts, false);
                _judge.Judge(now, _reading, _sensorWatch.Loss, _verdict);
                WasLost |= _verdict.Loss != SensorCondition.Good;
                Shots += _watch.Watch(now, RunState.Ready, _verdict, false) ? 1 : 0;
                _ticksUnderPressure += _verdict.MeanMillibar >= ShotWatch.BrewMillibar ? 1 : 0;
            }
        }
    }
}
