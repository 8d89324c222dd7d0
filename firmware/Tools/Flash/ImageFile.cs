using BackflushController.Tools.Images;

namespace BackflushController.Tools.Flash;

/// <summary>Finds and checks the file of the application image.</summary>
internal static class ImageFile
{
    private const string Name = "BackflushController.bin";

    /// <summary>
    /// Reads the named image; without a name the one that came with the tool or the one that was built.
    /// </summary>
    public static ApplicationImage Read(string? named, string firmware, ChipSpec chip)
    {
        string file = named ?? Usual(firmware);
        if (!File.Exists(file))
        {
            throw Directory.Exists(file) ? Failures.ImageFolder(file) : Failures.NoImage(file);
        }

        if (new FileInfo(file).Length == 0)
        {
            throw Failures.BadImage(file, "it is empty");
        }

        ApplicationImage image = Checked(file);
        return image.Length <= chip.PartitionBytes
            ? image
            : throw Failures.LongImage(file, Text(image.Length), Text(chip.PartitionBytes));
    }

    private static string Usual(string firmware)
    {
        string came = Path.Combine(firmware, Name);
        return File.Exists(came) ? came : Path.Combine(firmware, "BackflushController", "bin", "Release", Name);
    }

    private static ApplicationImage Checked(string file)
    {
        try
        {
            return ApplicationImage.Read(File.ReadAllBytes(file));
        }
        catch (ImageException problem)
        {
            throw Failures.BadImage(file, problem.Message);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
