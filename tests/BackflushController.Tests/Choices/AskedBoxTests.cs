namespace BackflushController.Tests.Choices;

/// <summary>Seeded people who press what they like at a box that asks, and cut its power.</summary>
[Trait("Category", "Slow")]
public sealed class AskedBoxTests
{
    private const int Seeds = 60;
    private const int MostPresses = 12;

    private static readonly byte[] File = Encoding.ASCII.GetBytes("fill-limit = 15\nstall-fill = 15\nbuzzer = off\n");

    [Fact]
    public void Whatever_is_pressed_nothing_is_driven_what_was_taken_is_kept_and_there_is_a_way_out() =>
        Assert.All(Enumerable.Range(1, Seeds), seed => Play(new Random(seed), seed));

    /// <summary>Every fault, every power cut, and a way out of every screen.</summary>
    [Fact]
    public void No_invariant_is_violated_by_a_box_that_asks()
    {
        string[] broken =
        [
            .. Enumerable.Range(1, 100).AsParallel().AsOrdered()
                .Select(seed => FuzzRun.RunAsking(seed))
                .Where(report => report.Violation != null)
                .Select(report => $"seed {report.Seed}: {report.Violation}"),
        ];
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    private static void Play(Random random, int seed)
    {
        var machine = new SensedMachine(SensedMachineParameters.Default, seed);
        var slots = new byte[]?[DirectBoard.SlotCount];
        for (int boot = 0; boot < 3; boot++)
        {
            DirectSimulation box = PowerUp(machine, slots);
            bool asks = Array.Exists(Record(box).Choices, choice => choice == 0);
            box.RunUntil(box.Now + (2 * Second));
            Assert.Equal(asks, IsAsked(box));
            for (int press = random.Next(MostPresses); press > 0 && IsAsked(box); press--)
            {
                Press(box, isLong: random.Next(3) == 0);
            }

            byte[] taken = [.. Record(box).Choices];
            Assert.DoesNotContain(box.Edges, edge => edge.Output is BoxOutput.Pump or BoxOutput.Valve);

            // What was taken is written as soon as nothing sounds.
            box.RunUntil(box.Now + (300 * Millisecond));
            DirectSimulation after = PowerUp(machine, slots);
            Assert.Equal(taken, Record(after).Choices);
            LeadOut(after);
        }
    }

    private static void LeadOut(DirectSimulation box)
    {
        DirectSimulation tried = box.Fork();
        tried.RunUntil(tried.Now + (2 * Second));
        for (int press = 0; press < BoxRecord.ChoiceKinds && IsAsked(tried); press++)
        {
            Press(tried, isLong: true);
        }

        Assert.False(IsAsked(tried));
        Assert.IsType<ReadyScreen>(tried.Controller.Status.Screen);
        Assert.DoesNotContain((byte)0, Record(tried).Choices);
    }

    private static DirectSimulation PowerUp(SensedMachine machine, byte[]?[] slots)
    {
        SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(File, File.Length));
        return new DirectSimulation(
            machine, outcome.Settings, ConfiguredProgrammes.Of(outcome.Settings), slots, outcome: outcome);
    }

    private static void Press(DirectSimulation box, bool isLong)
    {
        box.PressFor(isLong ? PushButton.LongPress : PushButton.ShortPress);
        box.RunUntil(box.Now + (2 * Second));
    }

    private static bool IsAsked(DirectSimulation box) => box.Controller.Status.Screen is QuestionScreen;

    private static BoxRecord Record(DirectSimulation box) => box.Controller.Status.Record;
}
