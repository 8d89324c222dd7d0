namespace BackflushController.Tests.Display;

/// <summary>How the panel and its wires are during a run.</summary>
public enum PanelCondition
{
    Attached,
    Unplugged,
    OpenBus,
    StuckBus,
}
