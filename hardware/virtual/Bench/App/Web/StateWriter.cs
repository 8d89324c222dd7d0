using System.Text.Json;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Texts;
using BackflushController.EspressoMachine;

namespace BackflushController.Bench.Web;

/// <summary>
/// Writes snapshots for one tab: the state as a whole, of the trace what is new to this tab, and what seldom changes
/// only when it has changed.
/// </summary>
internal sealed class StateWriter
{
    private const double NanosecondsPerSecond = 1e9;
    private const int MostSamplesAtFirst = 6000;
    private const int MostSamples = 200;
    private const int MostCycles = 60;
    private const int MostEvents = 300;

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private int _run;
    private TraceCursor _cursor;
    private readonly ScreenReader _reader = new();
    private byte[] _frame = [];
    private IReadOnlyList<string> _words = [];
    private FlashReport? _flash;
    private string? _settings;
    private string? _serial;
    private bool _cyclesSent;

    /// <summary>The answer to a message: why it was refused, or null.</summary>
    public static byte[] Answer(long? id, string? refused) =>
        JsonSerializer.SerializeToUtf8Bytes(new { kind = "answer", id, refused }, Camel);

    /// <summary>The next message of the tab.</summary>
    public byte[] Write(WorldSnapshot now)
    {
        bool begins = now.Run != _run;
        if (begins)
        {
            _run = now.Run;
            _cursor = default;
            _flash = null;
            _settings = null;
            _serial = null;
            _cyclesSent = false;
        }

        TraceSlice slice = now.Trace.Since(_cursor, begins ? MostSamplesAtFirst : MostSamples);
        _cursor = slice.Next;
        string? frame = FrameIfNew(now.Frame, begins);
        var state = new
        {
            kind = "state",
            begins = begins ? Beginning(now.Scenario) : null,
            run = now.Run,
            time = Seconds(now.TimeNanoseconds),
            sinceBoot = Seconds(now.TimeNanoseconds - now.BootNanoseconds),
            frame,
            words = _words,
            bar = Math.Round(now.GroupBar, 3),
            pumpDriven = now.PumpDriven,
            pumpRuns = now.PumpRuns,
            valveDriven = now.ValveDriven,
            valvePowered = now.ValvePowered,
            valveOpen = now.ValveIsOpen,
            section = SectionWriter.Of(now.Section),
            buzzer = now.Buzzer,
            heartbeats = now.Heartbeats,
            relay = now.EnableRelayClosed,
            power = now.HasPower,
            ticking = now.IsTicking,
            ended = now.Ended,
            broken = now.Broken,
            held = now.ButtonHeld,
            basket = CodeWords.Of(now.Basket),
            detergent = now.HasDetergent,
            tank = Math.Round(now.TankMillilitres),
            tray = Math.Round(now.TrayMillilitres),
            brew = now.BrewSwitchOn,
            lever = now.LeverUp,
            leverFollows = now.LeverFollowsPanel,
            faults = now.Faults,
            firmware = now.HasPower && now.Ended == null ? FirmwareOf(now.Firmware) : null,
            ticks = now.Ticks,
            speed = now.Speed,
            rate = Math.Round(now.Rate, 1),
            waits = now.WaitsForPerson,
            replayLeft = now.ReplayLeft,
            link = now.Link,
            samples = slice.Pressure.SelectMany(sample => (double[])
                [Seconds(sample.TimeNanoseconds), Math.Round(sample.GroupBar, 3)]),
            edges = slice.Edges.Select(edge => (object[])
                [Seconds(edge.TimeNanoseconds), CodeWords.Of(edge.Output), edge.On ? 1 : 0]),
            marks = slice.Marks.TakeLast(MostEvents).Select(mark => (object[])
                [Seconds(mark.TimeNanoseconds), mark.Kind, mark.Text]),
            powers = slice.Powers.Select(change => (object[])
                [Seconds(change.TimeNanoseconds), CodeWords.Of(change.Part), change.On ? 1 : 0]),
            log = slice.Log.TakeLast(MostEvents).Select(entry => (object[])
                [Seconds(entry.TimeNanoseconds), entry.Source, entry.Text]),
            cycles = CyclesIfNew(now.Trace, slice),
            flash = IfNew(ref _flash, now.Flash),
            settings = IfNew(ref _settings, now.Settings),
            serial = IfNew(ref _serial, string.Join('\n', now.Serial))?.Split('\n'),
        };
        return JsonSerializer.SerializeToUtf8Bytes(state, Camel);
    }

    private static object Beginning(Scenario scenario) => Beginning(scenario, MachinePresets.Get(scenario.Machine));

    private static object Beginning(Scenario scenario, MachinePreset machine) => new
    {
        programmes = ProgrammeRun.Catalogue.Programmes,
        machines = MachinePresets.All.Select(preset => new { preset.Name, preset.Description }),
        constants = MachineConstants.All.Select(constant => new { constant.Name, constant.Range }),
        choices = MachineChoice.All.Select(choice => new { choice.Name, choice.Words }),
        machine.HasLever,
        machine.IsPlumbedIn,
        faults = FaultScenarios.InWorld.Select(fault => new { fault.Name, fault.Title, fault.Description }),
        scenario = new { scenario.Programme, scenario.Machine, scenario.Seed },
        settings = PageFiles.Paths.Where(path => path.StartsWith("settings/", StringComparison.Ordinal)),
        mostTank = WorldCommands.MostTankMillilitres,
    };

    private static object FirmwareOf(FirmwareState firmware) => new
    {
        state = CodeWords.Of(firmware.State),
        does = RunStateWords.Of(firmware.State),
        fault = firmware.Fault == Fault.None ? null : English(FaultTexts.Name(firmware.Fault)),
        programme = English(firmware.Programme),
        stage = English(firmware.Stage),
        cycle = firmware.Cycle,
        cycles = firmware.Cycles,
        bar = firmware.PressureKnown ? Math.Round(firmware.MeanMillibar / 1000.0, 2) : (double?)null,
        detergent = firmware.DetergentInGroup,
    };

    private static string English(TextId text) => ScreenTexts.OneLine(Language.English, text);

    private static double Seconds(long nanoseconds) => Math.Round(nanoseconds / NanosecondsPerSecond, 6);

    private string? FrameIfNew(byte[] frame, bool begins)
    {
        if (!begins && frame.AsSpan().SequenceEqual(_frame))
        {
            return null;
        }

        _frame = frame;
        _words = PlainWords.Of(_reader.Read(frame));
        return Convert.ToBase64String(frame);
    }

    private static T? IfNew<T>(ref T? known, T now)
        where T : class
    {
        bool isNew = !now.Equals(known);
        known = now;
        return isNew ? now : null;
    }

    private object? CyclesIfNew(WorldTrace trace, TraceSlice slice)
    {
        if (slice.Edges.Count == 0 && slice.Marks.Count == 0 && _cyclesSent)
        {
            return null;
        }

        _cyclesSent = true;
        return trace.Cycles(MostCycles).Select(cycle => new
        {
            cycle.Stage,
            cycle.Number,
            fill = Math.Round(cycle.FillSeconds, 2),
            plateau = Math.Round(cycle.PlateauBar, 2),
            vent = cycle.VentSeconds is double vent ? Math.Round(vent, 2) : (double?)null,
            error = Math.Round(cycle.WorstEdgeErrorMicroseconds),
        });
    }
}
