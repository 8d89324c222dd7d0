namespace BackflushController.Tests.Trials;

[Trait("Category", "Slow")]
public sealed class RegressionTests
{
    /// <summary>Each seed that has once found something, and what that was.</summary>
    public static TheoryData<int, string> Seeds => new()
    {
        { 101882, "the clock jumps between the pump's last decision and its edge: the valve follows at once" },
        { 105577, "frozen twice, one after the other: the fault comes to the panel when there are ticks again" },
        { 301211, "the call that drives is held up while the gate is alone: it is off with the next one" },
        { 304487, "both slots misread: the box begins anew, and its records are numbered from 1 again" },
        { 116192, "the clock jumps in the tick after a fault: the bound is of the world's time" },
        { 114278, "a pause between two samples of the button, and the contact closes in it: no long press yet" },
        { 101328, "three crashes in a row and detergent in the group: out of the service menu, and the rinse" },
        { 100636, "the chip is reset at an edge of the shutdown after an exception: nothing of it goes on" },
        { 101324, "the same, and the exception came out of the clock" },
        { 100934, "a stray contact stops a run in a tick that the panel's bus then holds up for a second" },
        { 102093, "a run that ends at its prompt is none that an edge has stopped, whatever the one before it was" },
        { 3146, "the group answers for the lever with more than 2 bar: the valve follows the pump after its lag" },
        { 4350, "a press right after the heartbeat has joined in: no edge of an output, so a finger" },
        { 9736, "the portafilter comes off, and behind a clogged screen the group shows the strokes of the pump" },
        { 10117, "a worn seat lets the pump reach the group: that answers as one whose lever is up" },
        { 16680, "the least leak behind the largest pocket of air: the noise of the sensor hides it" },
        { 16253, "a welded pump relay and the machine's own switch: the read-back contact is live from behind" },
        { 12500, "frozen for three seconds as the cut-off's test begins: it has seen nothing" },
        { 17364, "the clock steps in the tick in which the cut-off's test begins" },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_once_found_stays_away(int seed, string found)
    {
        FuzzReport report = FuzzRun.Run(seed);

        Assert.True(report.Violation == null, $"{found}: {report.Violation}");
    }
}
