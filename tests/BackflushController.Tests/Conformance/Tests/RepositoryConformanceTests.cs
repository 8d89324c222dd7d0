using BackflushController.Tests.Conformance.Limits;
using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>The repository's own nanoFramework projects pass the gate.</summary>
[Trait("Category", "Slow")]
public sealed class RepositoryConformanceTests
{
    private static readonly IReadOnlyList<NanoProject> Projects = NanoProject.ReadAll(RepositoryRoot.Folder);

    /// <summary>The projects' paths.</summary>
    public static TheoryData<string> ProjectPaths => new(Projects.Select(project => project.RelativePath));

    [Fact]
    public void The_repository_has_its_six_projects()
    {
        string[] expected =
        [
            "BackflushController", "BackflushController.Core", "CoreBenchmark",
            "NFUnitTest", "NFUnitTest", "NFUnitTest",
        ];
        Assert.Equal(expected, Projects.Select(project => project.AssemblyName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void The_project_file_is_what_visual_studio_expects(string path) =>
        AssertNone(NanoProjectChecks.Check(Find(path)));

    [Fact]
    public void All_projects_pin_the_same_package_versions() => AssertNone(NanoProjectChecks.CheckVersions(Projects));

    [Fact]
    public void The_solution_builds_and_deploys_every_project() =>
        AssertNone(NanoSolutionChecks.Check(RepositoryRoot.Solution, Projects));

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

    private static NanoProject Find(string path) => Projects.Single(project => project.RelativePath == path);

    private static CSharpCompilation Compile(string path, bool isDebug) =>
        NanoCompilation.Create(Find(path), RepositoryRoot.Folder, isDebug);

    private static void AssertNone(IReadOnlyList<Finding> findings) =>
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings.Distinct()));
}
