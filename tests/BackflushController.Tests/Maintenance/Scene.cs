namespace BackflushController.Tests.Maintenance;

/// <summary>What people do at a machine.</summary>
internal enum Scene
{
    PowerUp,
    Idle,
    Shot,
    ShortShot,
    FlushBySwitch,
    BackflushBySwitch,
    WaterRinse,
    Detergent,
    DeepClean,
    ClearWaterFinish,
    OpenFlush,
    GasketChanged,
    Descaled,
    TrayEmptied,
}
