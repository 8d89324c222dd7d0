using BackflushController.Core.Display;

namespace BackflushController.Core.Programmes
{
    /// <summary>One line of a programme: something the person does, or a number of equal cycles.</summary>
    public sealed class Stage
    {
        /// <summary>What this stage does.</summary>
        public readonly StageKind Kind;

        /// <summary>The instruction of a prompt, the title of cycles.</summary>
        public readonly TextId Text;

        /// <summary>Number of cycles; 0 in a prompt.</summary>
        public readonly int Cycles;

        /// <summary>Pump on to pump off.</summary>
        public readonly long FillMicroseconds;

        /// <summary>Pump off to the next pump on.</summary>
        public readonly long ReleaseMicroseconds;

        private Stage(StageKind kind, TextId text, int cycles, long fillMicroseconds, long releaseMicroseconds)
        {
            Kind = kind;
            Text = text;
            Cycles = cycles;
            FillMicroseconds = fillMicroseconds;
            ReleaseMicroseconds = releaseMicroseconds;
        }

        /// <summary>A stage that waits for the person.</summary>
        public static Stage Prompt(TextId instruction)
        {
            return new Stage(StageKind.Prompt, instruction, 0, 0, 0);
        }

        /// <summary>A stage of equal cycles.</summary>
        public static Stage BackflushCycles(TextId title, int cycles, long fillMicroseconds, long releaseMicroseconds)
        {
            return new Stage(StageKind.Cycles, title, cycles, fillMicroseconds, releaseMicroseconds);
        }

        /// <summary>Time that the cycles of this stage take together; 0 in a prompt.</summary>
        public long DurationMicroseconds
        {
            get { return Cycles * (FillMicroseconds + ReleaseMicroseconds); }
        }
    }
}
