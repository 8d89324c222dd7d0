using System.Reflection;
using System.Runtime.Loader;

namespace BackflushController.Tests.Fixtures;

/// <summary>
/// The firmware as it runs on the bench, with a programme of the test's own in place of the one that Main starts: the
/// same board adapter, the same loop, the same cost charged. Built by reflection, because the instrumented assemblies
/// are others than those this test is compiled against.
/// </summary>
internal sealed class InstrumentedFirmware
{
    private const string CoreName = "BackflushController.Core";

    private readonly Assembly _core;

    public InstrumentedFirmware(FirmwareImage image)
    {
        Image = image;
        _core = AssemblyLoadContext.GetLoadContext(Image.Application)!.LoadFromAssemblyName(new AssemblyName(CoreName));
    }

    public FirmwareImage Image { get; }

    /// <summary>The firmware's own Main.</summary>
    public Action Main => Image.Application.GetType("BackflushController.Program", true)!
        .GetMethod("Main")!.CreateDelegate<Action>();

    /// <summary>A Main that differs from the firmware's own in the settings alone.</summary>
    public Action MainWith(ControllerSettings settings) => () =>
    {
        object instrumented = Instrumented(settings);
        Run(instrumented, ProgrammesOf(instrumented));
    };

    /// <summary>A Main that ends, with its outputs as they are, when it must not go on any more.</summary>
    public Action MainWhile(Func<bool> goesOn) => () =>
    {
        var settings = new ControllerSettings();
        object loop = NewLoop(Instrumented(settings), ProgrammesOf(Instrumented(settings)));
        LoopMethod(loop, "Start")();
        Action tick = LoopMethod(loop, "Tick");
        Action keepRecords = LoopMethod(loop, "WorkBetweenTicks");
        while (goesOn())
        {
            tick();
            keepRecords();
        }
    };

    /// <summary>A Main whose output gate has tripped as soon as it starts.</summary>
    public Action MainTripped(ControllerSettings settings, GateTrip trip) => () =>
    {
        object loop = NewLoop(Instrumented(settings), ProgrammesOf(Instrumented(settings)));
        object gate = CoreType("Control.ControlLoop").GetField("Gate")!.GetValue(loop)!;
        CoreType("Safety.OutputGate").GetMethod("Cut")!.Invoke(
            gate, [Enum.ToObject(CoreType("Safety.GateTrip"), (int)trip)]);
        LoopMethod(loop, "Run")();
    };

    /// <summary>A Main whose button offers one programme: a prompt, then stages of equal cycles with water.</summary>
    public Action MainWith(int cycleStages, int cycles, long fillMicroseconds, long releaseMicroseconds) => () =>
    {
        object water = CoreType("Run.Stage").GetMethod("Water")!.Invoke(
            null, [Text(TextId.WaterCycles), cycles, 0, 0, FillEndOf(FillEnd.Timed)])!;
        object stage = CoreType("Run.Stage").GetMethod("With")!.Invoke(
            water, [cycles, fillMicroseconds, releaseMicroseconds])!;
        object prompt = CoreType("Run.Stage").GetMethod("Prompt")!.Invoke(
            null, [Text(TextId.InsertBlindBasket)])!;
        RunStages([prompt, .. Enumerable.Repeat(stage, cycleStages)]);
    };

    private void RunStages(object[] stageObjects)
    {
        Array stages = Array.CreateInstance(CoreType("Run.Stage"), stageObjects.Length);
        stageObjects.CopyTo(stages, 0);
        Type programmeType = CoreType("Run.Programme");
        Array programmes = Array.CreateInstance(programmeType, 1);
        object programme = New(
            programmeType,
            Enum.ToObject(CoreType("Records.RunKind"), (int)RunKind.DetergentBackflush),
            Text(TextId.WaterRinse),
            Text(TextId.WaterRinseHint),
            Text(TextId.DoneWater),
            stages);
        programmes.SetValue(programme, 0);

        var settings = new ControllerSettings();
        Run(Instrumented(settings), programmes);
    }

    private void Run(object settings, object programmes) => LoopMethod(NewLoop(settings, programmes), "Run")();

    private object NewLoop(object settings, object programmes)
    {
        object outputs = New(Image.Application.GetType("BackflushController.Adapters.OutputPins", true)!);
        object pins = settings.GetType().GetField("Pins")!.GetValue(settings)!;
        outputs.GetType().GetMethod("OpenRelays")!.Invoke(outputs, [pins]);
        object board = New(
            Image.Application.GetType("BackflushController.Adapters.Esp32Board", true)!, outputs, settings);
        object outcome = New(CoreType("Settings.SettingsOutcome"), settings, SettingsOutcome.MadeInCode);
        return New(CoreType("Control.ControlLoop"), board, outcome, programmes);
    }

    private Action LoopMethod(object loop, string name) =>
        CoreType("Control.ControlLoop").GetMethod(name)!.CreateDelegate<Action>(loop);

    private object ProgrammesOf(object settings) =>
        CoreType("Run.ConfiguredProgrammes").GetMethod("Of")!.Invoke(null, [settings])!;

    /// <summary>The same settings as the instrumented assembly knows them.</summary>
    private object Instrumented(ControllerSettings settings)
    {
        object instrumented = New(CoreType("Settings.ControllerSettings"));
        SettingsCopy.Into(instrumented, settings);
        return instrumented;
    }

    private static object New(Type type, params object[] arguments) => Activator.CreateInstance(type, arguments)!;

    private Type CoreType(string name) => _core.GetType($"{CoreName}.{name}", true)!;

    private object Text(TextId id) => Enum.ToObject(CoreType("Texts.TextId"), (int)id);

    private object FillEndOf(FillEnd end) => Enum.ToObject(CoreType("Settings.FillEnd"), (int)end);
}
