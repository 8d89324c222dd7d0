using System.Xml.Linq;
using BackflushController.Tests.Conformance.Api;

namespace BackflushController.Tests.Conformance.Projects;

/// <summary>A project of the firmware or its unit tests, and what its files must say for Visual Studio.</summary>
internal sealed record NanoProject(
    string RelativePath,
    string Guid,
    string OutputType,
    string AssemblyName,
    params NanoProject[] ProjectReferences)
{
    private const string ProjectType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";
    private const string SystemPath = @"$(MSBuildExtensionsPath)\nanoFramework\v1.0\";

    public static NanoProject Core { get; } = new(
        "firmware/BackflushController.Core/BackflushController.Core.nfproj",
        "{0EF65400-B3AE-477A-B3C8-12D298324BDF}",
        "Library",
        "BackflushController.Core");

    public static NanoProject Application { get; } = new(
        "firmware/BackflushController/BackflushController.nfproj",
        "{A3D8C0D4-F468-4C93-8CE0-C1FA76B752C6}",
        "Exe",
        "BackflushController",
        Core);

    public static IReadOnlyList<NanoProject> UnitTests { get; } =
    [
        UnitTest("Core.Tests/NFUnitTest", "{3093522A-366E-4D81-B0A8-363D6FFB5369}"),
        UnitTest("Core.Tests.Screens/NFUnitTestScreens", "{5B5D1F52-0C7C-4E0B-9A55-8E1C5D0F3B27}"),
        UnitTest("Core.Tests.Sensors/NFUnitTestSensors", "{8C0E6A71-3F4D-4B62-9D18-6A2B7C95E104}"),
    ];

    public static IReadOnlyList<NanoProject> All { get; } =
    [
        Core,
        Application,
        .. UnitTests,
        new(
            "tests/BackflushController.Core.Benchmark/CoreBenchmark.nfproj",
            "{6B0E1B0C-5D5F-4C7B-9D0B-3B6B1C9E7A41}",
            "Exe",
            "CoreBenchmark",
            Core,
            UnitTests[0]),
    ];

    public string RelativeFolder => RelativePath[..RelativePath.LastIndexOf('/')];

    public string Folder => RepositoryRoot.PathOf(RelativeFolder);

    public bool IsExecutable => OutputType == "Exe";

    public string Name => Path.GetFileNameWithoutExtension(RelativePath);

    public bool IsUnitTest => AssemblyName == "NFUnitTest";

    /// <summary>Paths of its sources from its folder.</summary>
    public IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => path.Split('/')[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Its packages and all that they need: packages.config has no transitive restore, every dependency is listed.
    /// </summary>
    public IEnumerable<NanoPackage> Packages =>
        XDocument.Load(RepositoryRoot.PathOf(RelativeFolder, "packages.config")).Descendants("package")
            .Select(package => PackageCatalogue.Packages[package.Attribute("id")!.Value])
            .SelectMany(package => PackageCatalogue.DependenciesOf(package).Append(package))
            .Distinct()
            .OrderBy(package => package.Id, StringComparer.Ordinal);

    /// <summary>The assemblies that it references; the launcher of unit tests is an application itself.</summary>
    public IEnumerable<(NanoPackage Package, NanoAssembly Assembly)> References =>
        from package in Packages
        from assembly in package.Assemblies
        where IsUnitTest || !assembly.IsExecutable
        orderby assembly.Name.ToUpperInvariant()
        select (package, assembly);

    /// <summary>
    /// The project system takes plain paths only, references in full, and the fallback where it is not installed.
    /// </summary>
    public string ProjectText => $$"""
        <Project ToolsVersion="Current" DefaultTargets="Build"
            xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup Label="Globals">
            <NanoFrameworkProjectSystemPath>{{SystemPath}}</NanoFrameworkProjectSystemPath>
          </PropertyGroup>
          {{Import("NFProjectSystem.Default.props")}}
          {{IfUnitTest("""<ItemGroup><ProjectCapability Include="TestContainer" /></ItemGroup>""")}}
          <PropertyGroup>
            <Configuration Condition=" '$(Configuration)' == '' ">Debug</Configuration>
            <Platform Condition=" '$(Platform)' == '' ">AnyCPU</Platform>
            <ProjectTypeGuids>{{ProjectType}};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}</ProjectTypeGuids>
            <ProjectGuid>{{Guid}}</ProjectGuid>
            <OutputType>{{OutputType}}</OutputType>
            <AppDesignerFolder>Properties</AppDesignerFolder>
            <FileAlignment>512</FileAlignment>
            <RootNamespace>{{Path.GetFileName(Folder)}}</RootNamespace>
            <AssemblyName>{{AssemblyName}}</AssemblyName>
            {{IfUnitTest("<IsCodedUITest>False</IsCodedUITest><IsTestProject>true</IsTestProject>")}}
            {{IfUnitTest("<TestProjectType>UnitTest</TestProjectType>")}}
            <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
          </PropertyGroup>
          {{Import("NFProjectSystem.props")}}
          {{IfUnitTest("""
              <PropertyGroup>
                <RunSettingsFilePath>$(MSBuildProjectDirectory)\nano.runsettings</RunSettingsFilePath>
              </PropertyGroup>
              """)}}
          {{Group(Sources, path => $"""<Compile Include="{path.Replace('/', '\\')}" />""")}}
          <ItemGroup>
            {{IfUnitTest("""<None Include="nano.runsettings" />""")}}
            <None Include="packages.config" />
          </ItemGroup>
          {{Group(References, reference => ReferenceText(reference.Package, reference.Assembly))}}
          {{Group(ProjectReferences, project => $"""<ProjectReference Include="{PathTo(project.RelativePath)}" />""")}}
          {{Import("NFProjectSystem.CSharp.targets")}}
          <Import
            Project="{{PathTo("firmware/NanoFramework.Fallback.targets")}}"
            Condition="!Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
          <ProjectExtensions>
            <ProjectCapabilities><ProjectConfigurationsDeclaredAsItems /></ProjectCapabilities>
          </ProjectExtensions>
        </Project>
        """;

    public string PackagesText => $"<packages>{string.Concat(Packages.Select(PackageText))}</packages>";

    /// <summary>Visual Studio builds and deploys a project by its lines in the solution.</summary>
    public IEnumerable<string> SolutionLines =>
    [
        $"""
        Project("{ProjectType}") = "{Name}", "{RelativePath.Replace('/', '\\')}", "{Guid}"
        """,
        .. from configuration in new[] { "Debug|Any CPU", "Release|Any CPU" }
           from action in new[] { "ActiveCfg", "Build.0", "Deploy.0" }
           select $"\t\t{Guid}.{configuration}.{action} = {configuration}",
    ];

    private static NanoProject UnitTest(string path, string guid) =>
        new($"tests/BackflushController.{path}.nfproj", guid, "Library", "NFUnitTest", Core);

    private static string Import(string file) => $"""
        <Import Project="$(NanoFrameworkProjectSystemPath){file}"
            Condition="Exists('$(NanoFrameworkProjectSystemPath){file}')" />
        """;

    private static string Group<T>(IEnumerable<T> items, Func<T, string> text) =>
        items.Any() ? $"<ItemGroup>{string.Concat(items.Select(text))}</ItemGroup>" : "";

    private static string ReferenceText(NanoPackage package, NanoAssembly assembly) => $"""
        <Reference
            Include="{assembly.Name}, Version={assembly.Version}, Culture=neutral, PublicKeyToken=c07d481e9758c731">
          <HintPath>..\..\packages\{package.Id}.{package.Version}\lib\{assembly.FileName}</HintPath>
          <Private>True</Private>
        </Reference>
        """;

    private static string PackageText(NanoPackage package)
    {
        string kind = package.Id == "nanoFramework.TestFramework" ? """developmentDependency="true" """ : "";
        return $"""<package id="{package.Id}" version="{package.Version}" targetFramework="netnano1.0" {kind}/>""";
    }

    private string IfUnitTest(string text) => IsUnitTest ? text : "";

    private string PathTo(string path) =>
        Path.GetRelativePath(Folder, RepositoryRoot.PathOf(path)).Replace('/', '\\');
}
