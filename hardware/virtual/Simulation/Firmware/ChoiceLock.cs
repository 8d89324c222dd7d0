using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace BackflushController.Simulation;

/// <summary>
/// Keeps the firmware from asking its people anything, as <c>lock-choices = yes</c> would: before its first control
/// step a debugger says that nothing is offered. It costs no virtual time, and the flash is that of a box without it.
/// </summary>
public sealed class ChoiceLock
{
    private static readonly ConditionalWeakTable<Type, Action<object>> Lockers = [];

    private readonly VirtualEsp32 _chip;

    private Type? _type;
    private Action<object>? _lock;

    /// <param name="chip">Locked from its next control step on, in every boot.</param>
    public ChoiceLock(VirtualEsp32 chip)
    {
        _chip = chip;
        chip.ProbeEntered += OnEntered;
    }

    /// <summary>The firmware asks, from its next power-up on.</summary>
    public void Lift() => _chip.ProbeEntered -= OnEntered;

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point != FirmwareProbes.Step || hit.Instance is not { } controller)
        {
            return;
        }

        if (_type != controller.GetType())
        {
            _type = controller.GetType();
            _lock = Lockers.GetValue(_type, Locker);
        }

        _lock!(controller);
    }

    private static Action<object> Locker(Type type)
    {
        ParameterExpression controller = Expression.Parameter(typeof(object));
        Expression chooser = Expression.Field(Expression.Convert(controller, type), nameof(Controller.Chooser));
        Expression offered = Expression.Field(chooser, nameof(Chooser.IsOffered));
        return Expression.Lambda<Action<object>>(Expression.Assign(offered, Expression.Constant(false)), controller)
            .Compile();
    }
}
