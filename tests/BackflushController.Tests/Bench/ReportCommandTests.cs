namespace BackflushController.Tests.Bench;

public sealed class ReportCommandTests
{
    private const string Detergent = "BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A";
    private const string Fault = "BF1 B3 R7 RINSE F7 -/2 W0.1.0 X3 L6.4 P9.1 V0.36 T1.8 C1236 H310";

    [Fact]
    public void Lines_become_a_table_and_a_run_is_listed_once()
    {
        using var bench = new TestBench();
        string later = Ended("BF1 B17 R142 DET OK 10/10 P9.1 V0.36 C1250 H311");

        Assert.Equal(0, bench.Run("report", later, Detergent, Detergent.ToLowerInvariant(), Faulted));

        Assert.Equal(
            """
            programme            box  run               result  proved  plateau (bar)  vent (s)  shots  cycles  hours
            Detergent backflush   17  142            completed   10/10            9.1      0.36     85    1244    310
            Water rinse            3    7  F7 Pressure too low     -/2            9.1      0.36      -    1236    310

            """,
            bench.Output);
        Assert.Equal("", bench.Error);
    }

    [Fact]
    public void The_log_is_written_as_csv()
    {
        using var bench = new TestBench();
        File.WriteAllText(bench.PathOf("lines.txt"), $"\uFEFF{Detergent}\r\n\r\n=1+1,\"x\"\n{Faulted}\n");

        Assert.Equal(1, bench.Run("report", "--file", "lines.txt", "--csv", "log.csv"));

        string[] rows = File.ReadAllText(bench.PathOf("log.csv")).Split("\r\n");
        Assert.Equal(
            [
                "box,run,programme,result,fault,fault_name,cycles_proved,cycles,plateau_bar,vent_s,fill_s,"
                    + "last_plateau_bar,shots_since_clean,cycles_total,hours_powered,crashes,firmware,"
                    + "scanned_line_ok,problem,scanned_line",
                $"17,142,Detergent backflush,completed,,,10,10,9.1,0.36,,,85,1244,310,,,yes,,{Detergent}",
                $"3,7,Water rinse,fault,7,Pressure too low,,2,9.1,0.36,1.8,6.4,,1236,310,3,0.1.0,yes,,{Faulted}",
                ",,,,,,,,,,,,,,,,,no,\"begins with \"\"=1+1,\"\"X\"\"\"\"; allowed: a line of a box, which begins with "
                    + "BF1\",\"'=1+1,\"\"x\"\"\"",
                "",
            ],
            rows);
        Assert.Equal(
            "bench: line 3 of lines.txt begins with \"=1+1,\"X\"\"; allowed: a line of a box, which begins with BF1\n",
            bench.Error);
    }

    [Fact]
    public void The_standard_input_is_read_and_the_csv_goes_out_alone()
    {
        using var bench = new TestBench { Input = $"{Detergent}\n{Faulted}" };

        Assert.Equal(0, bench.Run("report", "--csv", "-"));

        Assert.StartsWith("box,run,", bench.Output);
        Assert.Equal(4, bench.Output.Split("\r\n").Length);
    }

    [Fact]
    public void A_line_without_its_quotes_is_put_together_again()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run(["report", .. Detergent.Split(' ')]));

        Assert.Contains("10/10", bench.Output);
    }

    [Fact]
    public void A_bad_line_does_not_keep_the_others_back()
    {
        using var bench = new TestBench();

        Assert.Equal(1, bench.Run("report", "tea\n\u001b[2J", Detergent));

        Assert.Contains("10/10", bench.Output);
        Assert.StartsWith("bench: argument 1 begins with \"TEA\"; allowed: ", bench.Error);
        Assert.Equal(2, bench.Error.Split('\n').Length);
    }

    [Theory]
    [InlineData("report", "there is no scanned line; allowed: arguments, --file or the standard input")]
    [InlineData("report --file none.txt", "--file \"none.txt\" does not exist; allowed: a file with a scanned line in")]
    [InlineData("report --file .", "--file \".\" cannot be read; allowed: a file with a scanned line in")]
    [InlineData("report BF1 --csv no/such/log.csv", "the results cannot be written: ")]
    public void A_mistake_gets_one_line(string arguments, string expected)
    {
        using var bench = new TestBench();

        Assert.Equal(2, bench.Run(arguments.Split(' ')));

        Assert.StartsWith($"bench: {expected}", bench.Error);
        Assert.Equal(2, bench.Error.Split('\n').Length);
    }

    private static string Faulted => Ended(Fault);

    private static string Ended(string line) => $"{line} K{ScannedLineReader.Check(line):X4}";
}
