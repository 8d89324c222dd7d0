using BackflushController.Core.Display;

namespace BackflushController.Core.Programmes
{
    /// <summary>A cleaning programme: data, not code. The run goes through the stages in order.</summary>
    public sealed class Programme
    {
        /// <summary>Shown to the person.</summary>
        public readonly TextId Name;

        /// <summary>At least one, in order.</summary>
        public readonly Stage[] Stages;

        /// <summary>A programme of these stages.</summary>
        public Programme(TextId name, Stage[] stages)
        {
            Name = name;
            Stages = stages;
        }

        /// <summary>Time of all cycles together; what the person takes at the prompts is not in it.</summary>
        public long CyclingMicroseconds()
        {
            long sum = 0;
            for (int i = 0; i < Stages.Length; i++)
            {
                sum += Stages[i].DurationMicroseconds;
            }

            return sum;
        }
    }
}
