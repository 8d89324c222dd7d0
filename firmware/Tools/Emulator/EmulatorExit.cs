namespace BackflushController.Tools.Emulator;

/// <summary>What a run on the emulator ends with.</summary>
public enum EmulatorExit
{
    /// <summary>All tests passed, or the table of the benchmark is whole.</summary>
    Passed = 0,

    /// <summary>It could not start.</summary>
    NotStarted = 1,

    /// <summary>A test failed.</summary>
    Failed = 2,

    /// <summary>No test ran.</summary>
    NoneRan = 3,

    /// <summary>The run broke off.</summary>
    BrokeOff = 4,
}
