namespace BackflushController.Tools.Flash;

/// <summary>Downloads what flashing without internet needs.</summary>
internal sealed class ArchiveFiller(
    NanoffSetup setup, OfflineArchive archive, ChipSpec chip, PinnedVersions versions, Terminal terminal)
{
    /// <summary>Fills the archive.</summary>
    /// <param name="isDryRun">Nothing is downloaded, so nothing is there to be checked.</param>
    public void Run(bool isDryRun)
    {
        archive.CheckFolder();
        setup.Install(archive: null);
        terminal.Output.WriteLine($"== archive {archive.Folder}");
        if (!isDryRun)
        {
            archive.TakePackage(setup.Package);
            archive.RemoveDamaged();
        }

        if (!setup.Ask(nanoff => nanoff.FillArchive(archive.Folder)).IsGood || (!isDryRun && !archive.HasRuntime))
        {
            throw Failures.NotDownloaded(chip.Target, versions.Runtime);
        }
    }
}
