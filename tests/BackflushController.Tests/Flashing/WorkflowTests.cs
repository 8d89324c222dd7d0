namespace BackflushController.Tests.Flashing;

/// <summary>The workflows fit the repository: what they run exists, and what they repeat is what is pinned.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => ["test.yml", "firmware.yml", "hardware.yml", "release.yml"];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Everything_of_the_repository_that_it_names_exists(string workflow)
    {
        string[] paths = Step().Matches(Read(workflow))
            .SelectMany(step => RepositoryPath().Matches(step.Value))
            .Select(match => match.Value)
            .ToArray();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(File.Exists(RepositoryRoot.PathOf(path)), path));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Machines_and_actions_are_pinned(string workflow)
    {
        string text = Read(workflow);

        Assert.DoesNotContain("-latest", text);
        Assert.All(
            Action().Matches(text),
            match => Assert.Matches(PinnedAction(), match.Groups[1].Value));
    }

    [Theory]
    [InlineData("test.yml")]
    [InlineData("firmware.yml")]
    [InlineData("hardware.yml")]
    public void A_commit_of_a_pull_request_is_run_once_and_a_newer_one_ends_it(string workflow)
    {
        Assert.Contains("on:\n  push:\n    branches: [main]\n  pull_request:\n", Read(workflow));
        string group = Path.GetFileNameWithoutExtension(workflow) + "-${{ github.ref }}";
        Assert.Contains($"concurrency:\n  group: {group}\n  cancel-in-progress: true\n", Read(workflow));
    }

    [Theory]
    [InlineData("test.yml", "~/.nuget/packages", "Directory.Packages.props")]
    [InlineData("firmware.yml", "packages", "**/packages.config")]
    public void Packages_are_kept_until_the_file_that_pins_them_changes(string workflow, string folder, string file)
    {
        Assert.Contains($"\n          path: {folder}\n", Read(workflow));
        Assert.Contains($"hashFiles('{file}')", Read(workflow));
    }

    [Fact]
    public void The_firmware_is_built_on_the_pinned_machine() => Assert.Equal(
        [PinnedVersions.Machine], RunsOn().Matches(Read("firmware.yml")).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_firmware_is_built_with_the_pinned_project_system()
    {
        Assert.DoesNotContain("uses: nanoframework/", Read("firmware.yml"));
        Assert.Contains("run: ./firmware/install-project-system.ps1", Read("firmware.yml"));
        Assert.Contains(
            "'^build\\s+extension\\s+(\\S+)'",
            RepositoryRoot.Read("firmware", "install-project-system.ps1"));
    }

    [Fact]
    public void Restored_built_tested_and_kept_in_this_order()
    {
        string text = Read("firmware.yml");
        int[] order =
        [
            .. ((string[])
            [
                "install-project-system.ps1", "BackflushController.Core/packages.config",
                "BackflushController/packages.config", "BackflushController.Core.Tests/packages.config",
                "BackflushController.Core.Benchmark/packages.config", "BackflushController.nfproj", "NFUnitTest.nfproj",
                "CoreBenchmark.nfproj", "run-on-emulator.cs", "run-on-emulator.cs -- --benchmark", "upload-artifact",
            ]).Select(part => text.IndexOf(part, StringComparison.Ordinal)),
        ];

        Assert.All(order, place => Assert.True(place > 0));
        Assert.Equal(order.Order(), order);
        Assert.Contains("if-no-files-found: error", text);
    }

    [Fact]
    public void A_release_waits_for_tests_firmware_and_hardware_and_gets_what_they_made()
    {
        string release = Read("release.yml");

        Assert.Contains("needs: [test, firmware, hardware]", release);
        Assert.All((string[])["test.yml", "firmware.yml", "hardware.yml"], name =>
        {
            Assert.Contains($"uses: ./.github/workflows/{name}", release);
            Assert.Contains("\n  workflow_call:\n", Read(name));
        });
        Assert.Equal(
            ArtifactNames(Read("firmware.yml")).Concat(ArtifactNames(Read("hardware.yml"))), ArtifactNames(release));
    }

    private static IEnumerable<string> ArtifactNames(string workflow) =>
        ArtifactName().Matches(workflow).Select(match => match.Groups[1].Value);

    private static string Read(string workflow) =>
        RepositoryRoot.Read(".github", "workflows", workflow);

    [GeneratedRegex("^ +(?:- )?(?:run|uses): .*$", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("(?<=[ /])\\.?(?:ci|github|firmware|hardware|tests)/[A-Za-z0-9./-]+[A-Za-z0-9]")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex("uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Action();

    /// <summary>The commit with its version, which a tag does not pin; nuget's has a tag only.</summary>
    [GeneratedRegex(@"^(\./\.github/workflows/\S+\.yml|\S+@[0-9a-f]{40} # v[0-9.]+|nuget/setup-nuget@v3)$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex("runs-on: (\\S+)")]
    private static partial Regex RunsOn();

    [GeneratedRegex("-artifact@.+\\n +with:\\n +name: (\\S+)")]
    private static partial Regex ArtifactName();
}
