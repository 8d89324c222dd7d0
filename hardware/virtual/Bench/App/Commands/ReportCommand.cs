using BackflushController.VirtualBoard;

namespace BackflushController.Bench;

/// <summary>Makes a cleaning log of the lines that boxes have shown and phones have scanned.</summary>
internal sealed class ReportCommand : Command
{
    private const string StandardOutput = "-";
    private const int MostFileBytes = 16 * 1024 * 1024;

    private readonly BenchEnvironment _environment;

    private readonly Argument<string[]> _lines = new("TEXT")
    {
        Description = "Scanned lines, each in quotes. Without any, and without --file: the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _file = OptionKinds.File(
        "--file", "A file with a scanned line in each of its lines.", "a file");

    private readonly Option<string?> _csv = OptionKinds.File(
        "--csv", "Where the log goes as CSV, in place of an earlier one; - is the standard output, without the table.",
        "a file or -");

    public ReportCommand(BenchEnvironment environment)
        : base(
            "report",
            "Makes a cleaning log of the lines that boxes show as a QR code: a table and, with --csv, a CSV. A run " +
            "that was scanned twice is listed once. Exit code 1: a line is no proof, or was changed; each such " +
            "line is named, and the others are listed.")
    {
        _environment = environment;
        Add(_lines);
        this.AddAll([_file, _csv]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        string? csv = result.GetValue(_csv);
        string[] arguments = result.GetValue(_lines) ?? [];
        string? file = result.GetValue(_file);
        CleaningLog log = new();
        foreach (ScannedText text in TextsOf(arguments, file))
        {
            log.Add(text);
        }

        if (log.Runs.Count + log.Bad.Count == 0)
        {
            throw new BadInputException("there is no scanned line; allowed: arguments, --file or the standard input");
        }

        Write(log, csv);
        foreach (ScannedText bad in log.Bad)
        {
            _environment.Error.WriteLine($"bench: {SingleLine.Of($"{bad.Place} {bad.Problem}")}");
        }

        return log.Bad.Count == 0 ? 0 : 1;
    }

    private void Write(CleaningLog log, string? csv)
    {
        if (csv == StandardOutput)
        {
            _environment.Output.Write(log.Csv());
            return;
        }

        if (log.Runs.Count > 0)
        {
            ResultText.WriteTable(_environment, log.Table);
        }

        if (csv is not null)
        {
            string path = Path.GetFullPath(csv, _environment.WorkingDirectory);
            OutputFiles.Try(() => File.WriteAllText(path, log.Csv()));
        }
    }

    private IEnumerable<ScannedText> TextsOf(string[] arguments, string? file)
    {
        IEnumerable<ScannedText> given = Whole(arguments)
            .Select((text, index) => new ScannedText($"argument {Numbers.Text(index + 1)}", text));
        if (file is not null)
        {
            return given.Concat(LinesOf(FileText(file), SingleLine.Of(file)));
        }

        return arguments.Length > 0 || _environment.Input is null
            ? given
            : LinesOf(_environment.Input.ReadToEnd(), "the standard input");
    }

    /// <summary>Without quotes the shell takes a line apart at its blanks.</summary>
    private static IEnumerable<string> Whole(string[] arguments) =>
        arguments.Length > 1 && arguments[0].StartsWith("BF", StringComparison.OrdinalIgnoreCase)
            && !arguments.Any(argument => argument.Contains(' '))
            ? [string.Join(' ', arguments)]
            : arguments;

    private static IEnumerable<ScannedText> LinesOf(string text, string name) =>
        text.TrimStart('\uFEFF').Split('\n')
            .Select((line, index) => new ScannedText($"line {Numbers.Text(index + 1)} of {name}", line))
            .Where(line => line.Text.AsSpan().Trim().Length > 0);

    private string FileText(string file)
    {
        try
        {
            return Encoding.UTF8.GetString(
                GivenFile.Read(Path.GetFullPath(file, _environment.WorkingDirectory), MostFileBytes));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bool exists = failure is not (FileNotFoundException or DirectoryNotFoundException);
            throw new BadInputException(
                $"{_file.Name} \"{file}\" {(exists ? "cannot be read" : "does not exist")}; allowed: a file with a "
                + "scanned line in each of its lines");
        }
    }
}
