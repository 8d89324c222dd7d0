using BackflushController.Tests.Conformance.Api;

namespace BackflushController.Tests.Conformance.Projects;

/// <summary>Checks that a .nfproj and its packages.config are exactly what Visual Studio's extension expects.</summary>
internal static class NanoProjectChecks
{
    private const string SystemPath = "$(NanoFrameworkProjectSystemPath)";
    private const string CSharpTargets = $"{SystemPath}NFProjectSystem.CSharp.targets";
    private const string FallbackTargets = "NanoFramework.Fallback.targets";
    private const string ProjectTypeGuids =
        "{11A8DD76-328B-46DF-9F39-F559912D0360};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";

    private static readonly string[] SystemImports =
    [
        $"{SystemPath}NFProjectSystem.Default.props",
        $"{SystemPath}NFProjectSystem.props",
        CSharpTargets,
    ];

    private static readonly HashSet<string> CoreAssemblies =
    [
        "mscorlib", "nanoFramework.System.Collections", "nanoFramework.System.Text",
    ];

    private static readonly HashSet<string> UnitTestAssemblies =
    [
        .. CoreAssemblies, "nanoFramework.TestFramework", "nanoFramework.UnitTestLauncher",
    ];

    /// <summary>Everything that is wrong with one project.</summary>
    public static IReadOnlyList<Finding> Check(NanoProject project)
    {
        List<Finding> findings = [];
        ProjectReport report = new(project.RelativePath, findings);
        CheckShape(project, report);
        CheckImports(project, report);
        CheckSources(project, report);
        CheckReferences(project, report);
        CheckProjectReferences(project, report);
        string folder = project.RelativePath[..(project.RelativePath.LastIndexOf('/') + 1)];
        CheckPackages(project, new ProjectReport($"{folder}packages.config", findings));
        if (project.IsUnitTest)
        {
            CheckUnitTest(project, report);
        }

        if (project.AssemblyName == "BackflushController.Core")
        {
            CheckAssemblies(project, CoreAssemblies, ProjectRules.CoreReferences, report);
            report.Expect(
                project.ProjectReferences.Count == 0,
                0,
                ProjectRules.CoreReferences,
                "Core references a project, expected none");
        }

        return findings;
    }

    /// <summary>Packages that two projects pin in different versions.</summary>
    public static IReadOnlyList<Finding> CheckVersions(IReadOnlyList<NanoProject> projects)
    {
        List<Finding> findings = [];
        var allUses = projects.SelectMany(p => p.Packages.Select(e => (Project: p, Entry: e)));
        foreach (var uses in allUses.GroupBy(use => use.Entry.Id))
        {
            PackageEntry first = uses.First().Entry;
            foreach ((NanoProject project, PackageEntry entry) in uses.Where(use => use.Entry.Version != first.Version))
            {
                string other = uses.First().Project.RelativePath;
                string message = $"{entry.Id} is {entry.Version}, expected {first.Version} as in {other}";
                new ProjectReport(project.RelativePath, findings).Expect(
                    false, 0, ProjectRules.PackageVersion, message);
            }
        }

        return findings;
    }

    private static void CheckShape(NanoProject project, ProjectReport report)
    {
        ExpectProperty("ProjectTypeGuids", ProjectTypeGuids, ProjectRules.ProjectShape);
        ExpectProperty("TargetFrameworkVersion", "v1.0", ProjectRules.ProjectShape);
        ExpectProperty(
            "NanoFrameworkProjectSystemPath",
            @"$(MSBuildExtensionsPath)\nanoFramework\v1.0\",
            ProjectRules.ProjectShape);
        report.Expect(
            Guid.TryParseExact(project.Property("ProjectGuid"), "B", out _),
            project.LineOf("ProjectGuid"),
            ProjectRules.ProjectShape,
            $"ProjectGuid is '{project.Property("ProjectGuid")}', expected a GUID in braces");
        report.Expect(
            project.Property("OutputType") is "Exe" or "Library",
            project.LineOf("OutputType"),
            ProjectRules.ProjectShape,
            $"OutputType is '{project.Property("OutputType")}', expected Exe or Library");
        report.Expect(project.AssemblyName != "", 0, ProjectRules.ProjectShape, "AssemblyName is missing");
        ExpectIfSet("LangVersion", "9.0");
        ExpectIfSet("CheckForOverflowUnderflow", "false");
        ExpectIfSet("AllowUnsafeBlocks", "false");

        void ExpectIfSet(string name, string value)
        {
            if (project.Property(name) != "")
            {
                ExpectProperty(name, value, ProjectRules.ProjectLanguage);
            }
        }

        void ExpectProperty(string name, string value, string rule) => report.Expect(
            project.Property(name) == value,
            project.LineOf(name),
            rule,
            $"{name} is '{project.Property(name)}', expected {value}");
    }

