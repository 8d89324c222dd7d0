namespace BackflushController.Tests.Board;

public class ProbeTests
{
    private const string Source = """
        namespace Sample
        {
            public sealed class Loop
            {
                public int Ticks;

                public int Tick(int before, long now, long other)
                {
                    Ticks++;
                    if (now == 30) { return 1; }
                    if (now == 40) { throw new InvalidOperationException("tick"); }
                    Thread.Sleep(10);
                    return 2;
                }

                public void Plain() { Ticks += 2; }

                public static long Value() { return 7; }
            }

            public static class Program
            {
                public static void Main()
                {
                    Loop loop = new Loop();
                    for (long now = 20; now < 50; now += 10)
                    {
                        try { loop.Tick(1, now, 99); } catch (InvalidOperationException) { }
                    }

                    loop.Plain();
                    if (Loop.Value() != 7) { throw new Exception(); }
                }
            }
        }
        """;

    private static readonly ProbePoint Tick = new("Sample.Loop::Tick");
    private readonly VirtualEsp32 _chip = new(TestCosts.Default);
    private readonly List<ProbeHit> _entered = [];
    private readonly List<ProbeHit> _exited = [];

    public ProbeTests()
    {
        _chip.ProbeEntered += (in ProbeHit hit) => _entered.Add(hit);
        _chip.ProbeExited += (in ProbeHit hit) => _exited.Add(hit);
    }

    [Fact]
    public void Entering_is_seen_with_the_first_argument_of_type_long_and_leaving_on_returns_and_exceptions()
    {
        Run(Tick);
        Assert.Equal([20L, 30L, 40L], _entered.Select(hit => hit.Argument));
        Assert.All(_entered, hit => Assert.Equal(Tick, hit.Point));
        Assert.Equal(3, _exited.Count);
    }

    [Fact]
    public void The_time_between_is_that_of_the_method_with_its_device_calls()
    {
        Run(Tick);
        Assert.InRange(_exited[0].Nanoseconds - _entered[0].Nanoseconds, 1, 10 * Millisecond);
        Assert.Equal(0, (_exited[0].Nanoseconds - TestCosts.BootToMain - 3_700_000) / Millisecond % 10);
    }

    [Fact]
    public void The_units_between_are_those_of_the_method_alone()
    {
        Run(Tick);
        InterpreterCosts units = TestCosts.Default.Units;
        int increment = (3 * units.Load) + units.LoadField + units.Arithmetic + units.StoreField;
        int test = (2 * units.Load) + units.Conversion + units.Branch;
        int result = units.Load + units.Return;
        Assert.Equal(increment + test + result, _exited[1].UnitHundredths - _entered[1].UnitHundredths);
    }

    [Fact]
    public void A_method_without_a_long_argument_gives_zero_and_one_that_returns_a_value_still_does()
    {
        RunEnd end = Run(new ProbePoint("Sample.Loop::Plain"), new ProbePoint("Sample.Loop::Value"));
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        Assert.Equal(["Sample.Loop::Plain", "Sample.Loop::Value"], _entered.Select(hit => hit.Point.Method));
        Assert.Equal(["Sample.Loop::Plain", "Sample.Loop::Value"], _exited.Select(hit => hit.Point.Method));
        Assert.All(_entered, hit => Assert.Equal(0, hit.Argument));
    }

    [Fact]
    public void Probes_cost_nothing()
    {
        Run(Tick);
        VirtualEsp32 unwatched = new(TestCosts.Default);
        unwatched.Run(FirmwareCompiler.Load(Source));
        Assert.Equal(unwatched.UnitHundredths, _chip.UnitHundredths);
        Assert.Equal(unwatched.NowNanoseconds, _chip.NowNanoseconds);
    }

    [Fact]
    public void A_probe_that_names_no_method_is_refused()
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(
            () => Run(Tick, new ProbePoint("Sample.Loop::Tock")));
        Assert.Contains("Sample.Loop::Tock", problem.Message);
    }

    [Fact]
    public void A_listener_can_cut_the_power()
    {
        _chip.ProbeEntered += (in ProbeHit hit) =>
        {
            if (hit.Argument == 30)
            {
                _chip.CutPower();
            }
        };
        Assert.Equal(RunEndReason.PowerCut, Run(Tick).Reason);
        Assert.Equal(2, _entered.Count);
        Assert.Single(_exited);
    }

    private RunEnd Run(params ProbePoint[] probes) => _chip.Run(FirmwareCompiler.Load(Source, probes));
}
