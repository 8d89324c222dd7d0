using BackflushController.Tools.Flash;
using BackflushController.Tools.Images;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// Someone with a release, the .NET SDK and nothing else: the tool is built and run as a person does it, and only
/// nanoff is a stand-in.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FlashReleaseTests(UnpackedRelease release) : IClassFixture<UnpackedRelease>
{
    private static readonly ImageAssembly[] OldApplication =
        [.. TestImage.Usual.Take(3), new("BackflushController", "0.0.9.0")];

    [LinuxFact]
    public void A_release_flashes_a_box_by_the_command_of_the_guide()
    {
        ToolResult result = release.Flash(
            Box(TestImage.Usual), "--settings", "firmware/settings/vibratory-12bar.ini");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("\nDone: switch the box off and on.\n", result.Output);
        Assert.Equal(
            ["--listports", "--platform", "--update", "--target", "--filedeployment", "--nanodevice"],
            result.Calls.Select(call => call.Split(' ')[1]));
    }

    [LinuxFact]
    public void Ctrl_C_while_nanoff_writes_lets_it_end_and_leaves_no_files()
    {
        ToolResult result = release.FlashInterrupted("application", Box(TestImage.Usual), "--app-only");

        Assert.Equal(
            ((int)FlashExit.Stopped, "flash: stopped before the check: start again with --app-only\n"),
            (result.ExitCode, result.Error));
        Assert.Contains("   Ctrl+C: stops when nanoff has ended; do not unplug the box before\n", result.Output);
        Assert.Equal("nanoff went on", result.Calls[^1]);
        string image = result.Calls[^2].Split("--image ")[1].Split(' ')[0];
        Assert.False(Directory.Exists(Path.GetDirectoryName(image)));
    }

    [LinuxFact]
    public void Ctrl_C_while_nothing_is_written_ends_nanoff_too()
    {
        ToolResult result = release.FlashInterrupted("chip", Box(TestImage.Usual));

        Assert.Equal(
            ((int)FlashExit.Stopped, "flash: stopped before the end: start again\n"),
            (result.ExitCode, result.Error));
        Assert.DoesNotContain("nanoff went on", result.Calls);
    }

    [LinuxFact]
    public void Nothing_is_built_into_the_unpacked_release_so_that_it_may_be_read_only()
    {
        release.Flash(Box(TestImage.Usual));

        Assert.Empty(release.FoldersCalled("obj"));
        Assert.Empty(release.FoldersCalled("bin"));
    }

    [LinuxFact]
    public void An_old_application_after_a_flashing_that_went_well_ends_with_its_own_exit_code()
    {
        ToolResult result = release.Flash(Box(OldApplication), "--app-only");

        Assert.Equal(
            ((int)FlashExit.Check, $"flash: the box does not list {TestImage.Usual[3]}: start again with --app-only\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public void The_emulator_is_run_by_a_program_of_its_own()
    {
        (int exitCode, string output, string error) = UnpackedRelease.Run(
            "dotnet", ["run", "tests/run-on-emulator.cs", "--", "--help"], RepositoryRoot.Folder);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("Runs the firmware's unit tests on the nanoFramework emulator.", output);
    }

    private static Dictionary<string, string> Box(IEnumerable<ImageAssembly> assemblies) => new()
    {
        ["ports"] = NanoffSays.Ports("/dev/ttyUSB0"),
        ["chip"] = NanoffSays.Chip(),
        ["settings"] = NanoffSays.SettingsTaken,
        ["device"] = NanoffSays.Device(assemblies),
    };
}
