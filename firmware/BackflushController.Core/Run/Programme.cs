using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Run
{
    /// <summary>A cleaning programme: data, not code. The run goes through the stages in order.</summary>
    public sealed class Programme
    {
        /// <summary>What it is for.</summary>
        public readonly ProgrammePurpose Purpose;

        /// <summary>What the record counts its runs as.</summary>
        public readonly RunKind Kind;

        /// <summary>Time of all stages together; what the person takes at the prompts is not in it.</summary>
        public readonly long DurationMicroseconds;

        /// <summary>The stages as numbers: as objects, those of all programmes would take 3 KB of the heap.</summary>
        public readonly int[] PackedStages;

        private const int TextBits = 9;
        private const int TextMask = (1 << TextBits) - 1;
        private const int MostClearWater = 15;

        // Three texts, and above them the cycles with clear water: a field takes twelve bytes of each programme.
        private readonly int _packed;

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
            PackedStages = new int[stages.Length * Stage.Numbers];
            int clearWater = 0;
            for (int i = 0; i < stages.Length; i++)
            {
                Stage stage = stages[i];
                stage.Pack(PackedStages, i);
                bool backflushes = stage.Kind == StageKind.Backflush;
                DurationMicroseconds += stage.DurationMicroseconds;
                clearWater = stage.WithDetergent ? 0 : clearWater + (backflushes ? stage.Cycles : 0);
            }

            clearWater = clearWater > MostClearWater ? MostClearWater : clearWater;
            _packed = (int)name | ((int)hint << TextBits) | ((int)result << (2 * TextBits))
                | (clearWater << (3 * TextBits));
        }

        /// <summary>Shown to the person.</summary>
        public TextId Name
        {
            get { return (TextId)(_packed & TextMask); }
        }

        /// <summary>When to use it.</summary>
        public TextId Hint
        {
            get { return (TextId)((_packed >> TextBits) & TextMask); }
        }

        /// <summary>Shown at its end.</summary>
        public TextId Result
        {
            get { return (TextId)((_packed >> (2 * TextBits)) & TextMask); }
        }

        /// <summary>
        /// Cycles with clear water after the last detergent, up to 15; all its water cycles when there is none.
        /// </summary>
        public int ClearWaterCyclesAtEnd
        {
            get { return _packed >> (3 * TextBits); }
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
