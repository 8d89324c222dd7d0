using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Run
{
    /// <summary>One line of a programme.</summary>
    public sealed class Stage
    {
        /// <summary>What this stage does.</summary>
        public readonly StageKind Kind;

        /// <summary>The instruction of a prompt, the title of any other stage.</summary>
        public readonly TextId Text;

        /// <summary>Detergent is in the group when this stage ends.</summary>
        public readonly bool WithDetergent;

        /// <summary>Number of cycles; 0 in a prompt or soak.</summary>
        public readonly int Cycles;

        /// <summary>Pump on to pump off; the longest it may be when the fill ends at the stall.</summary>
        public readonly long FillMicroseconds;

        /// <summary>Pump off to the next pump on; the length of a soak.</summary>
        public readonly long ReleaseMicroseconds;

        /// <summary>What ends a fill.</summary>
        public readonly FillEnd FillEnd;

        /// <summary>
        /// Pump off and valve energised before the last release of the stage, to see whether the pressure holds; 0:
        /// none. It comes on top of the cycle.
        /// </summary>
        public readonly long HoldMicroseconds;

        /// <summary>How many numbers a stage is packed into.</summary>
        public const int Numbers = 4;

        private const long Second = 1000000;
        private const int KindMask = 0xF;
        private const int CyclesMask = 0xFFF;

        /// <summary>A stage that was packed.</summary>
        /// <param name="numbers">The stages of a programme.</param>
        /// <param name="number">Which, from 0.</param>
        public Stage(int[] numbers, int number)
        {
            int at = number * Numbers;
            int what = numbers[at++];
            Kind = (StageKind)(what & KindMask);
            FillEnd = (FillEnd)((what >> 4) & 0x7);
            WithDetergent = (what & 0x80) != 0;
            Cycles = (what >> 8) & CyclesMask;
            Text = (TextId)(what >> 20);
            FillMicroseconds = (uint)numbers[at++];
            ReleaseMicroseconds = (uint)numbers[at++];
            HoldMicroseconds = (uint)numbers[at];
        }

        private Stage(
            StageKind kind,
            TextId text,
            bool withDetergent,
            int cycles,
            long fillMicroseconds,
            long releaseMicroseconds,
            FillEnd fillEnd,
            long holdMicroseconds)
        {
            Kind = kind;
            Text = text;
            WithDetergent = withDetergent;
            Cycles = cycles;
            FillMicroseconds = fillMicroseconds;
            ReleaseMicroseconds = releaseMicroseconds;
            FillEnd = fillEnd;
            HoldMicroseconds = holdMicroseconds;
        }

        /// <summary>Cycles are run in this stage.</summary>
        public bool HasCycles
        {
            get { return Cycles > 0; }
        }

        /// <summary>Pump on to the next pump on; 0 in a prompt or soak.</summary>
        public long CycleMicroseconds
        {
            get { return HasCycles ? FillMicroseconds + ReleaseMicroseconds : 0; }
        }

        /// <summary>Time that this stage takes; 0 for a prompt.</summary>
        public long DurationMicroseconds
        {
            get
            {
                return Kind == StageKind.Soak ? ReleaseMicroseconds : (Cycles * CycleMicroseconds) + HoldMicroseconds;
            }
        }

        /// <summary>
        /// Valve released. The lead of the next cycle is part of the release: pump off to pump on is what the programme
        /// says.
        /// </summary>
        public long VentMicroseconds
        {
            get { return ReleaseMicroseconds - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds; }
        }

        /// <summary>
        /// The stage may end before its last cycle: where fills end at the stall, detergent is used until it brings
        /// nothing more. The clear water after it always runs in full.
        /// </summary>
        public bool EndsWhenClean
        {
            get { return FillEnd == FillEnd.Stall && WithDetergent; }
        }

        /// <summary>A stage that waits for the person.</summary>
        public static Stage Prompt(TextId instruction)
        {
            return Of(StageKind.Prompt, instruction, false, 0, 0, 0, FillEnd.Timed);
        }

        /// <summary>A number of equal backflush cycles with detergent in the basket.</summary>
        public static Stage Detergent(int cycles, int fillSeconds, int releaseSeconds, FillEnd fillEnd)
        {
            return Of(
                StageKind.Backflush, TextId.DetergentLabel, true, cycles, fillSeconds, releaseSeconds, fillEnd);
        }

        /// <summary>A number of equal backflush cycles with water only.</summary>
        public static Stage Water(TextId title, int cycles, int fillSeconds, int releaseSeconds, FillEnd fillEnd)
        {
            return Of(StageKind.Backflush, title, false, cycles, fillSeconds, releaseSeconds, fillEnd);
        }

        /// <summary>A number of flushes with the portafilter out.</summary>
        public static Stage Flush(int cycles, int flowSeconds, int pauseSeconds)
        {
            return Of(StageKind.Flush, TextId.FlushCycles, false, cycles, flowSeconds, pauseSeconds, FillEnd.Timed);
        }

        /// <summary>Detergent left to work.</summary>
        public static Stage Soak(int seconds)
        {
            return Of(StageKind.Soak, TextId.Soak, true, 0, 0, seconds, FillEnd.Timed);
        }

        /// <summary>See <see cref="Programme.PumpMicroseconds"/>, of packed stages.</summary>
        public static long PumpMicroseconds(int[] numbers, int fromStage, int flushes, int others)
        {
            long sum = 0;
            for (int at = fromStage * Numbers; at < numbers.Length; at += Numbers)
            {
                int what = numbers[at];
                int cycles = (what >> 8) & CyclesMask;
                if (cycles > 0)
                {
                    int weight = (what & KindMask) == (int)StageKind.Flush ? flushes : others;
                    sum += (uint)numbers[at + 1] * (long)(cycles * weight);
                }
            }

            return sum;
        }

        /// <summary>
        /// Writes it as numbers, which take a fifth of the heap. 32 bits are 71 minutes: longer than the longest soak.
        /// </summary>
        /// <param name="numbers">The stages of a programme.</param>
        /// <param name="number">Which it is, from 0.</param>
        public void Pack(int[] numbers, int number)
        {
            int at = number * Numbers;
            int detergent = WithDetergent ? 0x80 : 0;
            int cycles = Limited(Cycles, CyclesMask);
            numbers[at] = ((int)Text << 20) | (cycles << 8) | detergent | ((int)FillEnd << 4) | (int)Kind;
            numbers[at + 1] = Limited(FillMicroseconds, uint.MaxValue);
            numbers[at + 2] = Limited(ReleaseMicroseconds, uint.MaxValue);
            numbers[at + 3] = Limited(HoldMicroseconds, uint.MaxValue);
        }

        /// <summary>This stage with other numbers; those of the catalogue are whole seconds.</summary>
        public Stage With(int cycles, long fillMicroseconds, long releaseMicroseconds)
        {
            return new Stage(
                Kind, Text, WithDetergent, cycles, fillMicroseconds, releaseMicroseconds, FillEnd, HoldMicroseconds);
        }

        /// <summary>This stage with a hold before its last release.</summary>
        public Stage WithHold(long holdMicroseconds)
        {
            return new Stage(
                Kind, Text, WithDetergent, Cycles, FillMicroseconds, ReleaseMicroseconds, FillEnd, holdMicroseconds);
        }

        // What is out of range stays so: the rules refuse it.
        private static int Limited(long value, uint most)
        {
            return (int)(value < 0 || value > most ? most : value);
        }

        private static Stage Of(
            StageKind kind,
            TextId text,
            bool withDetergent,
            int cycles,
            int fillSeconds,
            int releaseSeconds,
            FillEnd fillEnd)
        {
            return new Stage(
                kind, text, withDetergent, cycles, fillSeconds * Second, releaseSeconds * Second, fillEnd, 0);
        }
    }
}
