using System.Xml.Linq;
using BackflushController.Tests.Conformance.Limits;
using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>The repository's own nanoFramework projects build in Visual Studio, and run on the chip.</summary>
[Trait("Category", "Slow")]
public sealed class RepositoryConformanceTests
{
    public static TheoryData<string> ProjectPaths => new(NanoProject.All.Select(project => project.RelativePath));

    [Fact]
    public void No_other_project_is_there() => Assert.Equal(
        NanoProject.All.Select(project => project.RelativePath).Order(),
        new[] { "firmware", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(
                RepositoryRoot.PathOf(folder), "*.nfproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/'))
            .Order());

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void The_project_file_is_what_visual_studio_expects(string path) =>
        AssertSame(path, Find(path).ProjectText);

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void Its_packages_are_the_checked_versions_and_all_that_they_need(string path) =>
        AssertSame($"{Find(path).RelativeFolder}/packages.config", Find(path).PackagesText);

    [Fact]
    public void Every_decision_and_its_tests_are_made_without_a_device_package() => Assert.Equal(
        ["nanoFramework.CoreLibrary", "nanoFramework.TestFramework"],
        NanoProject.UnitTests.Append(NanoProject.Core).SelectMany(project => project.Packages)
            .Select(package => package.Id)
            .Distinct());

    // The test adapter is itself a .NET Framework library.
    [Fact]
    public void The_unit_tests_run_settings_are_those_of_the_adapter() => Assert.All(
        NanoProject.UnitTests,
        project => Assert.Contains(
            "<TargetFrameworkVersion>net48</TargetFrameworkVersion>",
            RepositoryRoot.Read(project.RelativeFolder, "nano.runsettings")));

    [Fact]
    public void The_solution_builds_and_deploys_every_project_and_no_other()
    {
        string[] lines = RepositoryRoot.Read("BackflushController.sln").Split('\n');

        AssertNone([
            .. from line in NanoProject.All.SelectMany(project => project.SolutionLines).Except(lines)
               select new Finding("BackflushController.sln", 0, "lacks", line)
        ]);
        Assert.Equal(NanoProject.All.Count, lines.Count(line => line.Contains(".nfproj\"")));
    }

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void The_project_compiles_as_debug(string path) =>
        AssertNone(NanoCompilation.Diagnose(Compile(path, isDebug: true)));

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void The_project_compiles_as_release(string path) =>
        AssertNone(NanoCompilation.Diagnose(Compile(path, isDebug: false)));

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void The_project_stays_within_the_runtimes_limits(string path)
    {
        LimitScope scope = Find(path).IsUnitTest ? LimitScope.UnitTests : LimitScope.Firmware;
        AssertNone(RuntimeLimits.Check(Compile(path, isDebug: true), scope));
        AssertNone(RuntimeLimits.Check(Compile(path, isDebug: false), scope));
    }

    [Fact]
    public void A_project_is_compiled_with_no_more_than_it_lists()
    {
        NanoProject alone = NanoProject.Application with { ProjectReferences = [] };

        Assert.Contains(
            NanoCompilation.Diagnose(NanoCompilation.Create(alone, isDebug: true)),
            finding => finding.Message.Contains("name 'Core' does not exist"));
    }

    private static NanoProject Find(string path) => NanoProject.All.Single(project => project.RelativePath == path);

    private static CSharpCompilation Compile(string path, bool isDebug) => NanoCompilation.Create(Find(path), isDebug);

    /// <summary>Compares two documents, however they are broken into lines.</summary>
    private static void AssertSame(string path, string expected) => Listed.AssertSame(
        path,
        XDocument.Parse(expected).ToString().Split('\n'),
        XDocument.Load(RepositoryRoot.PathOf(path)).ToString().Split('\n'));

    private static void AssertNone(IReadOnlyList<Finding> findings) =>
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings.Distinct()));
}
