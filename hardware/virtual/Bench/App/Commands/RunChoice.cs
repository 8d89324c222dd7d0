using BackflushController.EspressoMachine;
using BackflushController.VirtualBoard;

namespace BackflushController.Bench;

/// <summary>The options that say what is run.</summary>
internal sealed class RunChoice(BenchEnvironment environment)
{
    /// <summary>What a unit takes on a chip at 160 MHz, as the runtime's image for the WROOM-32E runs it.</summary>
    public const int SlowMicrosecondsPerUnit = 3;

    private const int LeastMicrosecondsPerUnit = 1;
    private const int MostMicrosecondsPerUnit = 10;
    private const string AllowedUnit = "a whole number from 1 to 10";
    private const string AllowedCostModel = "a file that can be read";

    private readonly RunCatalogue _catalogue = environment.Catalogue;

    private readonly Option<string?> _programme = OptionKinds.Name(
        "--programme",
        $"What to run: {AnyOf(environment.Catalogue.Programmes)}. [default: {environment.Catalogue.Programmes[0]}]",
        environment.Catalogue.Programmes);

    private readonly Option<string?> _machine = new("--machine")
    {
        HelpName = "NAME",
        Description = $"The espresso machine: {AnyOf(environment.Catalogue.Machines)}; with other constants: " +
            "NAME,CONSTANT=NUMBER,... The constants, which hardware/virtual/Machine/README.md explains: " +
            $"{AnyOf(MachineConstants.All.Select(constant => constant.Name))}. " +
            $"[default: {environment.Catalogue.Machines[0]}]",
    };

    private readonly Option<string?> _outputs = OfChoice(
        "--outputs", "How pump and valve are wired to the box: ", MachineChoice.Outputs);

    private readonly Option<string?> _sensor = OfChoice(
        "--sensor-place", "Where the pressure sensor sits, whatever the settings say: ", MachineChoice.Sensor);

    private readonly Option<int> _seed = OptionKinds.Seed();

    private readonly Option<string?> _fault = OptionKinds.Name(
        "--fault", $"What breaks in the run: {AnyOf(FaultScenarios.Names)}. {OtherProgrammes()} [default: nothing]",
        [.. FaultScenarios.Names]);

    private readonly Option<double?> _faultAt = OptionKinds.Of<double?>(
        "--fault-at",
        "SECONDS",
        $"When it breaks, in simulated seconds since power-up: a number from 0 to {ProgrammeRun.PatienceSeconds}. " +
        $"[default: {FaultScenario.UsualArrivalSeconds}; " +
        $"what a person does wrong: {FaultScenario.MistakeArrivalSeconds}]",
        $"a number from 0 to {ProgrammeRun.PatienceSeconds}",
        TryReadSeconds);

    private readonly Option<double?> _handUp = OfHand(
        "--hand-up", "From \"Lever up\" on the screen to the lever up, on a machine with a lever. [default: 1]");

    private readonly Option<double?> _handDown = OfHand(
        "--hand-down", "From \"Lever down\" on the screen to the lever down. [default: 1]");

    private readonly Option<string?> _costModel = OptionKinds.File(
        "--cost-model", "What the firmware's instructions cost in time. [default: the board's own model]",
        AllowedCostModel);

    private readonly Option<int?> _unit = OptionKinds.Of<int?>(
        "--unit",
        "MICROSECONDS",
        "What one simple instruction takes: 2 at 240 MHz, 3 at 160 MHz. [default: what the cost model says]",
        AllowedUnit,
        TryReadUnit);

    public IReadOnlyList<Option> All =>
        [_programme, _machine, _outputs, _sensor, _seed, _fault, _faultAt, _handUp, _handDown, _costModel, _unit];

    public RunOptions Read(ParseResult result)
    {
        string? fault = result.GetValue(_fault);
        double? faultAt = result.GetValue(_faultAt);
        if (fault is null && faultAt is not null)
        {
            throw new BadInputException($"{_faultAt.Name} is of no use without {_fault.Name}");
        }

        string usual = fault is null ? _catalogue.Programmes[0] : ProgrammeOf(FaultScenarios.Get(fault), _catalogue);
        string machine = Checked(string.Join(
            ',', [result.GetValue(_machine) ?? _catalogue.Machines[0], .. ChoicesOf(result)]));
        RefuseHandWithoutLever(result, machine);
        return new RunOptions
        {
            Programme = result.GetValue(_programme) ?? usual,
            Machine = machine,
            Seed = result.GetValue(_seed),
            Fault = fault,
            FaultAtSeconds = faultAt,
            Hand = new LeverHandTraits
            {
                UpSeconds = result.GetValue(_handUp) ?? 1,
                DownSeconds = result.GetValue(_handDown) ?? 1,
            },
            CostModelFile = result.GetValue(_costModel) is string file ? Readable(file) : null,
            MicrosecondsPerUnit = result.GetValue(_unit),
        };
    }

