namespace BackflushController.Tests.Settings;

/// <summary>Values to try a key with.</summary>
internal static class SettingValues
{
    private static readonly string[] Profiles = [.. MachineProfiles.Words.Split(' ')];

    /// <summary>Words and numbers out of what the key says it takes, and numbers between its bounds.</summary>
    public static IReadOnlyList<string> Of(string key)
    {
        if (key == "profile")
        {
            return Profiles;
        }

        string[] parts = Keys.Fresh().Find(key).Allowed.Split(' ');
        int to = Array.IndexOf(parts, "to");
        return to < 0 ? parts : [.. parts[..(to + 2)].Except(["to", "or"]), .. Between(parts[to - 1], parts[to + 1])];
    }

    /// <summary>The lines of the settings that a value changes.</summary>
    public static IEnumerable<string> Changed(string key, string value)
    {
        // All pins that an analogue input may have are taken by default: one is made free for it.
        string others = key.StartsWith("pin-sensor", StringComparison.Ordinal) ? "pin-contact = none\n" : "";
        SettingsOutcome outcome = ShippedFiles.Read($"{others}{key} = {value}");
        return outcome.IsUsable
            ? SettingsDump.Of(outcome.Settings).Except(SettingsDump.Of(ShippedFiles.Read(others).Settings))
            : [];
    }

    private static IEnumerable<string> Between(string lowest, string highest)
    {
        int point = lowest.IndexOf('.');
        string format = point < 0 ? "F0" : $"F{lowest.Length - point - 1}";
        decimal low = decimal.Parse(lowest, CultureInfo.InvariantCulture);
        decimal high = decimal.Parse(highest, CultureInfo.InvariantCulture);
        return Enumerable.Range(1, 4)
            .Select(part => (low + ((high - low) * part / 5)).ToString(format, CultureInfo.InvariantCulture));
    }
}
