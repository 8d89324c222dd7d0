using System.Reflection;
using System.Runtime.Loader;
using nanoFramework.Hardware.Esp32;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Report;

/// <summary>What the pieces of a line and of its code cost by the shipped cost model.</summary>
public sealed class PieceTests(ITestOutputHelper output)
{
    private const int MostUnits = 620;

    private readonly FirmwareImage _image = ProgrammeRun.LoadFirmware(Default);

    [Theory]
    [InlineData("BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A")]
    [InlineData("::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::: 61 AND UP: :::")]
    [InlineData("A")]
    public void No_piece_of_a_code_takes_long(string text) => Measure("Report.QrEncoder", () => [text]);

    [Theory]
    [InlineData(RunResult.Completed)]
    [InlineData(RunResult.Faulted)]
    public void No_piece_of_a_line_takes_long(RunResult result) =>
        Measure("Report.ProofLine", () => [BookWith(result), 0, 9_999, 12_345]);

    private object BookWith(RunResult result)
    {
        object record = New("Records.BoxRecord");
        int[] counts = (int[])record.GetType().GetField(nameof(BoxRecord.Counts))!.GetValue(record)!;
        counts[BoxRecord.Crashes] = 123;
        counts[BoxRecord.Shots] = 123_456;
        counts[BoxRecord.PowerOnMinutes] = 12_345_678;
        counts[BoxRecord.CyclesCompleted] = 123_456;
        counts[BoxRecord.RunsStarted] = 123_456;
        object book = New("Records.Logbook", record, Enumeration(RecordHealth.Good));
        Call(book, nameof(Logbook.RunStarted), Enumeration(RunKind.WaterRinse));
        Call(book, nameof(Logbook.CycleCompleted), false, 12_345, 12_345, 12_345);
        Call(book, nameof(Logbook.RunEnded), Enumeration(result), 34, false, 0);
        return book;
    }

    private void Measure(string type, Func<object[]> arguments)
    {
        VirtualEsp32 chip = new(Default);
        List<long> units = [];
        RunEnd end = chip.Run(() =>
            {
                object worker = New(type);
                object[] beginWith = arguments();
                Func<bool> step = worker.GetType().GetMethod("Step")!.CreateDelegate<Func<bool>>(worker);
                long of = UnitsOf(chip, () => { });
                units.Add(UnitsOf(chip, () => Call(worker, "Begin", beginWith)) - of);
                bool goesOn = true;
                while (goesOn)
                {
                    units.Add(UnitsOf(chip, () => goesOn = step()) - of);
                }
            },
            _image);
        Assert.Null(end.Exception);

        output.WriteLine(
            $"Begin {units[0]}, {units.Count - 1} pieces, {units.Skip(1).Min()} to {units.Skip(1).Max()}, "
            + $"in all {units.Sum()} units: {string.Join(' ', units)}");
        Assert.InRange(units.Max(), 1, MostUnits);
    }

    /// <summary>What was spent becomes time when the chip is asked for it.</summary>
    private static long UnitsOf(VirtualEsp32 chip, Action work)
    {
        HighResTimer.GetCurrent();
        long before = chip.UnitHundredths;
        work();
        HighResTimer.GetCurrent();
        return (chip.UnitHundredths - before) / 100;
    }

    private static void Call(object target, string method, params object[] arguments) =>
        target.GetType().GetMethod(method)!.Invoke(target, arguments);

    private object New(string type, params object[] arguments) => Activator.CreateInstance(CoreType(type), arguments)!;

    private object Enumeration(Enum value) =>
        Enum.ToObject(CoreType(value.GetType().FullName!["BackflushController.Core.".Length..]), value);

    private Type CoreType(string name) => AssemblyLoadContext.GetLoadContext(_image.Application)!
        .LoadFromAssemblyName(new AssemblyName("BackflushController.Core"))
        .GetType($"BackflushController.Core.{name}", true)!;
}
