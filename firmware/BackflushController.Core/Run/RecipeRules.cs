using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// What a programme must keep to whatever its source says. A recipe that breaks a rule is refused with the field,
    /// the value and the bounds, and never run.
    /// </summary>
    public static class RecipeRules
    {
        /// <summary>Null, or the first rule that a programme breaks.</summary>
        public static Refusal Check(Programme programme, PumpType pump)
        {
            Stage[] stages = programme.Stages;
            for (int i = 0; i < stages.Length; i++)
            {
                Refusal refusal = CheckStage(stages[i]);
                if (refusal != null)
                {
                    return refusal;
                }
            }

            return CheckOrder(stages, programme.ClearWaterCyclesAtEnd)
                ?? (pump == PumpType.Vibratory ? CheckDuty(stages) : null);
        }

        private static Refusal CheckStage(Stage stage)
        {
            switch (stage.Kind)
            {
                case StageKind.Prompt:
                    return null;

                case StageKind.Soak:
                    return Refusal.CheckSeconds(
                        "soak", stage.ReleaseMicroseconds, 0, SettingsRules.LongestSoakMicroseconds);

                default:
                    return Refusal.CheckNumber("cycles", stage.Cycles, 1, SettingsRules.MostCycles)
                        ?? Refusal.CheckSeconds(
                            "fill",
                            stage.FillMicroseconds,
                            SettingsRules.ShortestFillMicroseconds,
                            SettingsRules.LongestFillMicroseconds)
                        ?? Refusal.CheckSeconds(
                            "release",
                            stage.ReleaseMicroseconds,
                            SettingsRules.ShortestReleaseMicroseconds,
                            SettingsRules.LongestReleaseMicroseconds);
            }
        }

        private static Refusal CheckOrder(Stage[] stages, int clearCycles)
        {
            if (stages.Length == 0 || stages[0].Kind != StageKind.Prompt)
            {
                return new Refusal("first stage", "starts by itself", "only after a prompt");
            }

            int lastDetergent = -1;
            for (int i = 0; i < stages.Length; i++)
            {
                bool wakesUp = stages[i].Kind == StageKind.Soak
                    && (i + 1 == stages.Length || stages[i + 1].Kind != StageKind.Prompt);
                if (wakesUp)
                {
                    return new Refusal("after the soak", "starts by itself", "only after a prompt");
                }

                lastDetergent = stages[i].WithDetergent ? i : lastDetergent;
            }

            return lastDetergent < 0 ? null : CheckFinish(stages, lastDetergent, clearCycles);
        }

        private static Refusal CheckFinish(Stage[] stages, int lastDetergent, int clearCycles)
        {
            bool prompted = false;
            for (int i = lastDetergent + 1; i < stages.Length; i++)
            {
                prompted |= stages[i].Kind == StageKind.Prompt;
            }

            if (!prompted)
            {
                return new Refusal("clear water", "without a rinsed basket", "only after a prompt");
            }

            return clearCycles < SettingsRules.FewestClearCycles
                ? Refusal.OfNumber(
                    "clear-water cycles", clearCycles, SettingsRules.FewestClearCycles, SettingsRules.MostCycles)
                : null;
        }

        /// <summary>
        /// The window with the most pump time begins with a fill; prompts count as answered at once.
        /// </summary>
        private static Refusal CheckDuty(Stage[] stages)
        {
            for (int stage = 0; stage < stages.Length; stage++)
            {
                for (int cycle = 0; cycle < stages[stage].Cycles; cycle++)
                {
                    long on = OnInWindow(stages, stage, cycle);
                    if (on > SettingsRules.VibratoryOnMicroseconds)
                    {
                        return Refusal.OfSeconds("pump on in 180 s", on, 0, SettingsRules.VibratoryOnMicroseconds);
                    }
                }
            }

            return null;
        }

        private static long OnInWindow(Stage[] stages, int firstStage, int firstCycle)
        {
            long on = 0;
            long left = SettingsRules.VibratoryWindowMicroseconds;
            int cycle = firstCycle;
            for (int i = firstStage; i < stages.Length && left > 0; i++)
            {
                Stage stage = stages[i];
                left -= stage.Kind == StageKind.Soak ? stage.ReleaseMicroseconds : 0;
                for (; cycle < stage.Cycles && left > 0; cycle++)
                {
                    on += stage.FillMicroseconds < left ? stage.FillMicroseconds : left;
                    left -= stage.FillMicroseconds + stage.ReleaseMicroseconds;
                }

                cycle = 0;
            }

            return on;
        }
    }
}
