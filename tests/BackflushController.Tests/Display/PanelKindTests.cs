namespace BackflushController.Tests.Display;

public sealed class PanelKindTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void Both_panel_chips_show_the_same_pictures()
    {
        Assert.Equal(
            PicturesOn(new Ssd1306Chip(), PanelKind.Ssd1306), PicturesOn(new Sh1106Chip(), PanelKind.Sh1106));
    }

    private static List<byte[]> PicturesOn(OledChip panel, PanelKind kind)
    {
        CostModel costs = CostModel.LoadDefault();
        var firmware = new InstrumentedFirmware(costs);
        var simulation = new ChipSimulation(
            costs, MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1, flash: null, panel);
        List<byte[]> pictures = [];
        simulation.Chip.Schedule(4 * Second, () => simulation.Button.PressFor(Second));
        for (int second = 2; second < 8; second += 2)
        {
            simulation.Chip.Schedule(second * Second, () => pictures.Add(panel.ToFrame()));
        }

        simulation.Chip.Schedule(9 * Second, simulation.Chip.CutPower);
        RunEnd end = simulation.Chip.Run(firmware.MainWith(new ControllerSettings { Panel = kind }), firmware.Image);
        Assert.Equal(RunEndReason.PowerCut, end.Reason);

        Assert.Equal(3, pictures.Count);
        Assert.True(pictures[0].Any(column => column != 0), "the panel is lit");
        Assert.NotEqual(pictures[0], pictures[2]);
        return pictures;
    }
}
