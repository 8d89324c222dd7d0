using System.Text;
using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Writes the files of a run.</summary>
/// <param name="directory">The full path of the directory; made when it is missing.</param>
public sealed class OutputFiles(string directory)
{
    /// <summary>The name of the pressure plot.</summary>
    public const string Plot = "run.svg";

    /// <summary>The name of the table of the cycles.</summary>
    public const string Table = "cycles.csv";

    /// <summary>The name of the sheet with all screens.</summary>
    public const string ContactSheet = "screens.png";

    /// <summary>The directory with one picture for each screen.</summary>
    public const string ScreenDirectory = "screens";

    private const int LongestCaption = 40;

    /// <summary>Writes all files in place of those of an earlier run.</summary>
    /// <param name="report">The run.</param>
    /// <exception cref="UsageException">A file could not be written.</exception>
    public void Write(RunReport report)
    {
        try
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(Path.Combine(directory, Plot), PressurePlot.Svg(report), Utf8);
            File.WriteAllText(Path.Combine(directory, Table), CycleCsv.Of(report.Cycles), Utf8);
            WriteScreens(NotableScreens.Distinct(report.Screens));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the results cannot be written: {failure.Message}");
        }
    }

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file name of a screen.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="caption">Its caption.</param>
    /// <returns>For example "03-insert-blind-basket.png".</returns>
    public static string ScreenFileName(int number, string caption)
    {
        string dashed = string.Concat(caption.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        string name = string.Join('-', dashed.Split('-', StringSplitOptions.RemoveEmptyEntries));
        string shortened = name.Length <= LongestCaption ? name : name[..LongestCaption].TrimEnd('-');
        return $"{number:00}-{(shortened.Length == 0 ? "screen" : shortened)}.png";
    }

    private void WriteScreens(IReadOnlyList<ScreenShot> screens)
    {
        string pictures = Path.Combine(directory, ScreenDirectory);
        string sheet = Path.Combine(directory, ContactSheet);
        RemoveEarlierPictures(pictures);
        File.Delete(sheet);
        if (screens.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(pictures);
        for (int index = 0; index < screens.Count; index++)
        {
            string name = ScreenFileName(index + 1, screens[index].Caption);
            File.WriteAllBytes(Path.Combine(pictures, name), OledPicture.Screen(screens[index].Frame));
        }

        File.WriteAllBytes(sheet, OledPicture.ContactSheet(screens));
    }

    private static void RemoveEarlierPictures(string pictures)
    {
        if (!Directory.Exists(pictures))
        {
            return;
        }

        foreach (string path in Directory.GetFiles(pictures, "*.png").Where(IsNumbered))
        {
            File.Delete(path);
        }
    }

    private static bool IsNumbered(string path)
    {
        string name = Path.GetFileName(path);
        int dash = name.IndexOf('-');
        return dash >= 2 && name[..dash].All(char.IsAsciiDigit);
    }
}
