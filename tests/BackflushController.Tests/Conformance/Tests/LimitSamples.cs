namespace BackflushController.Tests.Conformance.Tests;

/// <summary>One or more samples for every rule of the limits table.</summary>
internal static class LimitSamples
{
    /// <summary>The samples.</summary>
    public static IReadOnlyList<LimitSample> All { get; } =
    [
        // Generics.
        Silent("generic-declaration", "class Box<T> { }", "class Box { }"),
        Silent("generic-declaration", "delegate void Handler<T>(T value);", "delegate void Handler(int value);"),
        Silent("generic-declaration", "void M<T>(T value) { }", "void M(object value) { }"),
        Silent(
            "generic-declaration",
            "void M() { Local(1); void Local<T>(T value) { } }",
            "void M() { Local(1); void Local(int value) { } }"),
        Silent("generic-use", "void M(Action<int> run) { }", "void M(Action run) { }"),
        Silent(
            "generic-use",
            "int M(Func<int> get) { return get(); }",
            "delegate int Getter(); int M(Getter get) { return get(); }"),
        Silent(
            "generic-use",
            "event EventHandler<EventArgs> Changed { add { } remove { } }",
            "event EventHandler Changed { add { } remove { } }"),
        Silent(
            "generic-use",
            "void M() { Same(1); } int Same<T>(T value) { return 1; }",
            "void M() { Same(1); } int Same(int value) { return 1; }"),
        Refused("generic-use", "int? _value;", "object _value = null; object M() { return _value; }"),
        Refused("generic-use", "(int, int) M() { return (1, 2); }", "void M(out int a, out int b) { a = 1; b = 2; }"),
        Refused("generic-use", "object M() { return new { A = 1 }; }", "object M() { return new object(); }"),
        Refused(
            "generic-use",
            "void M() { var pair = (1, 2); }",
            "void M(System.Device.Gpio.PinValuePair p) { int n; System.Device.Gpio.PinValue v; (n, v) = p; "
                + "var (a, b) = p; Use(n, v, a, b); } void Use(params object[] values) { }"),

        // Types and declarations.
        Silent("multi-dimensional-array", "int[,] M() { return null; }", "int[][] M() { return null; }"),
        Silent(
            "multi-dimensional-array",
            "object M() { return new int[2, 2]; }",
            "object M() { return new int[2][]; }"),
        Silent(
            "multi-dimensional-array",
            "object M() { return new[,] { { 1 } }; }",
            "object M() { return new[] { new[] { 1 } }; }"),
        Refused("decimal", "decimal M() { return 1; }", "double M() { return 1; }"),
        Refused("decimal", "object M() { return 1.5m; }", "object M() { return 1.5; }"),
        Refused("dynamic", "dynamic M() { return null; }", "object M() { object dynamic = null; return dynamic; }"),
        Refused("async", "async void M() { }", "void M() { int async = 0; Use(async); } void Use(int value) { }"),
        Refused(
            "async",
            "void M(object o) { Action a = async () => { await o; }; }",
            "void M(object o) { Action a = () => { Use(o); }; a(); } void Use(object o) { }"),
        Refused(
            "iterator",
            "IEnumerable M() { yield return 1; }",
            "IEnumerable M() { int yield = 1; return new[] { yield }; }"),
        Refused("record", "record Pair(int A, int B);", "class Pair { public int A = 1; public int record = 2; }"),
        Refused(
            "volatile",
            "volatile bool _flag; bool M() { return _flag; } void N() { _flag = true; }",
            "bool _flag; bool M() { return _flag; } void N() { _flag = true; }"),
        Refused("thread-static", "[ThreadStatic] static int s_value;", "[Obsolete] int M() { return 1; }"),
        Refused("unsafe", "unsafe void M(int* p) { }", "void M(ref int p) { }"),
        Silent(
            "default-interface-member",
            "interface IThing { int M() { return 1; } }",
            "interface IThing { int M(); }"),
        Silent(
            "default-interface-member",
            "interface IThing { int P => 1; }",
            "interface IThing { int P { get; } event EventHandler E; int this[int i] { get; set; } }"),

        // Statements and expressions.
        Silent("checked", "int M(int a) { return checked(a + 1); }", "int M(int a) { return unchecked(a + 1); }"),
        Silent(
            "checked",
            "int M(int a) { checked { a++; } return a; }",
            "int M(int a) { unchecked { a++; } return a; }"),
        Refused(
            "arithmetic-exception",
            "void M() { try { } catch (DivideByZeroException) { } }",
            "void M() { try { } catch (Exception) { } }"),
        Refused(
            "arithmetic-exception",
            "void M() { throw new OverflowException(); }",
            "void M() { throw new ArgumentOutOfRangeException(); }"),
        Silent(
            "floating-to-integer",
            "int M(double d) { return (int)d; }",
            "int M(double d) { return (int)Math.Clamp(d, 0.0, 4095.0); }"),
        Silent(
            "floating-to-integer",
            "byte M(double d) { return (byte)Math.Clamp(d, 0.0, 256.0); }",
            "byte M(double d) { return (byte)(Math.Clamp(d, 0.0, 255.0)); }"),
        Silent(
            "floating-to-integer",
            "int M(int i, float f) { i += (int)f; return i; }",
            "int M(int i, long l) { i += (int)l; return i; }"),
        Silent(
            "floating-to-integer",
            "char M(float f) { return (char)f; }",
            "int M() { const double D = 2.7; return (int)D; }"),
        Silent(
            "floating-to-integer",
            "DayOfWeek M(double d) { return (DayOfWeek)d; }",
            "double M(int i) { return (double)i / 3 + (float)1.5; }"),
        Refused("stackalloc", "void M() { var p = stackalloc int[4]; }", "int[] M() { return new int[4]; }"),
        Refused(
            "list-pattern",
            "bool M(int[] a) { return a is [1, 2]; }",
            "bool M(int[] a) { return a is { Length: 2 }; }"),
        Refused("index-range", "int M(int[] a) { return a[^1]; }", "int M(int[] a) { return a[a.Length - 1]; }"),
        Refused(
            "index-range",
            "object M(int[] a) { return a[1..2]; }",
            "object M(SpanByte a) { return a.Slice(1, 1).ToArray(); }"),
        Refused(
            "query",
            "object M(int[] a) { return from x in a select x; }",
            "int M(int[] a) { int sum = 0; foreach (int x in a) { sum += x; } return sum; }"),
        Silent(
            "delegate-begin-invoke",
            "void M(Action a) { a.BeginInvoke(null, null); }",
            "void M(Action a) { a.Invoke(); BeginInvoke(); } void BeginInvoke() { }"),

        // Texts.
        Silent(
            "enum-text",
            "string M(DayOfWeek d) { return d.ToString(); }",
            "string M(DayOfWeek d) { return ((int)d).ToString(); }"),
        Silent(
            "enum-text",
            "string M(object o) { return ((Enum)o).ToString(); }",
            "string M(object o) { return o.ToString(); }"),
        Silent(
            "enum-text",
            "string M(DayOfWeek d) { return $\"{d}\"; }",
            "string M(DayOfWeek d) { return $\"{(int)d}\"; }"),
        Silent(
            "enum-text",
            "string M(DayOfWeek d) { return \"day \" + d; }",
            "int M(DayOfWeek d) { return (int)(d + 1); }"),
        Silent(
            "enum-text",
            "string M(string s, DayOfWeek d) { s += d; return s; }",
            "string M(string s, int d) { s += d; return s; }"),
        Silent(
            "enum-text",
            "string M(DayOfWeek d) { return string.Format(\"{0}\", d); }",
            "bool M(DayOfWeek d) { return Equals(DayOfWeek.Friday, d); }"),
        Silent(
            "enum-text",
            "void M(StringBuilder b, DayOfWeek d) { b.Append(d); }",
            "void M(StringBuilder b, DayOfWeek d) { b.Append((int)d); }"),
        Silent(
            "number-format",
            "string M(double d) { return d.ToString(\"0.00\"); }",
            "string M(double d) { return d.ToString(\"F2\"); }"),
        Silent(
            "number-format",
            "string M(double d) { return $\"{d:0.0}\"; }",
            "string M(double d) { return $\"{d,8:N1}\"; }"),
        Silent(
            "number-format",
            "string M(double d) { return $\"{d:E2}\"; }",
            "string M(DateTime d) { return $\"{d:HH:mm}\"; }"),
        Silent(
            "number-format",
            "string M(int i) { return string.Format(\"{0:000}\", i); }",
            "string M(int i, DateTime d) { return string.Format(\"{0:D3} {1:HH:mm}\", i, d); }"),
        Silent(
            "number-format",
            "string M(int i, string format) { return i.ToString(format); }",
            "string M(DateTime d, string format) { return d.ToString(format); }"),
        Silent(
            "number-format",
            "string M(int i, string format) { return string.Format(format, i); }",
            "string M(int i) { const string Format = \"{0:X2}\"; return string.Format(Format, i); }"),

        // This project's own.
        Silent(
            "static-state",
            "static int s_count; int M() { return s_count++; }",
            "const int Count = 1; int _count = Count; int M() { return _count++; }"),
        Silent(
            "static-state",
            "static readonly int[] s_table = { 1 }; int M() { return s_table[0]; }",
            "int[] Table() { return new[] { 1 }; }"),
        Silent(
            "static-state",
            "static int Count { get; set; }",
            "static int Count { get { return 1; } } static int Other => 2;"),
        Silent("static-state", "static Sample() { }", "public Sample() { } static void M() { }"),
        Silent(
            "static-state",
            "static event EventHandler Changed; void M() { Changed(null, null); }",
            "event EventHandler Changed; void M() { Changed(null, null); }"),

        // The test runner's.
        Silent(
            "test-method-static",
            "[TestMethod] public void M() { }",
            "[TestMethod] public static void M() { } public void Helper() { }"),
        Silent(
            "test-method-static",
            "[Setup] public void M() { }",
            "static int s_count; [Setup] public static void M() { s_count++; } [Cleanup] public static void N() { }"),
        Silent(
            "test-method-static",
            "[DataRow(1)] public void M(int i) { }",
            "[DataRow(1), DataRow(2)] public static void M(int i) { }"),
        Silent(
            "test-message-comma",
            "void M() { Assert.IsTrue(true, \"one, two\"); }",
            "void M() { Assert.IsTrue(true, \"one and two\"); Use(\"a, b\"); } void Use(string s) { }"),
        Silent(
            "test-message-comma",
            "void M(int i) { Assert.AreEqual(1, i, $\"one, not {i}\"); }",
            "void M(int i) { Assert.AreEqual(1, i, $\"one and not {i,3}\"); }"),
        Silent(
            "test-message-comma",
            "void M(string s) { Assert.IsTrue(true, \"one, \" + s); }",
            "void M(string s) { Assert.IsTrue(s == \"a, b\", \"one \" + s); }"),
        Silent(
            "test-message-comma",
            "void M() { throw new InvalidOperationException(\"a, b\"); }",
            "void M() { throw new InvalidOperationException(\"a and b\"); }"),
        Silent(
            "data-row",
            "[DataRow(DayOfWeek.Friday)] public static void M(DayOfWeek d) { }",
            "[DataRow((int)DayOfWeek.Friday)] public static void M(int d) { }"),
        Silent(
            "data-row",
            "[DataRow(new[] { 1, 2 }, 1)] public static void M(int[] a, int b) { }",
            "[DataRow(1, 2, 1)] public static void M(int a, int b, int c) { }"),
        Silent(
            "data-row",
            "[DataRow(\"a\", null)] public static void M(string a, string b) { }",
            "[DataRow(\"a\", \"\")] public static void M(string a, string b) { }"),
        Silent(
            "data-row",
            "[DataRow('a', 1)] public static void M(char a, int b) { }",
            "[DataRow('a')] public static void M(char a) { }"),
    ];

    private static LimitSample Silent(string rule, string offence, string neighbour) =>
        new(rule, true, offence, neighbour);

    private static LimitSample Refused(string rule, string offence, string neighbour) =>
        new(rule, false, offence, neighbour);
}
