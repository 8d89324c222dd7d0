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
            return RecipeRules.Check(programme, settings.Pump)
                ?? CheckDwell(programme, settings)
                ?? CheckFills(programme, settings)
                ?? CheckPump(programme, settings);
        }

        private static Refusal CheckDwell(Programme programme, ControllerSettings settings)
        {
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                Stage stage = programme.Stages[i];
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

        private static Refusal CheckFills(Programme programme, ControllerSettings settings)
        {
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                Stage stage = programme.Stages[i];
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

        private static Refusal CheckPump(Programme programme, ControllerSettings settings)
        {
            long on = 0;
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                on += programme.Stages[i].Cycles * programme.Stages[i].FillMicroseconds;
            }

            return on > settings.RunLimitMicroseconds
                ? Refusal.OfSeconds("pump on in a run", on, 0, settings.RunLimitMicroseconds)
                : null;
        }
    }
}
