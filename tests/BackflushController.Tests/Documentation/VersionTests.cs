using System.Xml.Linq;
using BackflushController.Core;

namespace BackflushController.Tests.Documentation;

/// <summary>The version stands in several files, because no build of the firmware can take it from one.</summary>
public sealed partial class VersionTests
{
    [Fact]
    public void The_desk_side_has_the_firmwares_version()
    {
        XDocument props = XDocument.Load(Path.Combine(RepositoryRoot.Folder, "Directory.Build.props"));

        Assert.Equal(ProductVersion.Text, props.Descendants("VersionPrefix").Single().Value);
    }

    [Theory]
    [InlineData("firmware/BackflushController")]
    [InlineData("firmware/BackflushController.Core")]
    [InlineData("tests/BackflushController.Core.Tests")]
    [InlineData("tests/BackflushController.Core.Tests.Screens")]
    [InlineData("tests/BackflushController.Core.Tests.Sensors")]
    [InlineData("tests/BackflushController.Core.Benchmark")]
    public void The_assemblies_of_the_device_have_the_firmwares_version(string project)
    {
        string info = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, project, "Properties", "AssemblyInfo.cs"));

        Assert.Equal(
            [$"{ProductVersion.Text}.0", $"{ProductVersion.Text}.0"],
            AssemblyVersion().Matches(info).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("Assembly(?:File)?Version\\(\"([^\"]+)\"\\)")]
    private static partial Regex AssemblyVersion();
}
