namespace BackflushController.Trials;

/// <summary>One machine with one box: what it is, and what the box is to make of it.</summary>
/// <param name="Expected">What is broken, or null for a sound machine.</param>
/// <param name="Profile">The profile that its settings file names.</param>
/// <param name="Taught">It was taught in before.</param>
/// <param name="Seed">Draws the machine, and when it breaks.</param>
public sealed record DiagnosisCase(ExpectedNames? Expected, MachineProfile Profile, bool Taught, int Seed)
{
    private const string Detergent = "detergent-backflush";

    private static readonly RunState[] Arrivals =
    [
        RunState.Ready, RunState.AwaitingPerson, RunState.Energising, RunState.Filling, RunState.Settling,
        RunState.Venting,
    ];

    // A lever needs a hand that reads the screen: trials of its own.
    private static readonly MachineProfile[] Profiles =
    [
        .. Enum.GetValues<MachineProfile>()
            .Where(profile => profile is not (MachineProfile.None or MachineProfile.E61Lever)),
    ];

    /// <summary>
    /// Every second case is a sound machine; the others go through all that can be broken. Profiles and teach-in go
    /// through theirs.
    /// </summary>
    public static DiagnosisCase Of(int number)
    {
        ExpectedNames? expected =
            number % 2 == 0 ? null : ExpectedNames.All[number / 2 % ExpectedNames.All.Count];
        int rest = number / 2 / (expected == null ? 1 : ExpectedNames.All.Count);
        return new DiagnosisCase(
            expected, Profiles[rest % Profiles.Length], rest / Profiles.Length % 2 == 1, number);
    }

    /// <summary>Lets the box find out.</summary>
    public DiagnosisResult Play()
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(Profile, settings);
        settings.Programmes.SoakMicroseconds = 5_000_000;
        FaultScenario? scenario = Expected == null ? null : FaultScenarios.Get(Expected.Scenario);
        string name = scenario?.Programme ?? Detergent;
        Programme programme = ConfiguredProgrammes.Of(settings).First(p => ProgrammeNames.NameOf(p.Name) == name);
        Programme[] programmes = Taught ? [ProgrammeCatalogue.TeachIn(settings), programme] : [programme];
        var run = new DiagnosisRun(
            SoundMachines.Draw(Profile, Seed), Seed, settings, DiagnosisRun.UsedBox(), programmes);
        if (Taught)
        {
            run.Teach();
        }

        if (scenario != null)
        {
            var random = new FuzzRandom(Seed);
            run.GoTo(scenario.Mistake == null ? random.Pick(Arrivals) : RunState.Ready);
            run.World.RunUntil(run.World.Now + random.Between(0, 2 * Second));
            run.Break(scenario, Seed);
        }

        return new DiagnosisResult(this, run.FindOut(Expected is null or { IsAdvice: true }, programmes: 1));
    }
}
