using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>Draws a storm from its seed.</summary>
internal sealed class StormDraw
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;
    private const long SecondInMicroseconds = 1_000_000;
    private const long ShortestSoakMicroseconds = 5 * SecondInMicroseconds;
    private const int MostTries = 20;
    private const int People = 6;
    private const int OpenFlush = 4;
    private const int LongestStormSeconds = 480;
    private const int MostTroubles = 6;

    // How often each is drawn, in the order of the enum.
    private static readonly int[] Weights =
    [
        22, 4, 4, 3, 3, 6, 4, 5, 3, 5, 4, 4, 2, 16, 10, 6, 6, 6, 6, 5, 3, 3, 4, 4, 4, 3, 5, 4, 4, 2, 10,
    ];

    private readonly StormRandom _random;
    private readonly int _seed;

    /// <summary>A draw of a seed.</summary>
    public StormDraw(int seed)
    {
        _seed = seed;
        _random = new StormRandom(seed);
    }

    /// <summary>Draws all.</summary>
    public StormPlan Draw()
    {
        (string name, SensedMachineParameters machine, MachineProfile profile) = DrawMachine();
        ControllerSettings settings = DrawSettings(profile);
        bool used = _random.Chance(60);
        var boots = new StormBoot[_random.Between(1, 4)];
        for (int i = 0; i < boots.Length; i++)
        {
            boots[i] = DrawBoot(i > 0, boots.Length);
        }

        return new StormPlan(
            _seed,
            name,
            machine,
            profile,
            settings,
            used,
            DetergentLeft: used && _random.Chance(12),
            VentLocked: used && settings.Proof == CycleProof.Sensor && _random.Chance(6),
            boots,
            LastProgramme: _random.Chance(60) ? OpenFlush : _random.Below(People));
    }

    private (string Name, SensedMachineParameters Machine, MachineProfile Profile) DrawMachine()
    {
        if (_random.Chance(50))
        {
            return ($"varied {_seed}", SensedMachineParameters.Varied(_seed), MachineProfile.None);
        }

        MachinePreset preset = _random.Pick(MachinePresets.All);
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

    private ControllerSettings DrawSettings(MachineProfile profile)
    {
        for (int i = 0; i < MostTries; i++)
        {
            var settings = new ControllerSettings();
            MachineProfiles.Apply(profile, settings);
            DrawChoices(settings, profile);
            if (SettingsRules.FirstConflict(settings) == null)
            {
                return settings;
            }
        }

        var usual = new ControllerSettings();
        MachineProfiles.Apply(profile, usual);
        usual.Programmes.SoakMicroseconds = ShortestSoakMicroseconds;
        return usual;
    }

    private void DrawChoices(ControllerSettings settings, MachineProfile profile)
    {
        settings.Language = (Language)_random.Below((int)Language.Spanish + 1);
        settings.BuzzerOn = _random.Chance(60);
        settings.Reminders.Usage = (UsageProfile)_random.Below((int)UsageProfile.Occasional + 1);
        settings.Proof = _random.Chance(15) ? CycleProof.TimedOnly : CycleProof.Sensor;
        settings.Wiring = _random.Chance(15) ? SensorWiring.SignalOnly : SensorWiring.WithSupply;
        settings.FillEnd = _random.Chance(20) ? FillEnd.Stall : FillEnd.Timed;
        if (_random.Chance(50))
        {
            settings.Preset = (DetergentPreset)_random.Below((int)DetergentPreset.BrevilleLike + 1);
        }

        if (_random.Chance(10))
        {
            settings.LeakHoldMicroseconds = 5 * SecondInMicroseconds;
        }

        bool large = profile is MachineProfile.E61Vibratory or MachineProfile.Preinfusion;
        DrawStage(settings.Programmes.WaterRinse, large);
        DrawStage(settings.Programmes.Detergent, large);
        DrawStage(settings.Programmes.ClearWater, large);
        settings.Programmes.Stall.Cycles = 2;
        settings.Programmes.Stall.FillMicroseconds = _random.Between(12, 20) * SecondInMicroseconds;
        settings.Programmes.SoakMicroseconds = _random.Between(1, 4) * ShortestSoakMicroseconds;
        if (_random.Chance(40))
        {
            settings.FillLimitMicroseconds = _random.Between(10, 30) * SecondInMicroseconds;
        }

        if (_random.Chance(40))
        {
            settings.RunLimitMicroseconds = _random.Between(60, 140) * SecondInMicroseconds;
        }
    }

    private void DrawStage(StageChoice choice, bool large)
    {
        choice.Cycles = (int)_random.Between(2, 5);
        choice.FillMicroseconds = _random.Between(large ? 14 : 9, large ? 20 : 12) * SecondInMicroseconds;
        choice.ReleaseMicroseconds = _random.Between(3, 10) * SecondInMicroseconds;
    }

    private StormBoot DrawBoot(bool mayRepair, int boots)
    {
        var events = new List<StormEvent>();
        long length = _random.Between(20, LongestStormSeconds / boots) * Second;
        for (int i = (int)_random.Between(0, MostTroubles); i > 0; i--)
        {
            events.Add(DrawEvent(length));
        }

        // Far beyond the limits takes its time, and other trouble would end it before.
        StormEvent? corrupted = events.Find(
            trouble => trouble.Trouble is Trouble.FillCorrupted or Trouble.CyclesCorrupted);
        if (corrupted != null)
        {
            length = 200 * Second;
            events = [corrupted with { AfterNanoseconds = Second, InFill = false }];
        }

        return new StormBoot(
            _random.Between(Second / 10, 5 * Second),
            length,
            _random.Chance(8) ? _random.Between(1, 8) * Second : 0,
            mayRepair && _random.Chance(60),
            [_random.Below(People), _random.Below(People), _random.Below(People)],
            [.. events.OrderBy(trouble => trouble.AfterNanoseconds)]);
    }

    private StormEvent DrawEvent(long length)
    {
        Trouble trouble = DrawTrouble();
        bool early = trouble == Trouble.ReadCorrupts || _random.Chance(3);
        return new StormEvent(trouble, early ? 0 : _random.Between(0, length))
        {
            InFill = !early && trouble != Trouble.Machine && _random.Chance(50),
            Amount = DrawAmount(trouble),
            Call = (BoardCall)_random.Below((int)BoardCall.WriteSlot + 1),
            Skip = _random.Below(_random.Chance(50) ? 4 : 400),
            Seed = _random.Below(int.MaxValue),
        };
    }

    private Trouble DrawTrouble()
    {
        int draw = _random.Below(Weights.Sum());
        int trouble = 0;
        while (draw >= Weights[trouble])
        {
            draw -= Weights[trouble];
            trouble++;
        }

        return (Trouble)trouble;
    }

    private long DrawAmount(Trouble trouble) => trouble switch
    {
        Trouble.Machine => _random.Below(FaultScenarios.All.Count),
        Trouble.MachineSwitch => _random.Between(1, 40) * Second,
        Trouble.LongPress or Trouble.ButtonHeld => _random.Between(Second, 12 * Second),
        Trouble.ShortPress => _random.Between(20 * Millisecond, 700 * Millisecond),
        Trouble.Chatter or Trouble.PanelStuck or Trouble.PanelAbsent => _random.Between(Second, 40 * Second),
        Trouble.ConverterHiccup => _random.Between(Millisecond, 300 * Millisecond),
        Trouble.Pause => _random.Between(5 * Millisecond, _random.Chance(70) ? 100 * Millisecond : Second),
        Trouble.SlowTicks => _random.Between(2 * Millisecond, 40 * Millisecond),
        Trouble.Freeze => _random.Between(Second / 2, 6 * Second),
        Trouble.FreezeForGood => _random.Between(5 * Second / 2, 8 * Second),
        Trouble.ClockStep => _random.Between(Millisecond, _random.Chance(50) ? Second : 100 * Second),
        Trouble.WriteFails or Trouble.WriteTorn or Trouble.WriteCorrupts => _random.Between(1, 3),
        Trouble.SlotRots => _random.Below(DirectBoard.SlotCount),
        Trouble.LostRenewal => _random.Below(2),
        _ => 0,
    };
}
