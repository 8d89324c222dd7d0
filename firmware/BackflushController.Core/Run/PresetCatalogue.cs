using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Run
{
    /// <summary>
    /// The detergent sequences, each with the source of its numbers. All end with clear water after the basket was
    /// rinsed; where a source says nothing of it, with as many cycles as with detergent.
    /// </summary>
    public static class PresetCatalogue
    {
        /// <summary>The stages of a preset.</summary>
        /// <param name="preset">Which.</param>
        /// <param name="fillEnd">What ends the fills.</param>
        public static Stage[] StagesOf(DetergentPreset preset, FillEnd fillEnd)
        {
            switch (preset)
            {
                case DetergentPreset.Thorough:
                    // Five to ten times is the usual advice (procedure 2 of the survey); Clive Coffee: 5 to 8.
                    return Twice(10, 10, 10, 5, fillEnd);

                case DetergentPreset.Quick:
                    // Another text: 10 s on, 5 s off, five to six times; several with water.
                    return Twice(6, 10, 5, 3, fillEnd);

                case DetergentPreset.LaMarzocco:
                    return LaMarzocco(fillEnd);

                case DetergentPreset.Decent:
                    return Decent(fillEnd);

                case DetergentPreset.E61:
                    return E61(fillEnd);

                case DetergentPreset.BrevilleLike:
                    // BES870XL manual: automatic, about five minutes, water into the tray at intervals. The split into
                    // pulses is an assumption.
                    return Twice(10, 5, 10, 10, fillEnd);

                default:
                    // Puly Caff Plus label, as coded by a user of the mecoffee display; Cafiza says 10 / 10 x 3 to 5.
                    return Twice(5, 10, 10, 5, fillEnd);
            }
        }

        private static Stage[] Twice(int cycles, int fill, int release, int clearCycles, FillEnd fillEnd)
        {
            return new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(cycles, fill, release, fillEnd),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, clearCycles, fill, release, fillEnd),
            };
        }

        /// <summary>
        /// R. Willbur, La Marzocco USA: 10 / 10 x 5, rinse the group for 10 s, repeat (Barista Magazine).
        /// </summary>
        private static Stage[] LaMarzocco(FillEnd fillEnd)
        {
            return new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(5, 10, 10, fillEnd),
                Stage.Prompt(TextId.TakePortafilterOut),
                Stage.Flush(1, 10, 5),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 5, 10, 10, fillEnd),
            };
        }

        /// <summary>
        /// Decent, Cleaning_forward_flush_x5: 20 s, then 15 s four times, 15 s apart; again without detergent.
        /// </summary>
        private static Stage[] Decent(FillEnd fillEnd)
        {
            return new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(1, 20, 15, fillEnd),
                Stage.Detergent(4, 15, 15, fillEnd),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 1, 20, 15, fillEnd),
                Stage.Water(TextId.ClearWaterFinish, 4, 15, 15, fillEnd),
            };
        }

        /// <summary>
        /// coffeetime wiki, E61 with a vibratory pump: 20 to 25 s on, 20 to 30 s wait, six times; 50 ml; 3 to 5 clear.
        /// </summary>
        private static Stage[] E61(FillEnd fillEnd)
        {
            return new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.Detergent(6, 20, 20, fillEnd),
                Stage.Prompt(TextId.TakePortafilterOut),
                Stage.Flush(1, 6, 5),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.ClearWaterFinish, 5, 20, 20, fillEnd),
            };
        }
    }
}
