namespace BackflushController.Tests.Settings;

/// <summary>What settings must be to be safe, told without the firmware's own bounds.</summary>
internal static class SafeSettings
{
    private const long Second = 1_000_000;

    private static readonly HashSet<int> Outputs = [4, 13, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33];
    private static readonly HashSet<int> Buses = [.. Outputs, 14];
    private static readonly HashSet<int> Contacts = [.. Buses, 2, 5, 15];
    private static readonly HashSet<int> Analogue = [32, 33, 34, 35, 36, 39];

    public static void Check(ControllerSettings settings)
    {
        CheckPins(settings);
        CheckMachine(settings);
        CheckSensor(settings);
        CheckReminders(settings.Reminders);
        Assert.All(ConfiguredProgrammes.Of(settings), programme => CheckProgramme(programme, settings));
    }

    private static void CheckPins(ControllerSettings settings)
    {
        PinSettings pins = settings.Pins;
        Assert.All([pins.Pump, pins.Valve, pins.Heartbeat, pins.Buzzer], pin => Assert.Contains(pin, Outputs));
        Assert.All([pins.I2cData, pins.I2cClock], pin => Assert.Contains(pin, Buses));
        Assert.Contains(pins.Button, Contacts);
        Assert.All([pins.BrewSwitch, pins.TankLevel], pin => Assert.True(pin == -1 || Contacts.Contains(pin)));
        Assert.All([pins.SensorSignal, pins.SensorSupply], pin => Assert.Contains(pin, Analogue));
        Assert.All([pins.Rail, pins.Contact], pin => Assert.True(pin == -1 || Analogue.Contains(pin)));
        Assert.True(pins.Enable == -1 || Outputs.Contains(pins.Enable));

        List<int> used =
        [
            pins.Pump, pins.Valve, pins.Heartbeat, pins.Buzzer, pins.I2cData, pins.I2cClock, pins.Button,
            pins.SensorSignal,
        ];
        int[] optional = [pins.BrewSwitch, pins.TankLevel, pins.Enable, pins.Rail, pins.Contact];
        used.AddRange(optional.Where(pin => pin >= 0));
        if (settings.Wiring == SensorWiring.WithSupply)
        {
            used.Add(pins.SensorSupply);
        }

        Assert.Equal(used.Distinct(), used);
    }

    private static void CheckMachine(ControllerSettings settings)
    {
        Assert.True(Enum.IsDefined(settings.Pump));
        Assert.True(Enum.IsDefined(settings.Preset));
        Assert.True(Enum.IsDefined(settings.FillEnd));
        Assert.True(Enum.IsDefined(settings.Language));
        Assert.True(Enum.IsDefined(settings.Panel));
        Assert.InRange(settings.Box, 0, 9999);
        Assert.True(settings.PanelAddress is 0x3C or 0x3D);
        Assert.True(settings.OpvMillibar is 0 or (>= 5_000 and <= 15000));
        Assert.InRange(settings.FillLimitMicroseconds, 10 * Second, 30 * Second);
        Assert.InRange(settings.RunLimitMicroseconds, 60 * Second, 480 * Second);
        Assert.InRange(settings.StallDwellMicroseconds, 0, 5 * Second);
        Assert.True(settings.LeakHoldMicroseconds == 0 || settings.LeakHoldMicroseconds >= 2 * Second);
        Assert.InRange(settings.LeakHoldMicroseconds, 0, 60 * Second);
    }

    private static void CheckSensor(ControllerSettings settings)
    {
        Assert.True(Enum.IsDefined(settings.Proof));
        Assert.True(Enum.IsDefined(settings.Wiring));
        Assert.False(settings.Proof == CycleProof.TimedOnly && settings.FillEnd == FillEnd.Stall);
        Assert.InRange(settings.SensorRangeMillibar, Math.Max(12000, settings.OpvMillibar + 2000), 25000);
        Assert.True(settings.OpvMillibar > 0 || settings.SensorRangeMillibar >= 16000);
        Assert.InRange(settings.DividerPermille, 450, 590);
        Assert.InRange(settings.CalibrationLowRead - settings.CalibrationLowTrue, -500, 500);
        Assert.InRange(settings.CalibrationHighRead - settings.CalibrationHighTrue, -1500, 1500);
        Assert.InRange(settings.CalibrationLowRead, -500, 1000);
        Assert.InRange(settings.CalibrationHighRead, 5000, 15000);
    }

    private static void CheckReminders(ReminderSettings reminders)
    {
        ReminderThreshold[] jobs =
        [
            reminders.WaterRinse, reminders.Detergent, reminders.DeepClean, reminders.Gasket, reminders.Descaling,
        ];
        Assert.All(jobs, job => Assert.True(job.Shots is >= 0 and <= 20000 && job.Days is >= 0 and <= 1000));
        Assert.True(Enum.IsDefined(reminders.Usage));
        Assert.InRange(reminders.HardnessDegrees, 0, 60);
        Assert.True(reminders.DripTrayMillilitres is 0 or (>= 100 and <= 5000));
    }

    private static void CheckProgramme(Programme programme, ControllerSettings settings)
    {
        Assert.Null(RecipeRules.Check(programme, settings.Pump));
        long longest = programme.Stages.Max(stage => stage.FillMicroseconds);
        Assert.InRange(longest, Second / 2, settings.FillLimitMicroseconds);

        (long Start, long End)[] fills = [.. Fills(programme)];
        Assert.InRange(fills.Sum(fill => fill.End - fill.Start), 0, settings.RunLimitMicroseconds);
        if (settings.Pump == PumpType.Vibratory)
        {
            Assert.InRange(fills.Max(fill => OnWithin(fills, fill.Start, 180 * Second)), 0, 120 * Second);
        }

        Stage[] afterDetergent =
            [.. programme.Stages.Reverse().TakeWhile(stage => !stage.WithDetergent)];
        if (afterDetergent.Length < programme.Stages.Length || programme.Name == TextId.ClearWaterFinish)
        {
            int cycles = afterDetergent.Where(stage => stage.Kind == StageKind.Backflush).Sum(stage => stage.Cycles);
            Assert.True(cycles >= 2, $"{cycles} cycles with clear water");
        }
    }

    /// <summary>When the pump is on, prompts answered at once.</summary>
    private static IEnumerable<(long Start, long End)> Fills(Programme programme)
    {
        long now = 0;
        foreach (Stage stage in programme.Stages)
        {
            for (int cycle = 0; cycle < stage.Cycles; cycle++)
            {
                yield return (now, now + stage.FillMicroseconds);
                now += stage.FillMicroseconds + stage.ReleaseMicroseconds;
            }

            now += stage.HasCycles ? 0 : stage.ReleaseMicroseconds;
        }
    }

    private static long OnWithin((long Start, long End)[] fills, long from, long length) =>
        fills.Sum(fill => Math.Max(0, Math.Min(fill.End, from + length) - Math.Max(fill.Start, from)));
}
