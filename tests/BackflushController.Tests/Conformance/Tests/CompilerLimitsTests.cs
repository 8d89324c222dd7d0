using BackflushController.Tests.Conformance.Projects;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>What the packages lack is an error of the compiler, and what they have is not.</summary>
public sealed class CompilerLimitsTests
{
    [Theory]
    [InlineData("object M() { return new System.Collections.Generic.List<int>(); }")]
    [InlineData("object M() { return new System.Collections.Generic.Dictionary<int, int>(); }")]
    [InlineData("void M(Span<byte> span) { }")]
    [InlineData("DateTime M() { return DateTime.Now; }")]
    [InlineData("string M(string s) { return s.Replace(\"a\", \"b\"); }")]
    [InlineData("string M(string[] s) { return string.Join(\" \", s); }")]
    [InlineData("string M(string s) { return s.Insert(0, \"a\"); }")]
    [InlineData("bool M(string s) { return string.IsNullOrWhiteSpace(s); }")]
    [InlineData("bool M(char c) { return char.IsDigit(c); }")]
    [InlineData("bool M(string s) { return bool.Parse(s); }")]
    [InlineData("void M(int[] a) { Array.Sort(a); }")]
    [InlineData("object M(Type t) { return Activator.CreateInstance(t); }")]
    [InlineData("double M(double d) { return Math.Round(d, 2); }")]
    [InlineData("float M(float f) { return MathF.Sqrt(f); }")]
    [InlineData("object M() { return new System.Diagnostics.Stopwatch(); }")]
    [InlineData("TimeSpan M() { return TimeSpan.FromSeconds(1.5); }")]
    [InlineData("object M(string s) { return Enum.Parse(typeof(DayOfWeek), s); }")]
    [InlineData("required public int P { get; set; }")]
    [InlineData("System.Threading.Tasks.Task M() { return null; }")]
    [InlineData("void M() { Assert.AreEqual(4.0, 0.1, 4); }")]
    [InlineData("int M(I2cDevice d) { return d.WriteRegister(0, 1); }")]
    [InlineData("int? _value;")]
    [InlineData("(int, int) M() { return (1, 2); }")]
    [InlineData("object M() { return new { A = 1 }; }")]
    [InlineData("void M() { var pair = (1, 2); }")]
    [InlineData("decimal M() { return 1; }")]
    [InlineData("object M() { return 1.5m; }")]
    [InlineData("dynamic M() { return null; }")]
    [InlineData("async void M() { }")]
    [InlineData("void M(object o) { Action a = async () => { await o; }; }")]
    [InlineData("IEnumerable M() { yield return 1; }")]
    [InlineData("record Pair(int A, int B);")]
    [InlineData("volatile bool _flag; bool M() { return _flag; } void N() { _flag = true; }")]
    [InlineData("[ThreadStatic] static int s_value;")]
    [InlineData("unsafe void M(int* p) { }")]
    [InlineData("void M() { try { } catch (DivideByZeroException) { } }")]
    [InlineData("void M() { throw new OverflowException(); }")]
    [InlineData("void M() { var p = stackalloc int[4]; }")]
    [InlineData("bool M(int[] a) { return a is [1, 2]; }")]
    [InlineData("int M(int[] a) { return a[^1]; }")]
    [InlineData("object M(int[] a) { return a[1..2]; }")]
    [InlineData("object M(int[] a) { return from x in a select x; }")]
    [InlineData("IEnumerator M() { yield return 1; }")]
    [InlineData("void M() { try { } catch (ArithmeticException) { } }")]
    [InlineData("Sample M() { return this with { }; }")]
    [InlineData("[ThreadStaticAttribute] static int s_value;")]
    public void What_the_packages_lack_is_an_error(string members) => Assert.NotEmpty(Diagnose(members));

