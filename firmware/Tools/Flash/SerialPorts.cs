using System.Text.RegularExpressions;

namespace BackflushController.Tools.Flash;

/// <summary>Names of ports, and those of a list that may be a box.</summary>
internal static partial class SerialPorts
{
    /// <summary>
    /// The ports in what nanoff lists. Of a Mac's two names for a port the one that does not wait for a modem; of Linux
    /// the ports that are on USB.
    /// </summary>
    public static string[] Find(string listed) =>
        [.. Candidate().Matches(listed).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>
    /// It may be the name of a port. None has a blank, and nanoff would take a dash for an option of its own.
    /// </summary>
    public static bool IsName(string text) =>
        text.Length > 0
        && text[0] != '-'
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    [GeneratedRegex(@"^\s*((?:/dev/ttyUSB|/dev/ttyACM|/dev/cu\.(?:usb|SLAB|wch)|COM[0-9])\S*)", RegexOptions.Multiline)]
    private static partial Regex Candidate();
}
