using System.Linq.Expressions;
using System.Reflection;
using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>
/// Looks into the memory of the running firmware behind each control step, as a debugger at the chip would. It reads
/// fields and runs none of the firmware's code, so it costs no virtual time and changes nothing.
/// </summary>
public sealed class FirmwareDebugger
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Walk = "Run.Walk.";
    private const string Result = "Run.Meter.Result.";

    // In the order of the constructor's parameters.
    private static readonly string[] Paths =
    [
        "Run.State",
        "Run.Cause",
        "Run.Fault",
        Walk + "Programme.Name",
        Walk + "Stage.Text",
        Walk + "Cycle",
        Walk + "Stage.Cycles",
        Walk + "Stage.FillMicroseconds",
        Walk + "Stage.ReleaseMicroseconds",
        Walk + "CyclesCompleted",
        "Run.Deadline",
        Result + "Filled",
        Result + "FillMicroseconds",
        Result + "Stalled",
        Result + "StallMicroseconds",
        Result + "PlateauMillibar",
        Result + "Vented",
        Result + "VentMicroseconds",
        "Run.Proof.Advice",
        "Run.DetergentInGroup",
        "Verdict.Known",
        "Verdict.MeanMillibar",
    ];

    private readonly Action<FirmwareState> _seen;
    private object? _controller;
    private Type? _type;
    private Func<object, FirmwareState>? _read;

    /// <summary>Looks at a chip.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="seen">Hears of the state behind each control step.</param>
    public FirmwareDebugger(VirtualEsp32 chip, Action<FirmwareState> seen)
    {
        _seen = seen;
        chip.ProbeEntered += OnEntered;
        chip.ProbeExited += OnExited;
    }

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _controller = hit.Instance;
        }
    }

    private void OnExited(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step && _controller is { } controller)
        {
            _controller = null;
            if (_type != controller.GetType())
            {
                _type = controller.GetType();
                _read = ReaderFor(_type);
            }

            _seen(_read!(controller));
        }
    }

    private static Func<object, FirmwareState> ReaderFor(Type type)
    {
        ParameterExpression controller = Expression.Parameter(typeof(object));
        ConstructorInfo constructor = typeof(FirmwareState).GetConstructors().Single();
        IEnumerable<Expression> values = constructor.GetParameters().Zip(
            Paths, (parameter, path) => Value(Expression.Convert(controller, type), path, parameter.ParameterType));
        NewExpression state = Expression.New(constructor, values);
        return Expression.Lambda<Func<object, FirmwareState>>(state, controller).Compile();
    }

    /// <summary>The enumerations of the woven firmware are others than the rig's, with the same numbers.</summary>
    private static Expression Value(Expression root, string path, Type wanted)
    {
        Expression value = path.Split('.').Aggregate(
            root, (owner, name) => Expression.Field(owner, Find(owner.Type, name)));
        return value.Type == wanted ? value : Expression.Convert(Expression.Convert(value, typeof(int)), wanted);
    }

    private static FieldInfo Find(Type type, string name)
    {
        string[] names = [name, $"_{char.ToLowerInvariant(name[0])}{name[1..]}", $"<{name}>k__BackingField"];
        return names.Select(spelt => type.GetField(spelt, OwnFields)).FirstOrDefault(field => field != null)
            ?? throw new MissingFieldException(type.FullName, name);
    }
}
