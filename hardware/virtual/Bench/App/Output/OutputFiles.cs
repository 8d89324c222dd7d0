namespace BackflushController.Bench;

/// <summary>Writes the files of a run.</summary>
/// <param name="directory">The full path of the directory; made when it is missing.</param>
public sealed class OutputFiles(string directory)
{
    public const string Plot = "run.svg";
    public const string Table = "cycles.csv";
    public const string ContactSheet = "screens.png";
    public const string ScreenDirectory = "screens";

    private const int LongestCaption = 40;

    /// <summary>Makes a directory, so that one that takes no files is noticed before a long run.</summary>
    /// <returns>Its full path.</returns>
    public static string Claim(string directory, BenchEnvironment environment)
    {
        try
        {
            string path = Path.GetFullPath(directory, environment.WorkingDirectory);
            Directory.CreateDirectory(path);
            string trial = Path.Combine(path, $".trial-{Guid.NewGuid():N}");
            File.Create(trial, 1, FileOptions.DeleteOnClose).Dispose();
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(
                $"--out \"{directory}\" cannot be written; allowed: a directory that can be made and written");
        }
    }

    /// <summary>Writes files, and says in one line when that is not possible.</summary>
    public static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"the results cannot be written: {failure.Message}");
        }
    }

    /// <summary>Writes all files in place of those of an earlier run.</summary>
    public void Write(RunReport report) => Try(() =>
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, Plot), PressurePlot.Svg(report));
        File.WriteAllText(Path.Combine(directory, Table), CycleCsv.Of(report.Cycles));
        WriteScreens(NotableScreens.Distinct(report.Screens));
    });

    /// <summary>The file name of a screen, for example "03-insert-blind-basket.png".</summary>
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
        string[] earlier = Directory.Exists(pictures) ? Directory.GetFiles(pictures, "*.png") : [];
        foreach (string path in earlier.Where(IsNumbered))
        {
            File.Delete(path);
        }

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

    private static bool IsNumbered(string path)
    {
        string name = Path.GetFileName(path);
        int dash = name.IndexOf('-');
        return dash >= 2 && name[..dash].All(char.IsAsciiDigit);
    }
}
