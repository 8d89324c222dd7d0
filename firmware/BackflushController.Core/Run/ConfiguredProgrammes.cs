using BackflushController.Core.Records;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>The programmes of the button, with the technician's numbers where there are some.</summary>
    public static class ConfiguredProgrammes
    {
        /// <summary>
        /// The catalogue's programmes, in its order. They may break a rule: see <see cref="MachineRules"/>.
        /// </summary>
        public static Programme[] Of(ControllerSettings settings)
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(settings);
            for (int i = 0; i < programmes.Length; i++)
            {
                programmes[i] = Adapted(programmes[i], settings.Programmes);
            }

            return programmes;
        }

        /// <summary>A settings file with the first error that its programmes add, if there is none yet.</summary>
        public static SettingsOutcome Checked(SettingsOutcome outcome)
        {
            return outcome.With(FirstConflict(outcome.Settings));
        }

        /// <summary>Null, or what makes the first programme that breaks a rule break it.</summary>
        public static SettingsConflict FirstConflict(ControllerSettings settings)
        {
            Programme[] programmes = Of(settings);
            for (int i = 0; i < programmes.Length; i++)
            {
                Refusal refusal = MachineRules.Check(programmes[i], settings);
                if (refusal != null)
                {
                    return SettingsConflict.Of(refusal, KeysOf(programmes[i].Kind));
                }
            }

            return null;
        }

        /// <summary>A programme with the technician's numbers for its kind.</summary>
        public static Programme Adapted(Programme programme, ProgrammeSettings choices)
        {
            Stage[] stages = programme.Stages;
            for (int i = 0; i < stages.Length; i++)
            {
                stages[i] = Adapted(programme.Kind, stages, i, choices);
            }

            return programme.WithStages(stages);
        }

        /// <summary>
        /// The keys of the settings file that can make a programme of a kind break a rule, the likeliest first.
        /// </summary>
        public static string[] KeysOf(RunKind programme)
        {
            string own = "detergent-fill detergent-cycles detergent-release clear-fill clear-cycles clear-release"
                + " soak preset";
            string end = " fill-end";
            if (programme == RunKind.WaterRinse)
            {
                own = "water-fill water-cycles water-release";
            }
            else if (programme == RunKind.StallBackflush)
            {
                own = "stall-fill stall-cycles stall-release";
                end = string.Empty;
            }

            return (own + " fill-limit run-limit stall-dwell" + end + " pump profile").Split(' ');
        }

        private static Stage Adapted(RunKind programme, Stage[] stages, int index, ProgrammeSettings choices)
        {
            Stage stage = stages[index];
            if (stage.Kind == StageKind.Soak && choices.SoakMicroseconds > 0)
            {
                return stage.With(0, 0, choices.SoakMicroseconds);
            }

            if (stage.Kind != StageKind.Backflush)
            {
                return stage;
            }

            int[] chosen = choices.Numbers;
            int place = PlaceFor(programme, stage);
            int cycles = chosen[place] > 0 && !GoesOn(stages, index) ? chosen[place] : stage.Cycles;
            long fill = Chosen(chosen[place + ProgrammeSettings.Fill], stage.FillMicroseconds);
            long release = Chosen(chosen[place + ProgrammeSettings.Release], stage.ReleaseMicroseconds);
            return stage.With(cycles, fill, release);
        }

        private static long Chosen(int milliseconds, long own)
        {
            return milliseconds > 0 ? milliseconds * 1000L : own;
        }

        /// <summary>
        /// More of the same follows at once: then the cycles are chosen for the last such stage, and a longer first
        /// fill stays one.
        /// </summary>
        private static bool GoesOn(Stage[] stages, int index)
        {
            return index + 1 < stages.Length
                && stages[index + 1].Kind == StageKind.Backflush
                && stages[index + 1].WithDetergent == stages[index].WithDetergent;
        }

        private static int PlaceFor(RunKind programme, Stage stage)
        {
            return programme == RunKind.StallBackflush ? ProgrammeSettings.Stall
                : programme == RunKind.WaterRinse ? ProgrammeSettings.WaterRinse
                : stage.WithDetergent ? ProgrammeSettings.Detergent
                : ProgrammeSettings.ClearWater;
        }
    }
}
