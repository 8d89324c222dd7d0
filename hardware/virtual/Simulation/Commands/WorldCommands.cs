using System.Text.Json.Nodes;

namespace BackflushController.Simulation;

/// <summary>The closed set of commands: the one place where they are read, checked and written.</summary>
public static class WorldCommands
{
    /// <summary>The most that the tank holds, ml.</summary>
    public const int MostTankMillilitres = 3000;

    internal const string On = "on";
    internal const string OnHeld = "on-held";
    internal const string Down = "down";
    internal const string Long = "long";
    internal const string Up = "up";
    internal const string ByPanel = "panel";

    private const string ActionField = "do";
    private const string ValueField = "value";
    private const string WhatField = "what";

    private static readonly Dictionary<WorldAction, string[]> Words = new()
    {
        [WorldAction.Button] = [Down, Up],
        [WorldAction.Press] = ["short", Long],
        [WorldAction.Basket] = [.. Enum.GetValues<Basket>().Select(basket => CodeWords.Of(basket))],
        [WorldAction.Detergent] = ["in"],
        [WorldAction.Tray] = ["empty"],
        [WorldAction.Brew] = [On, "off"],
        [WorldAction.Fault] = [On, "off"],
        [WorldAction.Power] = [On, "off", OnHeld],
        [WorldAction.Lever] = [Up, Down, ByPanel],
        [WorldAction.Coffee] = ["shot"],
    };

    /// <summary>The names of all commands on the wire.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<WorldAction>().Select(NameOf)];

    /// <exception cref="RefusedException">It is not a command.</exception>
    public static WorldCommand Read(JsonElement message)
    {
        var fields = new JsonFields(message, "the command");
        string name = fields.Text(ActionField);
        int index = Names.ToList().IndexOf(name);
        if (index < 0)
        {
            throw new RefusedException(
                $"\"{ActionField}\": \"{JsonFields.Shown(name)}\" is not known; allowed: {string.Join(", ", Names)}");
        }

        var action = (WorldAction)index;
        string value = fields.Text(ValueField);
        string? what = action == WorldAction.Fault ? fields.Text(WhatField) : null;
        fields.RefuseOthers();
        return Of(action, value, what);
    }

    /// <exception cref="RefusedException">The value is not allowed.</exception>
    public static WorldCommand Of(WorldAction action, string value, string? what = null)
    {
        if (action == WorldAction.Fault && FaultScenarios.FindInWorld(what) == null)
        {
            throw new RefusedException(
                $"fault \"{JsonFields.Shown(what)}\" is not known; allowed: " +
                string.Join(", ", FaultScenarios.NamesInWorld));
        }

        string? allowed = action switch
        {
            WorldAction.Tank => IsTankLevel(value) ? null : $"a whole number of ml from 0 to {MostTankMillilitres}",
            WorldAction.Settings => IsSettingsText(value) ? null : $"at most {SettingsFile.MostBytes} bytes of ASCII",
            _ => Words[action].Contains(value) ? null : string.Join(", ", Words[action]),
        };
        return allowed == null
            ? new WorldCommand(action, value, what)
            : throw new RefusedException(
                $"{NameOf(action)} \"{JsonFields.Shown(value)}\" is not possible; allowed: {allowed}");
    }

    /// <summary>A text that the flash takes as settings.ini. What it says is the firmware's to judge.</summary>
    internal static bool IsSettingsText(string text) => text.Length <= SettingsFile.MostBytes && text.All(char.IsAscii);

    internal static JsonObject ToJson(WorldCommand command)
    {
        var json = new JsonObject { [ActionField] = NameOf(command.Action), [ValueField] = command.Value };
        if (command.What != null)
        {
            json[WhatField] = command.What;
        }

        return json;
    }

    private static string NameOf(WorldAction action) => CodeWords.Of(action);

    private static bool IsTankLevel(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
        && level <= MostTankMillilitres;
}
