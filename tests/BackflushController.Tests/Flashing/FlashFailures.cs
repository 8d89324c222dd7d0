using BackflushController.Tools.Flash;
using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>The failures of a flashing, by how the tool ends and how many command lines it has run by then.</summary>
internal static class FlashFailures
{
    private const string NoPort =
        "no serial port: plug the box in with a USB cable that carries data, or name the port with --port";

    private const string OwnImage = "HERE/firmware/BackflushController.bin";
    private const string NamedPort = "--port /dev/ttyUSB0";
    private const string WithSettings = "--settings HERE/settings.ini";
    private const string Archive = "--archive HERE/stick";
    private const string FillArchive = "--fill-archive HERE/stick";
    private const string Refused = "settings file refused: HERE/settings.ini";
    private const string NotAPort = "is not the name of a port, such as COM31 or /dev/ttyUSB0";
    private const string CannotBeOpened = "cannot be opened: is it the right port, and does nothing else use it?";
    private const string WrongChip = "wrong chip on /dev/ttyUSB0:";
    private const string NoChip = "no chip answers on /dev/ttyUSB0: hold BOOT while it connects, or try another cable";
    private const string NotWritten = "the application was not written: start again with --app-only";
    private const string NoAnswer = "the box does not answer: switch it off and on and start again with --app-only";
    private const string FillAnew = "fill it anew with " + FillArchive;

    private static readonly string Nanoff = PinnedVersions.Nanoff;
    private static readonly string Runtime = PinnedVersions.Runtime;
    private static readonly string Installed = $"firmware/.tools/nanoff-{Nanoff}";
    private static readonly string Package = $"nanoff.{Nanoff}.nupkg";
    private static readonly string Zip = $"ESP32_REV3-{Runtime}.zip";
    private static readonly string NotDownloaded = $"the runtime ESP32_REV3 {Runtime} could not be downloaded";

    private static readonly string BrokenNanoff =
        $"the installation of nanoff {Nanoff} is broken: delete the folder HERE/{Installed} and start again";

    private static readonly byte[] LongImage =
        [.. TestImage.Of(TestImage.Usual), .. TestImage.Assembly(new("Long", "1.0.0.0"), more: 0x1C0000)];

    public static FlashFailure[] All { get; } =
    [
        .. BeforeAnythingIsRun(), .. WithTheArchive(), .. WithoutTheChip(), .. AtTheBootloader(),
        .. WhileItIsWritten(), .. AtTheCheck(),
    ];

    private static FlashFailure[] BeforeAnythingIsRun() =>
    [
        .. After(0, FlashExit.Options,
            new("an option that does not exist", "--speed is not an option; see --help", "--speed 9"),
            new("a word that is no option", "COM3 is not an option; see --help", "COM3"),
            new("an option without its value", "--port needs a value; see --help", "--port"),
            new("an empty name", "--settings needs a value; see --help", "--settings="),
            new("an option in place of a name", "--settings needs a value; see --help", "--settings --erase"),
            new("an option with a value too many", "--erase takes no value; see --help", "--erase=no"),
            new("an option twice", "--port is given twice; see --help", "--port COM3 --port COM4"),
            new("an empty port", "--port needs a value; see --help", "--port="),
            new(
                "a chip without a known address",
                "no deployment address is known for the chip ESP32-C6; see versions.txt",
                "--chip ESP32-C6"),
            new(
                "erasing without writing the runtime",
                "--erase and --app-only exclude each other",
                "--erase --app-only")),
        .. After(0, FlashExit.Options,
            [
                .. ((string[])["fast", "9599", "-9600", "4000001", "0x9600", "99999999999"]).Select(
                    baud => new FlashFailure(
                        $"a speed of {baud}",
                        $"--baud {baud}: a number from 9600 to 4000000 is needed",
                        $"--baud={baud}")),
                .. ((string[])["--settings settings.ini", "--archive stick", "--erase", "--app-only"]).Select(
                    option => new FlashFailure(
                        $"filling an archive and {option}",
                        $"--fill-archive and {option.Split(' ')[0]} exclude each other",
                        $"--fill-archive stick {option}")),
            ]),
        .. After(0, FlashExit.Port,
            new FlashFailure("a port that nanoff would take for an option", $"\"-x\" {NotAPort}", "--port=-x")),
        .. After(0, FlashExit.Settings,
            new("no settings file", "no settings file: other.ini is not there", "--settings other.ini"),
            new(
                "a folder in place of a settings file",
                "no settings file: HERE/firmware is a folder; name a file in it",
                "--settings HERE/firmware"),
            new FlashFailure(
                "a settings file of megabytes",
                $"{Refused}, settings.ini = too long: allowed at most 4096 bytes",
                WithSettings).With("settings.ini", new string('#', 3_000_000)),
            new FlashFailure(
                "a settings file with a bad line",
                $"{Refused}, line 2: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps of 0.1",
                WithSettings).With("settings.ini", "usage = cafe\nopv = 90\n"),
            new FlashFailure("a blank settings file", $"{Refused} is blank", WithSettings).With("settings.ini", "\n")),
        .. After(0, FlashExit.Image,
            new(
                "a folder in place of an image",
                "no application image: HERE/firmware is a folder; name a file in it",
                "--image HERE/firmware"),
            new(
                "no image",
                "no application image: other.bin is not there; build it or name it with --image",
                "--image other.bin"),
            new FlashFailure(
                "an image without a byte",
                "application image refused: HERE/empty.bin: it is empty",
                "--image HERE/empty.bin").With("empty.bin", ""),
            new FlashFailure(
                "an image that is damaged",
                $"application image refused: {OwnImage}: no assembly begins at 0x0")
                .With("firmware/BackflushController.bin", new string('x', 200)),
            new FlashFailure(
                "an image that does not fit",
                $"application image refused: HERE/long.bin has {LongImage.Length} bytes, the chip has room for 1835008",
                "--image HERE/long.bin").With(folder => folder.Write("long.bin", LongImage))),
        .. After(0, FlashExit.Archive,
            [
                .. ((string[])["--archive", "--fill-archive"]).Select(option => new FlashFailure(
                    $"a file in place of the folder of {option}",
                    "no archive: HERE/settings.ini is a file; name the folder that --fill-archive has filled",
                    $"{option} HERE/settings.ini")),
                Lacks("an archive without the flasher", Package, folder => folder.WriteZip($"stick/{Zip}")),
                Lacks("an archive of another runtime", Zip, folder =>
                {
                    folder.WriteZip($"stick/{Package}");
                    folder.WriteZip("stick/ESP32_REV3-1.17.0.1.zip");
                }),
                Lacks("an archive with an empty file", Zip, folder =>
                {
                    folder.WriteZip($"stick/{Package}");
                    folder.Write($"stick/{Zip}", "");
                }),
            ]),
    ];

