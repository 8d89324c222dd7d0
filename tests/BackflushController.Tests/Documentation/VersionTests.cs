using System.Xml.Linq;
using BackflushController.Core;
using BackflushController.Tests.Conformance.Projects;

namespace BackflushController.Tests.Documentation;

/// <summary>The version stands in several files, because no build of the firmware can take it from one.</summary>
public sealed partial class VersionTests
{
    public static TheoryData<string> Folders => new(NanoProject.All.Select(project => project.RelativeFolder));

    [Fact]
    public void The_desk_side_has_the_firmwares_version()
    {
        XDocument props = XDocument.Load(RepositoryRoot.PathOf("Directory.Build.props"));

        Assert.Equal(ProductVersion.Text, props.Descendants("VersionPrefix").Single().Value);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_assemblies_of_the_device_have_the_firmwares_version(string project)
    {
        string info = RepositoryRoot.Read(project, "Properties", "AssemblyInfo.cs");

        Assert.Equal(
            [$"{ProductVersion.Text}.0", $"{ProductVersion.Text}.0"],
            AssemblyVersion().Matches(info).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("Assembly(?:File)?Version\\(\"([^\"]+)\"\\)")]
    private static partial Regex AssemblyVersion();
}
