namespace BackflushController.Tests.Flashing;

/// <summary>Each failure ends the script with one line that says what to do, and nothing is done after it.</summary>
public sealed class FlashFailureTests : IDisposable
{
    private const string NoPort =
        "no serial port: plug the box in with a USB cable that carries data, or name the port with --port";

    private static readonly string Nanoff = PinnedVersions.Nanoff;
    private static readonly string Runtime = PinnedVersions.Runtime;

    private static readonly FlashFailure[] FailureRows =
    [
        // Before anything is run.
        new("an option that does not exist", 0, "--speed is not an option; see --help", "--speed 9"),
        new("an option without its value", 0, "--port needs a value; see --help", "--port"),
        new(
            "a chip without a known address",
            0,
            "no deployment address is known for the chip ESP32-C6; see versions.txt",
            "--chip ESP32-C6"),
        new(
            "erasing without writing the runtime",
            0,
            "--erase and --app-only exclude each other",
            "--erase --app-only"),
        new(
            "no image",
            0,
            "no application image: other.bin is not there; build it or name it with --image",
            "--image other.bin"),
        new("no settings file", 0, "no settings file: other.ini is not there", "--settings other.ini"),
        new(
            "a settings file that is longer than the box reads",
            0,
            "settings file refused: settings.ini has 4097 bytes, the box reads 4096 at most",
            "--settings settings.ini")
        {
            Prepare = folder => folder.Write("settings.ini", new string('#', 4097)),
        },
        new(
            "an archive without the flasher",
            0,
            $"the archive lacks nanoff.{Nanoff}.nupkg: fill it with --fill-archive stick",
            "--archive stick")
        {
            Prepare = folder => folder.Write($"stick/ESP32_REV3-{Runtime}.zip", "runtime"),
        },
        new(
            "an archive of another runtime",
            0,
            $"the archive lacks ESP32_REV3-{Runtime}.zip: fill it with --fill-archive stick",
            "--archive stick")
        {
            Prepare = folder =>
            {
                folder.Write($"stick/nanoff.{Nanoff}.nupkg", "package");
                folder.Write("stick/ESP32_REV3-1.17.0.1.zip", "runtime");
            },
        },
        new("no dotnet", 0, "the .NET SDK is missing: https://dotnet.microsoft.com/download")
        {
            Prepare = folder => folder.RemoveDotnet(),
        },

        // Without the chip.
        new("nanoff cannot be installed", 1, $"nanoff {Nanoff} could not be installed") { Prepare = Fail("install") },
        new(
            "the runtime cannot be downloaded for the archive",
            2,
            $"the runtime ESP32_REV3 {Runtime} could not be downloaded",
            "--fill-archive stick")
        {
            Prepare = Fail("archive"),
        },
        new("the ports cannot be listed", 2, "the serial ports could not be listed") { Prepare = Fail("ports") },
        new("no port", 2, NoPort) { Prepare = Answer("ports", NanoffSays.Ports()) },
        new("only ports that cannot be the box", 2, NoPort)
        {
            Prepare = Answer("ports", NanoffSays.Ports("/dev/ttyS0", "/dev/tty.usbserial-1", "/dev/cu.Bluetooth")),
        },
        new("several ports", 2, "several serial ports: COM3 COM31 /dev/cu.usbserial-1; name one of them with --port")
        {
            Prepare = Answer("ports", NanoffSays.Ports("COM3", "COM31", "/dev/cu.usbserial-1")),
        },

        // At the chip's bootloader.
        new(
            "no permission on the port",
            3,
            "no permission on /dev/ttyUSB0: close what uses it; on Linux join the group dialout, log in again")
        {
            Prepare = Answer("chip", NanoffSays.Denied, exitCode: 160),
        },
        new(
            "the named port is not there",
            2,
            "COM9 cannot be opened: is it the right port, and does nothing else use it?",
            "--port COM9")
        {
            Prepare = Answer("chip", NanoffSays.NoSuchPort, exitCode: 165),
        },
        new("no chip answers", 3, "no chip answers on /dev/ttyUSB0: hold BOOT while it connects, or try another cable")
        {
            Prepare = Answer("chip", NanoffSays.NoBootloader, exitCode: 160),
            Shown = "Try to put the board in bootloader manually.",
        },
        new(
            "another chip",
            3,
            "wrong chip on /dev/ttyUSB0: ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2)), expected ESP32")
        {
            Prepare = Answer("chip", NanoffSays.Chip("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))")),
        },
        new("an answer that names no chip", 3, "wrong chip on /dev/ttyUSB0: unknown, expected ESP32")
        {
            Prepare = Answer("chip", "Connected to:\n"),
        },
        new(
            "a chip that is too old for the runtime",
            3,
            "wrong chip on /dev/ttyUSB0: ESP32 (ESP32-D0WDQ6 (revision v1.0)), the runtime needs revision 3")
        {
            Prepare = Answer("chip", NanoffSays.Chip("ESP32 (ESP32-D0WDQ6 (revision v1.0))")),
        },
        new("too little flash", 3, "wrong chip on /dev/ttyUSB0: 2MB of flash, 4MB, 8MB or 16MB are needed")
        {
            Prepare = Answer("chip", NanoffSays.Chip(flash: "2MB")),
        },

        // While it is written, and when the box is asked what it runs.
        new("the runtime is not written", 4, "the runtime was not written: start again")
        {
            Prepare = Fail("runtime"),
        },
        new("the application is not written", 5, "the application was not written: start again with --app-only")
        {
            Prepare = Fail("application"),
        },
        new(
            "the settings are not written",
            6,
            "the settings were not written: start again with --app-only",
            "--settings settings.ini")
        {
            Prepare = Fail("settings"),
        },
        new(
            "the box refuses the settings and nanoff does not mind",
            6,
            "settings file refused: the box did not take HERE/settings.ini",
            "--settings settings.ini")
        {
            Prepare = Answer("settings", NanoffSays.SettingsRefused),
            Shown = "Error deploying content file",
        },
        new(
            "the box does not answer afterwards",
            6,
            "the box does not answer: switch it off and on and start again with --app-only")
        {
            Prepare = Fail("device"),
        },
        new(
            "the box has another runtime",
            5,
            $"the box has another runtime than {Runtime}: start again without --app-only",
            "--app-only")
        {
            Prepare = Answer("device", NanoffSays.Device(runtime: "1.17.0.1")),
        },
        .. ((string[])["mscorlib", "BackflushController.Core", "BackflushController"]).Select(assembly =>
            new FlashFailure(
                $"the box lacks {assembly}", 6, $"the box does not list {assembly}: start again with --app-only")
            {
                Prepare = Answer("device", NanoffSays.Device(missing: assembly)),
            }),
    ];

    private readonly ScriptFolder _folder = new();

    public static TheoryData<string, string> Failures => Shells.TwinsWith("flash", FailureRows.Select(row => row.What));

    public void Dispose() => _folder.Dispose();

    [ScriptTheory, MemberData(nameof(Failures))]
    public void It_ends_with_the_line_that_says_what_to_do(string script, string what)
    {
        FlashFailure failure = FailureRows.Single(row => row.What == what);
        failure.Prepare(_folder);

        ScriptResult result = _folder.Flash(script, failure.ArgumentList);

        Assert.Equal((1, $"flash: {failure.Line}\n"), (result.ExitCode, result.Error));
        Assert.Equal(failure.Calls, result.Calls.Count);
        Assert.DoesNotContain("Done", result.Output);
        Assert.Contains(failure.Shown, result.Output);
    }

    private static Action<ScriptFolder> Fail(string step) => folder => folder.Fail(step);

    private static Action<ScriptFolder> Answer(string step, string text, int exitCode = 0) =>
        folder => folder.Answer(step, text, exitCode);
}
