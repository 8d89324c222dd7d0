using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BackflushController.Bench.Web;
using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>The options of the bench: reads and checks them, and says in one line what is wrong.</summary>
internal sealed class OptionReader
{
    private const int DefaultSeed = 1;
    private const int DefaultRuns = 10;
    private const int MostRuns = 1_000;
    private const int DefaultEvery = 1;
    private const int MostEvery = 1_000;
    private const int DefaultSeeds = 1_000;
    private const int MostSeeds = 1_000_000;
    private const int MostPort = 65_535;
    private const string DefaultOut = "out";

    private static readonly string AllowedFaultAt = $"a number from 0 to {ProgrammeRun.PatienceSeconds}";

    private readonly RunCatalogue _catalogue;
    private readonly string _workingDirectory;

    /// <summary>Defines the options.</summary>
    /// <param name="catalogue">The names that are allowed.</param>
    /// <param name="workingDirectory">Relative paths start here.</param>
    public OptionReader(RunCatalogue catalogue, string workingDirectory)
    {
        _catalogue = catalogue;
        _workingDirectory = workingDirectory;
        Programme = TextOption(
            "--programme", "NAME", $"What to run: {AnyOf(catalogue.Programmes)}. [default: {catalogue.Programmes[0]}]");
        Machine = TextOption(
            "--machine",
            "NAME",
            $"The espresso machine: {AnyOf(catalogue.Machines)}. [default: {catalogue.Machines[0]}]");
        Speed = TextOption(
            "--speed",
            "FACTOR",
            $"Simulated seconds per second: {RunSpeed.Allowed}. " +
            $"[default: {RunSpeed.ForWatching.Factor} in a terminal, otherwise {RunSpeed.Maximum}]");
        Seed = TextOption(
            "--seed", "N", $"The same seed gives the same run: 0 to {int.MaxValue}. [default: {DefaultSeed}]");
        Fault = TextOption(
            "--fault",
            "NAME",
            $"What breaks in the run: {AnyOf(FaultScenarios.Names)}. {OtherProgrammes()} [default: nothing]");
        FaultAt = TextOption(
            "--fault-at",
            "SECONDS",
            $"When it breaks, in simulated seconds since power-up: {AllowedFaultAt}. " +
            $"[default: {FaultScenario.UsualArrivalSeconds}; what a person does wrong: " +
            $"{FaultScenario.MistakeArrivalSeconds}]");
        Out = TextOption(
            "--out",
            "DIR",
            $"Where the plot, the table and the screens go, in place of earlier ones. [default: {DefaultOut}]");
        CostModel = TextOption(
            "--cost-model", "FILE", "What the firmware's instructions cost in time. [default: the board's own model]");
        Page = TextOption("--page", "FILE", $"Where the page goes. [default: {FaultsCommand.Page} beside the plots]");
        Every = TextOption(
            "--every", "N", $"Try one of so many ticks or calls: 1 to {MostEvery}. [default: {DefaultEvery}]");
        Seeds = TextOption(
            "--seeds", "N", $"Seeds to try, one after the other: 1 to {MostSeeds}. [default: {DefaultSeeds}]");
        Replay = new Option<bool>("--replay") { Description = "Only the seed of --seed, with a log of what happens." };
        Port = TextOption(
            "--port",
            "N",
            $"Where the browser finds the bench: 0 to {MostPort}, 0 is any free one. " +
            $"[default: {BrowserBenchOptions.DefaultPort}]");
        NoOpen = new Option<bool>("--no-open") { Description = "Print the address, open no browser." };
        Runs = TextOption("--runs", "N", $"Runs to measure: 1 to {MostRuns}. [default: {DefaultRuns}]");
    }

    /// <summary>The programme to run.</summary>
    public Option<string?> Programme { get; }

    /// <summary>The simulated machine.</summary>
    public Option<string?> Machine { get; }

    /// <summary>Virtual seconds per real second.</summary>
    public Option<string?> Speed { get; }

    /// <summary>The seed of every random draw.</summary>
    public Option<string?> Seed { get; }

    /// <summary>What breaks in the run.</summary>
    public Option<string?> Fault { get; }

    /// <summary>When it breaks.</summary>
    public Option<string?> FaultAt { get; }

    /// <summary>The directory for the files.</summary>
    public Option<string?> Out { get; }

    /// <summary>The file with the cost model.</summary>
    public Option<string?> CostModel { get; }

    /// <summary>The file of the page about all faults.</summary>
    public Option<string?> Page { get; }

    /// <summary>The measured runs of a benchmark.</summary>
    public Option<string?> Runs { get; }

    /// <summary>Ticks or calls from one trial to the next.</summary>
    public Option<string?> Every { get; }

    /// <summary>How many seeds to try.</summary>
    public Option<string?> Seeds { get; }

