using BackflushController.Tests.Conformance.Projects;
using static BackflushController.Tests.Conformance.Tests.TemporaryRepository;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>Each offence in a project file, a packages.config or the solution is found by its rule.</summary>
public sealed class NanoProjectChecksTests : IDisposable
{
    private const string NoPackage = "";

    private readonly TemporaryRepository _repository = new();

    /// <summary>Rule, file, a text in it, and what breaks it.</summary>
    public static TheoryData<string, string, string, string> Offences => new()
    {
        { ProjectRules.SourceWildcard, CoreProject, @"Run\Timing.cs", @"Run\*.cs" },
        { ProjectRules.SourceMissing, CoreProject, @"Run\Timing.cs", @"Run\timing.cs" },
        { ProjectRules.SourceNotListed, CoreProject, @"<Compile Include=""Run\Timing.cs"" />", "" },
        {
            ProjectRules.SourceTwice, CoreProject,
            @"<Compile Include=""Run\Timing.cs"" />",
            @"<Compile Include=""Run\Timing.cs"" /><Compile Include=""Run\Timing.cs"" />"
        },
        { ProjectRules.ConditionalItem, CoreProject, "<Compile ", "<Compile Condition=\"'$(A)'==''\" " },
        { ProjectRules.ReferenceIdentity, CoreProject, "c07d481e9758c731", "b77a5c561934e089" },
        { ProjectRules.ReferenceIdentity, CoreProject, "Version=1.17.11.0", "Version=1.17.10.0" },
        {
            ProjectRules.ReferenceIdentity, CoreProject,
            ", Version=1.17.11.0, Culture=neutral, PublicKeyToken=c07d481e9758c731",
            ""
        },
        { ProjectRules.ReferencePath, CoreProject, @"..\..\packages", @"..\packages" },
        { ProjectRules.ReferencePath, CoreProject, @"\lib\mscorlib.dll", @"\lib\System.Math.dll" },
        { ProjectRules.ReferencePackage, CoreProject, "CoreLibrary.1.17.11", "CoreLibrary.1.17.10" },
        { ProjectRules.ReferencePackage, AppPackages, Line("nanoFramework.System.Device.Gpio", "1.1.64"), NoPackage },
        { ProjectRules.PackageFramework, CorePackages, "netnano1.0", "net48" },
        {
            ProjectRules.PackageUnused, CorePackages,
            "</packages>",
            Line("nanoFramework.System.Math", "1.5.116") + "</packages>"
        },
        { ProjectRules.PackageUnknown, CorePackages, "\"1.17.11\"", "\"1.17.12\"" },
        {
            ProjectRules.PackageUnknown, CorePackages,
            "</packages>",
            Line("nanoFramework.Json", "2.2.213") + "</packages>"
        },
        { ProjectRules.PackageDependency, AppPackages, Line("nanoFramework.Runtime.Events", "1.11.39"), NoPackage },
        { ProjectRules.PackageVersion, AppPackages, "\"1.17.11\"", "\"1.17.10\"" },
        {
            ProjectRules.PackageVersion, CorePackages,
            "</packages>",
            Line("nanoFramework.CoreLibrary", "1.17.11") + "</packages>"
        },
        { ProjectRules.ProjectReference, TestProject, "BackflushController.Core.nfproj", "Missing.nfproj" },
        {
            ProjectRules.ProjectReference, TestProject,
            @"BackflushController.Core\BackflushController.Core.nfproj",
            @"BackflushController\BackflushController.nfproj"
        },
        {
            ProjectRules.ProjectShape, CoreProject,
            "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}",
            "{9A19103F-16F7-4668-BE54-9A1E7A4F7556}"
        },
        {
            ProjectRules.ProjectShape, CoreProject,
            "<ProjectGuid>{0EF65400-B3AE-477A-B3C8-12D298324BDF}",
            "<ProjectGuid>0EF65400-B3AE-477A-B3C8-12D298324BDF"
        },
        { ProjectRules.ProjectShape, CoreProject, "Library", "WinExe" },
        { ProjectRules.ProjectShape, CoreProject, "<AssemblyName>BackflushController.Core</AssemblyName>", "" },
        { ProjectRules.ProjectShape, CoreProject, ">v1.0<", ">v2.0<" },
        { ProjectRules.ProjectShape, CoreProject, @"\nanoFramework\v1.0\", @"\nanoFramework\v2.0\" },
        { ProjectRules.ProjectShape, CoreProject, "NFProjectSystem.Default.props\"", "NFProjectSystem.Other.props\"" },
        { ProjectRules.ProjectShape, CoreProject, "\"!Exists(", "\"Exists(" },
        {
            ProjectRules.ProjectShape, CoreProject,
            @"..\NanoFramework.Fallback.targets",
            @"..\..\NanoFramework.Fallback.targets"
        },
        {
            ProjectRules.ProjectLanguage, CoreProject,
            "<TargetFrameworkVersion>",
            "<LangVersion>12.0</LangVersion><TargetFrameworkVersion>"
        },
        {
            ProjectRules.ProjectLanguage, CoreProject,
            "<TargetFrameworkVersion>",
            "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><TargetFrameworkVersion>"
        },
        {
            ProjectRules.ProjectLanguage, CoreProject,
            "<TargetFrameworkVersion>",
            "<AllowUnsafeBlocks>true</AllowUnsafeBlocks><TargetFrameworkVersion>"
        },
        { ProjectRules.UnitTestShape, TestProject, "<AssemblyName>NFUnitTest", "<AssemblyName>CoreTests" },
        { ProjectRules.UnitTestShape, TestProject, "<OutputType>Library", "<OutputType>Exe" },
        { ProjectRules.UnitTestShape, TestProject, "TestContainer", "Tests" },
        { ProjectRules.UnitTestShape, TestProject, "<IsTestProject>true", "<IsTestProject>false" },
        { ProjectRules.UnitTestShape, TestProject, "<TestProjectType>UnitTest</TestProjectType>", "" },
        { ProjectRules.UnitTestShape, TestProject, @"$(MSBuildProjectDirectory)\nano.runsettings", "nano.runsettings" },
        { ProjectRules.UnitTestShape, TestProject, @"<None Include=""nano.runsettings"" />", "" },
        { ProjectRules.UnitTestShape, TestProject, "\"nanoFramework.UnitTestLauncher, ", "\"Launcher, " },
        { ProjectRules.UnitTestShape, TestProject, "\"mscorlib, ", "\"System.Device.Adc, " },
        { ProjectRules.UnitTestShape, RunSettings, "net48", "Framework40" },
        { ProjectRules.CoreReferences, CoreProject, "\"mscorlib, ", "\"System.Device.Gpio, " },
        {
            ProjectRules.CoreReferences, CoreProject,
            "<Compile ",
            "<ProjectReference Include=\"Other.nfproj\" /><Compile "
        },
        { ProjectRules.SolutionEntry, Solution, "BackflushController.Core.nfproj", "Other.nfproj" },
        {
            ProjectRules.SolutionEntry, Solution,
            "{11A8DD76-328B-46DF-9F39-F559912D0360}",
            "{9A19103F-16F7-4668-BE54-9A1E7A4F7556}"
        },
        { ProjectRules.SolutionEntry, Solution, "Core.nfproj\", \"{0EF65400", "Core.nfproj\", \"{1EF65400" },
        { ProjectRules.SolutionEntry, Solution, ".Release|Any CPU.Deploy.0 = Release|Any CPU", "" },
        {
            ProjectRules.SolutionEntry, Solution,
            ".Debug|Any CPU.Build.0 = Debug|Any CPU",
            ".Debug|Any CPU.Build.0 = Release|Any CPU"
        },
    };

    [Fact]
    public void A_correct_repository_passes() =>
        Assert.Empty(_repository.CheckProjects().Concat(_repository.CheckSources()));

    [Theory]
    [MemberData(nameof(Offences))]
    public void An_offence_is_found_by_its_rule(string rule, string file, string text, string replacement)
    {
        _repository.Replace(file, text, replacement);
        Assert.Contains(rule, _repository.CheckProjects().Select(finding => finding.Rule));
    }

    [Fact]
    public void Every_rule_has_an_offence() => Assert.Equal(
        ProjectRules.All.Keys.Order(), Offences.Select(row => (string)row[0]).Distinct().Order());

    [Fact]
    public void A_finding_names_the_file_the_line_and_what_is_expected()
    {
        _repository.Replace(CorePackages, "netnano1.0", "net48");
        Assert.Equal(
            $"{CorePackages}(2): package-framework: "
            + "nanoFramework.CoreLibrary has targetFramework 'net48', expected netnano1.0",
            Assert.Single(_repository.CheckProjects()).ToString());
    }

    [Fact]
    public void A_source_beside_the_listed_ones_is_found()
    {
        _repository.Write("firmware/BackflushController/Adapters/Extra.cs", "class Extra { }");
        Assert.Equal(ProjectRules.SourceNotListed, Assert.Single(_repository.CheckProjects()).Rule);
    }

    [Fact]
    public void Build_output_is_no_source()
    {
        _repository.Write("firmware/BackflushController/obj/Debug/Extra.cs", "class Extra { }");
        Assert.Empty(_repository.CheckProjects());
    }

    [Fact]
    public void A_missing_packages_config_is_found()
    {
        _repository.Delete(CorePackages);
        Assert.Contains(ProjectRules.ReferencePackage, _repository.CheckProjects().Select(finding => finding.Rule));
    }

    [Fact]
    public void A_project_without_a_solution_entry_is_found()
    {
        _repository.Write(Solution, "");
        Assert.Equal(3, _repository.CheckProjects().Count(finding => finding.Rule == ProjectRules.SolutionEntry));
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => _repository.Dispose();

    private static string Line(string id, string version) =>
        $"""  <package id="{id}" version="{version}" targetFramework="netnano1.0" />""";
}
