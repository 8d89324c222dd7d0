using BackflushController.Tests.Conformance.Limits;
using BackflushController.Tests.Conformance.Projects;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>A small repository of three correct projects in a folder of its own, for tests that break it.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public const string Solution = "BackflushController.sln";
    public const string CoreProject = "firmware/BackflushController.Core/BackflushController.Core.nfproj";
    public const string CorePackages = "firmware/BackflushController.Core/packages.config";
    public const string CoreSource = "firmware/BackflushController.Core/Run/Timing.cs";
    public const string AppProject = "firmware/BackflushController/BackflushController.nfproj";
    public const string AppPackages = "firmware/BackflushController/packages.config";
    public const string AppSource = "firmware/BackflushController/Program.cs";
    public const string TestProject = "tests/BackflushController.Core.Tests/NFUnitTest.nfproj";
    public const string TestPackages = "tests/BackflushController.Core.Tests/packages.config";
    public const string TestSource = "tests/BackflushController.Core.Tests/TimingTests.cs";
    public const string RunSettings = "tests/BackflushController.Core.Tests/nano.runsettings";

    private const string ProjectTypes = "{11A8DD76-328B-46DF-9F39-F559912D0360};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";
    private const string SystemPath = @"$(MSBuildExtensionsPath)\nanoFramework\v1.0\";

    private const string CoreGuid = "{0EF65400-B3AE-477A-B3C8-12D298324BDF}";
    private const string AppGuid = "{A3D8C0D4-F468-4C93-8CE0-C1FA76B752C6}";
    private const string TestGuid = "{3093522A-366E-4D81-B0A8-363D6FFB5369}";

    private static readonly string Mscorlib = Reference("nanoFramework.CoreLibrary", "1.17.11", "mscorlib.dll");

    private readonly string _root = Directory.CreateTempSubdirectory("conformance-").FullName;

    /// <summary>Writes the three projects, their sources and the solution.</summary>
    public TemporaryRepository()
    {
        Write("firmware/NanoFramework.Fallback.targets", "<Project />");
        WriteCore();
        WriteApplication();
        WriteUnitTests();
        Write(
            Solution,
            string.Join(
                '\n',
                Entry("Core", CoreProject, CoreGuid),
                Entry("App", AppProject, AppGuid),
                Entry("Tests", TestProject, TestGuid)));
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Replaces a text that the file has.</summary>
    public void Replace(string file, string text, string replacement)
    {
        string content = File.ReadAllText(FullPath(file));
        Assert.Contains(text, content);
        Write(file, content.Replace(text, replacement));
    }

    /// <summary>Writes a file.</summary>
    public void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(file))!);
        File.WriteAllText(FullPath(file), content);
    }

    /// <summary>Deletes a file.</summary>
    public void Delete(string file) => File.Delete(FullPath(file));

    /// <summary>Everything the gate has to say about the project files and the solution.</summary>
    public IReadOnlyList<Finding> CheckProjects()
    {
        IReadOnlyList<NanoProject> projects = NanoProject.ReadAll(_root);
        return
        [
            .. projects.SelectMany(NanoProjectChecks.Check),
            .. NanoProjectChecks.CheckVersions(projects),
            .. NanoSolutionChecks.Check(FullPath(Solution), projects),
        ];
    }

    /// <summary>Everything the gate has to say about the sources.</summary>
    public IReadOnlyList<Finding> CheckSources() =>
        NanoProject.ReadAll(_root).SelectMany(CheckSourcesOf).Distinct().ToArray();

    private IEnumerable<Finding> CheckSourcesOf(NanoProject project)
    {
        LimitScope scope = project.IsUnitTest ? LimitScope.UnitTests : LimitScope.Firmware;
        var compilation = NanoCompilation.Create(project, _root, isDebug: true);
        return NanoCompilation.Diagnose(compilation).Concat(RuntimeLimits.Check(compilation, scope));
    }

    private void WriteCore()
    {
        Write(
            CoreProject,
            Project(CoreGuid, "Library", "BackflushController.Core", @"Run\Timing.cs", Mscorlib, fallback: @"..\"));
        Write(CorePackages, Packages(("nanoFramework.CoreLibrary", "1.17.11")));
        Write(
            CoreSource,
            "namespace Core { public static class Timing { "
            + "public const int Tick = 20; public static int Twice(int a) { return a * 2; } } }");
    }

    private void WriteApplication()
    {
        string references = Mscorlib
            + Reference("nanoFramework.Runtime.Events", "1.11.39", "nanoFramework.Runtime.Events.dll")
            + Reference("nanoFramework.System.Device.Gpio", "1.1.64", "System.Device.Gpio.dll");
        string core = ProjectReference(@"..\BackflushController.Core\BackflushController.Core.nfproj");
        Write(AppProject, Project(AppGuid, "Exe", "BackflushController", "Program.cs", references, @"..\", core));
        Write(AppPackages, Packages(
            ("nanoFramework.CoreLibrary", "1.17.11"),
            ("nanoFramework.Runtime.Events", "1.11.39"),
            ("nanoFramework.System.Device.Gpio", "1.1.64")));
        Write(
            AppSource,
            "using System.Device.Gpio; class Program { static void Main() { "
            + "new GpioController().OpenPin(Core.Timing.Twice(2), PinMode.Output).Write(PinValue.Low); } }");
    }

    private void WriteUnitTests()
    {
        string references = Mscorlib
            + Reference("nanoFramework.TestFramework", "3.0.80", "nanoFramework.TestFramework.dll")
            + Reference("nanoFramework.TestFramework", "3.0.80", "nanoFramework.UnitTestLauncher.exe", "0.0.0");
        string extra = """
              <ItemGroup><ProjectCapability Include="TestContainer" /></ItemGroup>
              <PropertyGroup>
                <IsTestProject>true</IsTestProject>
                <TestProjectType>UnitTest</TestProjectType>
                <RunSettingsFilePath>$(MSBuildProjectDirectory)\nano.runsettings</RunSettingsFilePath>
              </PropertyGroup>
              <ItemGroup><None Include="nano.runsettings" /></ItemGroup>
            """ + ProjectReference(@"..\..\firmware\BackflushController.Core\BackflushController.Core.nfproj");
        Write(
            TestProject,
            Project(TestGuid, "Library", "NFUnitTest", "TimingTests.cs", references, @"..\..\firmware\", extra));
        Write(
            TestPackages,
            Packages(("nanoFramework.CoreLibrary", "1.17.11"), ("nanoFramework.TestFramework", "3.0.80")));
        Write(RunSettings, "<RunSettings><TargetFrameworkVersion>net48</TargetFrameworkVersion></RunSettings>");
        Write(
            TestSource,
            "using nanoFramework.TestFramework; [TestClass] public class TimingTests { [TestMethod] public "
                + "static void Doubles() { Assert.AreEqual(4, Core.Timing.Twice(2)); } }");
    }

    private static string Project(
        string guid,
        string outputType,
        string assemblyName,
        string source,
        string references,
        string fallback,
        string extra = "") =>
        $$"""
        <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup>
            <NanoFrameworkProjectSystemPath>{{SystemPath}}</NanoFrameworkProjectSystemPath>
          </PropertyGroup>
          {{Import("NFProjectSystem.Default.props")}}
          <PropertyGroup>
            <ProjectTypeGuids>{{ProjectTypes}}</ProjectTypeGuids>
            <ProjectGuid>{{guid}}</ProjectGuid>
            <OutputType>{{outputType}}</OutputType>
            <AssemblyName>{{assemblyName}}</AssemblyName>
            <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
          </PropertyGroup>
          {{Import("NFProjectSystem.props")}}
          <ItemGroup>
            <Compile Include="{{source}}" />
            <None Include="packages.config" />
          </ItemGroup>
          <ItemGroup>
        {{references}}  </ItemGroup>
        {{extra}}
          {{Import("NFProjectSystem.CSharp.targets")}}
          <Import
            Project="{{fallback}}NanoFramework.Fallback.targets"
            Condition="!Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
        </Project>
        """;

    private static string Import(string file)
    {
        string path = $"$(NanoFrameworkProjectSystemPath){file}";
        return $"""<Import Project="{path}" Condition="Exists('{path}')" />""";
    }

    private static string ProjectReference(string path) =>
        $"""  <ItemGroup><ProjectReference Include="{path}" /></ItemGroup>""";

    private static string Reference(string package, string version, string file, string? assemblyVersion = null)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        string identity = $"Version={assemblyVersion ?? version}.0, Culture=neutral, PublicKeyToken=c07d481e9758c731";
        return $"""
            <Reference Include="{name}, {identity}">
              <HintPath>..\..\packages\{package}.{version}\lib\{file}</HintPath>
            </Reference>

        """;
    }

    private static string Packages(params (string Id, string Version)[] packages)
    {
        IEnumerable<string> lines = packages.Select(
            p => $"""  <package id="{p.Id}" version="{p.Version}" targetFramework="netnano1.0" />""");
        return $"<packages>\n{string.Join('\n', lines)}\n</packages>\n";
    }

    private static string Entry(string name, string path, string guid) =>
        $$"""
        Project("{11A8DD76-328B-46DF-9F39-F559912D0360}") = "{{name}}", "{{path.Replace('/', '\\')}}", "{{guid}}"
        EndProject
        {{Configuration(guid, "Debug|Any CPU")}}
        {{Configuration(guid, "Release|Any CPU")}}
        """;

    private static string Configuration(string guid, string name) =>
        $"""
        {guid}.{name}.ActiveCfg = {name}
        {guid}.{name}.Build.0 = {name}
        {guid}.{name}.Deploy.0 = {name}
        """;

    private string FullPath(string file) => Path.Combine(_root, file);
}
