namespace BackflushController.Tools.Flash;

/// <summary>Every line that the flash tool can end with; docs/technician/flashing.md has the same.</summary>
internal static class Failures
{
    public static ToolException Exclusive(string one, string other) => new(
        (int)FlashExit.Options, $"{one} and {other} exclude each other");

    public static ToolException NotAnOption(string word) => new(
        (int)FlashExit.Options, $"{word} is not an option; see --help");

    public static ToolException BadBaud(string baud) => new(
        (int)FlashExit.Options, $"--baud {baud}: a number from 9600 to 4000000 is needed");

    public static ToolException UnknownChip(string chip) => new(
        (int)FlashExit.Options, $"no deployment address is known for the chip {chip}; see versions.txt");

    public static ToolException NoSettings(string file) => new(
        (int)FlashExit.Settings, $"no settings file: {file} is not there");

    public static ToolException SettingsFolder(string file) => new(
        (int)FlashExit.Settings, $"no settings file: {file} is a folder; name a file in it");

    public static ToolException BlankSettings(string file) => new(
        (int)FlashExit.Settings, $"settings file refused: {file} is blank");

    public static ToolException BadSettings(string file, string error) => new(
        (int)FlashExit.Settings, $"settings file refused: {file}, {error}");

    public static ToolException PinOfMemory(string file, string line, string key, string pin) => new(
        (int)FlashExit.Settings,
        $"settings file refused: {file}, line {line}: {key} = {pin}: the memory of this chip uses pins 16 and 17");

    public static ToolException PinPerhapsOfMemory(string file, string line, string key, string pin) => new(
        (int)FlashExit.Settings,
        $"settings file refused: {file}, line {line}: {key} = {pin}: a module with PSRAM uses pins 16 and 17; " +
        "if WROOM is printed on this one it has none, then say --no-psram");

    public static ToolException NoImage(string file) => new(
        (int)FlashExit.Image, $"no application image: {file} is not there; build it or name it with --image");

    public static ToolException ImageFolder(string file) => new(
        (int)FlashExit.Image, $"no application image: {file} is a folder; name a file in it");

    public static ToolException BadImage(string file, string problem) => new(
        (int)FlashExit.Image, $"application image refused: {file}: {problem}");

    public static ToolException LongImage(string file, string bytes, string most) => new(
        (int)FlashExit.Image,
        $"application image refused: {file} has {bytes} bytes, the chip has room for {most}");

    public static ToolException ArchiveIsFile(string folder) => new(
        (int)FlashExit.Archive, $"no archive: {folder} is a file; name the folder that --fill-archive has filled");

    public static ToolException ArchiveLacks(string file, string folder) => new(
        (int)FlashExit.Archive, $"the archive lacks {file}: fill it with --fill-archive {folder}");

    public static ToolException ArchiveDamaged(string file, string folder) => new(
        (int)FlashExit.Archive, $"{file} of the archive is damaged: fill it anew with --fill-archive {folder}");

    public static ToolException ArchiveRefused(string file, string folder) => new(
        (int)FlashExit.Archive,
        $"{file} of the archive could not be used, see above: fill it anew with --fill-archive {folder}");

    public static ToolException PackageNotCopied(string version, string folder) => new(
        (int)FlashExit.Archive, $"nanoff {version} could not be copied to {folder}");

    public static ToolException NotDownloaded(string target, string runtime) => new(
        (int)FlashExit.Archive, $"the runtime {target} {runtime} could not be downloaded");

    public static ToolException NoDotnet() => new(
        (int)FlashExit.Nanoff, "the .NET SDK is missing: https://dotnet.microsoft.com/download");

    public static ToolException NotInstalled(string version) => new(
        (int)FlashExit.Nanoff, $"nanoff {version} could not be installed");

    public static ToolException ToolFolderReadOnly(string version, string folder) => new(
        (int)FlashExit.Nanoff,
        $"nanoff {version} is installed in {folder}, which cannot be written: copy all of this to where you may write");

