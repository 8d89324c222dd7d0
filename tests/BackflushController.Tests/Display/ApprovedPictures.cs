using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Display;

/// <summary>
/// The pictures somebody has looked at and approved. To approve new ones: run the tests of this folder with the
/// environment variable <see cref="ApproveVariable"/> set to 1, look at what has changed in <c>docs/images/screens</c>,
/// and commit it. Where <see cref="CiVariable"/> is true nobody looks, so there approving is an error.
/// </summary>
/// <param name="folder">Where the approved pictures are.</param>
/// <param name="outputFolder">Where a rejected picture and its difference are written.</param>
/// <param name="approves">Write the approved pictures instead of comparing with them.</param>
internal sealed class ApprovedPictures(string folder, string outputFolder, bool approves)
{
    /// <summary>Set to 1: approve.</summary>
    public const string ApproveVariable = "BACKFLUSH_APPROVE_SCREENS";

    /// <summary>Set to true by the services that build without anybody looking.</summary>
    public const string CiVariable = "CI";

    /// <summary>The pictures of the repository.</summary>
    public static ApprovedPictures OfRepository { get; } = new(
        RepositoryRoot.PathOf("docs", "images", "screens"),
        Path.Combine(AppContext.BaseDirectory, "screens"),
        Approves(Environment.GetEnvironmentVariable(ApproveVariable), Environment.GetEnvironmentVariable(CiVariable)));

    /// <summary>Names of the approved pictures.</summary>
    public IEnumerable<string> Names =>
        Directory.EnumerateFiles(folder, "*.png").Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Whether the environment asks to approve.</summary>
    /// <exception cref="InvalidOperationException">It does, where nobody looks.</exception>
    public static bool Approves(string? approve, string? ci)
    {
        if (approve != "1")
        {
            return false;
        }

        return string.Equals(ci, "true", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException(
                $"{ApproveVariable}=1 with {CiVariable}=true: pictures are approved by eye")
            : true;
    }

    /// <summary>Compares a picture with the approved one of its name, pixel by pixel.</summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="png">The new picture.</param>
    /// <param name="text">What is written on it, to show in the message.</param>
    /// <returns>Null, or in words what is wrong.</returns>
    public string? Check(string name, byte[] png, IEnumerable<string> text)
    {
        string approvedFile = Path.Combine(folder, name + ".png");
        if (approves)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(approvedFile, png);
            return null;
        }

        if (!File.Exists(approvedFile))
        {
            return $"{name}: there is no approved picture; the new one is {Write(name, "actual", png)}{Shown(text)}";
        }

        var difference = new PictureDifference(new DecodedPng(File.ReadAllBytes(approvedFile)), new DecodedPng(png));
        if (difference.First == null)
        {
            return null;
        }

        string actualFile = Write(name, "actual", png);
        string differenceFile = Write(name, "diff", ColourPng.Encode(difference.Colours));
        return $"{name}: pixels of the PNG that differ: {difference.Count}, the first at "
            + $"{difference.First.Value.X}, {difference.First.Value.Y}; approved {approvedFile}, now {actualFile}, "
            + $"difference {differenceFile}{Shown(text)}";
    }

    private static string Shown(IEnumerable<string> text) =>
        string.Concat(text.Select(line => $"{Environment.NewLine}  |{line}"));

    private string Write(string name, string kind, byte[] png)
    {
        Directory.CreateDirectory(outputFolder);
        string file = Path.Combine(outputFolder, $"{name}.{kind}.png");
        File.WriteAllBytes(file, png);
        return file;
    }
}
