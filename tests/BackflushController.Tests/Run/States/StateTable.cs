namespace BackflushController.Tests.Run.States;

/// <summary>
/// Every state and every event: which state follows. A dot says that the event is ignored there. The row of a state
/// with "+" is of a run that a fault has led there.
/// </summary>
internal static class StateTable
{
    /// <summary>Heading of the events that cut pump and valve off from outside of the run.</summary>
    public const string CutOff = "cut";

    private const string Ignored = ".";

    // press .. unsafe: the button; unsafe: held under pressure, blind: held when the sensor is lost, refused: held on a
    // programme that must not start. limit: the deadline; stays: the deadline, with 0.8 bar; late: 30 s after it.
    // rest: at rest for a second. idle, shot: 2 bar for half a second and for two minutes. weld: 2.5 bar, over: 17 bar.
    // stall: the pump has stalled. lost: the sensor is lost. cut: a trip of the gate, or the memory fails.
    private const string Rows = """
                       press short hold unsafe blind refused limit stays late rest idle shot weld over stall lost cut
        Ready            .     .    AP    F      F      F      .     .     .    .    .    F    .    .    .     .    F
        AwaitingPerson   .     SV   E     SV     E      E      SW    SW    SW   .    SV   SV   .    .    .     SV   SV
        SafeWait         .     SV   AP    AP     AP     AP     .     .     .    .    SV   SV   .    .    .     SV   SV
        RailRising       SV    .    .     .      SV     .      RF    RF    RF   RF   SV   SV   .    .    .     SV   SV
        RailFalling      SV    .    .     .      SV     .      SV    SV    SV   .    SV   SV   .    .    .     SV   SV
        LeverUp          SS    .    .     .      SS     .      E     E     E    .    .    .    .    SS   .     SS   SS
        Probing          SS    .    .     .      SS     .      Se    Se    Se   .    E    E    .    SS   .     SS   SS
        LeverCameDown    .     SV   LU    SV     LU     LU     .     .     .    .    SV   SV   .    .    .     SV   SV
        Energising       SS    .    .     .      SS     .      Fi    Fi    Fi   .    .    .    CV   SS   CV    SS   SS
        Filling          SS    .    .     .      SS     .      Se    H     H    .    .    .    .    H    Se    SS   SS
        Holding          SS    .    .     .      SS     .      Se    Se    Se   .    .    .    .    SS   .     SS   SS
        Settling         SS    .    .     .      SS     .      V     V     V    .    .    .    .    SS   .     SS   SS
        Venting          SV    .    .     .      SV     .      E     .     F    .    .    .    .    SV   .     SV   SV
        CheckVenting     SV    .    .     .      SV     .      CO    .     F    .    .    .    .    SV   .     SV   SV
        CheckWithout     SS    .    .     .      SS     .      SS    CB    CB   CB   .    CB   .    SS   .     SS   SS
        CheckWith        SS    .    .     .      SS     .      SS    Fi    Fi   Fi   CV   CV   .    SS   .     SS   SS
        Soaking          SV    .    .     .      SV     .      AP    AP    AP   .    SV   SV   .    .    .     SV   SV
        Finished         .     R    .     .      .      .      .     .     .    .    .    F    .    .    .     .    F
        StopSettling     .     .    .     .      .      .      SV    SV    SV   .    .    .    .    .    .     .    SS
        StopSettling+    .     .    .     .      .      .      SV    SV    SV   .    .    .    .    .    .     .    .
        StopVenting      .     .    .     .      .      .      St    F     F    St   .    .    .    .    .     .    SV
        StopVenting+     .     .    .     .      .      .      F     F     F    F    .    .    .    .    .     .    .
        Stopped          .     R    .     .      .      .      .     .     .    .    .    F    .    .    .     .    F
        Faulted+         .     R    .     .      .      .      .     .     .    .    .    .    .    .    .     .    .
        """;

    private static readonly Dictionary<string, RunState> Codes = new()
    {
        ["R"] = RunState.Ready,
        ["AP"] = RunState.AwaitingPerson,
        ["SW"] = RunState.SafeWait,
        ["RF"] = RunState.RailFalling,
        ["LU"] = RunState.LeverUp,
        ["E"] = RunState.Energising,
        ["Fi"] = RunState.Filling,
        ["H"] = RunState.Holding,
        ["Se"] = RunState.Settling,
        ["V"] = RunState.Venting,
        ["CV"] = RunState.CheckVenting,
        ["CO"] = RunState.CheckWithout,
        ["CB"] = RunState.CheckWith,
        ["SS"] = RunState.StopSettling,
        ["SV"] = RunState.StopVenting,
        ["St"] = RunState.Stopped,
        ["F"] = RunState.Faulted,
    };

    private static readonly string[] Lines = Rows.Split('\n');

    /// <summary>The headings of the columns.</summary>
    public static string[] Headings { get; } = Words(Lines[0]);

    /// <summary>The events of all columns but the last, <see cref="CutOff"/>.</summary>
    public static RunEvent[] Events { get; } =
    [
        RunEvent.Button("press", ButtonEvent.Pressed),
        RunEvent.Button("short", ButtonEvent.ShortPress),
        RunEvent.Button("hold", ButtonEvent.LongPress),
        RunEvent.LongPressUnderPressure("unsafe"),
        RunEvent.LongPressWithoutSensor("blind"),
        RunEvent.LongPressOnRefused("refused"),
        RunEvent.Deadline("limit"),
        RunEvent.PressureStays("stays", 0),
        RunEvent.PressureStays("late", RunTiming.NoVentMicroseconds),
        RunEvent.Rest("rest"),
        RunEvent.PressureLasts("idle", IdleCheck.IdlePatienceMicroseconds),
        RunEvent.PressureLasts("shot", IdleCheck.ShotPatienceMicroseconds),
        RunEvent.Pressure("weld", 2500),
        RunEvent.Pressure("over", 17_000),
        RunEvent.Stall("stall"),
        RunEvent.SensorLost("lost"),
    ];

    /// <summary>The states of the rows, and whether a fault has led there.</summary>
    public static (RunState State, bool WithFault)[] States { get; } =
        [.. Lines.Skip(1).Select(line => StateOf(Words(line)[0]))];

    /// <summary>The state that follows; the same one when the event is ignored.</summary>
    public static RunState Next(RunState state, bool withFault, string heading)
    {
        int row = Array.IndexOf(States, (state, withFault));
        string[] words = Words(Lines[1 + row]);
        string cell = words[1 + Array.IndexOf(Headings, heading)];
        return cell == Ignored ? state : Codes[cell];
    }

    /// <summary>How many cells each row has.</summary>
    public static int[] RowLengths() => [.. Lines.Skip(1).Select(line => Words(line).Length - 1)];

    private static (RunState State, bool WithFault) StateOf(string name) =>
        (Enum.Parse<RunState>(name.TrimEnd('+')), name.EndsWith('+'));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