    /// <summary>One seed with its log.</summary>
    public Option<bool> Replay { get; }

    /// <summary>The port of the bench in the browser.</summary>
    public Option<string?> Port { get; }

    /// <summary>Opens no browser.</summary>
    public Option<bool> NoOpen { get; }

    /// <summary>Whether the command line asks for the bench in the browser: it has no other options.</summary>
    /// <param name="result">The command line without a command.</param>
    public bool AsksForBrowser(ParseResult result) =>
        result.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit)
            .All(option => option.Option == Port || option.Option == NoOpen);

    /// <summary>Checks that every word was understood and that no option is given twice.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="commands">The names of the commands.</param>
    public void CheckWords(ParseResult result, IReadOnlyList<string> commands)
    {
        if (result.UnmatchedTokens.Count > 0)
        {
            string word = result.UnmatchedTokens[0];
            throw word.StartsWith('-')
                ? new UsageException($"unknown option \"{word}\"{Suggestion(word, OptionsOf(result))}; see --help")
                : new UsageException($"unexpected \"{word}\"{Suggestion(word, commands)}; see --help");
        }

        foreach (OptionResult option in result.CommandResult.Children.OfType<OptionResult>())
        {
            if (option.IdentifierTokenCount > 1)
            {
                throw new UsageException(
                    $"{option.Option.Name} is given {option.IdentifierTokenCount} times; allowed: once");
            }
        }

        if (result.Errors.Count > 0)
        {
            throw new UsageException($"{result.Errors[0].Message}; see --help");
        }
    }

    /// <summary>Reads the options of a run.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>What to run.</returns>
    public RunRequest ReadRun(ParseResult result)
    {
        foreach (Option option in (Option[])[Port, NoOpen])
        {
            if (result.GetResult(option) is { Implicit: false })
            {
                throw new UsageException($"{option.Name} is of no use for a run on the command line");
            }
        }

        return new RunRequest(ReadOptions(result), ReadSpeed(result), ReadOut(result));
    }

    /// <summary>Reads the options of the bench in the browser.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>Where to serve it.</returns>
    public BrowserRequest ReadBrowser(ParseResult result) => new(
        ReadWholeNumber(result, Port, 0, MostPort) ?? BrowserBenchOptions.DefaultPort, !result.GetValue(NoOpen));

    /// <summary>Reads the options of a benchmark.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>What to measure.</returns>
    public BenchmarkRequest ReadBenchmark(ParseResult result)
    {
        return new BenchmarkRequest(ReadOptions(result), ReadWholeNumber(result, Runs, 1, MostRuns) ?? DefaultRuns);
    }

    /// <summary>Reads the options of the tour of all faults.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>What to write.</returns>
    public FaultsRequest ReadFaults(ParseResult result)
    {
        return new FaultsRequest(ReadOut(result), ReadText(result, Page, "a file that can be written"));
    }

    /// <summary>Reads the options of the power cuts.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>Which to make.</returns>
    public PowerLossRequest ReadPowerLoss(ParseResult result)
    {
        return new PowerLossRequest(ReadWholeNumber(result, Every, 1, MostEvery) ?? DefaultEvery, ReadSeed(result));
    }

    /// <summary>Reads the options of the exhaustive trials.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>Which to make.</returns>
    public FaultSweepRequest ReadFaultSweep(ParseResult result)
    {
        return new FaultSweepRequest(ReadWholeNumber(result, Every, 1, MostEvery) ?? DefaultEvery, ReadSeed(result));
    }

    /// <summary>Reads the options of the storms.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>Which to let pass.</returns>
    public FuzzRequest ReadFuzz(ParseResult result)
    {
        int? seeds = ReadWholeNumber(result, Seeds, 1, MostSeeds);
        bool replay = result.GetValue(Replay);
        if (replay && seeds is not null)
        {
            throw new UsageException($"{Seeds.Name} is of no use with {Replay.Name}: that is one seed");
        }

        int seed = ReadSeed(result);
        int count = replay ? 1 : seeds ?? DefaultSeeds;
        return count - 1 <= int.MaxValue - seed
            ? new FuzzRequest(seed, count, replay)
            : throw new UsageException($"{Seed.Name} {seed} and {count} seeds go beyond the last seed, {int.MaxValue}");
    }

    private int ReadSeed(ParseResult result) => ReadWholeNumber(result, Seed, 0, int.MaxValue) ?? DefaultSeed;

    private RunOptions ReadOptions(ParseResult result)
    {
        string? fault = ReadName(result, Fault, [.. FaultScenarios.Names]);
        string programme = fault == null ? _catalogue.Programmes[0] : ProgrammeFor(FaultScenarios.Get(fault));
        return new RunOptions
        {
            Programme = ReadName(result, Programme, _catalogue.Programmes) ?? programme,
            Machine = ReadName(result, Machine, _catalogue.Machines) ?? _catalogue.Machines[0],
            Seed = ReadSeed(result),
            Fault = fault,
            FaultAtSeconds = ReadFaultAt(result, fault),
            CostModelFile = ReadCostModelFile(result),
        };
    }

    private string ProgrammeFor(FaultScenario scenario) => scenario.Programme ?? _catalogue.Programmes[0];

    private double? ReadFaultAt(ParseResult result, string? fault)
    {
        string? text = ReadText(result, FaultAt, AllowedFaultAt);
        if (text is null)
        {
            return null;
        }

        if (fault is null)
        {
            throw new UsageException($"{FaultAt.Name} \"{text}\" is of no use without {Fault.Name}");
        }

        bool isNumber = double.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds);
        return isNumber && seconds <= ProgrammeRun.PatienceSeconds
            ? seconds
            : throw new UsageException(
                $"{FaultAt.Name} \"{text}\" is out of range or no number; allowed: {AllowedFaultAt}");
    }

    private static string? ReadName(ParseResult result, Option<string?> option, IReadOnlyList<string> names)
    {
        string allowed = AnyOf(names);
        string? name = ReadText(result, option, allowed);
        return name is null || names.Contains(name)
            ? name
            : throw new UsageException(
                $"{option.Name} \"{name}\" is not known; allowed: {allowed}{Suggestion(name, names)}");
    }

    private static int? ReadWholeNumber(ParseResult result, Option<string?> option, int least, int most)
    {
        string allowed = $"a whole number from {least} to {most}";
        string? text = ReadText(result, option, allowed);
        if (text is null)
        {
            return null;
        }

        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= least && number <= most
            ? number
            : throw new UsageException($"{option.Name} \"{text}\" is out of range or no number; allowed: {allowed}");
    }

    private RunSpeed? ReadSpeed(ParseResult result)
    {
        string? text = ReadText(result, Speed, RunSpeed.Allowed);
        if (text is null)
        {
            return null;
        }

        return RunSpeed.TryParse(text, out RunSpeed speed)
            ? speed
            : throw new UsageException($"{Speed.Name} \"{text}\" is no speed; allowed: {RunSpeed.Allowed}");
    }

    private string ReadOut(ParseResult result)
    {
        const string Allowed = "a directory that can be made and written";
        string directory = ReadText(result, Out, Allowed) ?? DefaultOut;
        try
        {
            // The file tells before a long run, not after it, whether the directory takes files.
            string path = Path.GetFullPath(directory, _workingDirectory);
            Directory.CreateDirectory(path);
            string trial = Path.Combine(path, $".trial-{Guid.NewGuid():N}");
            File.Create(trial, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{Out.Name} \"{directory}\" cannot be written; allowed: {Allowed}");
        }

        return directory;
    }

    private string? ReadCostModelFile(ParseResult result)
    {
        const string Allowed = "a file that can be read";
        string? file = ReadText(result, CostModel, Allowed);
        if (file is null)
        {
            return null;
        }

        try
        {
            string path = Path.GetFullPath(file, _workingDirectory);
            File.OpenRead(path).Dispose();
            return path;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{CostModel.Name} \"{file}\" does not exist; allowed: {Allowed}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{CostModel.Name} \"{file}\" cannot be read; allowed: {Allowed}");
        }
    }

    private static string? ReadText(ParseResult result, Option<string?> option, string allowed)
    {
        if (result.GetResult(option) is null)
        {
            return null;
        }

        string? text = result.GetValue(option);
        return string.IsNullOrEmpty(text)
            ? throw new UsageException($"{option.Name} needs a value; allowed: {allowed}")
            : text;
    }

    // The value is optional for the library, so that a missing one gets the same kind of message as a wrong one.
    private static Option<string?> TextOption(string name, string valueName, string description)
    {
        return new Option<string?>(name)
        {
            HelpName = valueName,
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
        };
    }

    private static IEnumerable<string> OptionsOf(ParseResult result)
    {
        return result.CommandResult.Command.Options.Select(option => option.Name);
    }

    // Which faults pick another programme than the first one, unless the user does.
    private static string OtherProgrammes()
    {
        IEnumerable<string> picks = FaultScenarios.All
            .Where(scenario => scenario.Programme is not null)
            .GroupBy(scenario => scenario.Programme, scenario => scenario.Name)
            .Select(group => $"{string.Join(" and ", group)} {(group.Count() == 1 ? "runs" : "run")} {group.Key}");
        return $"Unless --programme says otherwise, {string.Join(", ", picks)}.";
    }

    private static string AnyOf(IEnumerable<string> names) => string.Join(", ", names);

    private static string Suggestion(string written, IEnumerable<string> names)
    {
        string? nearest = NearestName.Of(written, names);
        return nearest is null ? "" : $"; did you mean \"{nearest}\"?";
    }
}
