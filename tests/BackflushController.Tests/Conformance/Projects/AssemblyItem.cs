namespace BackflushController.Tests.Conformance.Projects;

/// <summary>A Reference of a project: the assembly it names and the package file it points to.</summary>
internal sealed partial class AssemblyItem
{
    /// <summary>Takes the item apart.</summary>
    /// <param name="include">Its Include, an assembly's full name.</param>
    /// <param name="hintPath">Its HintPath; empty when there is none.</param>
    /// <param name="line">Line in the project file.</param>
    public AssemblyItem(string include, string hintPath, int line)
    {
        Line = line;
        HintPath = hintPath;
        Match identity = Identity().Match(include);
        IsFullName = identity.Success;
        Name = identity.Success ? identity.Groups["name"].Value : include.Split(',')[0].Trim();
        Version = identity.Groups["version"].Value;
        Token = identity.Groups["token"].Value;
        Match path = PackagePath().Match(hintPath);
        IsPackagePath = path.Success;
        PackageId = path.Groups["id"].Value;
        PackageVersion = path.Groups["version"].Value;
        FileName = path.Groups["file"].Value;
    }

    /// <summary>Line in the project file.</summary>
    public int Line { get; }

    /// <summary>The HintPath as it is written.</summary>
    public string HintPath { get; }

    /// <summary>True when the Include is a full name: name, version, culture, token.</summary>
    public bool IsFullName { get; }

    /// <summary>Simple name of the assembly.</summary>
    public string Name { get; }

    /// <summary>Assembly version.</summary>
    public string Version { get; }

    /// <summary>Strong-name token.</summary>
    public string Token { get; }

    /// <summary>True when the HintPath is <c>..\..\packages\id.version\lib\file</c>.</summary>
    public bool IsPackagePath { get; }

    /// <summary>Package id in the HintPath.</summary>
    public string PackageId { get; }

    /// <summary>Package version in the HintPath.</summary>
    public string PackageVersion { get; }

    /// <summary>File name in the HintPath.</summary>
    public string FileName { get; }

    [GeneratedRegex(@"^(?<name>[\w.]+), Version=(?<version>[\d.]+), Culture=neutral, PublicKeyToken=(?<token>\w+)$")]
    private static partial Regex Identity();

    [GeneratedRegex(@"^\.\.\\\.\.\\packages\\(?<id>[A-Za-z][\w.]*?)\.(?<version>\d+(\.\d+)+)\\lib\\(?<file>[^\\]+)$")]
    private static partial Regex PackagePath();
}