    private static FlashFailure[] WithTheArchive() =>
    [
        .. After(0, FlashExit.Archive,
            Damaged(Package, "of which half is there", zip => zip[..(zip.Length / 2)]),
            Damaged(Zip, "of something else", _ => Encoding.ASCII.GetBytes("<html>")),
            Damaged(Zip, "with a bit that turned", zip =>
            {
                zip[Encoding.Latin1.GetString(zip).IndexOf("what", StringComparison.Ordinal)] ^= 1;
                return zip;
            })),
        .. After(1, FlashExit.Archive, new FlashFailure(
            "a package of the archive that cannot be installed",
            $"{Package} of the archive could not be used, see above: {FillAnew}",
            Archive,
            "error NU1101").With(folder =>
            {
                FillStick(folder);
                folder.StandIn.Answers("install", "error NU1101: Unable to find package nanoff.\n", exitCode: 1);
            })),
        .. After(4, FlashExit.Archive, new FlashFailure(
            "a runtime of the archive that nanoff does not take",
            $"{Zip} of the archive could not be used, see above: {FillAnew}",
            Archive,
            "E9005").With(folder =>
            {
                FillStick(folder);
                folder.StandIn.Answers("runtime", NanoffSays.NotInRepository, exitCode: 45);
            })),
    ];

