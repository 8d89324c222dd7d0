using BackflushController.Core;

namespace BackflushController.Tests.Report;

/// <summary>The desk reads what the firmware writes, and notices when it was changed.</summary>
public sealed class ScannedLineTests
{
    private const string Good = "BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A";

    [Fact]
    public void Every_part_is_read()
    {
        ScannedRun run = ScannedLineReader.Read(Good);

        Assert.Equal(
            new ScannedRun
            {
                Text = Good,
                Box = 17,
                Run = 142,
                Kind = RunKind.DetergentBackflush,
                Result = RunResult.Completed,
                Fault = Fault.None,
                Proved = 10,
                Cycles = 10,
                PlateauBar = 9.1m,
                VentSeconds = 0.36m,
                Shots = 85,
                TotalCycles = 1_244,
                Hours = 310,
            },
            run);
    }

    [Theory]
    [InlineData(RunResult.Completed)]
    [InlineData(RunResult.Stopped)]
    [InlineData(RunResult.PowerCut)]
    [InlineData(RunResult.Faulted)]
    public void Every_line_of_the_firmware_is_read(RunResult result) =>
        Assert.All(Enum.GetValues<RunKind>(), kind => CheckLineOf(kind, result));

    private static void CheckLineOf(RunKind kind, RunResult result)
    {
        ScannedRun run = ScannedLineReader.Read(LineOf(kind, result));

        Assert.Equal((kind, result, 3), (run.Kind, run.Result, run.Cycles));
        Assert.Equal(result == RunResult.Faulted ? Fault.LowPlateau : Fault.None, run.Fault);
        Assert.Equal(result is RunResult.Faulted or RunResult.PowerCut ? null : 2, run.Proved);
        Assert.Equal(result == RunResult.Faulted ? ProductVersion.Text : null, run.Firmware);
        Assert.Equal(result == RunResult.Faulted ? 6.4m : null, run.LastPlateauBar);
    }

    [Fact]
    public void A_letter_that_was_changed_left_out_or_exchanged_is_noticed()
    {
        for (int i = 0; i < Good.Length; i++)
        {
            string before = Good[..i];
            string after = Good[(i + 1)..];
            foreach (char letter in QrEncoder.Alphabet.Where(letter => letter != Good[i] && letter != ' '))
            {
                AssertBad($"{before}{letter}{after}");
            }

            AssertBad(before + after);
            if (i > 0 && Good[i] != Good[i - 1])
            {
                AssertBad(Good[..(i - 1)] + Good[i] + Good[i - 1] + after);
            }
        }
    }

    [Theory]
    [InlineData("  bf1 b17  r142 det ok 10/10 p9.1 v0.36 s85 c1244 h310 ke64a\r\n")]
    [InlineData("\tBF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A ")]
    public void Blanks_and_small_letters_do_no_harm(string text) =>
        Assert.Equal(Good, ScannedLineReader.Read(text).Text);

    [Theory]
    [InlineData("", "is empty; allowed: a line of a box, which begins with BF1")]
    [InlineData("HTTPS://EXAMPLE.COM", "begins with \"HTTPS://EXAMPLE.COM\"; allowed: a line of a box")]
    [InlineData("BF2 B17 R142 K0000", "has the format BF2; allowed: BF1")]
    [InlineData("BF1 B17 R142 DET OK 10/10", "ends with \"10/10\"; allowed: the whole line, to K and four")]
    [InlineData("BF1", "ends with \"BF1\"; allowed: the whole line")]
    [InlineData("BF1 B18 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A", "is not as the box has shown it")]
    public void What_is_wrong_and_what_is_allowed_is_said(string text, string expected) => Assert.StartsWith(
        expected, Assert.Throws<ScannedLineException>(() => ScannedLineReader.Read(text)).Message);

    [Theory]
    [InlineData("BF1 B17", "has 3 parts; allowed: 7 or more")]
    [InlineData("BF1 B17 R142 DET OK 11/10", "has \"11/10\", which is not possible; allowed: the cycles proved")]
    [InlineData("BF1 B17 R142 TEA OK 1/1", "has \"TEA\", which is not possible; allowed: DET RINSE")]
    [InlineData("BF1 B17 R142 DET FX 1/1", "has \"FX\", which is not possible; allowed: F and a whole number")]
    [InlineData("BF1 B17 R142 DET F0 1/1", "has \"F0\", which is not possible; allowed: OK STOPPED CUT or F and")]
    [InlineData("BF1 B17 R99999999999 DET OK 1/1", "has \"R99999999999\", which is not possible; allowed: R and a")]
    [InlineData("BF1 B17 R142 DET OK 1/1 P9,1", "has \"P9,1\", which is not possible; allowed: P and a number")]
    public void A_line_that_no_box_shows_is_refused_although_its_end_is_right(string begin, string expected) =>
        Assert.StartsWith(
            expected, Assert.Throws<ScannedLineException>(() => ScannedLineReader.Read(Ended(begin))).Message);

    [Fact]
    public void What_a_later_firmware_tells_besides_is_left_out() =>
        Assert.Equal(9.1m, ScannedLineReader.Read(Ended("BF1 B17 R142 DET OK 1/1 Q5 P9.1")).PlateauBar);

    private static string Ended(string begin) => $"{begin} K{ScannedLineReader.Check(begin):X4}";

    private static void AssertBad(string text) =>
        Assert.Throws<ScannedLineException>(() => ScannedLineReader.Read(text));

    private static string LineOf(RunKind kind, RunResult result)
    {
        var book = new Logbook(new BoxRecord(), RecordHealth.Good);
        book.RunStarted(kind);
        for (int i = 0; i < 3; i++)
        {
            book.CycleCompleted(false, 1_850, 9_180, 369);
        }

        if (result == RunResult.PowerCut)
        {
            book.Paused();
        }
        else
        {
            book.RunEnded(result, result == RunResult.Faulted ? (int)Fault.LowPlateau : 0, false, 1);
        }

        var line = new ProofLine();
        line.Begin(book, 0, 17, 6_420);
        while (line.Step())
        {
        }

        return line.Text;
    }
}
