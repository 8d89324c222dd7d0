using System.Text.Json.Nodes;

namespace BackflushController.Simulation;

/// <summary>Scenarios as a link and as JSON: the one place where they are read, checked and written.</summary>
public static class ScenarioText
{
    /// <summary>The latest that a fault may come by itself, s.</summary>
    public const int LatestFaultSeconds = 36_000;

    private const string ProgrammeField = "programme";
    private const string MachineField = "machine";
    private const string SeedField = "seed";
    private const string SettingsField = "settings";
    private const string AsksField = "asks";
    private const string Yes = "yes";
    private const string FaultField = "fault";
    private const string FaultsField = "faults";
    private const string FilesField = "files";
    private const char At = '@';
    private const int MostMachineLetters = 500;
    private const int MostFiles = 8;
    private const int MostFaults = 32;
    private const int MostFileLetters = 16_384;

    /// <summary>A healthy machine of the usual kind and a new box.</summary>
    public static Scenario Default { get; } = new() { Machine = MachinePresets.DefaultName };

    /// <summary>The scenario as the query of a link, without what the flash remembers.</summary>
    /// <returns>For example "machine=vibratory-12bar&amp;seed=1&amp;fault=sensor-open@30".</returns>
    public static string ToQuery(Scenario scenario)
    {
        List<(string Name, string? Value)> parts =
        [
            (ProgrammeField, scenario.Programme),
            (MachineField, scenario.Machine),
            (SeedField, Number(scenario.Seed)),
            .. scenario.Faults.Select(fault => (FaultField, (string?)Text(fault))),
            (SettingsField, scenario.Settings),
            (AsksField, scenario.Asks ? Yes : null),
        ];
        return string.Join(
            '&', parts.Where(part => part.Value != null).Select(part => $"{part.Name}={Escaped(part.Value!)}"));
    }

    /// <param name="parts">Its names and values; what is missing is as in <see cref="Default"/>.</param>
    /// <exception cref="RefusedException">It is no scenario.</exception>
    public static Scenario FromQuery(IEnumerable<KeyValuePair<string, string>> parts)
    {
        Scenario scenario = Default;
        List<ScenarioFault> faults = [];
        HashSet<string> seen = [];
        foreach ((string name, string value) in parts)
        {
            if (name != FaultField && !seen.Add(name))
            {
                throw new RefusedException($"the link has \"{JsonFields.Shown(name)}\" twice");
            }

            if (name == FaultField)
            {
                faults.Add(faults.Count < MostFaults ? FaultOf(value) : throw TooManyFaults());
                continue;
            }

            scenario = name switch
            {
                ProgrammeField => scenario with { Programme = value },
                MachineField => scenario with { Machine = value },
                SeedField => scenario with { Seed = Whole(value, SeedField, int.MaxValue) },
                SettingsField => scenario with { Settings = value },
                AsksField => scenario with { Asks = IsYes(value) },
                _ => throw new RefusedException(
                    $"the link has the unknown part \"{JsonFields.Shown(name)}\"; allowed: " +
                    $"{ProgrammeField}, {MachineField}, {SeedField}, {FaultField}, {SettingsField}, {AsksField}"),
            };
        }

        return Checked(scenario with { Faults = faults });
    }

    /// <exception cref="RefusedException">It is no scenario.</exception>
    public static Scenario Read(JsonElement element)
    {
        var fields = new JsonFields(element, "the scenario");
        var scenario = new Scenario
        {
            Programme = fields.OptionalText(ProgrammeField),
            Machine = fields.Text(MachineField),
            Seed = (int)fields.Whole(SeedField, 0, int.MaxValue),
            Settings = fields.OptionalText(SettingsField),
            Asks = IsYes(fields.OptionalText(AsksField) ?? ""),
            Faults = [.. fields.List(FaultsField, MostFaults).Select(ReadFault)],
            Files = [.. fields.List(FilesField, MostFiles).Select(ReadFile)],
        };
        fields.RefuseOthers();
        return Checked(scenario);
    }

