namespace BackflushController.Tests.Flashing;

/// <summary>Each failure ends the script with one line that says what to do, and nothing is done after it.</summary>
public sealed class FlashFailureTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public static TheoryData<string> Twins => Shells.Twins("flash");

    public void Dispose() => _workshop.Dispose();

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void An_option_that_does_not_exist(string script) =>
        AssertFails(script, 0, "--speed is not an option; see --help", "--speed", "9");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void An_option_without_its_value(string script) =>
        AssertFails(script, 0, "--port needs a value; see --help", "--port");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void A_chip_without_a_known_address(string script) => AssertFails(
        script, 0, "no deployment address is known for the chip ESP32-C6; see versions.txt", "--chip", "ESP32-C6");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Erasing_without_writing_the_runtime(string script) =>
        AssertFails(script, 0, "--erase and --app-only exclude each other", "--erase", "--app-only");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_image(string script) => AssertFails(
        script,
        0,
        "no application image: other.bin is not there; build it or name it with --image",
        "--image",
        "other.bin");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_settings_file(string script) =>
        AssertFails(script, 0, "no settings file: other.ini is not there", "--settings", "other.ini");

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void A_settings_file_that_is_longer_than_the_box_reads(string script)
    {
        _workshop.Write("settings.ini", new string('#', 4097));

        AssertFails(
            script,
            0,
            "settings file refused: settings.ini has 4097 bytes, the box reads 4096 at most",
            "--settings",
            "settings.ini");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void An_archive_without_the_flasher(string script)
    {
        _workshop.Write($"stick/ESP32_REV3-{PinnedVersions.Runtime}.zip", "runtime");

        AssertFails(
            script,
            0,
            $"the archive lacks nanoff.{PinnedVersions.Nanoff}.nupkg: fill it with --fill-archive stick",
            "--archive",
            "stick");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void An_archive_of_another_runtime(string script)
    {
        _workshop.Write($"stick/nanoff.{PinnedVersions.Nanoff}.nupkg", "package");
        _workshop.Write("stick/ESP32_REV3-1.17.0.1.zip", "runtime");

        AssertFails(
            script,
            0,
            $"the archive lacks ESP32_REV3-{PinnedVersions.Runtime}.zip: fill it with --fill-archive stick",
            "--archive",
            "stick");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_dotnet(string script)
    {
        _workshop.RemoveDotnet();

        AssertFails(script, 0, "the .NET SDK is missing: https://dotnet.microsoft.com/download");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Nanoff_cannot_be_installed(string script)
    {
        _workshop.Fail("install");

        AssertFails(script, 1, $"nanoff {PinnedVersions.Nanoff} could not be installed");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_runtime_cannot_be_downloaded_for_the_archive(string script)
    {
        _workshop.Fail("archive");

        AssertFails(
            script,
            2,
            $"the runtime ESP32_REV3 {PinnedVersions.Runtime} could not be downloaded",
            "--fill-archive",
            "stick");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_ports_cannot_be_listed(string script)
    {
        _workshop.Fail("ports");

        AssertFails(script, 2, "the serial ports could not be listed");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_port(string script)
    {
        _workshop.Answer("ports", NanoffSays.Ports());

        AssertFails(
            script,
            2,
            "no serial port: plug the box in with a USB cable that carries data, or name the port with --port");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Only_ports_that_cannot_be_the_box(string script)
    {
        _workshop.Answer("ports", NanoffSays.Ports("/dev/ttyS0", "/dev/tty.usbserial-1", "/dev/cu.Bluetooth"));

        AssertFails(
            script,
            2,
            "no serial port: plug the box in with a USB cable that carries data, or name the port with --port");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Several_ports(string script)
    {
        _workshop.Answer("ports", NanoffSays.Ports("COM3", "COM31", "/dev/cu.usbserial-1"));

        AssertFails(
            script, 2, "several serial ports: COM3 COM31 /dev/cu.usbserial-1; name one of them with --port");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_permission_on_the_port(string script)
    {
        _workshop.Answer("chip", NanoffSays.Denied, exitCode: 160);

        AssertFails(
            script,
            3,
            "no permission on /dev/ttyUSB0: close what uses it; on Linux join the group dialout, log in again");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_named_port_is_not_there(string script)
    {
        _workshop.Answer("chip", NanoffSays.NoSuchPort, exitCode: 165);

        AssertFails(
            script,
            2,
            "COM9 cannot be opened: is it the right port, and does nothing else use it?",
            "--port",
            "COM9");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void No_chip_answers_and_what_nanoff_said_is_shown(string script)
    {
        _workshop.Answer("chip", NanoffSays.NoBootloader, exitCode: 160);

        ScriptResult result = AssertFails(
            script, 3, "no chip answers on /dev/ttyUSB0: hold BOOT while it connects, or try another cable");

        Assert.Contains("Try to put the board in bootloader manually.", result.Output);
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Another_chip(string script)
    {
        _workshop.Answer("chip", NanoffSays.Chip("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))"));

        AssertFails(
            script,
            3,
            "wrong chip on /dev/ttyUSB0: ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2)), expected ESP32");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void An_answer_that_tells_no_chip(string script)
    {
        _workshop.Answer("chip", "Connected to:\n");

        AssertFails(script, 3, "wrong chip on /dev/ttyUSB0: unknown, expected ESP32");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void A_chip_that_is_too_old_for_the_runtime(string script)
    {
        _workshop.Answer("chip", NanoffSays.Chip("ESP32 (ESP32-D0WDQ6 (revision v1.0))"));

        AssertFails(
            script,
            3,
            "wrong chip on /dev/ttyUSB0: ESP32 (ESP32-D0WDQ6 (revision v1.0)), the runtime needs revision 3");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void Too_little_flash(string script)
    {
        _workshop.Answer("chip", NanoffSays.Chip(flash: "2MB"));

        AssertFails(script, 3, "wrong chip on /dev/ttyUSB0: 2MB of flash, 4MB, 8MB or 16MB are needed");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_runtime_is_not_written(string script)
    {
        _workshop.Fail("runtime");

        AssertFails(script, 4, "the runtime was not written: start again");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_application_is_not_written(string script)
    {
        _workshop.Fail("application");

        AssertFails(script, 5, "the application was not written: start again with --app-only");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_settings_are_not_written(string script)
    {
        _workshop.Fail("settings");

        AssertFails(
            script,
            6,
            "the settings were not written: start again with --app-only",
            "--settings",
            "settings.ini");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_box_refuses_the_settings_and_nanoff_does_not_mind(string script)
    {
        _workshop.Answer("settings", NanoffSays.SettingsRefused);

        ScriptResult result = AssertFails(
            script,
            6,
            "settings file refused: the box did not take HERE/settings.ini",
            "--settings",
            "settings.ini");

        Assert.Contains("Error deploying content file", result.Output);
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_box_does_not_answer_afterwards(string script)
    {
        _workshop.Fail("device");

        AssertFails(script, 6, "the box does not answer: switch it off and on and start again with --app-only");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_box_has_another_runtime(string script)
    {
        _workshop.Answer("device", NanoffSays.Device(runtime: "1.17.0.1"));

        AssertFails(
            script,
            5,
            $"the box has another runtime than {PinnedVersions.Runtime}: start again without --app-only",
            "--app-only");
    }

    [ScriptTheory]
    [MemberData(nameof(Twins))]
    public void The_box_lacks_an_assembly(string script)
    {
        foreach (string assembly in new[] { "mscorlib", "BackflushController.Core", "BackflushController" })
        {
            using var workshop = new Workshop();
            workshop.Answer("device", NanoffSays.Device(missing: assembly));

            ScriptResult result = workshop.Flash(script);

            Assert.Equal(
                (1, $"flash: the box does not list {assembly}: start again with --app-only\n"),
                (result.ExitCode, result.Error));
        }
    }

    private ScriptResult AssertFails(string script, int calls, string line, params string[] arguments)
    {
        ScriptResult result = _workshop.Flash(script, arguments);

        Assert.Equal((1, $"flash: {line}\n"), (result.ExitCode, result.Error));
        Assert.Equal(calls, result.Calls.Count);
        Assert.DoesNotContain("Done", result.Output);
        return result;
    }
}
