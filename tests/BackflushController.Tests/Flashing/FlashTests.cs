namespace BackflushController.Tests.Flashing;

/// <summary>Which command lines reach dotnet and nanoff, in which order.</summary>
public sealed class FlashTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";
    private const string End = " --suppressnanoffversioncheck";
    private const string Archive = "HERE/stick";

    private static readonly string Install =
        $"dotnet tool install nanoff --version {PinnedVersions.Nanoff} " +
        $"--tool-path HERE/firmware/.tools/nanoff-{PinnedVersions.Nanoff} --allow-roll-forward";

    private static readonly string Ports = "nanoff --listports" + End;
    private static readonly string Chip = $"nanoff --platform esp32 --serialport {Port} --devicedetails" + End;
    private static readonly string RuntimeCall = Runtime(string.Empty);
    private static readonly string ApplicationCall = Application("HERE/firmware/BackflushController.bin");
    private static readonly string Settings = "nanoff --filedeployment JSON" + End;
    private static readonly string Check = $"nanoff --nanodevice --devicedetails --serialport {Port}" + End;

    private readonly ScriptFolder _folder = new();

    public static TheoryData<string> Twins => Shells.Twins("flash");

    public void Dispose() => _folder.Dispose();

    [ScriptTheory, MemberData(nameof(Twins))]
    public void The_only_board_gets_runtime_and_application_and_is_asked_what_it_runs(string script)
    {
        ScriptResult result = _folder.Flash(script);

        AssertDone(result, Install, Ports, Chip, RuntimeCall, ApplicationCall, Check);
        Assert.EndsWith("\nDone: switch the box off and on.\n", result.Output);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void A_named_port_is_not_searched_for_and_an_installed_nanoff_not_installed_again(string script)
    {
        _folder.Flash(script);

        ScriptResult result = _folder.Flash(script, "--port", Port);

        Assert.Equal([Chip, RuntimeCall, ApplicationCall, Check], result.Calls.Skip(6));
        Assert.Equal(0, result.ExitCode);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Settings_are_deployed_as_the_file_that_the_box_reads(string script)
    {
        ScriptResult result = _folder.Flash(script, "--port", Port, "--settings", "settings.ini");

        AssertDone(result, Install, Chip, RuntimeCall, ApplicationCall, Settings, Check);
        Assert.Equal(
            "{ \"serialport\": \"/dev/ttyUSB0\", \"files\": [{ \"DestinationFilePath\": \"I:\\\\settings.ini\", " +
            "\"SourceFilePath\": \"HERE/settings.ini\" }] }\n",
            _folder.DeployedJson);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Names_with_blanks_and_quotes_arrive_whole(string script)
    {
        _folder.Write("my box/a \"good\" one.ini", "usage = cafe\n");
        _folder.Write("my box/my image.bin", "image");

        ScriptResult result = _folder.Flash(
            script, "--port", Port, "--settings", "my box/a \"good\" one.ini", "--image", "my box/my image.bin");

        Assert.Equal(
            [Install, Chip, RuntimeCall, Application("\"my box/my image.bin\""), Settings, Check], result.Calls);
        Assert.Contains("\"SourceFilePath\": \"HERE/my box/a \\\"good\\\" one.ini\"", _folder.DeployedJson);
    }

    // PowerShell takes a backslash for a separator everywhere.
    [ScriptTheory, InlineData("flash.sh")]
    public void A_name_with_a_backslash_arrives_whole(string script)
    {
        _folder.Write("a\\b.ini", "usage = cafe\n");

        _folder.Flash(script, "--port", Port, "--settings", "a\\b.ini");

        Assert.Contains("\"SourceFilePath\": \"HERE/a\\\\b.ini\"", _folder.DeployedJson);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Without_a_built_image_beside_it_the_image_of_the_project_is_taken(string script)
    {
        File.Delete(_folder.PathOf("firmware", "BackflushController.bin"));
        _folder.Write("firmware/BackflushController/bin/Release/BackflushController.bin", "image");

        ScriptResult result = _folder.Flash(script);

        Assert.Contains(
            Application("HERE/firmware/BackflushController/bin/Release/BackflushController.bin"), result.Calls);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void App_only_leaves_the_runtime_alone(string script)
    {
        ScriptResult result = _folder.Flash(script, "--app-only");

        AssertDone(result, Install, Ports, Chip, ApplicationCall, Check);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Another_chip_gets_its_own_runtime_and_address(string script)
    {
        _folder.Answer("chip", NanoffSays.Chip("ESP32-C3 (ESP32-C3 (QFN32) (revision v0.4))"));

        ScriptResult result = _folder.Flash(script, "--port", Port, "--chip", "ESP32-C3");

        Assert.Equal(
            [
                Install,
                Chip,
                RuntimeCall.Replace("ESP32_REV3", "ESP32_C3"),
                ApplicationCall.Replace("ESP32_REV3", "ESP32_C3").Replace("0x1E0000", "0x1B0000"),
                Check,
            ],
            result.Calls);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void From_an_archive_nothing_comes_from_the_internet(string script)
    {
        _folder.Write($"stick/nanoff.{PinnedVersions.Nanoff}.nupkg", "package");
        _folder.Write($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip", "runtime");

        ScriptResult result = _folder.Flash(script, "--archive", _folder.PathOf("stick"));

        AssertDone(
            result,
            $"{Install} --source {Archive}",
            Ports,
            Chip,
            Runtime($" --fromarchive --archivepath {Archive}"),
            ApplicationCall,
            Check);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Filling_the_archive_needs_no_board_and_no_image(string script)
    {
        File.Delete(_folder.PathOf("firmware", "BackflushController.bin"));

        ScriptResult result = _folder.Flash(script, "--fill-archive", _folder.PathOf("stick"));

        Assert.Equal(
            [
                Install,
                $"nanoff --updatearchive --target ESP32_REV3 --fwversion {PinnedVersions.Runtime} " +
                $"--archivepath {Archive}{End}",
            ],
            result.Calls);
        Assert.True(File.Exists(_folder.PathOf("stick", $"nanoff.{PinnedVersions.Nanoff}.nupkg")));
        Assert.Equal(0, result.ExitCode);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Erasing_is_done_after_a_yes(string script)
    {
        ScriptResult result = _folder.Run($"firmware/{script}", "yes\n", "--port", Port, "--erase");

        Assert.Equal([Install, Chip, Runtime(" --masserase"), ApplicationCall, Check], result.Calls);
        Assert.Contains($"the counters, the settings and all the box on {Port} has learned", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Erasing_is_not_asked_for_with_the_yes_on_the_command_line(string script)
    {
        ScriptResult result = _folder.Flash(script, "--port", Port, "--erase", "--yes");

        Assert.Equal([Install, Chip, Runtime(" --masserase"), ApplicationCall, Check], result.Calls);
        Assert.DoesNotContain("Type yes", result.Output);
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Nothing_is_written_without_a_whole_yes(string script)
    {
        foreach (string answer in new[] { string.Empty, "\n", "y\n", "YES\n", "no\n" })
        {
            using var folder = new ScriptFolder();

            ScriptResult result = folder.Run($"firmware/{script}", answer, "--port", Port, "--erase");

            Assert.Equal([Install, Chip], result.Calls);
            Assert.Equal((1, "flash: stopped: nothing was erased\n"), (result.ExitCode, result.Error));
        }
    }

    [ScriptTheory, MemberData(nameof(Twins))]
    public void Help_tells_every_option_and_does_nothing(string script)
    {
        ScriptResult result = _folder.Flash(script, "--help");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.All((string[])
            [
                "--port PORT", "--settings FILE", "--image FILE", "--app-only", "--chip NAME", "--erase", "--yes",
                "--archive FOLDER", "--fill-archive FOLDER", "--help",
            ],
            option => Assert.Contains($"\n  {option} ", result.Output));
        Assert.Empty(result.Calls);
    }

    private static void AssertDone(ScriptResult result, params string[] calls)
    {
        Assert.Equal(calls, result.Calls);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
    }

    private static string Runtime(string more) =>
        $"nanoff --update --target ESP32_REV3 --serialport {Port} --fwversion {PinnedVersions.Runtime} " +
        $"--verbosity m{more}{End}";

    private static string Application(string image) =>
        $"nanoff --target ESP32_REV3 --serialport {Port} --deploy --image {image} --address 0x1E0000{End}";
}
