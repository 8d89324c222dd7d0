using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>The flash tool, which firmware/flash.cs starts.</summary>
public static class FlashProgram
{
    private const string Name = "flash";
    private const int HelpColumn = 24;

    /// <summary>Runs it for the person at this computer.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="firmware">The folder of the firmware: versions.txt, the image, the place for nanoff.</param>
    /// <returns>One of <see cref="FlashExit"/>, or 1 for what has no line of its own.</returns>
    public static int Run(string[] arguments, string firmware)
    {
        var processes = new SystemProcesses(Console.Out, keepsInterrupt: true);
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            if (!processes.Interruption.Take() && !processes.EndRunning())
            {
                // Nothing runs: the person is being asked, and nobody else can end that.
                Console.WriteLine();
                Environment.Exit(ToolProgram.Run(Name, Terminal.OfThisProcess, () => throw Failures.Stopped()));
            }
        };
        return Run(arguments, firmware, Terminal.OfThisProcess, processes);
    }

    /// <summary>Runs it.</summary>
    public static int Run(string[] arguments, string firmware, Terminal terminal, IProcesses processes) =>
        ToolProgram.Run(Name, terminal, () =>
        {
            FlashOptions options = FlashOptions.Read(arguments);
            if (options.Help)
            {
                WriteHelp(terminal.Output);
            }
            else
            {
                Run(options, firmware, terminal, processes);
            }

            return (int)FlashExit.Done;
        });

    private static void Run(FlashOptions options, string firmware, Terminal terminal, IProcesses processes)
    {
        PinnedVersions versions = PinnedVersions.Read(firmware);
        ChipSpec chip = versions.Chips.FirstOrDefault(known => known.Name == options.Chip)
            ?? throw Failures.UnknownChip(options.Chip);
        if (options.FillArchive is not null)
        {
            var filler = new ArchiveFiller(
                Setup([]), ArchiveIn(options.FillArchive), chip, versions, terminal);
            filler.Run(options.DryRun);
            TellEnd("Filled: give this folder to --archive where there is no internet.");
            return;
        }

        CheckedSettings? settings = options.Settings is null ? null : CheckedSettings.Read(options.Settings);
        ApplicationImage image = ImageFile.Read(options.Image, firmware, chip);
        OfflineArchive? archive = options.Archive is null ? null : ArchiveIn(options.Archive);
        archive?.Check();
        var flasher = new Flasher(Setup(image.Assemblies), chip, versions.Runtime, options, terminal)
        {
            Image = image,
            Settings = settings,
            Archive = archive,
        };
        flasher.Run();
        TellEnd("Done: switch the box off and on.");

        void TellEnd(string line) => terminal.Output.WriteLine(options.DryRun ? DryRun.End : line);

        OfflineArchive ArchiveIn(string folder) => new(folder, versions.Tool("nanoff"), chip.Target, versions.Runtime);

        NanoffSetup Setup(IEnumerable<ImageAssembly> assemblies) => new(
            firmware,
            versions,
            chip,
            options.Baud,
            terminal,
            options.DryRun ? new DryRun(terminal.Output, chip.Name, versions.Runtime, assemblies) : processes);
    }

    private static void WriteHelp(TextWriter output)
    {
        output.WriteLine(
            "Flashes a box: nanoFramework runtime, application, settings. What it has counted and learned stays.");
        output.WriteLine();
        foreach (OptionSpec option in FlashOptions.Specs)
        {
            output.WriteLine($"  {option.Form.PadRight(HelpColumn)}{option.Meaning}");
        }

        output.WriteLine();
        output.WriteLine("docs/technician/flashing.md tells more, and what each exit code means.");
    }
}
