namespace BackflushController.Trials;

/// <summary>Draws a fuzz run from its seed.</summary>
internal sealed class FuzzDraw(int seed)
{
    private const int MillisecondsOfASecond = 1000;
    private const long SecondInMicroseconds = 1_000_000;
    private const int LongestRunSeconds = 480;
    private const int MostFaults = 6;
    private const int StreamApart = 0x2545F491;
    private const int StreamOfProof = 0x1B873593;
    private const int StreamOfPower = 0x6C078965;
    private const int ShortestAutoOffSeconds = 310;
    private const int LongestAutoOffSeconds = 420;
    private const int StreamOfLever = 0x1F83D9AB;
    private const int BrewSwitchPin = 18;
    private const int StreamOfPlace = 0x2C1B3C6D;

    private static readonly MachinePreset[] Electric =
        [.. MachinePresets.WithoutSettings.Where(preset => !preset.HasLever)];

    private static readonly IReadOnlyList<string> Programmes = ProgrammeRun.Catalogue.Programmes;
    private static readonly int OpenFlush = Programmes.ToList().IndexOf("open-flush");

    private readonly FuzzRandom _random = new(seed);

    // What came later is drawn apart, so that a seed draws all else as before.
    private readonly FuzzRandom _apart = new(seed ^ StreamApart);
    private readonly FuzzRandom _power = new(seed ^ StreamOfPower);

    // The same for what cycles prove.
    private readonly FuzzRandom _proof = new(seed ^ StreamOfProof);
    private readonly FuzzRandom _lever = new(seed ^ StreamOfLever);
    private readonly FuzzRandom _place = new(seed ^ StreamOfPlace);

    public FuzzPlan Draw()
    {
        (string name, SensedMachineParameters machine, MachineProfile profile) = DrawMachine();
        (name, machine) = DrawPressure(name, machine);
        ControllerSettings settings = new FuzzSettings(_random).Draw(profile);
        bool used = _random.Chance(60);
        var boots = new FuzzBoot[_random.Between(1, 4)];
        for (int i = 0; i < boots.Length; i++)
        {
            boots[i] = DrawLater(DrawBoot(i > 0, boots.Length));
        }

        if (_power.Chance(3))
        {
            // The machine or its plug switches off at the same time of each power-up.
            long length = _power.Between(ShortestAutoOffSeconds, LongestAutoOffSeconds) * Second;
            boots = [.. boots.Select(boot => boot with { LengthNanoseconds = length })];
        }

        (name, machine) = DrawGroup(name, machine);
        (name, machine) = DrawLeak(name, machine, settings);
        DrawShortFills(settings);
        boots[^1] = DrawCollapse(boots[^1]);
        bool isPlain = IsPlain(machine.Machine);
        LeverHandTraits? hand = isPlain ? DrawLever(settings) : null;
        (name, machine) = DrawPlace(name, machine, settings, isPlain && hand == null);
        return new FuzzPlan(
            seed, name, machine, DrawOutputs(used || hand != null), profile, settings, used,
            DetergentLeft: used && _random.Chance(12),
            VentLocked: used && settings.Proof == CycleProof.Sensor && _random.Chance(6) && hand == null, boots,
            LastProgramme: _random.Chance(60) ? OpenFlush : DrawProgramme())
        {
            Hand = hand,
        };
    }

    /// <summary>
    /// Nothing throttles the water on its way, on its own or for a while: what a lever or a sensor in the line shows
    /// then is known to be too little.
    /// </summary>
    private static bool IsPlain(MachineParameters water) => water is
    {
        PreinfusionSeconds: 0, CylinderMillilitres: 0, BoilerPathMillilitresPerSecondPerRootBar: >= 4,
        GasketLeakMillilitresPerSecondPerRootBar: < 0.1, SeatLeakToDrainMillilitresPerSecondPerRootBar: < 0.2,
    };

    /// <summary>A hand and its lever in place of the valve, where there is a sensor to see it by.</summary>
    private LeverHandTraits? DrawLever(ControllerSettings settings)
    {
        if (!_lever.Chance(10) || settings.Proof != CycleProof.Sensor)
        {
            return null;
        }

        settings.Valve = ValveKind.Lever;
        settings.Pins.BrewSwitch = _lever.Chance(40) ? BrewSwitchPin : PinSettings.None;
        return new LeverHandTraits
        {
            UpSeconds = _lever.Between(5, 70) / 10.0,
            DownSeconds = _lever.Between(5, _lever.Chance(80) ? 70 : 450) / 10.0,
            DropsAfterSeconds = _lever.Chance(70) ? _lever.Between(1, 12) : null,
            Comes = _lever.Chance(95),
        };
    }

