namespace BackflushController.Trials;

/// <summary>Draws settings that go together.</summary>
internal sealed class FuzzSettings(FuzzRandom random)
{
    private const int MillisecondsOfASecond = 1000;
    private const long SecondInMicroseconds = 1_000_000;
    private const long ShortestSoakMicroseconds = 5 * SecondInMicroseconds;
    private const int MostTries = 20;

    public ControllerSettings Draw(MachineProfile profile)
    {
        for (int i = 0; i < MostTries; i++)
        {
            var settings = new ControllerSettings();
            MachineProfiles.Apply(profile, settings);
            DrawChoices(settings, profile);
            if (SettingsRules.FirstConflict(settings, new SettingKeys()) == null
                && ConfiguredProgrammes.FirstConflict(settings) == null)
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
        settings.Language = random.Any<Language>();
        settings.BuzzerOn = random.Chance(60);
        settings.Reminders.Usage = random.Any<UsageProfile>();
        settings.Proof = random.Chance(15) ? CycleProof.TimedOnly : CycleProof.Sensor;
        settings.Wiring = random.Chance(15) ? SensorWiring.SignalOnly : SensorWiring.WithSupply;
        settings.FillEnd = random.Chance(20) ? FillEnd.Stall : FillEnd.Timed;
        if (random.Chance(50))
        {
            settings.Preset = random.Any<DetergentPreset>();
        }

        if (random.Chance(10))
        {
            settings.LeakHoldMicroseconds = 5 * SecondInMicroseconds;
        }

        bool large = profile is MachineProfile.E61Vibratory or MachineProfile.Preinfusion;
        int[] numbers = settings.Programmes.Numbers;
        DrawStage(numbers, ProgrammeSettings.WaterRinse, large);
        DrawStage(numbers, ProgrammeSettings.Detergent, large);
        DrawStage(numbers, ProgrammeSettings.ClearWater, large);
        numbers[ProgrammeSettings.Stall] = 2;
        numbers[ProgrammeSettings.Stall + ProgrammeSettings.Fill] = DrawMilliseconds(12, 20);
        settings.Programmes.SoakMicroseconds = random.Between(1, 4) * ShortestSoakMicroseconds;
        if (random.Chance(40))
        {
            settings.FillLimitMicroseconds = random.Between(10, 30) * SecondInMicroseconds;
        }

        if (random.Chance(40))
        {
            settings.RunLimitMicroseconds = random.Between(60, 140) * SecondInMicroseconds;
        }
    }

    private void DrawStage(int[] numbers, int place, bool large)
    {
        numbers[place] = (int)random.Between(2, 5);
        numbers[place + ProgrammeSettings.Fill] = DrawMilliseconds(large ? 14 : 9, large ? 20 : 12);
        numbers[place + ProgrammeSettings.Release] = DrawMilliseconds(3, 10);
    }

    private int DrawMilliseconds(int leastSeconds, int mostSeconds) =>
        (int)random.Between(leastSeconds, mostSeconds) * MillisecondsOfASecond;
}
