namespace BackflushController.Tests.Conformance.Projects;

/// <summary>The rules about project files, packages.config and the solution.</summary>
internal static class ProjectRules
{
    public const string SourceNotListed = "source-not-listed";
    public const string SourceMissing = "source-missing";
    public const string SourceWildcard = "source-wildcard";
    public const string SourceTwice = "source-listed-twice";
    public const string ConditionalItem = "conditional-item";
    public const string ReferenceIdentity = "reference-identity";
    public const string ReferencePath = "reference-path";
    public const string ReferencePackage = "reference-package";
    public const string PackageFramework = "package-framework";
    public const string PackageUnused = "package-unused";
    public const string PackageUnknown = "package-unknown";
    public const string PackageDependency = "package-dependency";
    public const string PackageVersion = "package-version";
    public const string ProjectReference = "project-reference";
    public const string ProjectShape = "project-shape";
    public const string ProjectLanguage = "project-language";
    public const string UnitTestShape = "unit-test-shape";
    public const string CoreReferences = "core-references";
    public const string SolutionEntry = "solution-entry";

    /// <summary>Id and reason of each rule.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [SourceNotListed] = "A source file that the project does not list is not in the firmware.",
        [SourceMissing] = "A listed file that does not exist stops the build.",
        [SourceWildcard] = "The nanoFramework project system takes plain paths only.",
        [SourceTwice] = "A file that is listed twice stops the build.",
        [ConditionalItem] = "This gate reads items as they are written; a condition would hide some of them.",
        [ReferenceIdentity] = "A Reference names its assembly in full, with the version and token of its package.",
        [ReferencePath] = "A HintPath leads to the package folder beside the solution.",
        [ReferencePackage] = "A Reference needs its package in packages.config, in the same version.",
        [PackageFramework] = "nanoFramework packages are restored for netnano1.0.",
        [PackageUnused] = "A package whose assemblies are not referenced is not in the firmware.",
        [PackageUnknown] = "Only packages whose API is listed can be checked.",
        [PackageDependency] = "packages.config has no transitive restore: every dependency is listed.",
        [PackageVersion] = "All assemblies of one image come from the same package versions.",
        [ProjectReference] = "A project reference leads to a class library of this repository.",
        [ProjectShape] = "Visual Studio's nanoFramework extension expects these properties and imports.",
        [ProjectLanguage] = "The project system's default language is C# 9, without overflow checks and unsafe code.",
        [UnitTestShape] =
            "The unit-test launcher loads an assembly called NFUnitTest, and runs where no device package does.",
        [CoreReferences] = "Every decision is made without device packages.",
        [SolutionEntry] = "Visual Studio builds and deploys a project by its lines in the solution.",
    };
}
