namespace BackflushController.Simulation;

/// <summary>
/// Every way of going wrong that the box is tested with. Each is clearly broken over its whole range and on every
/// machine of <see cref="MachineParameters.Varied"/>; what is nearly healthy is not here, except those
/// that are to be tolerated or only advised on.
/// <para>
/// A scenario that changes the basket arrives when the operator is done at the group.
/// </para>
/// </summary>
public static class FaultScenarios
{
    private const double MillilitresLeftBelowPickUp = 1;
    private const double WaterLineMillilitres = 1_000_000;
    private const double JammedOpvFlow = 0;
    private const double OvershootOfLowOpvBar = 1;
    private const double HuntingOpvFlow = 2;

    // The board feeds the sensor 5 V; the firmware wants 4.5 V at least.
    private const double DippedVolts = 3.6;
    private const double PressedOutBar = 6;
    private const long PressureStepNanoseconds = 10_000_000;
    private const long HuntingNanoseconds = 180_000_000;
    private const long LongestSpikeNanoseconds = 60_000_000;
    private const long SpikePeriodNanoseconds = 300_000_000;

    /// <summary>
    /// All: those of the water first, then the valve, the switches and the sensor, then what lets go in a fill, then
    /// pressure that the box did not make.
    /// </summary>
    public static IReadOnlyList<FaultScenario> All { get; } =
    [
        new("no-blind-basket", "The portafilter has a basket with holes in it, so the water runs through.",
            fault => fault.Machine.Basket = Basket.Open)
        {
            InWorld = world => world.Faults.TakesWrongBasket = true,
            Title = "No blind basket",
            Mistake = new BasketMistake(Basket.Blind, Basket.Open, "locks in a basket with holes"),
        },
        new("tank-empty", "The tank is empty down to the pick-up hose.",
            fault => LeaveInTank(fault, -MillilitresLeftBelowPickUp)),
        new("tank-runs-empty", "The tank has water for the first cycles only.",
            fault => LeaveInTank(fault, fault.Severity))
        {
            Severity = new("water above the pick-up hose, ml", 90, 80, 110),
        },
        new("pump-dead", "The pump does not run when it is driven.",
            fault => fault.Sensed.PumpForced = false),
        new("gasket-leak", "The group gasket lets so much water past that the pressure never gets to 7 bar.",
            fault => fault.Wear(machine =>
                machine with { GasketLeakMillilitresPerSecondPerRootBar = fault.Severity }))
        {
            Severity = new("leak, ml/s per root bar", 3.5, 3.2, 5),
            Title = "Leaking gasket",
        },
        new("gasket-worn",
            "The group gasket leaks a little: the plateau is nearly normal, but the pressure does not hold.",
            fault => fault.Wear(machine =>
                machine with { GasketLeakMillilitresPerSecondPerRootBar = fault.Severity }))
        {
            Severity = new("leak, ml/s per root bar", 0.2, 0.1, 0.3),
            Demand = FaultDemand.Advise,
        },
        new("opv-low", "The over-pressure valve opens far below any espresso machine's rating.",
            fault => fault.Wear(machine => machine.WithOpv(fault.Severity, OvershootOfLowOpvBar)))
        {
            Severity = new("rating, bar", 4.5, 3, 5.5),
            Title = "Low OPV",
        },
        new("opv-jammed", "The over-pressure valve is jammed shut on a strong pump: more than 16.5 bar.",
            fault => fault.Wear(machine => machine with
            {
                OpvFlowMillilitresPerSecondPerBar = JammedOpvFlow,
                PumpMaximumPressureBar = fault.Severity,
            })) { Severity = new("largest pressure of the pump, bar", 19, 18, 20) },
        new("pressure-never-flat",
            "The over-pressure valve hunts: above 7 bar the pressure goes up and down three times a second.",
            fault => Hunt(fault, fault.Machine.Parameters.OpvRatingBar))
        {
            Severity = new("how far the valve's rating drops each time, bar", 2.5, 2.2, 2.8),
            Programme = "stall-backflush",
        },
        new("screen-clogged", "The shower screen is clogged: an open flush builds up 1 to 3 bar.",
            fault => fault.Wear(machine =>
                machine with { ShowerScreenMillilitresPerSecondPerRootBar = fault.Severity }))
        {
            Severity = new("outflow of the screen, ml/s per root bar", 6, 5, 7),
            Programme = "open-flush",
            Demand = FaultDemand.Advise,
        },
        new("portafilter-left-in", "The portafilter with the blind basket is still in during an open flush.",
            fault => fault.Machine.Basket = Basket.Blind)
        {
            Programme = "open-flush",
            Mistake = new BasketMistake(Basket.None, Basket.Blind, "leaves the portafilter with the blind basket in"),
        },
        new("valve-stuck-released",
            "The three-way valve does not open: the pump works against a closed path, the group stays at rest.",
            fault => fault.Sensed.ValveForced = false) { Title = "Valve stuck closed" },
        new("valve-stuck-energised",
            "The three-way valve does not fall back: the group stays joined to the boiler and never vents.",
            fault => fault.Sensed.ValveForced = true) { Title = "Valve stuck open" },
        new("no-three-way-valve", "The machine has no three-way valve: group and boiler are one and there is no drain.",
            fault =>
            {
                fault.Sensed.ValveForced = true;
                fault.Wear(machine => machine with { DrainFoulingFactor = 0 });
            }) { Title = "No three-way valve" },
        new("drain-blocked", "The drain is blocked: the group never vents.",
            fault => fault.Wear(machine => machine with { DrainFoulingFactor = 0 })),
        new("drain-fouled", "The drain is fouled: the group vents, but more than three times as slowly as clean.",
            fault => fault.Wear(machine =>
                machine with { DrainFoulingFactor = machine.DrainFoulingFactor / fault.Severity }))
        {
            Severity = new("how many times less the drain lets through", 10, 7, 20),
            Demand = FaultDemand.Advise,
        },
        new("pressure-while-idle",
            "The machine's own brew switch is on: pump and valve run though the box drives neither.",
            fault => fault.Sensed.MachineSwitchOn = true),
        new("pump-welded", "The contact of the pump relay is welded: the pump runs whatever the box asks for.",
            fault => fault.Sensed.PumpForced = true) { Title = "Relay welded" },
        new("sensor-open", "The sensor's signal wire is broken.",
            fault => fault.Sensed.SignalWire = SignalWire.Open) { Title = "Sensor open" },
        new("sensor-short", "The sensor's signal wire is shorted to the supply.",
            fault => fault.Sensed.SignalWire = SignalWire.ShortedToSupply) { Title = "Sensor short" },
        new("sensor-frozen", "The converter repeats its last code of the signal.",
            fault => fault.Sensed.SignalFrozen = true) { Title = "Sensor frozen" },
        new("sensor-silent", "The converter does not answer: every reading throws.",
            fault => fault.Sensed.ConverterFails = true),
        new("sensor-supply-brown-out", "The sensor's supply has collapsed.",
            fault => fault.Sensed.SupplyVolts = fault.Severity) { Severity = new("supply, V", 2, 1, 2.3) },
        new("sensor-drift", "The sensor's zero wanders out of the plausible range within a minute.",
            fault => fault.Sensed.DriftBarPerSecond = fault.Severity)
        {
            Severity = new("drift, bar/s", 0.4, 0.3, 0.6, EitherSign: true),
        },
        new("noise-bursts", "A few times a second a spike of up to 60 ms hits the signal wire: to be tolerated.",
            fault => fault.Sensed.NoiseBurst = new NoiseBurst(
                fault.Severity, LongestSpikeNanoseconds, SpikePeriodNanoseconds, fault.Seed))
        {
            Severity = new("height of the spikes, V", 2, 1, 2),
            Demand = FaultDemand.Tolerate,
        },
        new("diaphragm-stuck",
            "The sensor's diaphragm is stuck: the pressure seen stays what it was, the noise goes on.",
            fault => fault.Sensed.DiaphragmStuck = true),
        new("portafilter-off", "The portafilter comes off under pressure, in the middle of a fill.",
            fault => WhenFilledTo(fault.Severity, fault, () => fault.Machine.Basket = Basket.None))
        {
            Severity = new("pressure at which it comes off, bar", 7, 3, 8),
        },
        new("gasket-lets-go", "The gasket is pressed out in the middle of a fill.",
            fault => WhenFilledTo(PressedOutBar, fault, () => fault.Wear(machine =>
                machine with { GasketLeakMillilitresPerSecondPerRootBar = fault.Severity })))
        {
            Severity = new("leak, ml/s per root bar", 10, 9, 11),
        },
        new("steam", "Steam stands over the water of the boiler, after milk was frothed: to be tolerated.",
            fault => fault.Wear(machine => machine with { BoilerStandingPressureBar = fault.Severity }))
        {
            Severity = new("pressure of the steam, bar", 0.75, 0.2, 1.5),
            Demand = FaultDemand.Tolerate,
        },
        new("autofill-runs-on",
            "The machine's own board runs the pump to fill its boiler, and does not stop.",
            fault => fault.Sensed.ForeignPumpOn = true),
        new("pump-hot", "The pump is so hot that its own protector cuts it off after a minute of work.",
            fault => fault.Wear(machine => machine with { PumpProtectorOpensAfterSeconds = fault.Severity }))
        {
            Severity = new("running after which it opens, s", 59, 58, 61),
        },
    ];