    private static FlashFailure[] WithoutTheChip() =>
    [
        .. After(0, FlashExit.Nanoff, new FlashFailure(
            "a release on a stick that is write-protected",
            $"nanoff {Nanoff} is installed in HERE/{Installed}, which cannot be written: " +
            "copy all of this to where you may write").With(folder => folder.StandIn.IsReadOnly = true)),
        .. After(1, FlashExit.Nanoff,
            new FlashFailure("no dotnet", "the .NET SDK is missing: https://dotnet.microsoft.com/download")
                .With(folder => folder.StandIn.IsMissing("install")),
            new FlashFailure(
                "nanoff cannot be installed", $"nanoff {Nanoff} could not be installed", Shown: "error NU1301")
                .Answer("install", "error NU1301: Unable to load the service index\n", exitCode: 1)),
        .. After(2, FlashExit.Nanoff,
            new FlashFailure("nanoff cannot be started", BrokenNanoff)
                .With(folder => folder.StandIn.IsMissing("ports")),
            new FlashFailure(
                "nanoff's program is there and the rest of it is not",
                BrokenNanoff,
                Shown: "The application to execute does not exist")
                .Answer("ports", NanoffSays.WithoutItsProgram, exitCode: 131),
            new FlashFailure(
                "nanoff lacks a part, and the port is named",
                BrokenNanoff,
                NamedPort,
                "Could not load file or assembly").Answer("chip", NanoffSays.WithoutAPart, exitCode: 134),
            new FlashFailure("nanoff fails without a word at its first call", BrokenNanoff, NamedPort).Fail("chip")),
        .. After(0, FlashExit.Archive, new FlashFailure(
            "the package is not where it should be", $"nanoff {Nanoff} could not be copied to HERE/stick", FillArchive)
            .With($"{Installed}/nanoff{(OperatingSystem.IsWindows() ? ".exe" : "")}", "program")),
        .. After(1, FlashExit.Archive, new FlashFailure(
            "an archive where nothing can be written",
            $"nanoff {Nanoff} could not be copied to HERE/settings.ini/inner",
            "--fill-archive HERE/settings.ini/inner")),
        .. After(2, FlashExit.Archive,
            new FlashFailure("the runtime cannot be downloaded for the archive", NotDownloaded, FillArchive)
                .Answer("archive", NanoffSays.NotInRepository, exitCode: 45),
            new FlashFailure("the download left nothing", NotDownloaded, FillArchive).With($"stick/{Zip}", "")),
        .. After(2, FlashExit.Temporary, new FlashFailure(
            "nothing can be written where files for a while are kept",
            $"{Path.GetTempPath().Replace('\\', '/')} cannot be written: make room there, or name another folder in " +
            "TMPDIR, on Windows in TEMP",
            NamedPort).With(folder => folder.StandIn.Answers("chip", _ =>
            {
                folder.StandIn.IsReadOnly = true;
                return new Answer(0, NanoffSays.Chip());
            }))),
        .. After(2, FlashExit.Port,
            new FlashFailure("the ports cannot be listed", "the serial ports could not be listed")
                .Answer("ports", NanoffSays.NoSuchPort, exitCode: 165),
            new FlashFailure("no port", NoPort).Answer("ports", NanoffSays.Ports()),
            new FlashFailure("only ports that cannot be the box", NoPort)
                .Answer("ports", NanoffSays.Ports("/dev/ttyS0", "/dev/tty.usbserial-1", "/dev/cu.Bluetooth")),
            new FlashFailure(
                "several ports",
                "several serial ports: COM3 COM31 /dev/cu.usbserial-1; name one of them with --port")
                .Answer("ports", NanoffSays.Ports("COM3", "COM31", "COM3", "/dev/cu.usbserial-1"))),
    ];

    private static FlashFailure[] AtTheBootloader() =>
    [
        .. After(2, FlashExit.Port, new FlashFailure(
            "the named port is not there", $"COM9 {CannotBeOpened}", "--port COM9")
            .Answer("chip", NanoffSays.NoSuchPort, exitCode: 165)),
        .. After(3, FlashExit.Port,
            new FlashFailure(
                "no permission on the port",
                "no permission on /dev/ttyUSB0: close what uses it; on Linux join the group dialout, log in again")
                .Answer("chip", NanoffSays.Denied, exitCode: 160),
            new FlashFailure("another program has the port", $"/dev/ttyUSB0 {CannotBeOpened}")
                .Answer("chip", NanoffSays.PortInUse, exitCode: 114)),
        .. After(5, FlashExit.Chip, new FlashFailure("a bridge that fails at every speed", NoChip)
            .Answer("chip", NanoffSays.TooFast, exitCode: 160)),
        .. After(3, FlashExit.Chip,
            new FlashFailure("no chip answers", NoChip, Shown: "No sync response received.")
                .Answer("chip", NanoffSays.NoBootloader, exitCode: 160),
            new FlashFailure(
                "another chip", $"{WrongChip} ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2)), expected ESP32")
                .Answer("chip", NanoffSays.Chip("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))")),
            new FlashFailure("an answer that names no chip", $"{WrongChip} unknown, expected ESP32")
                .Answer("chip", "Connected to:\n"),
            new FlashFailure(
                "a chip that is too old for the runtime",
                $"{WrongChip} ESP32 (ESP32-D0WDQ6 (revision v1.0)), the runtime needs revision 3")
                .Answer("chip", NanoffSays.Chip("ESP32 (ESP32-D0WDQ6 (revision v1.0))")),
            new FlashFailure("too little flash", $"{WrongChip} 2MB of flash, 4MB, 8MB or 16MB are needed")
                .Answer("chip", NanoffSays.Chip(flash: "2MB"))),
        .. After(3, FlashExit.Settings, new FlashFailure(
            "a pin that the chip's memory uses",
            $"{Refused}, line 1: pin-pump = 16: the memory of this chip uses pins 16 and 17",
            WithSettings).With(folder =>
            {
                folder.Write("settings.ini", "pin-pump = 16\n");
                folder.StandIn.Answers("chip", NanoffSays.Chip().Replace("PSRAM: undetermined", "PSRAM: 4MB"));
            })),
    ];

