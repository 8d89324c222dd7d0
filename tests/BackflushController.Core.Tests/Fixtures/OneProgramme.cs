using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Tests
{
    /// <summary>What a box offers that has one programme.</summary>
    public static class OneProgramme
    {
        /// <summary>A prompt, then cycles with water, in as many stages as they need.</summary>
        public static Programme[] OfCycles(int cycles, long fill, long release)
        {
            const int MostInStage = SettingsRules.MostCycles;
            int cycleStages = (cycles + MostInStage - 1) / MostInStage;
            Stage[] stages = new Stage[1 + cycleStages];
            stages[0] = Stage.Prompt(TextId.InsertBlindBasket);
            for (int i = 1; i <= cycleStages; i++)
            {
                int count = cycles > MostInStage ? MostInStage : cycles;
                cycles -= count;
                stages[i] = Stage.Water(TextId.WaterCycles, count, 0, 0, FillEnd.Timed)
                    .With(count, fill, release);
            }

            return Of(stages);
        }

        public static Programme[] Of(Stage[] stages)
        {
            return new[]
            {
                new Programme(
                    RunKind.DetergentBackflush, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, stages),
            };
        }
    }
}
