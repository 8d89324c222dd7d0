namespace BackflushController.Tests.Recorded;

/// <summary>What the firmware makes of recordings that are made of single figures.</summary>
public sealed class RecordedBoxTests
{
    [Fact]
    public void A_forward_flush_is_proved_with_its_rebound_and_is_no_coffee()
    {
        // 20251017T073438 of a Decent DE1 (xeraa/de1app-otel): 7 bar after 2.5 and 4 s, 10.8 and 12 bar, no pressure
        // 0.4 s after the release, then a rebound: at first 0.9 bar for 2 s and gone after 10 s, later 0.35 bar.
        Trace cleaning = new Trace()
            .On(20, (0, 0.4), (1, 1.5), (2.5, 7), (3, 10.6), (20, 10.8))
            .Off(15, (0.4, 0), (0.8, 1.25), (1, 0.9), (3, 0.9), (6, 0.5), (10, 0), (15, 0));
        for (int cycle = 2; cycle <= 5; cycle++)
        {
            cleaning
                .On(15, (2.2, 0), (2.9, 1), (4, 7), (4.6, 11.9), (15, 12))
                .Off(15, (0.4, 0), (0.8, 0.35), (1.2, 0), (15, 0));
        }

        ReplayReport cycles = RecordedBox.Replay(cleaning.Recording(tellsPump: true));
        ReplayReport byHand = RecordedBox.Replay(cleaning.Recording(tellsPump: false));

        Assert.Empty(cycles.Marks);
        Assert.Equal(5, cycles.Cycles.Count);
        Assert.All(cycles.Cycles, cycle => Assert.NotNull(cycle.StallSeconds));
        Assert.Equal([2.5, 4, 4, 4, 4], cycles.Cycles.Select(cycle => Math.Round(cycle.FillSeconds!.Value, 1)));
        Assert.All(cycles.Cycles, cycle => Assert.InRange(cycle.VentSeconds!.Value, 0.3, 0.45));
        Assert.InRange(cycles.Cycles[0].ReboundBar!.Value, 1, 1.3);
        Assert.Empty(byHand.Shots);
        Assert.Empty(byHand.Marks);
    }

    [Fact]
    public void A_rebound_that_stays_is_called_what_it_is()
    {
        Trace leaking = new Trace()
            .On(10, (1, 1), (2, 9), (10, 9))
            .Off(15, (0.4, 0), (1, 1.6), (15, 1.6));

        ReplayReport report = RecordedBox.Replay(leaking.Recording(tellsPump: true));

        Assert.Equal(["Unexpected pressure"], report.Faults);
    }

    [Fact]
    public void A_fill_that_collapses_is_called_so()
    {
        Trace collapsing = new Trace().On(10, (1, 1), (2, 9), (5, 9), (5.2, 0.2), (10, 0.2)).Off(5, (5, 0));

        ReplayReport report = RecordedBox.Replay(collapsing.Recording(tellsPump: true));

        Assert.Equal("Pressure collapsed", report.Faults.First());
    }

    [Fact]
    public void Pressure_that_stands_for_two_minutes_without_a_pump_is_called_unexpected()
    {
        ReplayReport report = RecordedBox.Replay(new Trace().Off(140, (1, 3), (139, 3), (140, 0)).Recording(false));

        Assert.Empty(report.Shots);
        Assert.Equal(["Unexpected pressure"], report.Faults);
        Assert.InRange(report.Marks[0].TimeNanoseconds * 1e-9, 120, 121);
    }

    [Fact]
    public void A_sensor_that_drops_out_is_said_and_is_no_fault_while_nothing_runs()
    {
        ReplayReport report = RecordedBox.Replay(
            new Trace().Off(9, (1, 0), (1.1, -5), (4, -5), (4.1, 0), (9, 0)).Recording(false));

        Assert.Equal(["lost: the signal is at ground", "measures again"], report.Marks.Select(mark => mark.Text));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void Two_coffees_in_turn_are_told_with_their_times()
    {
        ReplayReport report = RecordedBox.Replay(new Trace()
            .Off(40, (5, 0), (12, 9), (35, 9), (35.3, 0), (40, 0))
            .Off(40, (5, 0), (12, 9), (35, 9), (35.3, 0), (40, 0))
            .Recording(false));

        Assert.Equal([6, 46], report.Shots.Select(shot => Math.Round(shot.StartSeconds)));
        Assert.Equal([35, 75], report.Shots.Select(shot => Math.Round(shot.EndSeconds)));
    }

    /// <summary>Corners of a pressure, straight from one to the next, with the pump on or off.</summary>
    private sealed class Trace
    {
        private readonly List<RecordedSample> _samples = [new RecordedSample(0, 0, Pump: false)];
        private double _now = 0.01;

        public Trace On(double seconds, params (double After, double Bar)[] corners) => Add(true, seconds, corners);

        public Trace Off(double seconds, params (double After, double Bar)[] corners) => Add(false, seconds, corners);

        public PressureRecording Recording(bool tellsPump) => new(
            [.. _samples.Select(sample => tellsPump ? sample : sample with { Pump = null })]);

        private Trace Add(bool pump, double seconds, (double After, double Bar)[] corners)
        {
            // A sample at its beginning tells the pump; it goes off after the last one of its part.
            _samples.Add(new RecordedSample(_now, _samples[^1].Bar, Pump: pump));
            _samples.AddRange(corners
                .Where(corner => corner.After > 0)
                .Select(corner => new RecordedSample(_now + corner.After, corner.Bar, Pump: pump)));
            _now += seconds + 0.01;
            return this;
        }
    }
}
