using System.Runtime.CompilerServices;

namespace BackflushController.Simulation;

/// <summary>
/// Reads the memory of the running firmware after each control step, as a debugger at the chip would: it costs no
/// virtual time and changes nothing.
/// </summary>
public sealed class FirmwareDebugger
{
    // To compile one takes as long as ten seconds of simulation; it goes with its image.
    private static readonly ConditionalWeakTable<Type, Func<object, FirmwareState>> Readers = [];

    private readonly Action<FirmwareState> _seen;

    private object? _controller;
    private Type? _type;
    private Func<object, FirmwareState>? _read;

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
                _read = Readers.GetValue(
                    _type, static type => InstrumentedReader<FirmwareState>.Of(FirmwareState.Of, type));
            }

            _seen(_read!(controller));
        }
    }
}