    /// <summary>The scenario as an object of JSON.</summary>
    public static JsonObject ToJson(Scenario scenario) => new()
    {
        [ProgrammeField] = scenario.Programme,
        [MachineField] = scenario.Machine,
        [SeedField] = scenario.Seed,
        [SettingsField] = scenario.Settings,
        [AsksField] = scenario.Asks ? Yes : null,
        [FaultsField] = new JsonArray([.. scenario.Faults.Select(fault => (JsonNode)Text(fault))]),
        [FilesField] = new JsonArray([.. scenario.Files.Select(file =>
            new JsonObject { ["name"] = file.Name, ["base64"] = file.Base64 })]),
    };

    /// <exception cref="RefusedException">Something in it is not possible.</exception>
    public static Scenario Checked(Scenario scenario)
    {
        RequireMachine(scenario.Machine);
        if (scenario.Programme != null)
        {
            RequireName(ProgrammeField, scenario.Programme, ProgrammeRun.Catalogue.Programmes);
        }

        if (scenario.Seed < 0)
        {
            throw new RefusedException($"{SeedField} {scenario.Seed} is not possible; allowed: 0 to {int.MaxValue}");
        }

        if (scenario.Settings is { } text && !WorldCommands.IsSettingsText(text))
        {
            WorldCommands.Of(WorldAction.Settings, text);
        }

        return scenario;
    }

    private static ScenarioFault ReadFault(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? FaultOf(JsonFields.Readable(() => element.GetString()!, "a fault of the scenario"))
            : throw new RefusedException("a fault of the scenario must be a text such as \"sensor-open@30\"");

    private static ScenarioFile ReadFile(JsonElement element)
    {
        var fields = new JsonFields(element, "a file of the scenario");
        string name = fields.Text("name");
        string base64 = fields.Text("base64");
        fields.RefuseOthers();
        bool isName = name.Length is > 0 and <= 32 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        bool isContent = base64.Length <= MostFileLetters
            && Convert.TryFromBase64String(base64, new byte[base64.Length], out _);
        return isName && isContent
            ? new ScenarioFile(name, base64)
            : throw new RefusedException($"the file \"{JsonFields.Shown(name)}\" of the scenario is not possible");
    }

    private static RefusedException TooManyFaults() => new($"a run takes {MostFaults} faults at most");

    private static ScenarioFault FaultOf(string text)
    {
        int at = text.LastIndexOf(At);
        string name = at < 0 ? text : text[..at];
        RequireName(FaultField, name, FaultScenarios.NamesInWorld);
        return new ScenarioFault(name, at < 0 ? 0 : Whole(text[(at + 1)..], "the time of a fault", LatestFaultSeconds));
    }

    private static bool IsYes(string text) => text is Yes or ""
        ? text == Yes
        : throw new RefusedException($"{AsksField} \"{JsonFields.Shown(text)}\" is not possible; allowed: {Yes}");

    private static int Whole(string text, string what, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most
            ? number
            : throw new RefusedException(
                $"{what} \"{JsonFields.Shown(text)}\" is not possible; allowed: a whole number from 0 to {most}");

    private static void RequireMachine(string machine)
    {
        if (machine.Length > MostMachineLetters)
        {
            throw new RefusedException(
                $"{MachineField} \"{JsonFields.Shown(machine)}\" is too long; allowed: {MostMachineLetters} letters");
        }

        try
        {
            MachinePresets.Get(machine);
        }
        catch (ArgumentException failure)
        {
            throw new RefusedException(failure.Message);
        }
    }

    private static void RequireName(string what, string name, IReadOnlyList<string> allowed)
    {
        if (!allowed.Contains(name))
        {
            throw new RefusedException(
                $"{what} \"{JsonFields.Shown(name)}\" is not known; allowed: {string.Join(", ", allowed)}");
        }
    }

    private static string Text(ScenarioFault fault) => $"{fault.Name}{At}{Number(fault.AtSeconds)}";

    private static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%40", "@");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
