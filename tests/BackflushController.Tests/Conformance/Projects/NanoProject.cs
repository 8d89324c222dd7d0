using System.Xml;
using System.Xml.Linq;

namespace BackflushController.Tests.Conformance.Projects;

/// <summary>A .nfproj as it is written, with the packages.config beside it. Nothing is evaluated.</summary>
internal sealed class NanoProject
{
    private readonly XDocument _document;

    private NanoProject(string root, string path, XDocument document)
    {
        _document = document;
        FullPath = path;
        Folder = Path.GetDirectoryName(path)!;
        RelativePath = Path.GetRelativePath(root, path).Replace('\\', '/');
        Sources = Items("Compile");
        OtherFiles = Items("None");
        ProjectReferences = Items("ProjectReference");
        References = Elements("Reference").Select(ReadReference).ToArray();
        PackagesConfig = Path.Combine(Folder, "packages.config");
        Packages = ReadPackages(PackagesConfig);
    }

    /// <summary>Full path of the project file.</summary>
    public string FullPath { get; }

    /// <summary>Path from the repository's root, with forward slashes.</summary>
    public string RelativePath { get; }

    /// <summary>Folder of the project file.</summary>
    public string Folder { get; }

    /// <summary>Full path of its packages.config.</summary>
    public string PackagesConfig { get; }

    /// <summary>Its Compile items.</summary>
    public IReadOnlyList<ProjectItem> Sources { get; }

    /// <summary>Its None items.</summary>
    public IReadOnlyList<ProjectItem> OtherFiles { get; }

    /// <summary>Its references to other projects.</summary>
    public IReadOnlyList<ProjectItem> ProjectReferences { get; }

    /// <summary>Its references to assemblies of packages.</summary>
    public IReadOnlyList<AssemblyItem> References { get; }

    /// <summary>Its packages.</summary>
    public IReadOnlyList<PackageEntry> Packages { get; }

    /// <summary>Simple name of the assembly it makes.</summary>
    public string AssemblyName => Property("AssemblyName");

    /// <summary>True for an application.</summary>
    public bool IsExecutable => Property("OutputType") == "Exe";

    /// <summary>True for a project of unit tests.</summary>
    public bool IsUnitTest => Property("TestProjectType") == "UnitTest" || AssemblyName == "NFUnitTest";

    /// <summary>Reads a project file.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="path">Full path of the project file.</param>
    public static NanoProject Read(string root, string path) =>
        new(root, path, XDocument.Load(path, LoadOptions.SetLineInfo));

    /// <summary>Reads every .nfproj of the repository.</summary>
    public static IReadOnlyList<NanoProject> ReadAll(string root) =>
        new[] { "firmware", "tests" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.nfproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => Read(root, path))
            .ToArray();

    /// <summary>The text of a property; empty when it is not set.</summary>
    public string Property(string name) => Elements(name).FirstOrDefault()?.Value ?? "";

    /// <summary>The line of the first element of that name; 0 when there is none.</summary>
    public int LineOf(string name) => Elements(name).Select(Line).FirstOrDefault();

    /// <summary>The Import elements: project and condition.</summary>
    public IEnumerable<(string Project, string Condition)> Imports =>
        Elements("Import").Select(import => (Attribute(import, "Project"), Attribute(import, "Condition")));

    /// <summary>The Include of every ProjectCapability.</summary>
    public IEnumerable<string> Capabilities => Elements("ProjectCapability").Select(item => Attribute(item, "Include"));

    /// <summary>Lines of the items that depend on a condition, alone or with their group.</summary>
    public IEnumerable<int> ConditionalItemLines => Elements("ItemGroup")
        .SelectMany(group => group.Elements().Prepend(group))
        .Where(element => element.Attribute("Condition") is not null)
        .Select(Line);

    /// <summary>The project file that a ProjectReference names.</summary>
    public string PathOf(ProjectItem item) => Path.GetFullPath(Path.Combine(Folder, item.RelativePath));

    private IEnumerable<XElement> Elements(string name) =>
        _document.Descendants().Where(element => element.Name.LocalName == name);

    private ProjectItem[] Items(string name) =>
        Elements(name).Select(item => new ProjectItem(Attribute(item, "Include"), Line(item))).ToArray();

    private static AssemblyItem ReadReference(XElement element)
    {
        string hintPath = element.Elements().FirstOrDefault(child => child.Name.LocalName == "HintPath")?.Value ?? "";
        return new AssemblyItem(Attribute(element, "Include"), hintPath, Line(element));
    }

    private static PackageEntry[] ReadPackages(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        return XDocument.Load(path, LoadOptions.SetLineInfo).Descendants("package")
            .Select(ReadPackage)
            .ToArray();
    }

    private static PackageEntry ReadPackage(XElement element) => new(
        Attribute(element, "id"),
        Attribute(element, "version"),
        Attribute(element, "targetFramework"),
        Line(element));

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
