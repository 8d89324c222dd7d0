namespace BackflushController.Tests.Fixtures;

/// <summary>Three presets of the machine, ten specimens of sensor and board each.</summary>
internal static class Specimens
{
    private const int Seeds = 10;

    public static TheoryData<string, int> All
    {
        get
        {
            TheoryData<string, int> all = [];
            foreach (string preset in (string[])["vibratory-12bar", "vibratory-9bar", "e61-vibratory"])
            {
                for (int seed = 1; seed <= Seeds; seed++)
                {
                    all.Add(preset, seed);
                }
            }

            return all;
        }
    }

    public static SensedMachineParameters Of(string preset, int seed) =>
        SensedMachineParameters.Varied(seed) with { Machine = MachinePresets.Get(preset).Parameters };
}