    /// <summary>What can be broken and repaired again in a world, in the order of the buttons on the page.</summary>
    public static IReadOnlyList<FaultScenario> InWorld { get; } =
    [
        Get("no-blind-basket"),
        Get("valve-stuck-released"),
        Get("valve-stuck-energised"),
        Get("no-three-way-valve"),
        Get("gasket-leak"),
        Get("opv-low"),
        Get("sensor-open"),
        Get("sensor-short"),
        Get("sensor-frozen"),
        OfBox("supply-dip", "Supply dip", "The sensor's supply dips to 3.6 V until it is repaired.",
            "The run stops: F15 No sensor supply.",
            world => world.Box.Sensed.SupplyVolts = DippedVolts),
        OfBox("oled-unplugged", "OLED unplugged",
            "The plug of the display is pulled; plugged in again, it has lost its picture.",
            "The run goes on: button and buzzer need no picture. Plugged in again while nothing runs, the display has "
            + "its picture within 12 s.",
            world => world.Faults.UnplugPanel()),
        OfBox("i2c-stuck", "I2C stuck",
            "A line of the display's bus is held low: each transfer blocks until its timeout.",
            "The run goes on, and pump and valve keep their times. The display keeps its last picture until it is "
            + "repaired.",
            world => world.Box.PanelWires.Condition = I2cBusCondition.Stuck),
        Get("pump-welded"),
        OfBox("cut-off-stuck", "Cut-off stuck",
            "The switch of the cut-off is shorted: the relays keep their supply without a heartbeat.",
            "A run that has begun goes on. The next one does not start: F39 Cut-off fails.",
            world => world.Box.Sensed.BreakRail(RailDefect.StuckUp)),
        OfBox("enable-welded", "Enable welded",
            "The contact of the enable relay, in series with the pump's, is welded.",
            "A run that has begun goes on: the pump's own relay still switches. The next one does not start: F39"
            + " Cut-off fails.",
            world => world.Box.Sensed.EnableForced = true),
        OfBox("flash-failing", "Flash failing", "The memory takes no record any more.",
            "Programmes with water run. One with detergent stops before the pump starts: F19 Memory fails.",
            world => world.Faults.FlashFails = true),
        OfBox(BrokenParts.FrozenLoop, "Loop frozen",
            "The firmware stands still and its pins stay as they are; only the cut-off can stop the pump.",
            "The heartbeat ends, and the cut-off takes the power of pump and valve within 3 s, while their pins still"
            + " ask for it: the group vents. Once the firmware goes on it switches everything off: F25 Controller too"
            + " slow.",
            world => world.Box.Chip.Freeze()),
    ];

