using BackflushController.Tools.Flash;
using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// Each failure ends the tool with one line that says what to do and an exit code of its kind, and nothing is done
/// after it.
/// </summary>
public sealed class FlashFailureTests : IDisposable
{
    private const string NoPort =
        "no serial port: plug the box in with a USB cable that carries data, or name the port with --port";

    private const string NamedPort = "--port /dev/ttyUSB0";
    private const string WithSettings = "--settings HERE/settings.ini";

    private static readonly string Nanoff = PinnedVersions.Nanoff;
    private static readonly string Runtime = PinnedVersions.Runtime;

    private static readonly string BrokenNanoff =
        $"the installation of nanoff {Nanoff} is broken: delete the folder HERE/firmware/.tools/nanoff-{Nanoff} " +
        "and start again";

    private static readonly byte[] LongImage =
        [.. TestImage.Of(TestImage.Usual), .. TestImage.Assembly(new("Long", "1.0.0.0"), more: 0x1C0000)];

    private static readonly FlashFailure[] Rows =
    [
        .. BeforeAnythingIsRun(), .. WithTheArchive(), .. WithoutTheChip(), .. AtTheBootloader(),
        .. WhileItIsWritten(), .. AtTheCheck(),
    ];

    private readonly ToolFolder _folder = new();

