namespace BackflushController.Simulation;

/// <summary>What the desk says of what it finds, in words for people.</summary>
public static class PlainReasons
{
    /// <summary>Why a boot ended by itself.</summary>
    public static string Of(RunEnd end) => end.Reason switch
    {
        RunEndReason.MainReturned => "it came to its last line",
        RunEndReason.Reboot => "it restarted",
        RunEndReason.PowerCut => "the power was cut",
        _ => $"an error that nothing caught: {end.Exception?.Message}".TrimEnd(' ', ':'),
    };

    /// <summary>What became of the sensor.</summary>
    public static string Of(SensorCondition condition) => condition switch
    {
        SensorCondition.Good => "measures again",
        SensorCondition.Doubtful => "lost: it jumps or scatters",
        SensorCondition.Strokes => "lost: it sees the strokes of the pump",
        SensorCondition.Unused => "not read",
        SensorCondition.Open => "lost: the signal is at ground",
        SensorCondition.Shorted => "lost: the signal is at the supply",
        SensorCondition.NoSupply => "lost: its supply is missing",
        SensorCondition.Silent => "lost: the converter gives no readings",
        SensorCondition.Frozen => "lost: the reading does not move",
        _ => "lost: the reading is where no pressure can be",
    };

    /// <summary>A fault: its code and its name on the screen.</summary>
    public static string Of(Fault fault)
    {
        string name = Enum.IsDefined(fault) ? ScreenTexts.OneLine(Language.English, FaultTexts.Name(fault)) : "unknown";
        return fault == Fault.None ? "no fault" : string.Create(CultureInfo.InvariantCulture, $"F{(int)fault} {name}");
    }

    /// <summary>An advice at the end of a run.</summary>
    public static string Of(Advice advice) => ScreenTexts.Title(Language.English, FaultTexts.Of(advice));

    /// <summary>A profile, as the settings file spells it.</summary>
    public static string Of(MachineProfile profile) => MachineProfiles.Words.Split(' ')[(int)profile];

    /// <summary>How the records were found.</summary>
    public static string Of(RecordHealth health) => health switch
    {
        RecordHealth.Missing => "none yet",
        RecordHealth.Good => "good",
        RecordHealth.Migrated => "good, of an earlier version",
        RecordHealth.OneSlotLost => "one of two copies is lost",
        RecordHealth.Newer => "of a later version, left alone",
        _ => "damaged, the counts are lost",
    };

    /// <summary>How a run ended.</summary>
    public static string Of(RunResult result) => result switch
    {
        RunResult.Completed => "completed",
        RunResult.Stopped => "stopped",
        RunResult.Faulted => "fault",
        _ => "power cut",
    };
}
