using System.Reflection;

namespace BackflushController.Tests.Board;

/// <summary>The weaver's charges against the relative costs that were measured on nanoCLR.</summary>
public class InterpreterCostTests
{
    private const double Tolerance = 0.35;
    private const int Iterations = 1000;

    private const string Source = """
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

        public static class Loops
        {
            public static void EmptyLoop(int n)
            {
                for (int i = 0; i < n; i++) { }
            }

            public static int LocalInt(int n)
            {
                int x = 0;
                for (int i = 0; i < n; i++) { x += 7; }
                return x;
            }

            public static long LocalLong(int n)
            {
                long x = 0;
                long y = n;
                for (int i = 0; i < n; i++) { x += y; }
                return x;
            }

            public static float LocalFloat(int n)
            {
                float x = 0;
                float y = 2.5f;
                for (int i = 0; i < n; i++) { x += y; }
                return x;
            }

            public static double LocalDouble(int n)
            {
                double x = 0;
                for (int i = 0; i < n; i++) { x += 2.5; }
                return x;
            }

            public static void StaticField(int n)
            {
                for (int i = 0; i < n; i++) { Thing.StaticField++; }
            }

            public static void ObjectField(int n)
            {
                Thing t = new Thing();
                for (int i = 0; i < n; i++) { t.Field++; }
            }

            public static void ArrayStore(int n)
            {
                int[] a = new int[4];
                for (int i = 0; i < n; i++) { a[2] = i; }
            }

            public static int ArrayLoad(int n)
            {
                int[] a = new int[4];
                int x = 0;
                for (int i = 0; i < n; i++) { x = a[2]; }
                return x;
            }

            public static int Switch(int n, int k)
            {
                int x = 0;
                for (int i = 0; i < n; i++)
                {
                    switch (k)
                    {
                        case 0: x = 5; break;
                        case 1: x = 6; break;
                        case 2: x = 9; break;
                        case 3: x = 2; break;
                    }
                }
                return x;
            }

            public static int TryFinally(int n)
            {
                int x = 0;
                for (int i = 0; i < n; i++) { try { x = i; } finally { x += 3; } }
                return x;
            }

            public static int TryFinallyBody(int n)
            {
                int x = 0;
                for (int i = 0; i < n; i++) { x = i; x += 3; }
                return x;
            }

            public static void CallStatic(int n)
            {
                for (int i = 0; i < n; i++) { Thing.Static(); }
            }

            public static void CallInstance(int n)
            {
                Thing t = new Thing();
                for (int i = 0; i < n; i++) { t.Instance(); }
            }

            public static void CallInstanceWithTwo(int n)
            {
                Thing t = new Thing();
                for (int i = 0; i < n; i++) { t.InstanceWithTwo(i, n); }
            }

            public static void CallVirtual(int n)
            {
                Base t = new Thing();
                for (int i = 0; i < n; i++) { t.Virtual(); }
            }

            public static void CallInterface(int n)
            {
                IEmpty t = new Thing();
                for (int i = 0; i < n; i++) { t.Empty(); }
            }

            public static void CallDelegate(int n)
            {
                Action a = new Thing().Instance;
                for (int i = 0; i < n; i++) { a(); }
            }

            public static long InternalCall(int n)
            {
                long x = 0;
                for (int i = 0; i < n; i++) { x = Environment.TickCount64; }
                return x;
            }

            public static void PassStruct(int n)
            {
                Pair p = new Pair(1, 2);
                for (int i = 0; i < n; i++) { Thing.Take(p); }
            }

            public static int ReturnStruct(int n)
            {
                Thing t = new Thing();
                Pair p = default;
                for (int i = 0; i < n; i++) { p = t.Give(); }
                return p.A;
            }

            public static object NewObject(int n)
            {
                object o = null;
                for (int i = 0; i < n; i++) { o = new object(); }
                return o;
            }

            public static string Text(int n)
            {
                string s = null;
                for (int i = 0; i < n; i++) { s = "p=" + i.ToString(); }
                return s;
            }
        }
        """;

    [Fact]
    public void An_empty_for_iteration_costs_four_units() => AssertUnits(4, UnitsPerIteration("EmptyLoop"));

    [Theory]
    [InlineData("LocalInt", 3.5)]
    [InlineData("LocalLong", 3.5)]
    [InlineData("LocalFloat", 3.5)]
    [InlineData("LocalDouble", 3.5)]
    [InlineData("StaticField", 5)]
    [InlineData("ObjectField", 8)]
    [InlineData("ArrayStore", 3)]
    [InlineData("ArrayLoad", 3)]
    [InlineData("CallStatic", 6)]
    [InlineData("CallInstance", 8)]
    [InlineData("CallInstanceWithTwo", 12)]
    [InlineData("CallVirtual", 9)]
    [InlineData("CallInterface", 13)]
    [InlineData("CallDelegate", 8)]
    [InlineData("InternalCall", 30)]
    [InlineData("PassStruct", 67.5)]
    [InlineData("ReturnStruct", 67.5)]
    [InlineData("NewObject", 12)]
    [InlineData("Text", 190)]
    public void An_operation_in_a_loop_costs_what_was_measured(string method, double units) =>
        AssertUnits(units, UnitsPerIteration(method) - UnitsPerIteration("EmptyLoop"));

    [Fact]
    public void Try_and_finally_cost_ten_units_besides_what_is_in_them() =>
        AssertUnits(10, UnitsPerIteration("TryFinally") - UnitsPerIteration("TryFinallyBody"));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_switch_of_four_costs_five_units_whichever_case_it_takes(int taken) =>
        AssertUnits(5, UnitsPerIteration("Switch", taken) - UnitsPerIteration("EmptyLoop"));

    [Fact]
    public void The_time_is_the_units_at_the_rate_of_the_model()
    {
        FirmwareImage image = Load();
        VirtualEsp32 chip = new(TestCosts.Default);
        MethodInfo loop = image.Application.GetType("Loops")!.GetMethod("EmptyLoop")!;
        chip.Run(() => loop.Invoke(null, [Iterations]), image);
        Assert.Equal(chip.UnitHundredths * 2_000 / 100, chip.NowNanoseconds - TestCosts.BootToMain);
        Assert.True(chip.UnitHundredths > Iterations * 100);
    }

    private static void AssertUnits(double expected, double actual) =>
        Assert.InRange(actual, expected * (1 - Tolerance), expected * (1 + Tolerance));

    private static FirmwareImage Load() => FirmwareImage.Load(FirmwareCompiler.Compile(Source), TestCosts.Default);

    /// <summary>
    /// What one more iteration costs: the difference of two runs, so that what is around the loop drops out.
    /// </summary>
    private static double UnitsPerIteration(string method, params object[] more) =>
        (Units(method, 2 * Iterations, more) - Units(method, Iterations, more)) / 100.0 / Iterations;

    private static long Units(string method, int iterations, object[] more)
    {
        FirmwareImage image = Load();
        VirtualEsp32 chip = new(TestCosts.Default);
        MethodInfo loop = image.Application.GetType("Loops")!.GetMethod(method)!;
        RunEnd end = chip.Run(() => loop.Invoke(null, [iterations, .. more]), image);
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        return chip.UnitHundredths;
    }
}
