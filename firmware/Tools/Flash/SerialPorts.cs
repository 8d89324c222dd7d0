using System.Text.RegularExpressions;

namespace BackflushController.Tools.Flash;

/// <summary>Finds the ports that may be a box in what nanoff lists.</summary>
internal static partial class SerialPorts
{
    /// <summary>
    /// Of a Mac's two names for a port the one that does not wait for a modem; of Linux the ports that are on USB.
    /// </summary>
    public static string[] Find(string listed) =>
        [.. Candidate().Matches(listed).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex(@"^\s*((?:/dev/ttyUSB|/dev/ttyACM|/dev/cu\.(?:usb|SLAB|wch)|COM[0-9])\S*)", RegexOptions.Multiline)]
    private static partial Regex Candidate();
}
