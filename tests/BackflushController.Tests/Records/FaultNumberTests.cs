namespace BackflushController.Tests.Records;

/// <summary>The records of boxes in use hold a fault as its number.</summary>
public sealed class FaultNumberTests
{
    private const string Numbers = """
         0 None               1 RecipeRefused      2 NoVent             3 VentLocked         4 NoBlindBasket
         5 NoPressure         6 SlowRise           7 LowPlateau         8 StallNotReached    9 OverPressure
        10 PressureIdle      11 PumpStuckOn       12 GroupClosed       13 SensorOpen        14 SensorShorted
        15 SensorNoSupply    16 SensorSilent      17 SensorFrozen      18 SensorImplausible 19 MemoryFails
        20 OutputLeaseLost   21 OutputOrder       22 FillTooLong       23 RunTooLong        24 PumpTooHot
        25 LoopOverruns      26 TankEmpty         27 Restarted         28 ServiceNeeded     29 FillCollapsed
        30 MachinePressure   31 ZeroOff           32 WrongRange        33 PumpDead
        34 PumpResting       35 LeverNotUp        36 LeverNotDown      37 SensorPlace       38 OutputsMixed
        39 CutOffFails
        """;

    [Fact]
    public void A_fault_keeps_its_number_and_a_new_one_is_added_at_the_end() => Listed.AssertSame(
        "The list of fault numbers in FaultNumberTests",
        Enum.GetValues<Fault>().Select(fault => $"{(int)fault} {fault}"),
        Regex.Matches(Numbers, @"\d+ \w+").Select(match => match.Value));
}
