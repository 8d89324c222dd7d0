namespace BackflushController.Tests.Display;

/// <summary>How many cycles of how many a finished run says were proved.</summary>
[Trait("Category", "Slow")]
public sealed class DoneCountTests
{
    private const int Seeds = 10;

    /// <summary>The flush of a preset proves nothing, and its cycles are not counted as missing.</summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory9Bar)]
    [InlineData(MachineProfile.Vibratory12Bar)]
    [InlineData(MachineProfile.E61Vibratory)]
    [InlineData(MachineProfile.E61Rotary)]
    public void A_sound_machine_reads_that_all_cycles_were_proved(MachineProfile profile)
    {
        Assert.All(Enumerable.Range(1, Seeds), seed =>
        {
            foreach (int index in (int[])[0, 1])
            {
                DiagnosisRun run = TrialBox.OnProfile(profile, seed).Used()
                    .Run(settings => ConfiguredProgrammes.Of(settings)[index]);
                run.GoTo(RunState.Finished);
                run.World.RunUntil(run.World.Now + Second);

                var scene = new BackflushController.Core.Display.Scene();
                new DoneScreen().Compose(run.World.Controller.Status, scene);
                Programme programme = run.Run.Walk.Programme;
                int backflushes = programme.Stages.Where(stage => stage.Kind == StageKind.Backflush)
                    .Sum(stage => stage.Cycles);
                Assert.Equal((programme.Name, backflushes, backflushes), (programme.Name, scene.Number, scene.Whole));
            }
        });
    }
}
