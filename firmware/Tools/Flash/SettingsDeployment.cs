using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackflushController.Tools.Flash;

/// <summary>
/// The list of files that nanoff is given to write the settings, and what it prints when that went well.
/// </summary>
internal static partial class SettingsDeployment
{
    private const string OnTheBox = @"I:\settings.ini";

    /// <summary>
    /// The list. The old file is deleted first: this runtime opens a file that is there without cutting it off, so that
    /// the end of a longer old one would stay.
    /// </summary>
    public static byte[] List(string port, string source)
    {
        var delete = new JsonObject { ["DestinationFilePath"] = OnTheBox };
        var write = new JsonObject { ["DestinationFilePath"] = OnTheBox, ["SourceFilePath"] = source };
        var list = new JsonObject { ["serialport"] = port, ["files"] = new JsonArray(delete, write) };
        return JsonSerializer.SerializeToUtf8Bytes(list);
    }

    /// <summary>
    /// The box took the file. nanoff ends well when it did not, and prints an OK for the deletion too.
    /// </summary>
    public static bool IsTaken(string printed) => Taken().IsMatch(printed) && !Refused().IsMatch(printed);

    [GeneratedRegex(@"^Deploying file .* to I:\\settings\.ini\.\.\.OK *$", RegexOptions.Multiline)]
    private static partial Regex Taken();

    [GeneratedRegex("^(Error|Exception) deploying content file ", RegexOptions.Multiline)]
    private static partial Regex Refused();
}
