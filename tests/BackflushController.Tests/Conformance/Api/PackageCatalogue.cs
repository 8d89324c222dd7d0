namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Which package version each file of PublicApi stands for, and what it depends on. A few were made of an earlier patch
/// version with the same API (Gpio 1.1.62, FileSystem 1.1.93, Runtime.Events 1.11.37, TestFramework 3.0.77, the
/// Ssd13xx sources of January 2026). Raising a pinned version means checking the API and changing the row here; the
/// core library is not written out but the package itself, in the version that Directory.Packages.props pins.
/// </summary>
internal static class PackageCatalogue
{
    private const string Core = "nanoFramework.CoreLibrary";
    private const string Events = "nanoFramework.Runtime.Events";
    private const string Gpio = "nanoFramework.System.Device.Gpio";
    private const string I2c = "nanoFramework.System.Device.I2c";
    private const string Maths = "nanoFramework.System.Math";
    private const string Native = "nanoFramework.Runtime.Native";
    private const string Resources = "nanoFramework.ResourceManager";
    private const string Streams = "nanoFramework.System.IO.Streams";
    private const string Text = "nanoFramework.System.Text";

    /// <summary>The packages, by id.</summary>
    public static IReadOnlyDictionary<string, NanoPackage> Packages { get; } = new[]
    {
        Row(Core, ReferenceAssemblies.CoreLibraryVersion, ReferenceAssemblies.CoreLibrary),
        Row("nanoFramework.Hardware.Esp32", "1.6.42", "nanoFramework.Hardware.Esp32", Core, Events),
        Row("nanoFramework.Iot.Device.Ssd13xx", "1.3.689", "Iot.Device.Ssd13xx", Core, Gpio, I2c, Maths),
        Row(Resources, "1.2.32", "nanoFramework.ResourceManager", Core),
        Row(Events, "1.11.39", "nanoFramework.Runtime.Events", Core),
        Row(Native, "1.7.11", "nanoFramework.Runtime.Native", Core),
        Row("nanoFramework.System.Collections", "1.5.75", "nanoFramework.System.Collections", Core),
        Row("nanoFramework.System.Device.Adc", "1.1.24", "System.Device.Adc", Core),
        Row(Gpio, "1.1.64", "System.Device.Gpio", Core, Events),
        Row(I2c, "1.1.29", "System.Device.I2c", Core),
        Row("nanoFramework.System.Device.Pwm", "1.1.23", "System.Device.Pwm", Core),
        Row("nanoFramework.System.Device.Spi", "1.3.89", "System.Device.Spi", Core, Gpio),
        Row("nanoFramework.System.IO.FileSystem", "1.1.94", "System.IO.FileSystem", Core, Events, Streams, Text),
        Row("nanoFramework.System.IO.Ports", "1.1.139", "System.IO.Ports", Core, Events, Streams, Text),
        Row(Streams, "1.1.96", "System.IO.Streams", Core, Text),
        Row(Maths, "1.5.116", "System.Math", Core),
        Row(Text, "1.3.42", "nanoFramework.System.Text", Core),
        TestFramework(),
    }.ToDictionary(package => package.Id);

    /// <summary>Every package after those that it needs.</summary>
    public static IEnumerable<NanoPackage> InOrderOfNeed =>
        Packages.Values.SelectMany(package => DependenciesOf(package).Append(package)).Distinct();

    /// <summary>Every package that the package needs, itself left out.</summary>
    public static IEnumerable<NanoPackage> DependenciesOf(NanoPackage package) => package.Dependencies
        .Select(id => Packages[id])
        .SelectMany(needed => DependenciesOf(needed).Append(needed))
        .Distinct();

    private static NanoPackage Row(string id, string version, string assembly, params string[] dependencies) =>
        new(id, version, [new NanoAssembly($"{assembly}.dll", AssemblyVersion(version))], dependencies);

    /// <summary>The launcher is an executable beside the library, and its Reference carries no version.</summary>
    private static NanoPackage TestFramework() => new(
        "nanoFramework.TestFramework",
        "3.0.80",
        [
            new NanoAssembly("nanoFramework.TestFramework.dll", AssemblyVersion("3.0.80")),
            new NanoAssembly("nanoFramework.UnitTestLauncher.exe", new Version(0, 0, 0, 0)),
        ],
        [Core]);

    private static Version AssemblyVersion(string packageVersion) => Version.Parse($"{packageVersion}.0");
}
