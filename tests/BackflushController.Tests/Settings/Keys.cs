namespace BackflushController.Tests.Settings;

/// <summary>The keys of the settings file.</summary>
internal static class Keys
{
    public static SettingKeys Fresh() => new();
}
