namespace BackflushController.Core.Settings
{
    /// <summary>Why something was refused: the field, its value, what is allowed.</summary>
    public sealed class Refusal
    {
        private const int Tenth = 100;

        /// <summary>What is wrong, as a person names it.</summary>
        public readonly string Field;

        /// <summary>The value that was asked for.</summary>
        public readonly string Value;

        /// <summary>What would have been taken.</summary>
        public readonly string Allowed;

        /// <summary>A refusal in words.</summary>
        public Refusal(string field, string value, string allowed)
        {
            Field = field;
            Value = value;
            Allowed = allowed;
        }

        /// <summary>Null, or the refusal of a time that is out of its range.</summary>
        public static Refusal CheckSeconds(string field, long value, long lowest, long highest)
        {
            return value < lowest || value > highest ? OfSeconds(field, value, lowest, highest) : null;
        }

        /// <summary>Null, or the refusal of a number that is out of its range.</summary>
        public static Refusal CheckNumber(string field, int value, int lowest, int highest)
        {
            return value < lowest || value > highest ? OfNumber(field, value, lowest, highest) : null;
        }

        /// <summary>A time that is out of its range.</summary>
        public static Refusal OfSeconds(string field, long value, long lowest, long highest)
        {
            return new Refusal(field, Seconds(value), Seconds(lowest) + " to " + Seconds(highest));
        }

        /// <summary>A number that is out of its range.</summary>
        public static Refusal OfNumber(string field, int value, int lowest, int highest)
        {
            return new Refusal(field, value.ToString(), lowest.ToString() + " to " + highest.ToString());
        }

        private static string Seconds(long microseconds)
        {
            return Thousandths.Text((int)(microseconds / 1000), Tenth) + " s";
        }
    }
}
