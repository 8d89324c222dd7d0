using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Bench;

/// <summary>Scanned lines as a cleaning log: each run once, in the order in which it came first.</summary>
public sealed class CleaningLog
{
    private const string Head =
        "box,run,programme,result,fault,fault_name,cycles_proved,cycles,plateau_bar,vent_s,fill_s,last_plateau_bar,"
        + "shots_since_clean,cycles_total,hours_powered,crashes,firmware,scanned_line_ok,problem,scanned_line";

    private const int BlankColumns = 17;

    // A spreadsheet takes a text that begins with one of these for a formula.
    private const string FormulaSigns = "=+-@";

    private static readonly string[] Heads =
    [
        "programme", "box", "run", "result", "proved", "plateau (bar)", "vent (s)", "shots", "cycles", "hours",
    ];

    private readonly List<ScannedRun> _runs = [];
    private readonly List<ScannedText> _bad = [];

    /// <summary>The runs.</summary>
    public IReadOnlyList<ScannedRun> Runs => _runs;

    /// <summary>The texts that are not the line of a box, or were damaged on the way.</summary>
    public IReadOnlyList<ScannedText> Bad => _bad;

    /// <summary>The runs as rows of text, heads first.</summary>
    public IReadOnlyList<string[]> Table => [Heads, .. _runs.Select(Row)];

    /// <summary>Enters a text. Of two lines of a run the one that tells more stays.</summary>
    public void Add(ScannedText scanned)
    {
        try
        {
            ScannedRun run = ScannedLineReader.Read(scanned.Text);
            int known = _runs.FindIndex(run.IsSameRunAs);
            if (known < 0)
            {
                _runs.Add(run);
            }
            else if (_runs[known].Shots is null)
            {
                _runs[known] = run;
            }
        }
        catch (ScannedLineException failure)
        {
            _bad.Add(scanned with { Problem = failure.Message });
        }
    }

    /// <summary>The log as comma-separated values (RFC 4180), the bad lines last.</summary>
    public string Csv() => string.Concat(
        _runs.Select(Line)
            .Concat(_bad.Select(bad => $"{new string(',', BlankColumns)}no,{Cell(bad.Problem)},{Cell(bad.Text)}"))
            .Prepend(Head)
            .Select(line => line + "\r\n"));

    private static string[] Row(ScannedRun run) =>
    [
        Programme(run.Kind),
        run.Box == 0 ? "-" : Whole(run.Box),
        Whole(run.Run),
        run.Fault == Fault.None ? PlainReasons.Of(run.Result) : PlainReasons.Of(run.Fault),
        $"{Whole(run.Proved)}/{Whole(run.Cycles)}",
        Figure(run.PlateauBar),
        Figure(run.VentSeconds),
        Whole(run.Shots),
        Whole(run.TotalCycles),
        Whole(run.Hours),
    ];

    private static string Line(ScannedRun run)
    {
        bool faulted = run.Fault != Fault.None;
        IEnumerable<object?> cells =
        [
            run.Box, run.Run, Programme(run.Kind), PlainReasons.Of(run.Result), faulted ? (int)run.Fault : null,
            faulted ? Name(run.Fault) : null, run.Proved, run.Cycles, run.PlateauBar, run.VentSeconds, run.FillSeconds,
            run.LastPlateauBar, run.Shots, run.TotalCycles, run.Hours, run.Crashes, run.Firmware, "yes", null, run.Text,
        ];
        return string.Join(',', cells.Select(cell => Cell(Convert.ToString(cell, CultureInfo.InvariantCulture))));
    }

    private static string Cell(string? text)
    {
        string line = SingleLine.Of(text ?? "");
        string plain = line.Length > 0 && FormulaSigns.Contains(line[0]) ? $"'{line}" : line;
        return plain.AsSpan().ContainsAny(",\"") ? $"\"{plain.Replace("\"", "\"\"")}\"" : plain;
    }

    private static string Programme(RunKind kind) => English(RecordTexts.Of(kind));

    private static string Name(Fault fault) => Enum.IsDefined(fault) ? English(FaultTexts.Name(fault)) : "unknown";

    private static string English(TextId text) => SingleLine.Of(ScreenTexts.Of(Language.English, text)).Trim();

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Figure(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