    public static ToolException BrokenNanoff(string version, string folder) => new(
        (int)FlashExit.Nanoff,
        $"the installation of nanoff {version} is broken: delete the folder {folder} and start again");

    public static ToolException PortsNotListed() => new(
        (int)FlashExit.Port, "the serial ports could not be listed");

    public static ToolException NoPort() => new(
        (int)FlashExit.Port,
        "no serial port: plug the box in with a USB cable that carries data, or name the port with --port");

    public static ToolException SeveralPorts(string ports) => new(
        (int)FlashExit.Port, $"several serial ports: {ports}; name one of them with --port");

    public static ToolException PortName(string port) => new(
        (int)FlashExit.Port, $"\"{port}\" is not the name of a port, such as COM31 or /dev/ttyUSB0");

    public static ToolException PortDenied(string port) => new(
        (int)FlashExit.Port,
        $"no permission on {port}: close what uses it; on Linux join the group dialout, log in again");

    public static ToolException PortNotOpened(string port) => new(
        (int)FlashExit.Port, $"{port} cannot be opened: is it the right port, and does nothing else use it?");

    public static ToolException NoChip(string port) => new(
        (int)FlashExit.Chip, $"no chip answers on {port}: hold BOOT while it connects, or try another cable");

    public static ToolException OtherChip(string port, string found, string expected) => new(
        (int)FlashExit.Chip, $"wrong chip on {port}: {found}, expected {expected}");

    public static ToolException OldChip(string port, string found, string revision) => new(
        (int)FlashExit.Chip, $"wrong chip on {port}: {found}, the runtime needs revision {revision}");

    public static ToolException FlashSize(string port, string found) => new(
        (int)FlashExit.Chip, $"wrong chip on {port}: {found} of flash, 4MB, 8MB or 16MB are needed");

    public static ToolException RuntimeNotWritten() => new(
        (int)FlashExit.RuntimeNotWritten, "the runtime was not written: start again");

    public static ToolException ApplicationNotWritten(string? settings) => new(
        (int)FlashExit.ApplicationNotWritten, $"the application was not written: {Again(settings)}");

    public static ToolException SettingsNotWritten(string settings) => new(
        (int)FlashExit.SettingsNotWritten, $"the settings were not written: {Again(settings)}");

    public static ToolException SettingsNotTaken(string settings) => new(
        (int)FlashExit.SettingsNotWritten, $"the box did not take {settings}: {Again(settings)}");

    public static ToolException NoAnswer(string? settings) => new(
        (int)FlashExit.Check, $"the box does not answer: switch it off and on and {Again(settings)}");

    public static ToolException OtherRuntime(string runtime) => new(
        (int)FlashExit.Check, $"the box has another runtime than {runtime}: start again without --app-only");

    public static ToolException AssemblyMissing(string assembly, string? settings) => new(
        (int)FlashExit.Check, $"the box does not list {assembly}: {Again(settings)}");

    public static ToolException AssemblyStale(string assembly) => new(
        (int)FlashExit.Check,
        $"the box lists {assembly} too, which is not of this image: start again with --erase and --settings");

    public static ToolException TemporaryReadOnly(string folder) => new(
        (int)FlashExit.Temporary,
        $"{folder} cannot be written: make room there, or name another folder in TMPDIR, on Windows in TEMP");

    public static ToolException Stopped() => new(
        (int)FlashExit.Stopped, "stopped before the end: start again");

    public static ToolException StoppedBefore(string step, string? settings) => new(
        (int)FlashExit.Stopped, $"stopped before {step}: {Again(settings)}");

    public static ToolException NothingErased() => new(
        (int)FlashExit.Stopped, "stopped: nothing was erased");

    /// <summary>A box that has no settings drives nothing, and a new one takes the defaults.</summary>
    private static string Again(string? settings) =>
        "start again with --app-only" + (settings is null ? "" : $" --settings {Quoted(settings)}");

    private static string Quoted(string file) => file.Contains(' ') ? $"\"{file}\"" : file;
}
