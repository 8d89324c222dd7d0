namespace BackflushController.Trials;

/// <summary>The calls of the board, any of which may throw or take long.</summary>
public enum BoardCall
{
    Now,

    Rest,

    Contacts,

    Sensor,

    /// <summary>The outputs, before any of them changes.</summary>
    Drive,

    /// <summary>The outputs, when they have changed.</summary>
    DriveDone,

    Beat,

    StartPanel,

    ShowPage,

    SetPanelLook,

    ReadSlot,

    WriteSlot,
}