    [Theory]
    [InlineData(
        "ArrayList M() { ArrayList a = new ArrayList(); a.Add(1); foreach (object o in a) { a.Add(o); } return a; }")]
    [InlineData("int M(string s) { int n = 0; foreach (char c in s) { n += c; } return n + s[0] + s.Length; }")]
    [InlineData("int[] M() { return new int[] { 1, 2, 3, 4, 5, 6, 7, 8 }; }")]
    [InlineData(
        "int M(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; case \"c\": return 3; "
            + "case \"d\": return 4; case \"e\": return 5; case \"f\": return 6; case \"g\": return 7; "
            + "default: return 0; } }")]
    [InlineData(
        "string M(int i) => i switch { 1 => \"one\", > 2 and < 9 => \"few\", not 10 => \"many\", _ => \"ten\" };")]
    [InlineData("string M(int i, string s) { return $\"{i:D3} {s,8}\" + i + s ?? \"\"; }")]
    [InlineData("Action M(int i) { return () => { i++; }; }")]
    [InlineData(
        "event EventHandler Changed; void M() { Changed += (s, e) => { }; Changed?.Invoke(this, EventArgs.Empty); }")]
    [InlineData("void M(object o) { lock (o) { } }")]
    [InlineData("bool M(int[] a) { return a is { Length: 2 }; }")]
    [InlineData("object M(SpanByte a) { return a.Slice(1, 1).ToArray(); }")]
    [InlineData("void M(IDisposable d) { using (d) { } using IDisposable e = d; }")]
    [InlineData(
        "bool M() { try { return true; } catch (Exception e) when (e.InnerException != null) { throw; } "
            + "finally { M(); } }")]
    [InlineData(
        "readonly struct Pair { public Pair(int a) { A = a; } public int A { get; } "
            + "public void Deconstruct(out int a, out int b) { a = A; b = A; } } "
            + "int M(in Pair p) { var (a, b) = p; return a + b; }")]
    [InlineData("public int P { get; init; } object M() { return new Sample { P = 1 }; }")]
    [InlineData(
        "#nullable enable\nstring? _s; string M() { return _s ?? \"\"; } void N() { _s = null; }\n#nullable disable\n")]
    [InlineData(
        "void M(I2cDevice d, byte[] b) { d.Write(b); d.Write(new SpanByte(b, 0, 1)); "
            + "byte first = new SpanByte(b)[0]; d.WriteByte(first); }")]
    [InlineData("~Sample() { }")]
    [InlineData("object M() { return new Ssd1306(null, Ssd13xx.DisplayResolution.OLED128x64, shouldDispose: true); }")]
    [InlineData("void M() { Power.RebootDevice(); Thread.Sleep(10); M(1, 2); } void M(params int[] n) { }")]
    [InlineData(
        "static int M(DateTime d) { return d.Extended(); } } static class More { public static int Extended(this "
            + "DateTime d) { return d.Day; }")]
    public void What_the_packages_have_compiles_clean(string members) => Assert.Empty(Diagnose(members));

    [Theory]
    [InlineData("void M() { Assert.True(true); }", "CS0618")]
    [InlineData("void M() { int unused = 1; }", "CS0219")]
    [InlineData("#nullable enable\nstring M() { return null; }\n#nullable disable\n", "CS8603")]
    [InlineData("bool M() { I2cTransferResult r; return r.Equals(1); }", "CS0165")]
    [InlineData("[TestMethod] class Inner { }", "CS0592")]
    [InlineData("[TestClass] void M() { }", "CS0592")]
    [InlineData("[Setup, Setup] static void M() { }", "CS0579")]
    [InlineData("[Flags] void M() { }", "CS0592")]
    public void A_warning_is_a_finding_and_so_is_a_wrong_use(string members, string id) =>
        Assert.Equal(id, Assert.Single(Diagnose(members)).Rule);

    [Theory]
    [InlineData(true, "DEBUG")]
    [InlineData(false, "!DEBUG")]
    public void The_symbols_of_the_project_system_are_defined(bool isDebug, string debug) =>
        Assert.Empty(NanoCompilation.Diagnose(NanoCompilation.CreateFromSource(
            $"#if !(NANOFRAMEWORK_1_0 && TRACE && {debug})\n#error\n#endif\n", isDebug)));

    private static IReadOnlyList<Finding> Diagnose(string members)
    {
        string source = $$"""
            using System; using System.Collections; using System.Device.I2c; using System.Threading;
            using Iot.Device.Ssd13xx; using nanoFramework.Runtime.Native; using nanoFramework.TestFramework;
            public class Sample {
            {{members}}
            }
            """;
        return NanoCompilation.Diagnose(NanoCompilation.CreateFromSource(source));
    }
}
