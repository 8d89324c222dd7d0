namespace BackflushController.Simulation;

/// <summary>The programmes of the button, by the names of the command line.</summary>
internal static class ProgrammeNames
{
    private static readonly Programme[] Programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());

    /// <summary>The names in the order of the button.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Programmes.Select(NameOf)];

    /// <summary>The programme of a name.</summary>
    /// <exception cref="BadInputException">There is no such programme.</exception>
    public static Programme Find(string name) =>
        Array.Find(Programmes, programme => NameOf(programme) == name)
        ?? throw new BadInputException($"no programme '{name}'; there is: {string.Join(", ", All)}");

    public static int CyclesOf(string? name) => name == null ? 0 : Find(name).Stages.Sum(stage => stage.Cycles);

    /// <summary>The name of a programme as it is written on the command line and in links.</summary>
    public static string NameOf(TextId programme) =>
        ScreenTexts.OneLine(Language.English, programme).ToLowerInvariant().Replace(' ', '-');

    private static string NameOf(Programme programme) => NameOf(programme.Name);
}
