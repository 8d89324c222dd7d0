using System.Text.RegularExpressions;
using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>
/// What is wrong when nanoff 2.5 fails, by what it prints: a sentence, or only the code when it is told to be brief.
/// </summary>
internal static partial class NanoffErrors
{
    /// <summary>nanoff ran: it tells its name and version before it does anything.</summary>
    public static bool HasBegun(Answer answer) => Begun().IsMatch(answer.Text);

    /// <summary>The user may not open the port, or something else has it.</summary>
    public static bool IsDenied(Answer answer) => Denied().IsMatch(answer.Text);

    /// <summary>The port is not there, or it is in use.</summary>
    public static bool IsOfPort(Answer answer) => OfPort().IsMatch(answer.Text);

    /// <summary>The runtime could not be had.</summary>
    public static bool IsOfDownload(Answer answer) => OfDownload().IsMatch(answer.Text);

    /// <summary>
    /// It may go better at another speed. A chip that does not answer at all is not helped: that is tried slowly.
    /// </summary>
    public static bool MayBeOfSpeed(Answer answer) =>
        !answer.IsGood && !IsDenied(answer) && !IsOfPort(answer) && !NotOfSpeed().IsMatch(answer.Text);

    [GeneratedRegex("^\\.NET nanoFramework Firmware Flasher v", RegexOptions.Multiline)]
    private static partial Regex Begun();

    [GeneratedRegex("is denied")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bE4005\b|\bE600[0-9]\b|Unable to open serial port")]
    private static partial Regex OfPort();

    [GeneratedRegex(@"\bE90(05|06|07|15)\b")]
    private static partial Regex OfDownload();

    [GeneratedRegex(@"\bE9[0-9]{3}\b|Failed to connect to ESP32 bootloader")]
    private static partial Regex NotOfSpeed();
}
