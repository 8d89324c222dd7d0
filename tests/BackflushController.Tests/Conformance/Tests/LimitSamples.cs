namespace BackflushController.Tests.Conformance.Tests;

/// <summary>Each rule of the limits table with what it refuses (-) and the nearest that is allowed (+).</summary>
internal static class LimitSamples
{
    private const string Table = """
        generic-declaration
          - class Box<T> { }
          + class Box { }
          - delegate void Handler<T>(T value);
          + delegate void Handler(int value);
          - void M<T>(T value) { }
          + void M(object value) { }
          - void M() { Local(1); void Local<T>(T value) { } }
          + void M() { Local(1); void Local(int value) { } }
        generic-use
          - void M(Action<int> run) { }
          + void M(Action run) { }
          - int M(Func<int> get) { return get(); }
          + delegate int Getter(); int M(Getter get) { return get(); }
          - event EventHandler<EventArgs> Changed { add { } remove { } }
          + event EventHandler Changed { add { } remove { } }
          - void M() { Same(1); } int Same<T>(T value) { return 1; }
          + void M() { Same(1); } int Same(int value) { return 1; }
          + void M(System.Device.Gpio.PinValuePair p) { var (a, b) = p; Use(a, b); } void Use(int a, object b) { }
          + int M(System.Device.Gpio.PinValuePair p) { int a; System.Device.Gpio.PinValue b; (a, b) = p; return a; }
        multi-dimensional-array
          - int[,] M() { return null; }
          + int[][] M() { return null; }
          - object M() { return new int[2, 2]; }
          + object M() { return new int[2][]; }
          - object M() { return new[,] { { 1 } }; }
          + object M() { return new[] { new[] { 1 } }; }
        default-interface-member
          - interface IThing { int M() { return 1; } }
          + interface IThing { int M(); }
          - interface IThing { int P => 1; }
          + interface IThing { int P { get; } event EventHandler E; int this[int i] { get; set; } }
        checked
          - int M(int a) { return checked(a + 1); }
          + int M(int a) { return unchecked(a + 1); }
          - int M(int a) { checked { a++; } return a; }
          + int M(int a) { unchecked { a++; } return a; }
        floating-to-integer
          - int M(double d) { return (int)d; }
          + int M(double d) { return (int)Math.Clamp(d, 0.0, 4095.0); }
          - byte M(double d) { return (byte)Math.Clamp(d, 0.0, 256.0); }
          + byte M(double d) { return (byte)(Math.Clamp(d, 0.0, 255.0)); }
          - int M(int i, float f) { i += (int)f; return i; }
          + int M(int i, long l) { i += (int)l; return i; }
          - char M(float f) { return (char)f; }
          + int M() { const double D = 2.7; return (int)D; }
          - DayOfWeek M(double d) { return (DayOfWeek)d; }
          + double M(int i) { return (double)i / 3 + (float)1.5; }
        delegate-begin-invoke
          - void M(Action a) { a.BeginInvoke(null, null); }
          + void M(Action a) { a.Invoke(); BeginInvoke(); } void BeginInvoke() { }
        enum-text
          - string M(DayOfWeek d) { return d.ToString(); }
          + string M(DayOfWeek d) { return ((int)d).ToString(); }
          - string M(object o) { return ((Enum)o).ToString(); }
          + string M(object o) { return o.ToString(); }
          - string M(DayOfWeek d) { return $"{d}"; }
          + string M(DayOfWeek d) { return $"{(int)d}"; }
          - string M(DayOfWeek d) { return "day " + d; }
          + int M(DayOfWeek d) { return (int)(d + 1); }
          - string M(string s, DayOfWeek d) { s += d; return s; }
          + string M(string s, int d) { s += d; return s; }
          - string M(DayOfWeek d) { return string.Format("{0}", d); }
          + bool M(DayOfWeek d) { return Equals(DayOfWeek.Friday, d); }
          - void M(StringBuilder b, DayOfWeek d) { b.Append(d); }
          + void M(StringBuilder b, DayOfWeek d) { b.Append((int)d); }
        number-format
          - string M(double d) { return d.ToString("0.00"); }
          + string M(double d) { return d.ToString("F2"); }
          - string M(double d) { return $"{d:0.0}"; }
          + string M(double d) { return $"{d,8:N1}"; }
          - string M(double d) { return $"{d:E2}"; }
          + string M(DateTime d) { return $"{d:HH:mm}"; }
          - string M(int i) { return string.Format("{0:000}", i); }
          + string M(int i, DateTime d) { return string.Format("{0:D3} {1:HH:mm}", i, d); }
          - string M(int i, string format) { return i.ToString(format); }
          + string M(DateTime d, string format) { return d.ToString(format); }
          - string M(int i, string format) { return string.Format(format, i); }
          + string M(int i) { const string Format = "{0:X2}"; return string.Format(Format, i); }
        static-state
          - static int s_count; int M() { return s_count++; }
          + const int Count = 1; int _count = Count; int M() { return _count++; }
          - static readonly int[] s_table = { 1 }; int M() { return s_table[0]; }
          + int[] Table() { return new[] { 1 }; }
          - static int Count { get; set; }
          + static int Count { get { return 1; } } static int Other => 2;
          - static Sample() { }
          + public Sample() { } static void M() { }
          - static event EventHandler Changed; void M() { Changed(null, null); }
          + event EventHandler Changed; void M() { Changed(null, null); }
        test-method-static
          - [TestMethod] public void M() { }
          + [TestMethod] public static void M() { } public void Helper() { }
          - [Setup] public void M() { }
          + static int s_count; [Setup] public static void M() { s_count++; } [Cleanup] public static void N() { }
          - [DataRow(1)] public void M(int i) { }
          + [DataRow(1), DataRow(2)] public static void M(int i) { }
        test-message-comma
          - void M() { Assert.IsTrue(true, "one, two"); }
          + void M() { Assert.IsTrue(true, "one and two"); Use("a, b"); } void Use(string s) { }
          - void M(int i) { Assert.AreEqual(1, i, $"one, not {i}"); }
          + void M(int i) { Assert.AreEqual(1, i, $"one and not {i,3}"); }
          - void M(string s) { Assert.IsTrue(true, "one, " + s); }
          + void M(string s) { Assert.IsTrue(s == "a, b", "one " + s); }
          - void M() { throw new InvalidOperationException("a, b"); }
          + void M() { throw new InvalidOperationException("a and b"); }
        data-row
          - [DataRow(DayOfWeek.Friday)] public static void M(DayOfWeek d) { }
          + [DataRow((int)DayOfWeek.Friday)] public static void M(int d) { }
          - [DataRow(new[] { 1, 2 }, 1)] public static void M(int[] a, int b) { }
          + [DataRow(1, 2, 1)] public static void M(int a, int b, int c) { }
          - [DataRow("a", null)] public static void M(string a, string b) { }
          + [DataRow("a", "")] public static void M(string a, string b) { }
          - [DataRow('a', 1)] public static void M(char a, int b) { }
          + [DataRow('a')] public static void M(char a) { }
        """;

    /// <summary>The lines of one sign, each after its rule; a line holds members of a class.</summary>
    public static TheoryData<string, string> Marked(char sign)
    {
        TheoryData<string, string> samples = [];
        string rule = "";
        foreach (string line in Table.Split('\n'))
        {
            rule = line[0] == ' ' ? rule : line;
            if (line[0] == ' ' && line[2] == sign)
            {
                samples.Add(rule, line[4..]);
            }
        }

        return samples;
    }
}
