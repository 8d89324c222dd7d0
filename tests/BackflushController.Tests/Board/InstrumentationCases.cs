namespace BackflushController.Tests.Board;

/// <summary>Source of methods with branches and exception handlers of every shape.</summary>
internal static class InstrumentationCases
{
    /// <summary>A body too long for short branches: they must grow when charges are put in.</summary>
    internal static string Source { get; } =
        Text.Replace("BODY", string.Concat(Enumerable.Range(1, 60).Select(LongPart)));

    private const string Text = """
        using System;

        public sealed class Bad : Exception
        {
            public int Code;
            public Bad(int code) : base("bad " + code) { Code = code; }
        }

        public static class Cases
        {
            public static object Switches(int n)
            {
                string s = "";
                for (int i = -2; i < n; i++)
                {
                    switch (i)
                    {
                        case 0: s += "a"; break;
                        case 1:
                        case 2: s += "b"; continue;
                        case 3: goto case 1;
                        case 7: s += "h"; break;
                        default: s += "-"; break;
                    }
                    s += i switch { < 0 => "n", 0 => "z", > 5 and < 8 => "m", _ => "p" };
                }
                return s;
            }

            public static object Exceptions(int n)
            {
                string s = "";
                for (int i = 0; i < n; i++)
                {
                    try
                    {
                        s += "t";
                        try
                        {
                            if (i % 3 == 0) { throw new Bad(i); }
                            if (i % 3 == 1) { throw new InvalidOperationException(); }
                            s += "k";
                        }
                        catch (Bad b) when (b.Code > 0)
                        {
                            s += "f" + b.Code;
                            if (b.Code == 6) { throw; }
                        }
                        finally { s += "y"; }
                    }
                    catch (InvalidOperationException) { s += "o"; continue; }
                    catch (Exception e) { s += e.Message; if (i > 7) { break; } }
                    finally { s += ";"; }
                    s += ".";
                }
                return s;
            }

            public static object ReturnFromTry(int n)
            {
                int x = 0;
                while (true) { try { x++; if (x > n) { return x; } } finally { x += 2; } }
            }

            public static object NestedFinally(int n)
            {
                string s = "";
                try
                {
                    try
                    {
                        try { s += "1"; if (n > 3) { throw new Bad(n); } } finally { s += "2"; }
                    }
                    finally { s += "3"; }
                }
                catch (Bad) { s += "4"; }
                finally { s += "5"; }
                return s;
            }

            public static object Loops(int n)
            {
                long sum = 0;
                int i = 0;
                do
                {
                    for (int j = i; j < n; j += 2) { if (j == 5) { continue; } sum += i * j; }
                    i++;
                    if (sum > 10000) { break; }
                }
                while (i < n);
                while (n-- > 0) { sum ^= n; }
                return sum;
            }

            public static object Conditions(int n)
            {
                bool a = n > 3 && (n < 10 || n == 12) && !(n == 5);
                int b = a ? n : n > 7 ? -n : 0;
                string c = n > 100 ? null : "x";
                return (c ?? "null") + a + b + (c?.Length ?? -1) + (n > 4 ? 1 : 2).ToString();
            }

            public static object Long(int n)
            {
                long x = n;
                if (n >= 0)
                {
                    BODY
                }
                return x;
            }
        }
        """;

    private static string LongPart(int i) => $"if (x % {i + 1} == 0) {{ x += {i}; }} else {{ x ^= {i}; }}\n";
}