    /// <summary>The programme that shows a fault, unless the user chooses one.</summary>
    public static string ProgrammeOf(FaultScenario scenario, RunCatalogue catalogue) =>
        scenario.Programme ?? catalogue.Programmes[0];

    private static Option<double?> OfHand(string name, string description) => OptionKinds.Of<double?>(
        name, "SECONDS", description, $"a number from 0 to {ProgrammeRun.PatienceSeconds}", TryReadSeconds);

    private static Option<string?> OfChoice(string name, string description, MachineChoice choice) =>
        OptionKinds.Name(name, $"{description}{AnyOf(choice.Words)}. [default: {choice.Words[0]}]", choice.Words);

    private static bool TryReadSeconds(string text, out double? value)
    {
        bool isPossible = OptionKinds.TryReadNumber(text, 0, ProgrammeRun.PatienceSeconds, out double seconds);
        value = seconds;
        return isPossible;
    }

    private static bool TryReadUnit(string text, out int? value)
    {
        bool isPossible = OptionKinds.TryReadNumber(
            text, LeastMicrosecondsPerUnit, MostMicrosecondsPerUnit, out double unit) && unit == Math.Floor(unit);
        value = (int)unit;
        return isPossible;
    }

    private IEnumerable<string> ChoicesOf(ParseResult result) =>
        from option in ((Option<string?>, MachineChoice)[])
            [(_outputs, MachineChoice.Outputs), (_sensor, MachineChoice.Sensor)]
        where result.GetValue(option.Item1) != null
        select $"{option.Item2.Name}={result.GetValue(option.Item1)}";

    private static MachinePreset? Preset(string machine) =>
        MachinePresets.All.FirstOrDefault(preset => preset.Name == machine.Split(',')[0]);

    private static string AnyOf(IEnumerable<string> names) => string.Join(", ", names);

    private static string OtherProgrammes()
    {
        IEnumerable<string> picks = FaultScenarios.All
            .Where(scenario => scenario.Programme is not null)
            .GroupBy(scenario => scenario.Programme, scenario => scenario.Name)
            .Select(group => $"{string.Join(" and ", group)} {(group.Count() == 1 ? "runs" : "run")} {group.Key}");
        return $"Unless --programme says otherwise, {string.Join(", ", picks)}.";
    }

    private void RefuseHandWithoutLever(ParseResult result, string machine)
    {
        if (Preset(machine) is { HasLever: true })
        {
            return;
        }

        foreach (Option<double?> hand in (Option<double?>[])[_handUp, _handDown])
        {
            if (result.Gives(hand))
            {
                IEnumerable<string> levers = MachinePresets.All.Where(one => one.HasLever).Select(one => one.Name);
                throw new BadInputException(
                    $"{hand.Name} is of no use with {_machine.Name} {machine}, which has no lever; allowed: with " +
                    $"{_machine.Name} {AnyOf(levers)}");
            }
        }
    }

    private string Checked(string machine)
    {
        string[] parts = machine.Split(',');
        if (!_catalogue.Machines.Contains(parts[0]))
        {
            throw new BadInputException(
                $"{_machine.Name} \"{parts[0]}\" is not known; {UnknownWord.Hint(parts[0], _catalogue.Machines)}");
        }

        try
        {
            _ = MachinePresets.Changed(
                Preset(machine) ?? new MachinePreset(parts[0], "", new MachineParameters()), parts[1..]);
            return machine;
        }
        catch (ArgumentException failure)
        {
            throw new BadInputException($"{_machine.Name}: {failure.Message}");
        }
    }

    private string Readable(string file)
    {
        try
        {
            string path = Path.GetFullPath(file, environment.WorkingDirectory);
            GivenFile.Read(path, CostModel.MostBytes);
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bool exists = failure is not (FileNotFoundException or DirectoryNotFoundException);
            string problem = exists ? "cannot be read" : "does not exist";
            throw new BadInputException($"{_costModel.Name} \"{file}\" {problem}; allowed: {AllowedCostModel}");
        }
    }
}