    public static TheoryData<string> Failures => new(Rows.Select(row => row.What));

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Failures))]
    public void It_ends_with_the_line_that_says_what_to_do(string what)
    {
        FlashFailure failure = Rows.Single(row => row.What == what);
        failure.Prepare(_folder);

        ToolResult result = _folder.Flash(failure.ArgumentList);

        Assert.Equal((failure.Exit, $"flash: {failure.Line}\n"), ((FlashExit)result.ExitCode, result.Error));
        Assert.Equal(failure.Calls, result.Calls.Count);
        Assert.DoesNotContain("Done", result.Output);
        Assert.Contains(failure.Shown, result.Output);
    }

    [Fact]
    public void A_line_stays_one_line_whatever_a_file_is_called()
    {
        ToolResult result = _folder.Flash("--settings", "no such\nfile\r.ini");

        Assert.Equal("flash: no settings file: no such?file?.ini is not there\n", result.Error);
    }

    [Theory]
    [InlineData("COM 3")]
    [InlineData("COM3 ")]
    [InlineData(" /dev/ttyUSB0")]
    [InlineData("/dev/ttyUSB0\n")]
    [InlineData("/dev/tty\u0000USB0")]
    [InlineData("COM\u00A03")]
    public void A_port_whose_name_has_a_blank_or_a_newline_is_refused_before_anything_is_run(string port)
    {
        ToolResult result = _folder.Flash("--port", port);

        string told = port.Replace('\n', '?').Replace('\0', '?');
        Assert.Equal(
            ((int)FlashExit.Port, $"flash: \"{told}\" is not the name of a port, such as COM31 or /dev/ttyUSB0\n"),
            (result.ExitCode, result.Error));
        Assert.Empty(result.Calls);
    }

    [Fact]
    public void Each_bad_line_of_a_settings_file_is_said_in_a_line_of_its_own()
    {
        const string refused = "flash: settings file refused: HERE/settings.ini";
        _folder.Write("settings.ini", "opv = 90\nusage = cafe\nlanguage = klingon\n");

        ToolResult result = _folder.Flash("--settings", "HERE/settings.ini");

        Assert.Equal((int)FlashExit.Settings, result.ExitCode);
        Assert.Collection(
            result.Error.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith($"{refused}, line 1: opv = 90: allowed unknown or ", line),
            line => Assert.StartsWith($"{refused}, line 3: language = klingon: allowed ", line));
        Assert.Empty(result.Calls);
    }

    [Fact]
    public void A_failure_that_has_no_line_of_its_own_is_told_in_a_line_too()
    {
        File.Delete(_folder.PathOf("firmware", "versions.txt"));

        ToolResult result = _folder.Flash();

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("flash: ", result.Error);
    }

    [Theory]
    [InlineData("chip ESP32", "chip ESP32")]
    [InlineData("chip ESP32 ESP32_REV3 0x1E0000 0x1C0000 three", "three")]
    public void A_list_of_versions_that_is_damaged_is_told_in_a_line(string line, string at)
    {
        _folder.Write("firmware/versions.txt", line);

        ToolResult result = _folder.Flash();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"flash: versions.txt is damaged at \"{at}\": get the release anew\n", result.Error);
    }

    [Fact]
    public void Every_exit_code_but_the_good_one_has_a_failure() => Assert.Equal(
        Enum.GetValues<FlashExit>().Except([FlashExit.Done, FlashExit.Stopped]),
        Rows.Select(row => row.Exit).Distinct().Order());

    private static FlashFailure[] BeforeAnythingIsRun() =>
    [
        new("an option that does not exist", FlashExit.Options, 0, "--speed is not an option; see --help", "--speed 9"),
        new("a word that is no option", FlashExit.Options, 0, "COM3 is not an option; see --help", "COM3"),
        new("an option without its value", FlashExit.Options, 0, "--port needs a value; see --help", "--port"),
        new("an empty name", FlashExit.Options, 0, "--settings needs a value; see --help", "--settings="),
        new(
            "an option in place of a name",
            FlashExit.Options,
            0,
            "--settings needs a value; see --help",
            "--settings --erase"),
        new(
            "an option with a value too many",
            FlashExit.Options,
            0,
            "--erase takes no value; see --help",
            "--erase=no"),
        new("an option twice", FlashExit.Options, 0, "--port is given twice; see --help", "--port COM3 --port COM4"),
        new(
            "a port that nanoff would take for an option",
            FlashExit.Port,
            0,
            "\"-x\" is not the name of a port, such as COM31 or /dev/ttyUSB0",
            "--port=-x"),
        new("an empty port", FlashExit.Options, 0, "--port needs a value; see --help", "--port="),
        .. ((string[])["fast", "9599", "-9600", "4000001", "0x9600", "99999999999"]).Select(baud => new FlashFailure(
            $"a speed of {baud}",
            FlashExit.Options,
            0,
            $"--baud {baud}: a number from 9600 to 4000000 is needed",
            $"--baud={baud}")),
        new(
            "a chip without a known address",
            FlashExit.Options,
            0,
            "no deployment address is known for the chip ESP32-C6; see versions.txt",
            "--chip ESP32-C6"),
        new(
            "erasing without writing the runtime",
            FlashExit.Options,
            0,
            "--erase and --app-only exclude each other",
            "--erase --app-only"),
        .. ((string[])["--settings settings.ini", "--archive stick", "--erase", "--app-only"]).Select(
            option => new FlashFailure(
                $"filling an archive and {option}",
                FlashExit.Options,
                0,
                $"--fill-archive and {option.Split(' ')[0]} exclude each other",
                $"--fill-archive stick {option}")),
        new(
            "a folder in place of a settings file",
            FlashExit.Settings,
            0,
            "no settings file: HERE/firmware is a folder; name a file in it",
            "--settings HERE/firmware"),
        new(
            "a folder in place of an image",
            FlashExit.Image,
            0,
            "no application image: HERE/firmware is a folder; name a file in it",
            "--image HERE/firmware"),
        .. ((string[])["--archive", "--fill-archive"]).Select(option => new FlashFailure(
            $"a file in place of the folder of {option}",
            FlashExit.Archive,
            0,
            "no archive: HERE/settings.ini is a file; name the folder that --fill-archive has filled",
            $"{option} HERE/settings.ini")),
        new(
            "an image without a byte",
            FlashExit.Image,
            0,
            "application image refused: HERE/empty.bin: it is empty",
            "--image HERE/empty.bin")
        {
            Prepare = folder => folder.Write("empty.bin", ""),
        },
        new(
            "a settings file of megabytes",
            FlashExit.Settings,
            0,
            "settings file refused: HERE/settings.ini, settings.ini = too long: allowed at most 4096 bytes",
            WithSettings)
        {
            Prepare = folder => folder.Write("settings.ini", new string('#', 3_000_000)),
        },
        new(
            "no image",
            FlashExit.Image,
            0,
            "no application image: other.bin is not there; build it or name it with --image",
            "--image other.bin"),
        new(
            "an image that is damaged",
            FlashExit.Image,
            0,
            "application image refused: HERE/firmware/BackflushController.bin: no assembly begins at 0x0")
        {
            Prepare = folder => folder.Write("firmware/BackflushController.bin", new string('x', 200)),
        },
        new(
            "an image that does not fit",
            FlashExit.Image,
            0,
            $"application image refused: HERE/long.bin has {LongImage.Length} bytes, the chip has room for 1835008",
            "--image HERE/long.bin")
        {
            Prepare = folder => folder.Write("long.bin", LongImage),
        },
        new(
            "no settings file",
            FlashExit.Settings,
            0,
            "no settings file: other.ini is not there",
            "--settings other.ini"),
        new(
            "a settings file with a bad line",
            FlashExit.Settings,
            0,
            "settings file refused: HERE/settings.ini, line 2: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps " +
            "of 0.1",
            WithSettings)
        {
            Prepare = folder => folder.Write("settings.ini", "usage = cafe\nopv = 90\n"),
        },
        new(
            "a blank settings file",
            FlashExit.Settings,
            0,
            "settings file refused: HERE/settings.ini is blank",
            WithSettings)
        {
            Prepare = folder => folder.Write("settings.ini", "\n"),
        },
        new(
            "an archive without the flasher",
            FlashExit.Archive,
            0,
            $"the archive lacks nanoff.{Nanoff}.nupkg: fill it with --fill-archive HERE/stick",
            "--archive HERE/stick")
        {
            Prepare = folder => folder.WriteZip($"stick/ESP32_REV3-{Runtime}.zip"),
        },
        new(
            "an archive of another runtime",
            FlashExit.Archive,
            0,
            $"the archive lacks ESP32_REV3-{Runtime}.zip: fill it with --fill-archive HERE/stick",
            "--archive HERE/stick")
        {
            Prepare = folder =>
            {
                folder.WriteZip($"stick/nanoff.{Nanoff}.nupkg");
                folder.WriteZip("stick/ESP32_REV3-1.17.0.1.zip");
            },
        },
        new(
            "an archive with an empty file",
            FlashExit.Archive,
            0,
            $"the archive lacks ESP32_REV3-{Runtime}.zip: fill it with --fill-archive HERE/stick",
            "--archive HERE/stick")
        {
            Prepare = folder =>
            {
                folder.WriteZip($"stick/nanoff.{Nanoff}.nupkg");
                folder.Write($"stick/ESP32_REV3-{Runtime}.zip", "");
            },
        },
    ];

    private static FlashFailure[] WithTheArchive() =>
    [
        Damaged($"nanoff.{Nanoff}.nupkg", "of which half is there", zip => zip[..(zip.Length / 2)]),
        Damaged($"ESP32_REV3-{Runtime}.zip", "of something else", _ => Encoding.ASCII.GetBytes("<html>")),
        Damaged($"ESP32_REV3-{Runtime}.zip", "with a bit that turned", zip =>
        {
            zip[Encoding.Latin1.GetString(zip).IndexOf("what", StringComparison.Ordinal)] ^= 1;
            return zip;
        }),
        new(
            "a package of the archive that cannot be installed",
            FlashExit.Archive,
            1,
            $"nanoff.{Nanoff}.nupkg of the archive could not be used, see above: " +
            "fill it anew with --fill-archive HERE/stick",
            "--archive HERE/stick")
        {
            Prepare = folder =>
            {
                FillStick(folder);
                folder.StandIn.Answers("install", "error NU1101: Unable to find package nanoff.\n", exitCode: 1);
            },
            Shown = "error NU1101",
        },
        new(
            "a runtime of the archive that nanoff does not take",
            FlashExit.Archive,
            4,
            $"ESP32_REV3-{Runtime}.zip of the archive could not be used, see above: " +
            "fill it anew with --fill-archive HERE/stick",
            "--archive HERE/stick")
        {
            Prepare = folder =>
            {
                FillStick(folder);
                folder.StandIn.Answers("runtime", NanoffSays.NotInRepository, exitCode: 45);
            },
            Shown = "E9005",
        },
    ];

    private static FlashFailure[] WithoutTheChip() =>
    [
        new(
            "a release on a stick that is write-protected",
            FlashExit.Nanoff,
            0,
            $"nanoff {Nanoff} is installed in HERE/firmware/.tools/nanoff-{Nanoff}, which cannot be written: " +
            "copy all of this to where you may write")
        {
            Prepare = folder => folder.StandIn.IsReadOnly = true,
        },
        new(
            "an archive where nothing can be written",
            FlashExit.Archive,
            1,
            $"nanoff {Nanoff} could not be copied to HERE/settings.ini/inner",
            "--fill-archive HERE/settings.ini/inner"),
        new(
            "nothing can be written where files for a while are kept",
            FlashExit.Temporary,
            2,
            $"{Path.GetTempPath().Replace('\\', '/')} cannot be written: make room there, or name another folder in " +
            "TMPDIR, on Windows in TEMP",
            NamedPort)
        {
            Prepare = folder => folder.StandIn.Answers("chip", _ =>
            {
                folder.StandIn.IsReadOnly = true;
                return new Answer(0, NanoffSays.Chip());
            }),
        },
        new("no dotnet", FlashExit.Nanoff, 1, "the .NET SDK is missing: https://dotnet.microsoft.com/download")
        {
            Prepare = folder => folder.StandIn.IsMissing("install"),
        },
        new("nanoff cannot be installed", FlashExit.Nanoff, 1, $"nanoff {Nanoff} could not be installed")
        {
            Prepare = Answer("install", "error NU1301: Unable to load the service index\n", exitCode: 1),
            Shown = "error NU1301",
        },
        new("nanoff cannot be started", FlashExit.Nanoff, 2, BrokenNanoff)
        {
            Prepare = folder => folder.StandIn.IsMissing("ports"),
        },
        new("nanoff's program is there and the rest of it is not", FlashExit.Nanoff, 2, BrokenNanoff)
        {
            Prepare = Answer("ports", NanoffSays.WithoutItsProgram, exitCode: 131),
            Shown = "The application to execute does not exist",
        },
        new("nanoff lacks a part, and the port is named", FlashExit.Nanoff, 2, BrokenNanoff, NamedPort)
        {
            Prepare = Answer("chip", NanoffSays.WithoutAPart, exitCode: 134),
            Shown = "Could not load file or assembly",
        },
        new("nanoff fails without a word at its first call", FlashExit.Nanoff, 2, BrokenNanoff, NamedPort)
        {
            Prepare = Fail("chip"),
        },
        new(
            "the runtime cannot be downloaded for the archive",
            FlashExit.Archive,
            2,
            $"the runtime ESP32_REV3 {Runtime} could not be downloaded",
            "--fill-archive HERE/stick")
        {
            Prepare = Answer("archive", NanoffSays.NotInRepository, exitCode: 45),
        },
        new(
            "the download left nothing",
            FlashExit.Archive,
            2,
            $"the runtime ESP32_REV3 {Runtime} could not be downloaded",
            "--fill-archive HERE/stick")
        {
            Prepare = folder => folder.Write($"stick/ESP32_REV3-{Runtime}.zip", ""),
        },
        new(
            "the package is not where it should be",
            FlashExit.Archive,
            0,
            $"nanoff {Nanoff} could not be copied to HERE/stick",
            "--fill-archive HERE/stick")
        {
            Prepare = folder => folder.Write(
                $"firmware/.tools/nanoff-{Nanoff}/nanoff{(OperatingSystem.IsWindows() ? ".exe" : "")}", "program"),
        },
        new("the ports cannot be listed", FlashExit.Port, 2, "the serial ports could not be listed")
        {
            Prepare = Answer("ports", NanoffSays.NoSuchPort, exitCode: 165),
        },
        new("no port", FlashExit.Port, 2, NoPort) { Prepare = Answer("ports", NanoffSays.Ports()) },
        new("only ports that cannot be the box", FlashExit.Port, 2, NoPort)
        {
            Prepare = Answer("ports", NanoffSays.Ports("/dev/ttyS0", "/dev/tty.usbserial-1", "/dev/cu.Bluetooth")),
        },
        new(
            "several ports",
            FlashExit.Port,
            2,
            "several serial ports: COM3 COM31 /dev/cu.usbserial-1; name one of them with --port")
        {
            Prepare = Answer("ports", NanoffSays.Ports("COM3", "COM31", "COM3", "/dev/cu.usbserial-1")),
        },
    ];

    private static FlashFailure[] AtTheBootloader() =>
    [
        new(
            "no permission on the port",
            FlashExit.Port,
            3,
            "no permission on /dev/ttyUSB0: close what uses it; on Linux join the group dialout, log in again")
        {
            Prepare = Answer("chip", NanoffSays.Denied, exitCode: 160),
        },
        new(
            "the named port is not there",
            FlashExit.Port,
            2,
            "COM9 cannot be opened: is it the right port, and does nothing else use it?",
            "--port COM9")
        {
            Prepare = Answer("chip", NanoffSays.NoSuchPort, exitCode: 165),
        },
        new(
            "another program has the port",
            FlashExit.Port,
            3,
            "/dev/ttyUSB0 cannot be opened: is it the right port, and does nothing else use it?")
        {
            Prepare = Answer("chip", NanoffSays.PortInUse, exitCode: 114),
        },
        new(
            "no chip answers",
            FlashExit.Chip,
            3,
            "no chip answers on /dev/ttyUSB0: hold BOOT while it connects, or try another cable")
        {
            Prepare = Answer("chip", NanoffSays.NoBootloader, exitCode: 160),
            Shown = "No sync response received.",
        },
        new(
            "a bridge that fails at every speed",
            FlashExit.Chip,
            5,
            "no chip answers on /dev/ttyUSB0: hold BOOT while it connects, or try another cable")
        {
            Prepare = Answer("chip", NanoffSays.TooFast, exitCode: 160),
        },
        new(
            "another chip",
            FlashExit.Chip,
            3,
            "wrong chip on /dev/ttyUSB0: ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2)), expected ESP32")
        {
            Prepare = Answer("chip", NanoffSays.Chip("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))")),
        },
        new("an answer that names no chip", FlashExit.Chip, 3, "wrong chip on /dev/ttyUSB0: unknown, expected ESP32")
        {
            Prepare = Answer("chip", "Connected to:\n"),
        },
        new(
            "a chip that is too old for the runtime",
            FlashExit.Chip,
            3,
            "wrong chip on /dev/ttyUSB0: ESP32 (ESP32-D0WDQ6 (revision v1.0)), the runtime needs revision 3")
        {
            Prepare = Answer("chip", NanoffSays.Chip("ESP32 (ESP32-D0WDQ6 (revision v1.0))")),
        },
        new(
            "too little flash",
            FlashExit.Chip,
            3,
            "wrong chip on /dev/ttyUSB0: 2MB of flash, 4MB, 8MB or 16MB are needed")
        {
            Prepare = Answer("chip", NanoffSays.Chip(flash: "2MB")),
        },
        new(
            "a pin that the chip's memory uses",
            FlashExit.Settings,
            3,
            "settings file refused: HERE/settings.ini, line 1: pin-pump = 16: the memory of this chip uses " +
            "pins 16 and 17",
            WithSettings)
        {
            Prepare = folder =>
            {
                folder.Write("settings.ini", "pin-pump = 16\n");
                folder.StandIn.Answers("chip", NanoffSays.Chip().Replace("PSRAM: undetermined", "PSRAM: 4MB"));
            },
        },
    ];

    private static FlashFailure[] WhileItIsWritten() =>
    [
        new(
            "the runtime is not written",
            FlashExit.RuntimeNotWritten,
            6,
            "the runtime was not written: start again")
        {
            Prepare = Answer("runtime", NanoffSays.NotWritten, exitCode: 163),
            Shown = "E4003",
        },
        new(
            "the runtime cannot be downloaded",
            FlashExit.Archive,
            4,
            $"the runtime ESP32_REV3 {Runtime} could not be downloaded")
        {
            Prepare = Answer("runtime", NanoffSays.NotInRepository, exitCode: 45),
        },
        new(
            "the application is not written",
            FlashExit.ApplicationNotWritten,
            7,
            "the application was not written: start again with --app-only")
        {
            Prepare = Fail("application"),
        },
        new(
            "the application is not written, and settings were to be",
            FlashExit.ApplicationNotWritten,
            7,
            "the application was not written: start again with --app-only --settings HERE/settings.ini",
            WithSettings)
        {
            Prepare = Fail("application"),
        },
        new(
            "the settings are not written",
            FlashExit.SettingsNotWritten,
            6,
            "the settings were not written: start again with --app-only --settings HERE/settings.ini",
            WithSettings)
        {
            Prepare = Answer("settings", NanoffSays.NoDevice, exitCode: 208),
            Shown = "Error connecting to nanoDevice",
        },
        NotTaken("the box refuses the settings and nanoff does not mind", NanoffSays.SettingsRefused),
        NotTaken("the box breaks off at the settings and nanoff does not mind", NanoffSays.SettingsFailed),
        NotTaken("only the old settings were deleted", NanoffSays.SettingsDeleted),
    ];

    private static FlashFailure[] AtTheCheck() =>
    [
        new(
            "the box does not answer afterwards",
            FlashExit.Check,
            5,
            "the box does not answer: switch it off and on and start again with --app-only",
            NamedPort)
        {
            Prepare = Fail("device"),
        },
        new(
            "the box answers nothing of use",
            FlashExit.Check,
            5,
            "the box does not answer: switch it off and on and start again with --app-only",
            NamedPort)
        {
            Prepare = Answer("device", NanoffSays.InvalidDevice),
        },
        new(
            "the box has another runtime",
            FlashExit.Check,
            4,
            $"the box has another runtime than {Runtime}: start again without --app-only",
            NamedPort + " --app-only")
        {
            Prepare = Answer("device", NanoffSays.Device(runtime: Runtime + "1")),
        },
        .. TestImage.Usual.Select(assembly => Listing(
            $"the box lacks {assembly.Name}",
            $"the box does not list {assembly}: start again with --app-only",
            TestImage.Usual.Where(other => other != assembly))),
        Listing(
            "the box still runs the old application",
            $"the box does not list {TestImage.Usual[3]}: start again with --app-only",
            [.. TestImage.Usual.Take(3), new("BackflushController", "0.0.9.0")]),
        .. ((ImageAssembly[])
        [
            new("BackflushController", "0.0.9.0"), new("Blinky", "1.0.0.0"), TestImage.Usual[3],
        ]).Select(stale => Listing(
            $"the box has {stale} too",
            $"the box lists {stale} too, which is not of this image: start again with --erase and --settings",
            TestImage.Usual.Append(stale))),
    ];

    private static FlashFailure Damaged(string file, string how, Func<byte[], byte[]> damage) => new(
        $"{file} of an archive, {how}",
        FlashExit.Archive,
        0,
        $"{file} of the archive is damaged: fill it anew with --fill-archive HERE/stick",
        "--archive HERE/stick")
    {
        Prepare = folder =>
        {
            FillStick(folder);
            folder.Write($"stick/{file}", damage(ToolFolder.ZipOf("what it has")));
        },
    };

    private static void FillStick(ToolFolder folder)
    {
        folder.WriteZip($"stick/nanoff.{Nanoff}.nupkg");
        folder.WriteZip($"stick/ESP32_REV3-{Runtime}.zip");
    }

    private static FlashFailure NotTaken(string what, string printed) => new(
        what,
        FlashExit.SettingsNotWritten,
        6,
        "the box did not take HERE/settings.ini: start again with --app-only --settings HERE/settings.ini",
        WithSettings)
    {
        Prepare = Answer("settings", printed),
        Shown = "Deleting file",
    };

    private static FlashFailure Listing(string what, string line, IEnumerable<ImageAssembly> assemblies) =>
        new(what, FlashExit.Check, 5, line, NamedPort) { Prepare = Answer("device", NanoffSays.Device(assemblies)) };

    private static Action<ToolFolder> Fail(string step) => folder => folder.StandIn.Fails(step);

    private static Action<ToolFolder> Answer(string step, string text, int exitCode = 0) =>
        folder => folder.StandIn.Answers(step, text, exitCode);
}
