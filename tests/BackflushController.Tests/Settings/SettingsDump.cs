using System.Reflection;

namespace BackflushController.Tests.Settings;

/// <summary>Every field of the settings as text, so that settings can be compared.</summary>
internal static class SettingsDump
{
    public static IReadOnlyList<string> Of(object settings) => [.. Lines(settings, "")];

    private static IEnumerable<string> Lines(object part, string path) =>
        part.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(field => field.GetValue(part) is { } value && value.GetType().IsClass
                ? Lines(value, $"{path}{field.Name}.")
                : [$"{path}{field.Name} = {field.GetValue(part)}"]);
}
