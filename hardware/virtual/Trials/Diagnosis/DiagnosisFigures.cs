namespace BackflushController.Trials;

/// <summary>What the box has said of many machines.</summary>
public sealed class DiagnosisFigures(IReadOnlyList<DiagnosisResult> results)
{
    private const int SoundRunsPerFalseAlarm = 10_000;
    private const double RightShare = 0.95;
    private const string Sound = "sound";

    /// <summary>By what is broken, the sound machines first, the sum last.</summary>
    public IEnumerable<DiagnosisRow> ByKind => Rows(result => result.Case.Expected?.Scenario ?? Sound).Append(All);

    /// <summary>By the profile of the settings file.</summary>
    public IEnumerable<DiagnosisRow> ByProfile => Rows(result => PlainReasons.Of(result.Case.Profile));

    /// <summary>By whether the machine was taught in before.</summary>
    public IEnumerable<DiagnosisRow> ByTeachIn => Rows(result => result.Case.Taught ? "taught in" : "not taught in");

    /// <summary>Every false alarm and every wrong name, each in one line, those of sound machines first.</summary>
    public IEnumerable<string> Errors => results
        .OrderByDescending(result => result.Case.Expected == null)
        .Where(result => result.IsFalseAlarm || (!result.IsSound && !result.IsRight && !result.IsAlike))
        .Select(result =>
            $"machine {result.Case.Seed}: {result.Case.Expected?.Scenario ?? Sound}, " +
            $"{PlainReasons.Of(result.Case.Profile)}, " +
            $"{(result.Case.Taught ? "taught in" : "not taught in")}: {result.Finding.Name}");

    /// <summary>The goals that are not met, each in a line; few machines may miss one by chance.</summary>
    public IEnumerable<string> Missed
    {
        get
        {
            if (results.Any(result => result.IsFalseAlarm && FaultRules.IsFinal(result.Finding.Fault)))
            {
                yield return "a sound machine was told to pull its plug; goal: none";
            }

            if (SoundOnes.FalseAlarms * SoundRunsPerFalseAlarm > SoundOnes.Machines)
            {
                yield return $"{SoundOnes.FalseAlarms} of {SoundOnes.Machines} sound machines were called broken; "
                    + $"goal: at most 1 in {SoundRunsPerFalseAlarm}";
            }

            if (All.Right < All.Broken * RightShare)
            {
                yield return $"{All.Right} of {All.Broken} broken machines were named right; goal: {RightShare:0 %}";
            }
        }
    }

    private DiagnosisRow All => DiagnosisRow.Of("all", results);

    // Interference and steam are to be tolerated too, but not of a sound machine.
    private DiagnosisRow SoundOnes =>
        DiagnosisRow.Of(Sound, [.. results.Where(result => result.Case.Expected == null)]);

    private IEnumerable<DiagnosisRow> Rows(Func<DiagnosisResult, string> name) =>
        results.GroupBy(name).Select(group => DiagnosisRow.Of(group.Key, [.. group]));
}
