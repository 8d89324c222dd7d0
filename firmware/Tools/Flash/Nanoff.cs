using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>The command lines of nanoff 2.5 that flashing needs.</summary>
/// <param name="tool">nanoff itself.</param>
/// <param name="chip">The chip to flash.</param>
/// <param name="runtime">Version of the runtime.</param>
/// <param name="speeds">Of the port.</param>
/// <param name="interruption">After it nothing is tried again.</param>
/// <param name="say">Tells the person something.</param>
internal sealed class Nanoff(
    InstalledTool tool, ChipSpec chip, string runtime, Speeds speeds, Interruption interruption, Action<string> say)
{
    private bool _hasBegun;

    public Answer ListPorts() => Run("--listports");

    public Answer FillArchive(string folder) => Run(
        "--updatearchive", "--target", chip.Target, "--fwversion", runtime, "--archivepath", folder);

    public Answer ReadChip(string port) => RunAtAnySpeed(
        "--platform", "esp32", "--serialport", port, "--devicedetails");

    /// <summary>
    /// Never together with an image, because it would then ignore the address; and brief, because with its progress
    /// shown it fails where the output is no terminal.
    /// </summary>
    public Answer WriteRuntime(string port, string? archive, bool erase)
    {
        string[] from = archive is null ? [] : ["--fromarchive", "--archivepath", archive];
        string[] first = erase ? ["--masserase"] : [];
        return RunAtAnySpeed(
            [
                "--update", "--target", chip.Target, "--serialport", port, "--fwversion", runtime, "--verbosity", "m",
                .. from, .. first,
            ]);
    }

    /// <summary>Without an address it would write into the runtime of a classic ESP32.</summary>
    public Answer WriteApplication(string port, string image) => RunAtAnySpeed(
        "--target", chip.Target, "--serialport", port, "--deploy", "--image", image, "--address", chip.Address);

    /// <summary>Runs a list of files; the port is in the list.</summary>
    public Answer WriteFiles(string list) => Run("--filedeployment", list);

    public Answer ReadDevice(string port) => Run("--nanodevice", "--devicedetails", "--serialport", port);

    private Answer RunAtAnySpeed(params IEnumerable<string> arguments)
    {
        string[] same = [.. arguments];
        Answer answer = RunAt(speeds.Current, same);
        while (!interruption.IsAsked && NanoffErrors.MayBeOfSpeed(answer) && speeds.TrySlower())
        {
            say($"   failed; again at {speeds.Current} baud");
            answer = RunAt(speeds.Current, same);
        }

        return answer;
    }

    private Answer RunAt(int speed, string[] arguments) =>
        Run([.. arguments, "--baud", speed.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>One that fails before it tells its name is not whole, whatever box and cable are like.</summary>
    private Answer Run(params IEnumerable<string> arguments)
    {
        // No advice to install a newer nanoff, which would have other options.
        Answer answer = tool.Run(arguments.Append("--suppressnanoffversioncheck"));
        _hasBegun |= NanoffErrors.HasBegun(answer);
        if (!answer.IsGood && !_hasBegun && !interruption.IsAsked)
        {
            say(answer.Text);
            throw new ProgramMissingException(tool.Folder, null);
        }

        return answer;
    }
}
