namespace BackflushController.Tests.Board;

/// <summary>Source of methods of every shape that instrumentation has to leave as they are.</summary>
internal static class InstrumentationCases
{
    /// <summary>A body too long for short branches: they must grow when charges are put in.</summary>
    internal static string Source { get; } =
        Text.Replace("BODY", string.Concat(Enumerable.Range(1, 60).Select(LongPart)));

    private const string Text = """
        using System;
        using System.Collections;

        public abstract class Shape
        {
            public virtual string Name => "shape";
            public abstract int Area();
        }

        public sealed class Square : Shape
        {
            private readonly int _a;
            public Square(int a) { _a = a; }
            public override int Area() => _a * _a;
        }

        public struct Point
        {
            public int X;
            public long Y;
            public Point(int x, long y) { X = x; Y = y; }
            public Point Moved(int by) { X += by; return this; }
        }

        public sealed class Bad : Exception
        {
            public int Code;
            public Bad(int code) : base("bad " + code) { Code = code; }
        }

        public sealed class Disposer : IDisposable
        {
            private readonly byte[] _bytes;
            public Disposer(byte[] bytes) { _bytes = bytes; }
            public void Dispose() { _bytes[0] = 77; }
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

            public static object StringSwitch(int n)
            {
                int sum = 0;
                foreach (string s in new[] { "one", "two", "three", "four", "five", "six", "seven", "eight", "x" })
                {
                    switch (s)
                    {
                        case "one": sum += 1; break;
                        case "two": sum += 2; break;
                        case "three": sum += 3; break;
                        case "four": sum += 4; break;
                        case "five": sum += 5; break;
                        case "six": sum += 6; break;
                        case "seven": sum += 7; break;
                        case "eight": sum += 8; break;
                        default: sum += 100; break;
                    }
                }
                return sum + n;
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

            public static object Structs(int n)
            {
                Point p = new Point(n, 5);
                Point q = p.Moved(3).Moved(4);
                Point[] all = new Point[3];
                all[1] = q;
                all[2].X = p.X;
                all[0] = all[1].Moved(1);
                ref Point r = ref all[2];
                r.Y = 99;
                return all[0].X + ":" + all[1].X + ":" + all[2].X + ":" + all[2].Y + ":" + p.X + ":" + q.X;
            }

            public static object Numbers(int n)
            {
                unchecked
                {
                    byte b = (byte)(n * 100);
                    sbyte sb = (sbyte)(n * 100);
                    ushort us = (ushort)(n * 10000);
                    uint u = (uint)-n;
                    ulong ul = (ulong)(-n) >> 3;
                    long l = (long)n << 40;
                    double d = n / 7.0;
                    float f = n * 1.1f;
                    int i = (int)(d * 1000);
                    string small = "" + b + sb + us + u + (u >> 2) + (-n >> 2) + (-n % 3) + i + (int)f;
                    return small + ul + l + (d > f) + ~n + (n ^ 21) + (n & 6) + (n | 9);
                }
            }

            public static object Delegates(int n)
            {
                int total = n;
                Action add = () => total += 5;
                add += () => total *= 2;
                for (int i = 0; i < 3; i++) { add(); }
                int Local(int x) => x <= 1 ? 1 : x * Local(x - 1);
                return total + Local(5);
            }

            public static object Objects(int n)
            {
                Shape s = new Square(n);
                object o = n;
                object t = s;
                int sum = s.Area() + (int)o;
                if (t is Square) { sum += 1000; }
                if (o is int i && i > 2) { sum += 10000; }
                foreach (object item in new ArrayList { 1, 2, n }) { sum += (int)item; }
                return sum + s.Name;
            }

            public static object Arrays(int n)
            {
                byte[] bytes = { 1, 2, 3, 200, 255, 6, 7, 8, 9, 10 };
                int[][] jagged = { new[] { 1, 2 }, new[] { 3, 4, 5 } };
                int sum = 0;
                foreach (byte b in bytes) { sum += b; }
                for (int i = 0; i < jagged.Length; i++) { foreach (int x in jagged[i]) { sum += x * n; } }
                bytes[2] += 5;
                bytes[3]++;
                using (var d = new Disposer(bytes)) { sum += bytes[2]; }
                return sum + bytes[0] + bytes[3];
            }

            public static object Locks(int n)
            {
                object gate = new object();
                int x = 0;
                lock (gate) { x += n; if (x > 5) { return x * 2; } }
                return x;
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
