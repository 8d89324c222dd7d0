namespace BackflushController.Simulation;

/// <summary>
/// Reads the memory of the running firmware after each control step, as a debugger at the chip would: it costs no
/// virtual time and changes nothing.
/// </summary>
public sealed class FirmwareDebugger
{
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
                _read = InstrumentedReader<FirmwareState>.Of(FirmwareState.Of, _type);
            }

            _seen(_read!(controller));
        }
    }
}
