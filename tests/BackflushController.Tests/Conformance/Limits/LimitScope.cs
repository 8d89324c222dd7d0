namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Which projects a rule is about.</summary>
[Flags]
internal enum LimitScope
{
    Firmware = 1,
    UnitTests = 2,
    Everywhere = Firmware | UnitTests,
}
