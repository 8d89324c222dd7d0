namespace BackflushController.Tests.Flashing;

/// <summary>What runs the scripts on this machine.</summary>
internal static class Shells
{
    /// <summary>PowerShell's path; null where it is not installed.</summary>
    public static string? PowerShell { get; } = Find("pwsh");

    /// <summary>The two twins of a script, as far as this machine can run them.</summary>
    public static TheoryData<string> Twins(string name)
    {
        TheoryData<string> scripts = [$"{name}.sh"];
        if (PowerShell is not null)
        {
            scripts.Add($"{name}.ps1");
        }

        return scripts;
    }

    /// <summary>Each twin with each of these.</summary>
    public static TheoryData<string, string> TwinsWith(string name, IEnumerable<string> rows)
    {
        TheoryData<string, string> all = [];
        foreach (string twin in Twins(name))
        {
            foreach (string row in rows)
            {
                all.Add(twin, row);
            }
        }

        return all;
    }

    /// <summary>The path of a program that is on the PATH; null when it is not.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") })
        .FirstOrDefault(File.Exists);
}
