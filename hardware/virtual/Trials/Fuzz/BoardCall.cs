namespace BackflushController.Trials;

/// <summary>The calls of the board, any of which may throw or take long.</summary>
public enum BoardCall
{
    /// <summary>The clock.</summary>
    Now,

    /// <summary>The rest.</summary>
    Rest,

    /// <summary>The look at the button.</summary>
    Button,

    /// <summary>The look at the sensor.</summary>
    Sample,

    /// <summary>The outputs, before any of them changes.</summary>
    Drive,

    /// <summary>The outputs, when they have changed.</summary>
    DriveDone,

    /// <summary>The heartbeat.</summary>
    Beat,

    /// <summary>The panel's start.</summary>
    StartPanel,

    /// <summary>A page of the panel.</summary>
    ShowPage,

    /// <summary>The read of a slot.</summary>
    ReadSlot,

    /// <summary>The write of a slot.</summary>
    WriteSlot,
}
