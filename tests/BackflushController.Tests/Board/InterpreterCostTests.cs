using System.Reflection;

namespace BackflushController.Tests.Board;

/// <summary>The charges of the instrumentation against the relative costs that were measured on nanoCLR.</summary>
public class InterpreterCostTests
{
    private const double Tolerance = 0.35;
    private const int Iterations = 1000;

    private const string Types = """
        using System;

        public class Base { public virtual void Virtual() { } }

        public struct Pair { public int A; public int B; public Pair(int a, int b) { A = a; B = b; } }

        public sealed class Thing : Base, IEmpty
        {
            public int Field;
            public static int StaticField;
            public void Instance() { }
            public void InstanceWithTwo(int a, int b) { }
            public override void Virtual() { }
            public void Empty() { }
            public static void Static() { }
            public static void Take(Pair pair) { }
            public Pair Stored;
            public Pair Give() { return Stored; }
        }

        public interface IEmpty { void Empty(); }

        """;

    private const string SwitchOfFour = """
        switch (k)
        {
            case 0: x = 5; break;
            case 1: x = 6; break;
            case 2: x = 9; break;
            case 3: x = 2; break;
        }
        """;

    [Fact]
    public void An_empty_for_iteration_costs_four_units() => AssertUnits(4, UnitsPerIteration());

    [Theory]
    [InlineData("int x = 0;", "x += 7;", "x", 3.5)]
    [InlineData("long x = 0; long y = n;", "x += y;", "x", 3.5)]
    [InlineData("float x = 0; float y = 2.5f;", "x += y;", "x", 3.5)]
    [InlineData("double x = 0;", "x += 2.5;", "x", 3.5)]
    [InlineData("", "Thing.StaticField++;", "null", 5)]
    [InlineData("Thing t = new Thing();", "t.Field++;", "null", 8)]
    [InlineData("int[] a = new int[4];", "a[2] = i;", "null", 3)]
    [InlineData("int[] a = new int[4]; int x = 0;", "x = a[2];", "x", 3)]
    [InlineData("", "Thing.Static();", "null", 6)]
    [InlineData("Thing t = new Thing();", "t.Instance();", "null", 8)]
    [InlineData("Thing t = new Thing();", "t.InstanceWithTwo(i, n);", "null", 12)]
    [InlineData("Base t = new Thing();", "t.Virtual();", "null", 9)]
    [InlineData("IEmpty t = new Thing();", "t.Empty();", "null", 13)]
    [InlineData("Action a = new Thing().Instance;", "a();", "null", 8)]
    [InlineData("long x = 0;", "x = Environment.TickCount64;", "x", 30)]
    [InlineData("Pair p = new Pair(1, 2);", "Thing.Take(p);", "null", 67.5)]
    [InlineData("Thing t = new Thing(); Pair p = default;", "p = t.Give();", "p.A", 67.5)]
    [InlineData("object o = null;", "o = new object();", "o", 12)]
    [InlineData("string s = null;", "s = \"p=\" + i.ToString();", "s", 190)]
    public void An_operation_costs_what_was_measured(string before, string body, string result, double units) =>
        AssertUnits(units, UnitsPerIteration(before, body, result) - UnitsPerIteration());

    [Fact]
    public void Try_and_finally_cost_ten_units_besides_what_is_in_them()
    {
        const string before = "int x = 0;";
        AssertUnits(10, UnitsPerIteration(before, "try { x = i; } finally { x += 3; }", "x")
                - UnitsPerIteration(before, "x = i; x += 3;", "x"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_switch_of_four_costs_five_units_whichever_case_it_takes(int taken) =>
        AssertUnits(5, UnitsPerIteration("int x = 0;", SwitchOfFour, "x", taken) - UnitsPerIteration());

    private static void AssertUnits(double expected, double actual) =>
        Assert.InRange(actual, expected * (1 - Tolerance), expected * (1 + Tolerance));

    /// <summary>
    /// What one more iteration costs: the difference of two runs, so that what is around the loop drops out.
    /// </summary>
    private static double UnitsPerIteration(string before = "", string body = "", string result = "null", int k = 0)
    {
        FirmwareImage image = Load(before, body, result);
        long more = Run(image, 2 * Iterations, k).UnitHundredths - Run(image, Iterations, k).UnitHundredths;
        return more / 100.0 / Iterations;
    }

    /// <summary>A method that does something n times; it gives a result, so the compiler leaves nothing out.</summary>
    private static FirmwareImage Load(string before, string body, string result) => FirmwareCompiler.Load(
        $$"""
        {{Types}}
        public static class Loop
        {
            public static object Run(int n, int k)
            {
                {{before}}
                for (int i = 0; i < n; i++) { {{body}} }
                return {{result}};
            }
        }
        """);

    private static VirtualEsp32 Run(FirmwareImage image, int iterations, int k)
    {
        VirtualEsp32 chip = new(TestCosts.Default);
        MethodInfo loop = image.Application.GetType("Loop")!.GetMethod("Run")!;
        RunEnd end = chip.Run(() => loop.Invoke(null, [iterations, k]), image);
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        return chip;
    }
}
