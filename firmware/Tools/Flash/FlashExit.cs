namespace BackflushController.Tools.Flash;

/// <summary>
/// What the flash tool ends with. 1 is left to <c>dotnet run</c>, which ends with it when it cannot build the tool.
/// </summary>
public enum FlashExit
{
    /// <summary>The box runs what it was given.</summary>
    Done = 0,

    /// <summary>The command line is wrong.</summary>
    Options = 2,

    /// <summary>The settings file is missing or refused.</summary>
    Settings = 3,

    /// <summary>The application image is missing or damaged.</summary>
    Image = 4,

    /// <summary>The archive is not complete or cannot be filled, or the runtime cannot be downloaded.</summary>
    Archive = 5,

    /// <summary>nanoff cannot be installed or started.</summary>
    Nanoff = 6,

    /// <summary>No port, too many, or one that cannot be opened.</summary>
    Port = 7,

    /// <summary>No chip answers, or one that is not the box's.</summary>
    Chip = 8,

    /// <summary>The runtime was not written.</summary>
    RuntimeNotWritten = 9,

    /// <summary>The application was not written.</summary>
    ApplicationNotWritten = 10,

    /// <summary>The settings were not written.</summary>
    SettingsNotWritten = 11,

    /// <summary>The box does not run what was written.</summary>
    Check = 12,

    /// <summary>The person did not say yes, or pressed Ctrl+C.</summary>
    Stopped = 13,

    /// <summary>The files for nanoff cannot be written; the box is as it was.</summary>
    Temporary = 14,
}
