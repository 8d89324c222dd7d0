using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Run
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

        /// <summary>What it is for.</summary>
        public readonly ProgrammePurpose Purpose;

        /// <summary>What the record counts its runs as.</summary>
        public readonly RunKind Kind;

        /// <summary>Time of all stages together; what the person takes at the prompts is not in it.</summary>
        public readonly long DurationMicroseconds;

        /// <summary>
        /// Cycles with clear water after the last detergent; all its water cycles when there is none.
        /// </summary>
        public readonly int ClearWaterCyclesAtEnd;

        /// <summary>The stages as numbers: as objects, those of all programmes would take 3 KB of the heap.</summary>
        public readonly int[] PackedStages;

        /// <summary>A programme for people, of these stages.</summary>
        public Programme(RunKind kind, TextId name, TextId hint, TextId result, Stage[] stages)
            : this(ProgrammePurpose.Cleaning, kind, name, hint, result, stages)
        {
        }

        /// <summary>A programme for technicians, of these stages.</summary>
        public Programme(ProgrammePurpose purpose, TextId name, TextId result, Stage[] stages)
            : this(purpose, RunKind.Service, name, name, result, stages)
        {
        }

        private Programme(
            ProgrammePurpose purpose, RunKind kind, TextId name, TextId hint, TextId result, Stage[] stages)
        {
            Purpose = purpose;
            Kind = kind;
            Name = name;
            Hint = hint;
            Result = result;
            PackedStages = new int[stages.Length * Stage.Numbers];
            for (int i = 0; i < stages.Length; i++)
            {
                Stage stage = stages[i];
                stage.Pack(PackedStages, i);
                bool backflushes = stage.Kind == StageKind.Backflush;
                DurationMicroseconds += stage.DurationMicroseconds;
                ClearWaterCyclesAtEnd = stage.WithDetergent ? 0
                    : ClearWaterCyclesAtEnd + (backflushes ? stage.Cycles : 0);
            }
        }

        /// <summary>It puts the closed group under pressure.</summary>
        public bool HasBackflush
        {
            get { return PumpMicroseconds(0, 0, 1) > 0; }
        }

        /// <summary>How many stages there are, at least one.</summary>
        public int StageCount
        {
            get { return PackedStages.Length / Stage.Numbers; }
        }

        /// <summary>The stages in order, made anew each time.</summary>
        public Stage[] Stages
        {
            get
            {
                Stage[] stages = new Stage[StageCount];
                for (int i = 0; i < stages.Length; i++)
                {
                    stages[i] = StageAt(i);
                }

                return stages;
            }
        }

        /// <summary>A stage, made anew each time.</summary>
        /// <param name="number">Which, from 0.</param>
        public Stage StageAt(int number)
        {
            return new Stage(PackedStages, number);
        }

        /// <summary>
        /// How long the pump runs from a stage on, at most, microseconds times a factor: a flow in ml/s makes it water.
        /// </summary>
        /// <param name="fromStage">The stage, from 0.</param>
        /// <param name="flushes">Factor of flushes; 0 leaves them out.</param>
        /// <param name="others">Factor of backflushes.</param>
        public long PumpMicroseconds(int fromStage, int flushes, int others)
        {
            return Stage.PumpMicroseconds(PackedStages, fromStage, flushes, others);
        }

        /// <summary>This programme with a leak hold at its end, when it ends with backflush cycles.</summary>
        public Programme EndingWithHold(long holdMicroseconds)
        {
            Stage[] stages = Stages;
            int last = stages.Length - 1;
            if (stages[last].Kind != StageKind.Backflush)
            {
                return this;
            }

            stages[last] = stages[last].WithHold(holdMicroseconds);
            return WithStages(stages);
        }

        /// <summary>This programme with other stages.</summary>
        public Programme WithStages(Stage[] stages)
        {
            return new Programme(Purpose, Kind, Name, Hint, Result, stages);
        }
    }
}
