namespace BackflushController.Tests.Simulations;

/// <summary>What the firmware has beside the programmes, through the commands of the bench.</summary>
[Trait("Category", "Slow")]
public sealed class ServiceByHandTests
{
    [Fact]
    public void The_power_comes_on_with_the_button_held_and_the_service_menu_opens()
    {
        string held = "";
        string open = "";
        World bench = new ScriptedOperator().Await(RunState.Ready).Do(WorldAction.Power, "off").Wait(1)
            .Do(WorldAction.Power, "on-held").Wait(4.5).Look(now => held = Words(now))
            .Wait(3).Look(now => open = Words(now))
            .Run();

        Assert.Contains("Release", held);
        Assert.DoesNotContain("Release", open);
        Assert.False(bench.Box.Button.IsHeld);
        Assert.Equal(TextId.DetergentBackflush, bench.Firmware.Programme);
    }

    [Fact]
    public void With_the_power_on_it_goes_off_first()
    {
        World bench = ServiceScript.Open().Run();

        Assert.Equal(2, bench.Box.Chip.Boots);
    }

    [Fact]
    public void A_button_that_is_down_cannot_be_held_a_second_time()
    {
        var script = new ScriptedOperator().Do(WorldAction.Button, "down").Do(WorldAction.Power, "on-held");
        var bench = new World(ScenarioText.Default);

        Assert.Equal("the button is down already", Assert.Throws<RefusedException>(() => bench.Run(script)).Message);
        Assert.Single(bench.Commands);
    }

    [Theory]
    [InlineData(1, TextId.ValveProof, 2)]
    [InlineData(2, TextId.TeachIn, 4)]
    public void Valve_proof_and_teach_in_run_from_the_menu_to_their_end(int line, TextId programme, int cycles)
    {
        TextId ran = default;
        World bench = ServiceScript.Open().Next(line)
            .Do(WorldAction.Press, "long").Await(RunState.AwaitingPerson).Wait(2)
            .Do(WorldAction.Press, "long").Await(RunState.Finished)
            .Look(now => ran = now.Firmware.Programme)
            .Run();

        Assert.Equal(programme, ran);
        Assert.Equal(cycles, bench.Firmware.CyclesCompleted);
        Assert.Equal(Fault.None, bench.Firmware.Fault);
    }

    [Fact]
    public void All_steps_of_the_commissioning_are_done_and_remembered()
    {
        World bench = ServiceScript.Open()
            .Next(1).RunLine().Next(1).RunLine().Next(1).RunLine().Next(1).RunLine()
            .Next(1).Choose().Wait(8).Choose()
            .Next(1).Choose().Next(3).Choose()
            .Next(1).Choose()
            .Next(1).Choose().Choose()
            .Next(1).Choose().Choose().Wait(5)
            .Run();

        var record = new BoxRecord();
        new RecordStore(new FlashSlotReader(bench.Box.Chip.Flash)).Load(record);
        Assert.Equal((1 << Commissioning.Steps) - 1, record.Commissioned);
    }

    [Fact]
    public void A_run_with_the_button_held_at_power_up_and_a_coffee_is_the_same_again_to_the_byte()
    {
        World saved = ServiceScript.Open().Next(1).Do(WorldAction.Power, "off").Wait(1).Do(WorldAction.Power, "on")
            .Wait(4).Do(WorldAction.Coffee, "shot").Wait(40)
            .Run();

        World again = Replay.Run(RecordingFile.Read(RecordingFile.Write(saved.Record())));

        Assert.Equal(TraceCsv.Of(saved.Trace), TraceCsv.Of(again.Trace));
        Assert.Contains("turns the brew switch on for a coffee", TraceCsv.Of(again.Trace));
    }

    private static string Words(World bench) => string.Join(' ', PlainWords.Of(new ScreenReader().Read(bench.Frame())));
}