    private static void CheckImports(NanoProject project, ProjectReport report)
    {
        foreach (string import in SystemImports)
        {
            report.Expect(
                project.Imports.Contains((import, $"Exists('{import}')")),
                0,
                ProjectRules.ProjectShape,
                $"the import of {import} is missing, expected it with the condition that it exists");
        }

        (string fallback, string condition) = project.Imports.FirstOrDefault(
            import => import.Project.EndsWith(FallbackTargets, StringComparison.Ordinal));
        report.Expect(
            condition == $"!Exists('{CSharpTargets}')",
            0,
            ProjectRules.ProjectShape,
            $"the import of {FallbackTargets} is missing or unguarded, expected it where the project system is "
                + "not installed");
        report.Expect(
            fallback is null || File.Exists(project.PathOf(new ProjectItem(fallback, 0))),
            0,
            ProjectRules.ProjectShape,
            $"the import of {fallback} leads nowhere, expected a file");
    }

    private static void CheckSources(NanoProject project, ProjectReport report)
    {
        HashSet<string> present = FilesBelow(project.Folder).ToHashSet();
        HashSet<string> listed = [];
        foreach (ProjectItem item in project.Sources.Concat(project.OtherFiles))
        {
            string path = Path.GetRelativePath(project.Folder, project.PathOf(item));
            report.Expect(
                !item.HasWildcard,
                item.Line,
                ProjectRules.SourceWildcard,
                $"{item.Include} is a pattern, expected a path");
            report.Expect(
                listed.Add(path),
                item.Line,
                ProjectRules.SourceTwice,
                $"{item.Include} is listed again, expected once");
            bool exists = present.Contains(path) || item.HasWildcard;
            report.Expect(
                exists,
                item.Line,
                ProjectRules.SourceMissing,
                $"{item.Include} does not exist, expected the file in this spelling");
        }

        foreach (string path in present.Where(path => Path.GetExtension(path) == ".cs").Except(listed).Order())
        {
            report.Expect(
                false,
                0,
                ProjectRules.SourceNotListed,
                $"{path} is not listed, expected <Compile Include=\"{path.Replace('/', '\\')}\" />");
        }

        foreach (int line in project.ConditionalItemLines)
        {
            report.Expect(false, line, ProjectRules.ConditionalItem, "an item has a condition, expected none");
        }
    }

    private static void CheckReferences(NanoProject project, ProjectReport report)
    {
        foreach (AssemblyItem reference in project.References)
        {
            report.Expect(
                reference.IsFullName && reference.Token == PackageCatalogue.PublicKeyToken,
                reference.Line,
                ProjectRules.ReferenceIdentity,
                $"{reference.Name} is not named in full, expected Version, Culture=neutral and "
                    + $"PublicKeyToken={PackageCatalogue.PublicKeyToken}");
            report.Expect(
                reference.IsPackagePath,
                reference.Line,
                ProjectRules.ReferencePath,
                $"{reference.Name} has the HintPath '{reference.HintPath}', expected "
                    + "..\\..\\packages\\<id>.<version>\\lib\\<file>");
            if (reference.IsPackagePath)
            {
                CheckPackageOf(project, reference, report);
            }
        }
    }

    private static void CheckPackageOf(NanoProject project, AssemblyItem reference, ProjectReport report)
    {
        PackageEntry? entry = project.Packages.FirstOrDefault(e => e.Id == reference.PackageId);
        report.Expect(
            entry?.Version == reference.PackageVersion,
            reference.Line,
            ProjectRules.ReferencePackage,
            $"{reference.Name} comes from {reference.PackageId} {reference.PackageVersion}, expected that in "
            + $"packages.config, which has {entry?.Version ?? "no such package"}");
        if (!PackageCatalogue.Packages.TryGetValue(reference.PackageId, out NanoPackage? package))
        {
            return;
        }

        NanoAssembly? assembly = package.Assemblies.FirstOrDefault(a => a.Name == reference.Name);
        report.Expect(
            assembly?.FileName == reference.FileName,
            reference.Line,
            ProjectRules.ReferencePath,
            $"{reference.Name} is not {reference.FileName} of {package.Id}, expected one of "
            + string.Join(", ", package.Assemblies.Select(a => a.FileName)));
        report.Expect(
            assembly is null || reference.Version == assembly.Version.ToString(),
            reference.Line,
            ProjectRules.ReferenceIdentity,
            $"{reference.Name} has Version={reference.Version}, expected {assembly?.Version} of package "
                + $"{package.Id} {package.Version}");
    }

