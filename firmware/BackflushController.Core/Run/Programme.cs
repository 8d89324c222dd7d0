using System;
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

        /// <summary>At least one, in order.</summary>
        public readonly Stage[] Stages;

        /// <summary>What it is for.</summary>
        public readonly ProgrammePurpose Purpose;

        /// <summary>What the record counts its runs as.</summary>
        public readonly RunKind Kind;

        /// <summary>It puts the closed group under pressure.</summary>
        public readonly bool HasBackflush;

        /// <summary>Time of all stages together; what the person takes at the prompts is not in it.</summary>
        public readonly long DurationMicroseconds;

        /// <summary>
        /// Cycles with clear water after the last detergent; all its water cycles when there is none.
        /// </summary>
        public readonly int ClearWaterCyclesAtEnd;

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
            Stages = stages;
            for (int i = 0; i < stages.Length; i++)
            {
                Stage stage = stages[i];
                bool backflushes = stage.Kind == StageKind.Backflush;
                HasBackflush |= backflushes;
                DurationMicroseconds += stage.DurationMicroseconds;
                ClearWaterCyclesAtEnd = stage.WithDetergent ? 0
                    : ClearWaterCyclesAtEnd + (backflushes ? stage.Cycles : 0);
            }
        }

        /// <summary>This programme with a leak hold at its end, when it ends with backflush cycles.</summary>
        public Programme EndingWithHold(long holdMicroseconds)
        {
            int last = Stages.Length - 1;
            if (Stages[last].Kind != StageKind.Backflush)
            {
                return this;
            }

            Stage[] stages = new Stage[Stages.Length];
            Array.Copy(Stages, stages, last);
            stages[last] = Stages[last].WithHold(holdMicroseconds);
            return WithStages(stages);
        }

        /// <summary>This programme with other stages.</summary>
        public Programme WithStages(Stage[] stages)
        {
            return new Programme(Purpose, Kind, Name, Hint, Result, stages);
        }
    }
}
