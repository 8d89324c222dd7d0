using BackflushController.Tools.Flash;
using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>Which command lines reach dotnet and nanoff, in which order, and with which files.</summary>
public sealed class FlashTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";
    private const string End = " --suppressnanoffversioncheck";
    private const string Speed = " --baud 1500000";

    private static readonly string Install =
        $"dotnet tool install nanoff --version {PinnedVersions.Nanoff} " +
        $"--tool-path HERE/firmware/.tools/nanoff-{PinnedVersions.Nanoff} --allow-roll-forward";

    private static readonly string Ports = "nanoff --listports" + End;
    private static readonly string Chip =
        $"nanoff --platform esp32 --serialport {Port} --devicedetails" + Speed + End;

    private static readonly string RuntimeCall = Runtime(string.Empty);
    private static readonly string Application =
        $"nanoff --target ESP32_REV3 --serialport {Port} --deploy --image WORK/application.bin --address 0x1E0000" +
        Speed + End;

    private static readonly string Settings = "nanoff --filedeployment WORK/files.json" + End;
    private static readonly string Check = $"nanoff --nanodevice --devicedetails --serialport {Port}" + End;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_only_board_gets_runtime_and_application_and_is_asked_what_it_runs()
    {
        ToolResult result = _folder.Flash();

        AssertDone(result, Install, Ports, Chip, RuntimeCall, Application, Check);
        Assert.EndsWith("\nDone: switch the box off and on.\n", result.Output);
    }

    [Fact]
    public void The_image_is_filled_up_so_that_nothing_of_an_older_one_survives()
    {
        _folder.Flash();

        Assert.Equal(ApplicationImage.Read(TestImage.Of(TestImage.Usual)).Padded(), _folder.StandIn.Image);
    }

    [Fact]
    public void A_named_port_is_not_searched_for_and_an_installed_nanoff_not_installed_again()
    {
        _folder.Flash();

        ToolResult result = _folder.Flash("--port", Port);

        Assert.Equal([Chip, RuntimeCall, Application, Check], result.Calls.Skip(6));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void What_an_interrupted_installation_left_is_removed_and_nanoff_installed_anew()
    {
        string left = _folder.Write($"firmware/.tools/nanoff-{PinnedVersions.Nanoff}/.store/nanoff/half", "half");

        ToolResult result = _folder.Flash();

        AssertDone(result, Install, Ports, Chip, RuntimeCall, Application, Check);
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void An_empty_program_of_nanoff_is_no_installation()
    {
        _folder.Write(
            $"firmware/.tools/nanoff-{PinnedVersions.Nanoff}/nanoff{(OperatingSystem.IsWindows() ? ".exe" : "")}", "");

        AssertDone(_folder.Flash(), Install, Ports, Chip, RuntimeCall, Application, Check);
    }

    [Fact]
    public void The_old_settings_are_deleted_before_the_new_ones_are_written()
    {
        ToolResult result = _folder.Flash("--port", Port, "--settings", "HERE/settings.ini");

        AssertDone(result, Install, Chip, RuntimeCall, Application, Settings, Check);
        JsonElement[] files = Files();
        Assert.Equal(Port, Listed("serialport"));
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Equal(
            "I:\\settings.ini", file.GetProperty("DestinationFilePath").GetString()));
        Assert.False(files[0].TryGetProperty("SourceFilePath", out _));
        Assert.Equal("usage = cafe\n", Encoding.UTF8.GetString(_folder.StandIn.Settings));
    }

    [Fact]
    public void A_box_without_settings_has_none_to_delete()
    {
        _folder.StandIn.Answers("settings", NanoffSays.FirstSettingsTaken);

        Assert.Equal(0, _folder.Flash("--settings", "HERE/settings.ini").ExitCode);
    }

    [Fact]
    public void Names_of_any_kind_do_not_reach_nanoff()
    {
        string[] odd = OperatingSystem.IsWindows()
            ? ["-my file's.ini", "C&A %PATH% ^.ini"]
            : ["-my file's.ini", "a\\b.ini", "a \"good\" one.ini", "two\nlines.ini", "$(id) `id`.ini", "%.ini"];
        foreach (string name in odd)
        {
            _folder.Write($"my box/{name}", $"usage = home ; {odd.Length}\n");
            _folder.Write("my box/-image.bin", TestImage.Of(TestImage.Usual));

            ToolResult result = _folder.Flash(
                "--port", Port, $"--settings=HERE/my box/{name}", "--image=HERE/my box/-image.bin");

            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Equal([Chip, RuntimeCall, Application, Settings, Check], result.Calls.TakeLast(5));
            Assert.Equal($"usage = home ; {odd.Length}\n", Encoding.UTF8.GetString(_folder.StandIn.Settings));
        }
    }

    [Theory]
    [InlineData("\\\\.\\COM10")]
    [InlineData("COM3")]
    [InlineData("/dev/a\"b\"")]
    [InlineData("/dev/cu.usbserial-0001")]
    public void The_name_of_a_port_arrives_whole_as_an_argument_and_in_the_list_of_files(string port)
    {
        ToolResult result = _folder.Flash("--port", port, "--settings", "HERE/settings.ini");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(port, Listed("serialport"));
        Assert.All(
            _folder.StandIn.Calls.Where(call => call.Arguments.Contains("--serialport")),
            call => Assert.Equal(port, StandIn.OptionOf(call, "--serialport")));
    }

    [Fact]
    public void Without_a_built_image_beside_it_the_image_of_the_project_is_taken()
    {
        ImageAssembly[] built = [.. TestImage.Usual, new("Built", "1.0.0.0")];
        File.Delete(_folder.PathOf("firmware", "BackflushController.bin"));
        _folder.Write("firmware/BackflushController/bin/Release/BackflushController.bin", TestImage.Of(built));
        _folder.StandIn.Answers("device", NanoffSays.Device(built));

        Assert.Equal(0, _folder.Flash().ExitCode);
        Assert.Equal(built, ApplicationImage.Read(_folder.StandIn.Image).Assemblies);
    }

    [Fact]
    public void App_only_leaves_the_runtime_alone() =>
        AssertDone(_folder.Flash("--app-only"), Install, Ports, Chip, Application, Check);

    [Fact]
    public void Another_chip_gets_its_own_runtime_and_address()
    {
        _folder.StandIn.Answers("chip", NanoffSays.Chip("ESP32-C3 (ESP32-C3 (QFN32) (revision v0.4))"));

        ToolResult result = _folder.Flash("--port", Port, "--chip", "ESP32-C3");

        AssertDone(
            result,
            Install,
            Chip,
            RuntimeCall.Replace("ESP32_REV3", "ESP32_C3"),
            Application.Replace("ESP32_REV3", "ESP32_C3").Replace("0x1E0000", "0x1B0000"),
            Check);
    }

    [Fact]
    public void From_an_archive_nothing_comes_from_the_internet()
    {
        _folder.WriteZip($"stick/nanoff.{PinnedVersions.Nanoff}.nupkg");
        _folder.WriteZip($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip");

        AssertDone(
            _folder.Flash("--archive", "HERE/stick"),
            $"{Install} --source HERE/stick",
            Ports,
            Chip,
            Runtime(" --fromarchive --archivepath HERE/stick"),
            Application,
            Check);
    }

    [Fact]
    public void Filling_the_archive_needs_no_board_and_no_image()
    {
        File.Delete(_folder.PathOf("firmware", "BackflushController.bin"));
        _folder.StandIn.Answers("archive", call =>
        {
            _folder.WriteZip($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip");
            return new Answer(0, "");
        });

        AssertDone(
            _folder.Flash("--fill-archive", "HERE/stick"),
            Install,
            $"nanoff --updatearchive --target ESP32_REV3 --fwversion {PinnedVersions.Runtime} " +
            $"--archivepath HERE/stick{End}");
        Assert.Equal(
            ToolFolder.ZipOf("package"),
            File.ReadAllBytes(_folder.PathOf("stick", $"nanoff.{PinnedVersions.Nanoff}.nupkg")));
    }

    [Fact]
    public void Filling_an_archive_anew_replaces_a_damaged_runtime_which_nanoff_would_keep()
    {
        string runtime = _folder.Write($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip", "damaged");
        _folder.StandIn.Answers("archive", call =>
        {
            if (!File.Exists(runtime))
            {
                _folder.WriteZip($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip");
            }

            return new Answer(0, "");
        });

        ToolResult result = _folder.Flash("--fill-archive", "HERE/stick");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Erasing_is_done_after_a_yes()
    {
        ToolResult result = _folder.FlashWith("yes\n", "--port", Port, "--erase");

        AssertDone(result, Install, Chip, Runtime(" --masserase"), Application, Check);
        Assert.Contains($"the counters, the settings and all the box on {Port} has learned", result.Output);
    }

    [Fact]
    public void Erasing_is_not_asked_for_with_the_yes_on_the_command_line()
    {
        ToolResult result = _folder.Flash("--port", Port, "--erase", "--yes");

        AssertDone(result, Install, Chip, Runtime(" --masserase"), Application, Check);
        Assert.DoesNotContain("Type yes", result.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("y\n")]
    [InlineData("YES\n")]
    [InlineData("no\n")]
    public void Nothing_is_written_without_a_whole_yes(string answer)
    {
        ToolResult result = _folder.FlashWith(answer, "--port", Port, "--erase");

        Assert.Equal([Install, Chip], result.Calls);
        Assert.Equal(
            ((int)FlashExit.Stopped, "flash: stopped: nothing was erased\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_dry_run_shows_each_call_and_runs_none()
    {
        ToolResult real = _folder.Flash("--settings", "HERE/settings.ini");
        using var other = new ToolFolder();

        ToolResult dry = other.Flash("--settings", "HERE/settings.ini", "--dry-run");

        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.Empty(dry.Calls);
        Assert.Equal(
            real.Calls,
            dry.Output.Split('\n').Where(line => line.StartsWith("dotnet ") || line.StartsWith("nanoff ")));
        Assert.False(Directory.Exists(other.PathOf("firmware", ".tools")));
    }

    [Fact]
    public void A_dry_run_removes_nothing()
    {
        string left = _folder.Write($"firmware/.tools/nanoff-{PinnedVersions.Nanoff}/.store/nanoff/half", "half");

        ToolResult result = _folder.Flash("--dry-run");

        Assert.Contains($"(removes HERE/firmware/.tools/nanoff-{PinnedVersions.Nanoff})\n", result.Output);
        Assert.True(File.Exists(left));
    }

    [Fact]
    public void A_dry_run_fills_no_archive()
    {
        ToolResult result = _folder.Flash("--fill-archive", "HERE/stick", "--dry-run");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Empty(result.Calls);
        Assert.Contains("nanoff --updatearchive ", result.Output);
        Assert.DoesNotContain("Filled", result.Output);
        Assert.False(Directory.Exists(_folder.PathOf("stick")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_tells_every_option_and_does_nothing(string option)
    {
        ToolResult result = _folder.Flash(option, "--erase");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.All(
            FlashOptions.Specs, spec => Assert.Contains($"\n  {spec.Form} ", result.Output));
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.Empty(result.Calls);
    }

    private static void AssertDone(ToolResult result, params string[] calls)
    {
        Assert.Equal(calls, result.Calls);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
    }

    private static string Runtime(string more) =>
        $"nanoff --update --target ESP32_REV3 --serialport {Port} --fwversion {PinnedVersions.Runtime} " +
        $"--verbosity m{more}{Speed}{End}";

    private JsonElement[] Files() =>
        [.. JsonDocument.Parse(_folder.StandIn.FileList).RootElement.GetProperty("files").EnumerateArray()];

    private string? Listed(string name) =>
        JsonDocument.Parse(_folder.StandIn.FileList).RootElement.GetProperty(name).GetString();
}
