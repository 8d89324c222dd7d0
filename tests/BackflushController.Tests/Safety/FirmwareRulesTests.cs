namespace BackflushController.Tests.Safety;

public sealed class FirmwareRulesTests
{
    /// <summary>
    /// A boot on the desk enters Main again in the same process: nothing may be left of the boot before.
    /// </summary>
    [Fact]
    public void The_firmware_keeps_no_state_outside_its_objects() =>
        Assert.Empty(ProgrammeRun.LoadFirmware(CostModel.LoadDefault()).MutableStatics);
}
