namespace BackflushController.Trials;

/// <summary>Draws sound machines of a profile, with what was reported and recorded of real ones.</summary>
internal static class SoundMachines
{
    private const int Stream = 0x3C6EF372;
    private const double MostOvershootBar = 1.3;

    /// <summary>A machine that its profile fits.</summary>
    /// <param name="seed">The same seed gives the same machine.</param>
    public static SensedMachineParameters Draw(MachineProfile profile, int seed)
    {
        var random = new FuzzRandom(seed ^ Stream);
        SensedMachineParameters machine = SensedMachineParameters.Varied(seed);
        return machine with { Machine = WithHabit(OfProfile(profile, machine.Machine, random), random) };
    }

    private static MachineParameters OfProfile(MachineProfile profile, MachineParameters machine, FuzzRandom random) =>
        profile switch
        {
            MachineProfile.Vibratory9Bar => WithOpv(machine, 9, random),
            MachineProfile.Vibratory12Bar => WithOpv(machine, 12, random),
            // Less would be the pump's own limit, and the valve would hardly open.
            MachineProfile.Vibratory14Bar => (machine with { PumpMaximumPressureBar = 15 }).WithOpv(14, 0.7),
            MachineProfile.E61Vibratory => WithOpv(machine, 11, random) with
            {
                HeadSpaceMillilitres = random.Between(50, 65),
            },
            MachineProfile.E61Rotary or MachineProfile.RotaryTank => Rotary(machine, random),
            MachineProfile.RotaryPlumbed => Rotary(machine, random) with
            {
                BoilerStandingPressureBar = random.Between(10, 60) / 10.0,
                TankStartMillilitres = 1_000_000,
                DripTrayCapacityMillilitres = 1_000_000,
            },
            MachineProfile.Preinfusion => WithOpv(machine, 9, random) with
            {
                PreinfusionPulseSeconds = random.Between(0, 20) / 10.0,
                PreinfusionSeconds = random.Between(0, 8),
                PreinfusionFlowShare = random.Between(0, 40) / 100.0,
            },
            _ => machine,
        };

    private static MachineParameters WithOpv(MachineParameters machine, double ratingBar, FuzzRandom random) =>
        machine.WithOpv(ratingBar, random.Between(7, (long)(MostOvershootBar * 10)) / 10.0);

    /// <summary>
    /// The pump side rises by 58 bar/s (recorded on a Sanremo Zoe, RadostW/espresso); a bypass holds it at 9 bar.
    /// </summary>
    private static MachineParameters Rotary(MachineParameters machine, FuzzRandom random) => (machine with
    {
        PumpFreeFlowMillilitresPerMinute = 2100,
        PumpKneePressureBar = 10,
        PumpKneeFlowMillilitresPerMinute = 1700,
        BoilerElasticityMillilitresPerBar = 0.6,
    }).WithOpv(9, random.Between(3, 10) / 10.0);

    /// <summary>Steam, air, a rebound, creep, hum or a drain that empties the group, or none of it.</summary>
    private static MachineParameters WithHabit(MachineParameters machine, FuzzRandom random) => random.Below(12) switch
    {
        0 => machine with
        {
            BoilerStandingPressureBar = Math.Max(machine.BoilerStandingPressureBar, random.Between(20, 150) / 100.0),
        },
        1 => machine with { BoilerElasticityMillilitresPerBar = random.Between(30, 400) / 100.0 },
        2 => machine with
        {
            ReboundPeakBar = random.Between(22, 125) / 100.0,
            ReboundDecaySeconds = random.Between(1, 80) / 10.0,
        },
        3 => machine with { ClosedGroupCreepBarPerSecond = random.Between(-29, 47) / 1000.0 },
        4 => machine with { SensorHumBar = random.Between(2, 15) / 100.0 },
        5 => machine with { HeadSpaceKeptShare = random.Between(0, 35) / 100.0 },
        6 => machine with { SeatLeakToGroupMillilitresPerSecondPerRootBar = random.Between(1, 10) / 100.0 },
        _ => machine,
    };
}
