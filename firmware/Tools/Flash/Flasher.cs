using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>Flashes a box, step by step. Image, settings and archive are checked before.</summary>
internal sealed class Flasher(NanoffSetup setup, ChipSpec chip, string runtime, FlashOptions options, Terminal terminal)
{
    private static readonly string[] FlashSizes = ["4MB", "8MB", "16MB"];

    /// <summary>What is written to the partition of the application.</summary>
    public required ApplicationImage Image { get; init; }

    /// <summary>The box's new settings; null to leave those it has.</summary>
    public required CheckedSettings? Settings { get; init; }

    /// <summary>Where nanoff and the runtime come from; null for the internet.</summary>
    public required OfflineArchive? Archive { get; init; }

    /// <summary>Installs nanoff, finds the box, writes everything and compares what the box then runs.</summary>
    public void Run()
    {
        setup.Install(Archive);
        string port = options.Port ?? FindPort();
        ChipDetails found = ReadChip(port);
        CheckChip(found, port);
        Settings?.CheckPins(found, options.NoPsRam);
        Confirm(port);
        if (!setup.Interruption.Hold(TellThatItWaits, () => Write(port)))
        {
            throw Failures.Stopped();
        }

        StopIfAsked("the check");
        CheckDevice(port);
    }

    private void Write(string port)
    {
        // A disk that is full is to be known before the box has a new runtime and an old application.
        using WorkFolder work = setup.NewWorkFolder();
        string image = work.Write("application.bin", Image.Padded());
        string? list = Settings is null
            ? null
            : work.Write("files.json", SettingsDeployment.List(port, work.Write("settings.ini", Settings.Content)));
        WriteRuntime(port);
        StopIfAsked("the application");
        WriteApplication(port, image);
        if (list is not null)
        {
            StopIfAsked("the settings");
            WriteSettings(list);
        }
    }

    private void TellThatItWaits() => Say("   Ctrl+C: stops when nanoff has ended; do not unplug the box before");

    private void StopIfAsked(string before)
    {
        if (setup.Interruption.IsAsked)
        {
            throw Failures.StoppedBefore(before, options.Settings);
        }
    }

    private string FindPort()
    {
        Answer listed = setup.Ask(nanoff => nanoff.ListPorts());
        string[] ports = SerialPorts.Find(listed.Text);
        return !listed.IsGood ? throw Failures.PortsNotListed()
            : ports.Length == 0 ? throw Failures.NoPort()
            : ports.Length > 1 ? throw Failures.SeveralPorts(string.Join(' ', ports))
            : ports[0];
    }

    private ChipDetails ReadChip(string port)
    {
        Say($"== chip on {port}");
        Answer answer = setup.Ask(nanoff => nanoff.ReadChip(port));
        return answer.IsGood ? ChipDetails.Read(answer.Text)
            : NanoffErrors.IsDenied(answer) ? throw Failures.PortDenied(port)
            : NanoffErrors.IsOfPort(answer) ? throw Failures.PortNotOpened(port)
            : throw Failures.NoChip(port);
    }

    private void CheckChip(ChipDetails found, string port)
    {
        if (found.Type != chip.Name)
        {
            throw Failures.OtherChip(port, found.Text, chip.Name);
        }

        if (found.Revision < chip.LowestRevision)
        {
            throw Failures.OldChip(port, found.Text, chip.LowestRevision.ToString(CultureInfo.InvariantCulture));
        }

        if (!FlashSizes.Contains(found.Flash))
        {
            throw Failures.FlashSize(port, found.Flash);
        }

        Say($"{found.Text}, {found.Flash}");
    }

    private void Confirm(string port)
    {
        if (!options.Erase || options.Yes || options.DryRun)
        {
            return;
        }

        terminal.Output.Write(
            $"Erases the counters, the settings and all the box on {port} has learned. Go on? Type yes: ");
        if (terminal.Input.ReadLine() != "yes")
        {
            throw Failures.NothingErased();
        }
    }

    private void WriteRuntime(string port)
    {
        if (options.AppOnly)
        {
            return;
        }

        Say($"== runtime {chip.Target} {runtime}, a minute or two: do not unplug");
        Answer answer = setup.Ask(nanoff => nanoff.WriteRuntime(port, Archive?.Folder, options.Erase));
        if (!answer.IsGood)
        {
            throw NanoffErrors.IsOfDownload(answer)
                ? Archive?.RuntimeRefused() ?? Failures.NotDownloaded(chip.Target, runtime)
                : Failures.RuntimeNotWritten();
        }
    }

    private void WriteApplication(string port, string image)
    {
        Say($"== application at {chip.Address}");
        if (!setup.Ask(nanoff => nanoff.WriteApplication(port, image)).IsGood)
        {
            throw Failures.ApplicationNotWritten(options.Settings);
        }
    }

    private void WriteSettings(string list)
    {
        Say($"== settings {options.Settings}");
        Answer answer = setup.Ask(nanoff => nanoff.WriteFiles(list));
        if (!answer.IsGood)
        {
            throw Failures.SettingsNotWritten(options.Settings!);
        }

        if (!SettingsDeployment.IsTaken(answer.Text))
        {
            terminal.Output.Write(answer.Text);
            throw Failures.SettingsNotTaken(options.Settings!);
        }
    }

    private void CheckDevice(string port)
    {
        Say("== check");
        Answer answer = setup.Ask(nanoff => nanoff.ReadDevice(port));
        DeviceDetails device = DeviceDetails.Read(answer.Text);
        if (!answer.IsGood || device.Runtime.Length == 0)
        {
            throw Failures.NoAnswer(options.Settings);
        }

        if (device.Runtime != runtime)
        {
            throw Failures.OtherRuntime(runtime);
        }

        if (device.FirstMissing(Image) is { } missing)
        {
            throw Failures.AssemblyMissing(missing.ToString(), options.Settings);
        }

        if (device.FirstStale(Image) is { } stale)
        {
            throw Failures.AssemblyStale(stale.ToString());
        }

        Say($"{Image.Assemblies.Count} assemblies, each in the version of the image, and no other");
    }

    private void Say(string line) => terminal.Output.WriteLine(line);
}
