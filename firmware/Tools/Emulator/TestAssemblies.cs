namespace BackflushController.Tools.Emulator;

/// <summary>The assemblies that the build left in a folder, in the order in which the emulator loads them.</summary>
internal static class TestAssemblies
{
    private const string Library = "mscorlib";
    private const string Core = "BackflushController.Core";
    private const string Tests = "NFUnitTest";
    private const string Launcher = "nanoFramework.UnitTestLauncher";

    /// <summary>The paths; none, and the name of an assembly, when that one is missing.</summary>
    /// <param name="folder">What the build left.</param>
    /// <param name="starter">The assembly that starts the run.</param>
    public static (string[] Paths, string? Missing) Find(string folder, string starter)
    {
        string[] last = [Core, Tests, starter];
        string? missing = last.Prepend(Library).FirstOrDefault(name => !File.Exists(PathOf(folder, name)));
        if (missing is not null)
        {
            return ([], missing);
        }

        // The build leaves the launcher beside the benchmark too.
        IEnumerable<string> libraries = Directory.GetFiles(folder, "*.pe")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Except([.. last, Library, Launcher])
            .Order(StringComparer.Ordinal);
        return ([.. libraries.Prepend(Library).Concat(last).Select(name => PathOf(folder, name))], null);
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, $"{name}.pe");
}
