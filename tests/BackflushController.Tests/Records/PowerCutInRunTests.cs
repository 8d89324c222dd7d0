using BackflushController.Core.Programmes;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Rig;
using Xunit.Abstractions;

namespace BackflushController.Tests.FlashRecords;

/// <summary>
/// The power goes at some tick of a detergent backflush and comes back: the box must know whether detergent is in the
/// group, must have lost no run, and must start nothing. Every 53rd tick, so that the cuts wander through all phases of
/// the cycles.
/// </summary>
public sealed class PowerCutInRunTests(ITestOutputHelper output)
{
    private const long Second = 1_000_000_000;
    private const long LongPress = 1_200_000_000;
    private const int Stride = 53;
    private const int FewestCuts = 150;

    [Fact]
    public void Wherever_the_power_goes_the_box_knows_of_the_detergent_and_starts_nothing()
    {
        int ticks = TicksOfWholeRun();
        int withDetergent = 0;
        int cuts = 0;
        for (int tick = 1; tick < ticks; tick += Stride)
        {
            DirectRig before = NewRig();
            Play(before, tick);
            bool detergent = before.Controller.Run.DetergentInGroup;
            bool started = before.Edges.Any(edge => edge.Output == RigOutput.Pump);
            int completed = BoxRecord.Sum(before.Controller.Status.Record.CyclesCompleted);

            var after = new DirectRig(before.Sensed, new ControllerSettings(), Offered(), before.Slots);
            after.RunUntil(after.Now + (5 * Second));

            BoxRecord record = after.Controller.Status.Record;
            Assert.Equal(RunState.Ready, after.Controller.Run.State);
            Assert.DoesNotContain(after.Edges, edge => edge.Output is RigOutput.Pump or RigOutput.Valve);
            Assert.True(!detergent || after.ScreenLines[0] == "DUE", $"tick {tick}: the detergent is forgotten");
            Assert.Equal(detergent, record.DetergentLatch);
            Assert.InRange(BoxRecord.Sum(record.CyclesCompleted), 0, completed);
            Assert.True(!started || record.RunsStarted.Sum() == 1, $"tick {tick}: the run is forgotten");
            cuts++;
            withDetergent += detergent ? 1 : 0;
        }

        output.WriteLine($"{cuts} cuts in {ticks} ticks, {withDetergent} of them with detergent in the group");
        Assert.True(cuts >= FewestCuts);
        Assert.InRange(withDetergent, cuts / 2, cuts - 1);
    }

    private static int TicksOfWholeRun()
    {
        DirectRig rig = NewRig();
        return Play(rig, int.MaxValue);
    }

    /// <summary>
    /// A person who answers each prompt after two seconds. Ends at the tick, or when the run is finished.
    /// </summary>
    private static int Play(DirectRig rig, int lastTick)
    {
        int ticks = 0;
        long answersAt = 2 * Second;
        rig.Ticked += () =>
        {
            ticks++;
            bool waits = rig.Controller.Run.State is RunState.Ready or RunState.AwaitingPerson;
            if (!waits)
            {
                answersAt = rig.Now + (2 * Second);
            }
            else if (rig.Now >= answersAt)
            {
                answersAt = rig.Now + (3 * Second);
                rig.PressFor(LongPress);
            }
        };
        bool ended = rig.RunUntil(
            () => ticks >= lastTick || rig.Controller.Run.State == RunState.Finished, 600 * Second);
        Assert.True(ended);
        return ticks;
    }

    private static DirectRig NewRig() => new(
        new SensedMachine(
            SensedMachineParameters.Nominal(MachinePresets.Get(MachinePresets.DefaultName).Parameters), seed: 1),
        new ControllerSettings(),
        Offered());

    private static Programme[] Offered() => ProgrammeCatalogue.ForPeople(new ControllerSettings());
}
