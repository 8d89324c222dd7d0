namespace BackflushController.Tests.Faults;

/// <summary>A lever in place of the valve, and the hand on it, on machines that differ.</summary>
[Trait("Category", "Slow")]
public sealed class LeverMachineTests
{
    private const int Seeds = 10;
    private const int ContactPin = 18;
    private const string Nothing = "tolerated";
    private const long PumpOffBound = 300 * Millisecond;
    private const long AgainstLeverBound = (LeverCheck.AnswerMicroseconds * Microsecond) + (60 * Millisecond);

    // Four times 5 s; where the pressure shows nothing, twice 3 s in place of each.
    private const long FewestFlushSeconds = 12;
    private const long MostFlushSeconds = 34;

    private static readonly string[] Machines = ["e61-lever", "vibratory-9bar", "vibratory-12bar"];

    public static TheoryData<double, double, bool> Hands => new()
    {
        { 0.5, 0.5, false },
        { 2.5, 7, false },
        { 7, 30, false },
        { 0.5, 7, true },
        { 7, 30, true },
    };

    [Theory, MemberData(nameof(Hands))]
    public void A_hand_that_comes_finishes_the_programme_however_slow_it_is(double up, double down, bool contact)
    {
        var hand = new LeverHandTraits { UpSeconds = up, DownSeconds = down };
        ForEachMachine((machine, seed) =>
        {
            LeverSimulation box = Simulation(machine, seed, hand, contact);

            Assert.Equal(Nothing, box.Finds());
            Assert.Equal(CyclesOf(box.Run.Run.Walk.Programme), box.Run.Run.Walk.CyclesCompleted);
            Assert.Equal(0, box.Run.Run.Observer.Proof.Unproved);
            Assert.False(box.Run.Run.Group.IsVentLocked);
            Assert.InRange(box.LongestAgainstLever, 0, AgainstLeverBound);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hand_that_never_comes_is_named_and_the_pump_hardly_runs(bool contact)
    {
        ForEachMachine((machine, seed) =>
        {
            LeverSimulation box = Simulation(machine, seed, new LeverHandTraits { Comes = false }, contact);

            Assert.Equal(PlainReasons.Of(Fault.LeverNotUp), box.Finds());
            Assert.False(FaultRules.IsFinal(box.Run.Run.Fault));
            Assert.InRange(box.LongestAgainstLever, 0, contact ? 0 : AgainstLeverBound);
        });
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(11, false)]
    [InlineData(6, true)]
    public void A_hand_that_comes_down_early_stops_the_pump_and_the_run_goes_on(double after, bool contact)
    {
        ForEachMachine((machine, seed) =>
        {
            LeverSimulation box = Simulation(machine, seed, new LeverHandTraits { DropsAfterSeconds = after }, contact);

            Assert.Equal(Nothing, box.Finds());
            Assert.Equal(1, box.TimesAsked);
            Assert.Equal(0, box.Run.Run.Observer.Proof.Unproved);
            Assert.InRange(box.OffAfterCollapse, 0, PumpOffBound);
        });
    }

    [Fact]
    public void A_lever_that_nobody_lowers_is_named_after_five_minutes_and_locks_nothing()
    {
        LeverSimulation box = Simulation(Machines[0], 1, new LeverHandTraits { DownSeconds = 10_000 }, contact: false);

        Assert.Equal(PlainReasons.Of(Fault.LeverNotDown), box.Finds());
        Assert.False(FaultRules.IsFinal(box.Run.Run.Fault));
        Assert.False(box.Run.Run.Group.IsVentLocked);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    public void A_welded_pump_is_named_before_a_second_fill(double up, bool contact)
    {
        ForEachMachine((machine, seed) =>
        {
            LeverSimulation box = Simulation(machine, seed, new LeverHandTraits { UpSeconds = up }, contact);
            box.Run.GoTo(RunState.Filling);
            box.Run.World.Sensed.PumpForced = true;
            int fills = box.Fills;

            Assert.Equal(PlainReasons.Of(Fault.PumpStuckOn), box.Finds());
            Assert.Equal(fills, box.Fills);
        });
    }

    [Fact]
    public void Steam_and_air_on_the_pump_side_are_no_welded_pump()
    {
        ForEachMachine((machine, seed) =>
        {
            MachineParameters water = MachinePresets.Get(machine).Parameters;
            water = seed % 2 == 0
                ? water with { BoilerStandingPressureBar = 0.8 }
                : water with { BoilerElasticityMillilitresPerBar = 0.8 };
            var hand = new LeverHandTraits { UpSeconds = 3 };
            LeverSimulation box = Simulation(water, seed, hand, contact: false, fillSeconds: 20);

            Assert.Equal(Nothing, box.Finds());
        });
    }

    /// <summary>The air keeps the group under pressure until it is asked for, and that takes it above 2 bar.</summary>
    [Fact]
    public void Air_that_answers_for_the_lever_with_high_pressure_gives_the_valve_its_lag()
    {
        ForEachMachine((machine, seed) =>
        {
            MachineParameters water = MachinePresets.Get(machine).Parameters with
            {
                BoilerElasticityMillilitresPerBar = 1.25 + (seed * 0.02),
            };
            LeverSimulation box = Simulation(water, seed, new LeverHandTraits(), contact: false, fillSeconds: 20);

            Assert.NotEqual(PlainReasons.Of(Fault.OutputOrder), box.Finds());
            Assert.Equal(RunState.Finished, box.Run.State);
        });
    }

    /// <summary>With the contact the vent counts from when the lever is down; else a slow one is like a leak.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.035)]
    [InlineData(0.05)]
    public void A_fouled_drain_is_advised_of_where_the_contact_shows_the_lever(double fouling)
    {
        ForEachMachine((machine, seed) =>
        {
            MachineParameters water =
                MachinePresets.Get(machine).Parameters with { DrainFoulingFactor = fouling };
            LeverSimulation box = Simulation(water, seed, new LeverHandTraits(), contact: true, fillSeconds: 14);

            Assert.Equal(PlainReasons.Of(Advice.SlowVent), box.Finds());
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(20)]
    public void A_leak_is_named_however_long_the_hand_waits(double down)
    {
        ForEachMachine((machine, seed) =>
        {
            MachineParameters water = MachinePresets.Get(machine).Parameters with
            {
                GasketLeakMillilitresPerSecondPerRootBar = seed % 2 == 0 ? 0.2 : 0.15,
            };
            var hand = new LeverHandTraits { DownSeconds = down };
            LeverSimulation box = Simulation(water, seed, hand, contact: false, fillSeconds: 20);

            Assert.Equal(PlainReasons.Of(Advice.GasketLeaks), box.Finds());
        });
    }

    [Fact]
    public void Every_programme_of_the_menu_runs_to_its_end()
    {
        var settings = new ControllerSettings { Valve = ValveKind.Lever };
        Assert.All(ConfiguredProgrammes.Of(settings), programme =>
        {
            SensedMachineParameters machine = SensedMachineParameters.Varied(3);
            var box = new LeverSimulation(machine, 3, settings, new LeverHandTraits(), programme);

            Assert.Equal(Nothing, box.Finds());
            Assert.Equal(RunState.Finished, box.Run.State);
        });
    }

    /// <summary>Narrow paths, wide screens, pauses of the pump, an empty tank: the flow shows 0 to 130 mbar.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_flush_that_the_pressure_does_not_show_runs_by_time_and_asks_nothing(bool contact)
    {
        ForEachMachine((machine, seed) =>
        {
            foreach (Func<MachineParameters, MachineParameters> change in Flushes(seed))
            {
                LeverSimulation box = Flush(change(MachinePresets.Get(machine).Parameters), seed, contact, comes: true);

                Assert.Equal(Nothing, box.Finds());
                Assert.Equal(CyclesOf(box.Run.Run.Walk.Programme), box.Run.Run.Walk.CyclesCompleted);
                Assert.Equal(0, box.TimesAsked);
                Assert.InRange(box.PumpOn, FewestFlushSeconds * Second, MostFlushSeconds * Second);
                Assert.InRange(box.LongestAgainstLever, 0, contact ? 0 : AgainstLeverBound);
            }
        });
    }

    /// <summary>Without a contact nothing tells such a flush from one that the screen swallows.</summary>
    [Fact]
    public void A_flush_without_a_hand_pumps_against_the_lever_no_longer_than_the_gate_allows()
    {
        ForEachMachine((machine, seed) =>
        {
            MachineParameters water = MachinePresets.Get(machine).Parameters;
            LeverSimulation box = Flush(water, seed, contact: false, comes: false);
            box.Finds();

            Assert.InRange(box.PumpOn, 0, MostFlushSeconds * Second);
            Assert.InRange(box.LongestAgainstLever, 0, AgainstLeverBound);
        });
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(6, true)]
    public void A_lever_that_comes_down_again_and_again_ends_the_run(double after, bool contact)
    {
        ForEachMachine((machine, seed) =>
        {
            var hand = new LeverHandTraits { DropsAfterSeconds = after };
            LeverSimulation box = Simulation(machine, seed, hand, contact);
            box.DropsAlways();

            Assert.Equal(PlainReasons.Of(Fault.FillCollapsed), box.Finds());
            Assert.Equal(5, box.TimesAsked);
            Assert.False(box.Run.Run.Group.IsVentLocked);
        });
    }

    private static Func<MachineParameters, MachineParameters>[] Flushes(int seed) =>
    [
        m => m with { BoilerPathMillilitresPerSecondPerRootBar = 1.4 + (seed * 0.2) },
        m => m with { ShowerScreenMillilitresPerSecondPerRootBar = 28 + (seed * 3) },
        m => m with { PumpFreeFlowMillilitresPerMinute = 330 + (seed * 40) },
        m => m with { CylinderMillilitres = 5 * seed },
        m => m with { TankStartMillilitres = 40 + (20 * seed) },
        m => m with
        {
            PreinfusionPulseSeconds = seed % 3, PreinfusionSeconds = 2 + (seed / 2), PreinfusionFlowShare = 0,
        },
    ];

    private static LeverSimulation Flush(MachineParameters water, int seed, bool contact, bool comes)
    {
        var settings = new ControllerSettings { Valve = ValveKind.Lever };
        settings.Pins.BrewSwitch = contact ? ContactPin : PinSettings.None;
        Programme flush = ConfiguredProgrammes.Of(settings).Single(IsFlush);
        SensedMachineParameters machine = SensedMachineParameters.Varied(seed) with { Machine = water };
        return new LeverSimulation(machine, seed, settings, new LeverHandTraits { Comes = comes }, flush);
    }

    private static bool IsFlush(Programme programme) =>
        !programme.HasBackflush && programme.Stages.Any(stage => stage.Kind == StageKind.Flush);

    private static int CyclesOf(Programme programme) => programme.Stages.Sum(stage => stage.Cycles);

    private static void ForEachMachine(Action<string, int> play) => Assert.All(
        from machine in Machines from seed in Enumerable.Range(1, Seeds) select (machine, seed),
        drawn => play(drawn.machine, drawn.seed));

    private static LeverSimulation Simulation(string machine, int seed, LeverHandTraits hand, bool contact) =>
        Simulation(MachinePresets.Get(machine).Parameters, seed, hand, contact, machine == Machines[0] ? 14 : 10);

    private static LeverSimulation Simulation(
        MachineParameters water, int seed, LeverHandTraits hand, bool contact, int fillSeconds)
    {
        var settings = new ControllerSettings { Valve = ValveKind.Lever };
        settings.Pins.BrewSwitch = contact ? ContactPin : PinSettings.None;
        settings.LeakHoldMicroseconds = 5_000_000;
        settings.Programmes.Numbers[ProgrammeSettings.ClearWater] = 2;
        settings.Programmes.Numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = fillSeconds * 1000;
        Programme clear = ConfiguredProgrammes.Of(settings).Single(one => one.Name == TextId.ClearWaterFinish);
        SensedMachineParameters machine = SensedMachineParameters.Varied(seed) with { Machine = water };
        return new LeverSimulation(machine, seed, settings, hand, clear);
    }
}
