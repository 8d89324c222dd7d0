using BackflushController.Core.Display;

namespace BackflushController.Core.Programmes
{
    /// <summary>A cleaning programme: data, not code. The run goes through the stages in order.</summary>
    public sealed class Programme
    {
        /// <summary>Shown to the person.</summary>
        public readonly TextId Name;

        /// <summary>When to use it.</summary>
        public readonly TextId Hint;

        /// <summary>Shown at its end.</summary>
        public readonly TextId Result;

        /// <summary>At least one, in order.</summary>
        public readonly Stage[] Stages;

        /// <summary>A programme of these stages.</summary>
        public Programme(TextId name, TextId hint, TextId result, Stage[] stages)
        {
            Name = name;
            Hint = hint;
            Result = result;
            Stages = stages;
        }

        /// <summary>Time of all stages together; what the person takes at the prompts is not in it.</summary>
        public long DurationMicroseconds()
        {
            long sum = 0;
            for (int i = 0; i < Stages.Length; i++)
            {
                sum += Stages[i].DurationMicroseconds;
            }

            return sum;
        }

        /// <summary>
        /// Cycles with clear water after the last detergent; all its water cycles when there is none.
        /// </summary>
        public int ClearWaterCyclesAtEnd()
        {
            int cycles = 0;
            for (int i = Stages.Length - 1; i >= 0 && !Stages[i].WithDetergent; i--)
            {
                cycles += Stages[i].Kind == StageKind.Backflush ? Stages[i].Cycles : 0;
            }

            return cycles;
        }
    }
}
