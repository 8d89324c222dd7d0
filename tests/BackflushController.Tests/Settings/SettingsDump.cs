using System.Reflection;

namespace BackflushController.Tests.Settings;

/// <summary>Every field of the settings as text, so that settings can be compared.</summary>
internal static class SettingsDump
{
    public static IReadOnlyList<string> Of(object settings) => [.. Lines(settings, "")];

    private static IEnumerable<string> Lines(object part, string path) =>
        part.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(field => field.GetValue(part) switch
            {
                int[] numbers => numbers.Select((number, place) => $"{path}{field.Name}.{place} = {number}"),
                { } value when value.GetType().IsClass => Lines(value, $"{path}{field.Name}."),
                var value => [$"{path}{field.Name} = {value}"],
            });
}