    private (string Name, SensedMachineParameters Machine, MachineProfile Profile) DrawMachine()
    {
        if (_random.Chance(50))
        {
            return ($"varied {seed}", SensedMachineParameters.Varied(seed), MachineProfile.None);
        }

        MachinePreset preset = _random.Pick(Electric);
        MachineProfile[] profiles = preset.Name switch
        {
            "vibratory-9bar" =>
                [MachineProfile.Vibratory9Bar, MachineProfile.RotaryTank, MachineProfile.RotaryPlumbed,
                 MachineProfile.Preinfusion],
            "e61-vibratory" => [MachineProfile.E61Vibratory],
            _ => [MachineProfile.Vibratory12Bar, MachineProfile.None],
        };
        return (preset.Name, SensedMachineParameters.Nominal(preset.Parameters), _random.Pick(profiles));
    }

    /// <summary>Steam over the water, or air on the pump side, or neither.</summary>
    private (string Name, SensedMachineParameters Machine) DrawPressure(string name, SensedMachineParameters machine)
    {
        int draw = _apart.Below(100);
        double steam = _apart.Between(20, 150) / 100.0;
        double air = _apart.Between(30, 400) / 100.0;
        MachineParameters water = machine.Machine;
        return draw < 10
            ? ($"{name} with steam", machine with { Machine = water with { BoilerStandingPressureBar = steam } })
            : draw < 20
            ? ($"{name} with air", machine with { Machine = water with { BoilerElasticityMillilitresPerBar = air } })
            : (name, machine);
    }

    /// <summary>What was recorded on sound groups and their sensors, or none of it.</summary>
    private (string Name, SensedMachineParameters Machine) DrawGroup(string name, SensedMachineParameters machine)
    {
        MachineParameters water = machine.Machine;
        (string? what, water) = _apart.Below(50) switch
        {
            < 5 => ("rebound", water with
            {
                ReboundPeakBar = _apart.Between(22, 125) / 100.0,
                ReboundPeakSeconds = _apart.Between(2, 4) / 10.0,
                ReboundDecaySeconds = _apart.Between(1, 80) / 10.0,
            }),
            < 8 => ("creep", water with { ClosedGroupCreepBarPerSecond = _apart.Between(-29, 47) / 1000.0 }),
            < 11 => ("hum", water with { SensorHumBar = _apart.Between(2, 15) / 100.0 }),
            < 14 => ("empty drain", water with { HeadSpaceKeptShare = _apart.Between(0, 35) / 100.0 }),
            < 16 => ("pre-infusion", water with
            {
                PreinfusionPulseSeconds = _apart.Between(0, 20) / 10.0,
                PreinfusionSeconds = _apart.Between(1, 4),
                PreinfusionFlowShare = _apart.Between(0, 50) / 100.0,
            }),
            < 18 => ("cylinder", water with { CylinderMillilitres = _apart.Between(10, 40) }),
            < 20 => ("jet", water with { BoilerPathMillilitresPerSecondPerRootBar = _apart.Between(15, 40) / 10.0 }),
            < 22 => ("worn seats", water with
            {
                SeatLeakToGroupMillilitresPerSecondPerRootBar = _apart.Between(1, 50) / 100.0,
                SeatLeakToDrainMillilitresPerSecondPerRootBar = _apart.Between(1, 300) / 1000.0,
            }),
            _ => (null, water),
        };
        return what == null ? (name, machine) : ($"{name} with {what}", machine with { Machine = water });
    }

    /// <summary>A gasket that loses 0.5 to 0.9 ml/s at 9 bar and programmes that look for it, or a sound one.</summary>
    private (string Name, SensedMachineParameters Machine) DrawLeak(
        string name, SensedMachineParameters machine, ControllerSettings settings)
    {
        bool leaks = _proof.Chance(30);
        double leak = _proof.Between(17, 30) / 100.0;
        if (!leaks)
        {
            return (name, machine);
        }

        settings.LeakHoldMicroseconds = 5 * SecondInMicroseconds;
        MachineParameters water = machine.Machine with { GasketLeakMillilitresPerSecondPerRootBar = leak };
        return ($"{name} with a worn gasket", machine with { Machine = water });
    }

