namespace BackflushController.Tests.Fixtures;

/// <summary>Three presets of the machine, ten specimens of sensor and board each.</summary>
internal static class Specimens
{
    private const int Seeds = 10;
    private const string Varied = "varied";

    public static TheoryData<string, int> All => Each("vibratory-12bar", "vibratory-9bar", "e61-vibratory");

    /// <summary>Three presets, two of them with ten noises each, and ten specimens of any machine.</summary>
    public static TheoryData<string, int> Mixed
    {
        get
        {
            TheoryData<string, int> mixed = Each("vibratory-12bar", "vibratory-9bar", Varied);
            mixed.Add("e61-vibratory", 1);
            return mixed;
        }
    }

    public static SensedMachineParameters Of(string preset, int seed) =>
        SensedMachineParameters.Varied(seed) with { Machine = MachinePresets.Get(preset).Parameters };

    /// <summary>A box on one of <see cref="Mixed"/>.</summary>
    public static TrialBox BoxOn(string machine, int seed) => new(
        machine == Varied
            ? SensedMachineParameters.Varied(seed)
            : SensedMachineParameters.Nominal(MachinePresets.Get(machine).Parameters),
        seed);

    /// <summary>Plays something with each machine of <see cref="All"/>.</summary>
    public static void ForEach(Action<string, int> play) =>
        Assert.All(All, row => play((string)row[0], (int)row[1]));

    /// <summary>Plays something on each preset, also on those with a lever, with ten specimens each.</summary>
    public static void ForEachPreset(Action<string, int> play) => Assert.All(
        from preset in MachinePresets.WithoutSettings
        from seed in Enumerable.Range(1, Seeds)
        select (preset: preset.Name, seed),
        machine => play(machine.preset, machine.seed));

    private static TheoryData<string, int> Each(params string[] machines)
    {
        TheoryData<string, int> all = [];
        foreach (string machine in machines)
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                all.Add(machine, seed);
            }
        }

        return all;
    }
}
