using System.Text.RegularExpressions;
using BackflushController.Tools.Images;

namespace BackflushController.Tools.Flash;

/// <summary>What a box says that it runs.</summary>
/// <param name="Runtime">Version of the runtime; empty when it did not say.</param>
/// <param name="Assemblies">All that it has loaded, in its order.</param>
internal sealed partial record DeviceDetails(string Runtime, IReadOnlyList<ImageAssembly> Assemblies)
{
    /// <summary>Reads what nanoff printed.</summary>
    public static DeviceDetails Read(string printed) => new(
        RuntimeLine().Match(printed).Groups[1].Value,
        [
            .. AssemblyLine().Matches(AssemblyBlock().Match(printed).Groups[1].Value)
                .Select(match => new ImageAssembly(match.Groups[1].Value, match.Groups[2].Value)),
        ]);

    /// <summary>The first assembly of an image that it lacks; null when it has them all.</summary>
    public ImageAssembly? FirstMissing(ApplicationImage image) => image.Assemblies.Except(Assemblies).FirstOrDefault();

    /// <summary>The first assembly that is not of the image, or is there twice; null when there is none.</summary>
    public ImageAssembly? FirstStale(ApplicationImage image)
    {
        List<ImageAssembly> stale = [.. Assemblies];
        foreach (ImageAssembly assembly in image.Assemblies)
        {
            stale.Remove(assembly);
        }

        return stale.FirstOrDefault();
    }

    [GeneratedRegex(@"^ *CLR Version: (\S+) *$", RegexOptions.Multiline)]
    private static partial Regex RuntimeLine();

    [GeneratedRegex(@"^Assemblies:\n((?: .*\n)*)", RegexOptions.Multiline)]
    private static partial Regex AssemblyBlock();

    [GeneratedRegex(@"^ +(.+), ([0-9.]+) *$", RegexOptions.Multiline)]
    private static partial Regex AssemblyLine();
}