    private static FlashFailure[] WhileItIsWritten() =>
    [
        .. After(6, FlashExit.RuntimeNotWritten, new FlashFailure(
            "the runtime is not written", "the runtime was not written: start again", Shown: "E4003")
            .Answer("runtime", NanoffSays.NotWritten, exitCode: 163)),
        .. After(4, FlashExit.Archive, new FlashFailure("the runtime cannot be downloaded", NotDownloaded)
            .Answer("runtime", NanoffSays.NotInRepository, exitCode: 45)),
        .. After(7, FlashExit.ApplicationNotWritten,
            new FlashFailure("the application is not written", NotWritten).Fail("application"),
            new FlashFailure(
                "the application is not written, and settings were to be", $"{NotWritten} {WithSettings}", WithSettings)
                .Fail("application")),
        .. After(6, FlashExit.SettingsNotWritten,
            new FlashFailure(
                "the settings are not written",
                $"the settings were not written: start again with --app-only {WithSettings}",
                WithSettings,
                "Error connecting to nanoDevice").Answer("settings", NanoffSays.NoDevice, exitCode: 208),
            NotTaken("the box refuses the settings and nanoff does not mind", NanoffSays.SettingsRefused),
            NotTaken("the box breaks off at the settings and nanoff does not mind", NanoffSays.SettingsFailed),
            NotTaken("only the old settings were deleted", NanoffSays.SettingsDeleted)),
    ];

    private static FlashFailure[] AtTheCheck() =>
    [
        .. After(4, FlashExit.Check, new FlashFailure(
            "the box has another runtime",
            $"the box has another runtime than {Runtime}: start again without --app-only",
            NamedPort + " --app-only").Answer("device", NanoffSays.Device(runtime: Runtime + "1"))),
        .. After(5, FlashExit.Check,
            [
                new FlashFailure("the box does not answer afterwards", NoAnswer, NamedPort).Fail("device"),
                new FlashFailure("the box answers nothing of use", NoAnswer, NamedPort)
                    .Answer("device", NanoffSays.InvalidDevice),
                .. TestImage.Usual.Select(assembly => Listing(
                    $"the box lacks {assembly.Name}",
                    $"does not list {assembly}: start again with --app-only",
                    TestImage.Usual.Where(other => other != assembly))),
                Listing(
                    "the box still runs the old application",
                    $"does not list {TestImage.Usual[3]}: start again with --app-only",
                    [.. TestImage.Usual.Take(3), new("BackflushController", "0.0.9.0")]),
                .. ((ImageAssembly[])
                [
                    new("BackflushController", "0.0.9.0"), new("Blinky", "1.0.0.0"), TestImage.Usual[3],
                ]).Select(stale => Listing(
                    $"the box has {stale} too",
                    $"lists {stale} too, which is not of this image: start again with --erase and --settings",
                    TestImage.Usual.Append(stale))),
            ]),
    ];

    /// <summary>Failures with the same end, which comes after so many command lines.</summary>
    private static IEnumerable<FlashFailure> After(int calls, FlashExit exit, params FlashFailure[] failures) =>
        failures.Select(failure => failure with { Exit = exit, Calls = calls });

    private static FlashFailure Lacks(string what, string file, Action<ToolFolder> prepare) =>
        new FlashFailure(what, $"the archive lacks {file}: fill it with {FillArchive}", Archive).With(prepare);

    private static FlashFailure Damaged(string file, string how, Func<byte[], byte[]> damage) => new FlashFailure(
        $"{file} of an archive, {how}", $"{file} of the archive is damaged: {FillAnew}", Archive).With(folder =>
    {
        FillStick(folder);
        folder.Write($"stick/{file}", damage(ToolFolder.ZipOf("what it has")));
    });

    private static void FillStick(ToolFolder folder)
    {
        folder.WriteZip($"stick/{Package}");
        folder.WriteZip($"stick/{Zip}");
    }

    private static FlashFailure NotTaken(string what, string printed) => new FlashFailure(
        what,
        $"the box did not take HERE/settings.ini: start again with --app-only {WithSettings}",
        WithSettings,
        "Deleting file").Answer("settings", printed);

    private static FlashFailure Listing(string what, string line, IEnumerable<ImageAssembly> assemblies) =>
        new FlashFailure(what, $"the box {line}", NamedPort).Answer("device", NanoffSays.Device(assemblies));
}