    /// <summary>What breaks in the box itself: only a world has it.</summary>
    public static IReadOnlyList<FaultScenario> OfTheBox { get; } = [.. InWorld.Except(All)];

    /// <summary>Every name of <see cref="InWorld"/>.</summary>
    public static IReadOnlyList<string> NamesInWorld { get; } = [.. InWorld.Select(fault => fault.Name)];

    /// <summary>Every name, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> Names => All.Select(scenario => scenario.Name);

    /// <summary>The scenario of a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="BadInputException">There is no such scenario; the message lists the names.</exception>
    public static FaultScenario Get(string name) =>
        All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new BadInputException($"no fault '{name}'; there is: {string.Join(", ", Names)}");

    /// <summary>The scenario of a name among those in a world, or null.</summary>
    internal static FaultScenario? FindInWorld(string? name) => InWorld.FirstOrDefault(fault => fault.Name == name);

    /// <summary>A fault of the box, which needs a world with a chip.</summary>
    private static FaultScenario OfBox(
        string name, string title, string description, string answer, Action<World> inWorld) =>
        new(name, description, _ => throw new NotSupportedException(name))
        {
            Title = title,
            Answer = answer,
            InWorld = inWorld,
        };

    private static void WhenFilledTo(double bar, FaultArrival fault, Action happens)
    {
        if (fault.Machine.PumpPowered && fault.Machine.GroupPressureBar >= bar)
        {
            happens();
            return;
        }

        fault.Simulation.At(
            fault.Simulation.Now + PressureStepNanoseconds, () => WhenFilledTo(bar, fault, happens));
    }

    private static void LeaveInTank(FaultArrival fault, double millilitresAbovePickUp)
    {
        double wanted = fault.Machine.Parameters.TankUnusableMillilitres + millilitresAbovePickUp;
        fault.Machine.AddTankWater(wanted - fault.Machine.TankMillilitres);
        if (fault.Machine.Parameters.TankStartMillilitres >= WaterLineMillilitres)
        {
            // No tank is as large: it stands for a water line, whose pressure goes with the water.
            fault.Wear(machine => machine with { BoilerStandingPressureBar = 0 });
        }
    }

    /// <summary>The valve pops open, falls shut, and so on for ever.</summary>
    private static void Hunt(FaultArrival fault, double ratingBar)
    {
        double lowBar = ratingBar - fault.Severity;
        fault.Wear(machine => machine with
        {
            OpvRatingBar = machine.OpvRatingBar == lowBar ? ratingBar : lowBar,
            OpvFlowMillilitresPerSecondPerBar = HuntingOpvFlow,
        });
        fault.Simulation.At(fault.Simulation.Now + HuntingNanoseconds, () => Hunt(fault, ratingBar));
    }
}