    /// <summary>Fills too short to be judged: what they have not proved must be said.</summary>
    private void DrawShortFills(ControllerSettings settings)
    {
        bool isShort = _proof.Chance(12);
        int fill = (int)_proof.Between(1, 3) * MillisecondsOfASecond;
        if (isShort)
        {
            settings.Programmes.Numbers[ProgrammeSettings.WaterRinse + ProgrammeSettings.Fill] = fill;
            settings.Programmes.Numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = fill;
        }
    }

    /// <summary>The portafilter comes off in a fill.</summary>
    private FuzzBoot DrawCollapse(FuzzBoot boot)
    {
        bool collapses = _proof.Chance(25);
        var collapse = new FuzzEvent(InjectedFault.PortafilterOut, _proof.Between(Second, boot.LengthNanoseconds))
        {
            InFill = true,
        };
        bool corrupted = boot.Events.Any(
            happens => happens.InjectedFault is InjectedFault.FillCorrupted or InjectedFault.CyclesCorrupted);
        return corrupted || !collapses ? boot : boot with
        {
            Events = [.. boot.Events.Append(collapse).OrderBy(happens => happens.AfterNanoseconds)],
        };
    }

    /// <summary>The sensor in the pump's line, as the settings say, or in the group.</summary>
    private (string Name, SensedMachineParameters Machine) DrawPlace(
        string name, SensedMachineParameters machine, ControllerSettings settings, bool mayBe)
    {
        if (!_place.Chance(10) || !mayBe)
        {
            return (name, machine);
        }

        settings.Place = SensorPlace.Pump;
        return ($"{name} with its sensor in the line",
            machine with { Machine = machine.Machine with { SensorInPumpLine = true } });
    }

    /// <summary>Wrong wires only on a box that was just built in.</summary>
    private OutputWiring DrawOutputs(bool inUse)
    {
        OutputWiring drawn = _place.Chance(15) ? _place.Any<OutputWiring>() : OutputWiring.Right;
        return inUse ? OutputWiring.Right : drawn;
    }

    private int DrawProgramme() => _random.Below(Programmes.Count);

    private FuzzBoot DrawBoot(bool mayRepair, int boots)
    {
        var events = new List<FuzzEvent>();
        long length = _random.Between(20, LongestRunSeconds / boots) * Second;
        for (int i = (int)_random.Between(0, MostFaults); i > 0; i--)
        {
            events.Add(new FuzzFault(_random).Draw(length));
        }

        // Far beyond the limits takes its time, and another fault would end it before.
        FuzzEvent? corrupted = events.Find(
            happens => happens.InjectedFault is InjectedFault.FillCorrupted or InjectedFault.CyclesCorrupted);
        if (corrupted != null)
        {
            length = 200 * Second;
            events = [corrupted with { AfterNanoseconds = Second, InFill = false }];
        }
        else if (_apart.Chance(12))
        {
            events.Add(new FuzzEvent(InjectedFault.ForeignPump, _apart.Between(Second, length))
            {
                Amount = _apart.Between(Second, 40 * Second),
            });
        }

        return new FuzzBoot(
            _random.Between(Second / 10, 5 * Second), length, _random.Chance(8) ? _random.Between(1, 8) * Second : 0,
            mayRepair && _random.Chance(60), [DrawProgramme(), DrawProgramme(), DrawProgramme()],
            [.. events.OrderBy(injectedFault => injectedFault.AfterNanoseconds)]);
    }

    /// <summary>What the edges of the outputs do to the box, or a scenario that came later, or nothing.</summary>
    private FuzzBoot DrawLater(FuzzBoot boot)
    {
        int draw = _power.Below(100);
        long after = _power.Between(Second, boot.LengthNanoseconds);
        long amount = _power.Between(10 * Second, 60 * Second);
        int scenario = FuzzFault.ScenariosOfOld + _power.Below(FaultScenarios.All.Count - FuzzFault.ScenariosOfOld);
        FuzzEvent? later = draw < 6 ? new FuzzEvent(InjectedFault.ResetAtEdge, after)
            : draw < 12 ? new FuzzEvent(InjectedFault.StrayContacts, after) { Amount = amount }
            : draw < 16 ? new FuzzEvent(InjectedFault.Machine, after) { Amount = scenario, Seed = scenario + draw }
            : draw < 18 ? new FuzzEvent(InjectedFault.CutOffBroken, 0) { Amount = scenario % 4 }
            : null;
        return later == null ? boot : boot with
        {
            Events = [.. boot.Events.Append(later).OrderBy(injectedFault => injectedFault.AfterNanoseconds)],
        };
    }
}