    private static void CheckProjectReferences(NanoProject project, ProjectReport report)
    {
        foreach (ProjectItem item in project.ProjectReferences)
        {
            string path = project.PathOf(item);
            bool exists = path.EndsWith(".nfproj", StringComparison.Ordinal) && File.Exists(path);
            report.Expect(
                exists, item.Line, ProjectRules.ProjectReference, $"{item.Include} is not there, expected a .nfproj");

            // Two entry points in one image: the wrong one may run.
            bool isLibrary = exists && !NanoProject.Read(project.Folder, path).IsExecutable;
            report.Expect(
                !exists || isLibrary,
                item.Line,
                ProjectRules.ProjectReference,
                $"{item.Include} is an application, expected a library");
        }
    }

    private static void CheckPackages(NanoProject project, ProjectReport report)
    {
        report.Expect(
            File.Exists(project.PackagesConfig),
            0,
            ProjectRules.ReferencePackage,
            "the file is missing, expected it beside the project");
        HashSet<string> listed = project.Packages.Select(entry => entry.Id).ToHashSet();
        foreach (PackageEntry entry in project.Packages)
        {
            report.Expect(
                entry.TargetFramework == "netnano1.0",
                entry.Line,
                ProjectRules.PackageFramework,
                $"{entry.Id} has targetFramework '{entry.TargetFramework}', expected netnano1.0");
            report.Expect(
                project.References.Any(reference => reference.PackageId == entry.Id),
                entry.Line,
                ProjectRules.PackageUnused,
                $"{entry.Id} is not referenced, expected a Reference in the project");
            bool isKnown = PackageCatalogue.Packages.TryGetValue(entry.Id, out NanoPackage? package)
                && package.Version == entry.Version;
            report.Expect(
                isKnown,
                entry.Line,
                ProjectRules.PackageUnknown,
                $"{entry.Id} {entry.Version} has no listing, expected {package?.Version ?? "a catalogued package"}");
            if (package is null)
            {
                continue;
            }

            foreach (string dependency in PackageCatalogue.TransitiveDependencies(package).Except(listed))
            {
                report.Expect(
                    false,
                    entry.Line,
                    ProjectRules.PackageDependency,
                    $"{entry.Id} needs {dependency}, expected it in the list");
            }
        }

        foreach (var twice in project.Packages.GroupBy(entry => entry.Id).Where(group => group.Count() > 1))
        {
            report.Expect(
                false, twice.Last().Line, ProjectRules.PackageVersion, $"{twice.Key} is listed again, expected once");
        }
    }

    private static void CheckUnitTest(NanoProject project, ProjectReport report)
    {
        Expect(project.AssemblyName == "NFUnitTest", $"AssemblyName is '{project.AssemblyName}', expected NFUnitTest");
        Expect(!project.IsExecutable, "OutputType is Exe, expected Library");
        Expect(project.Capabilities.Contains("TestContainer"), "the ProjectCapability TestContainer is missing");
        Expect(project.Property("IsTestProject") == "true", "IsTestProject is not true");
        Expect(project.Property("TestProjectType") == "UnitTest", "TestProjectType is not UnitTest");
        Expect(
            project.Property("RunSettingsFilePath") == @"$(MSBuildProjectDirectory)\nano.runsettings",
            @"RunSettingsFilePath is not $(MSBuildProjectDirectory)\nano.runsettings");
        Expect(
            project.OtherFiles.Any(item => item.Include == "nano.runsettings"),
            "nano.runsettings is not listed as None");
        Expect(
            UnitTestAssemblies.Where(name => name.StartsWith("nanoFramework.Test") || name.EndsWith("Launcher"))
                .All(name => project.References.Any(reference => reference.Name == name)),
            "the TestFramework or the UnitTestLauncher is not referenced");
        string settings = Path.Combine(project.Folder, "nano.runsettings");
        Expect(
            File.Exists(settings)
                && File.ReadAllText(settings).Contains("<TargetFrameworkVersion>net48</TargetFrameworkVersion>"),
            "nano.runsettings is missing or does not target net48, which the test adapter needs");
        CheckAssemblies(project, UnitTestAssemblies, ProjectRules.UnitTestShape, report);

        void Expect(bool holds, string message) => report.Expect(holds, 0, ProjectRules.UnitTestShape, message);
    }

    private static void CheckAssemblies(NanoProject project, HashSet<string> allowed, string rule, ProjectReport report)
    {
        foreach (AssemblyItem reference in project.References.Where(reference => !allowed.Contains(reference.Name)))
        {
            report.Expect(
                false,
                reference.Line,
                rule,
                $"{reference.Name} is referenced, expected only {string.Join(", ", allowed.Order())}");
        }
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
}
