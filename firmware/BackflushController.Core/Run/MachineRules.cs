using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// What a programme must keep to on one machine: a dwell ends within the fill it belongs to, and the machine's own
    /// limits hold.
    /// </summary>
    public static class MachineRules
    {
        /// <summary>Null, or the first rule of recipes or of this machine that a programme breaks.</summary>
        public static Refusal Check(Programme programme, ControllerSettings settings)
        {
            Stage[] stages = programme.Stages;
            return RecipeRules.Check(programme, settings.Pump)
                ?? CheckDwell(stages, settings)
                ?? CheckFills(stages, settings)
                ?? CheckPump(stages, settings);
        }

        private static Refusal CheckDwell(Stage[] stages, ControllerSettings settings)
        {
            for (int i = 0; i < stages.Length; i++)
            {
                Stage stage = stages[i];
                bool conflict = stage.HasCycles
                    && stage.FillEnd == FillEnd.Stall
                    && settings.StallDwellMicroseconds >= stage.FillMicroseconds;
                if (conflict)
                {
                    return Refusal.OfSeconds(
                        "stall dwell", settings.StallDwellMicroseconds, 0, stage.FillMicroseconds - 100000);
                }
            }

            return null;
        }

        private static Refusal CheckFills(Stage[] stages, ControllerSettings settings)
        {
            for (int i = 0; i < stages.Length; i++)
            {
                Stage stage = stages[i];
                if (stage.HasCycles && stage.FillMicroseconds > settings.FillLimitMicroseconds)
                {
                    return Refusal.OfSeconds(
                        "fill",
                        stage.FillMicroseconds,
                        SettingsRules.ShortestFillMicroseconds,
                        settings.FillLimitMicroseconds);
                }
            }

            return null;
        }

        private static Refusal CheckPump(Stage[] stages, ControllerSettings settings)
        {
            long on = 0;
            for (int i = 0; i < stages.Length; i++)
            {
                on += stages[i].Cycles * stages[i].FillMicroseconds;
            }

            return on > settings.RunLimitMicroseconds
                ? Refusal.OfSeconds("pump on in a run", on, 0, settings.RunLimitMicroseconds)
                : null;
        }
    }
}
