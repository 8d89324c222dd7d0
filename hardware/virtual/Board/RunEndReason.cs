namespace BackflushController.VirtualBoard;

/// <summary>Why a boot ended.</summary>
public enum RunEndReason
{
    /// <summary>Main returned. On the chip the outputs keep their level and nothing runs any more.</summary>
    MainReturned,

    /// <summary>An exception left Main. On the chip the outputs keep their level and nothing runs any more.</summary>
    UnhandledException,

    /// <summary>The firmware rebooted the device.</summary>
    Reboot,

    /// <summary>The world cut the power.</summary>
    PowerCut,
}
