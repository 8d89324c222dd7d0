using BackflushController.Core.Display;

namespace BackflushController.Core.Programmes
{
    /// <summary>The programmes that the box knows, each with the source of its numbers.</summary>
    public static class ProgrammeCatalogue
    {
        private const long Second = 1000000;

        /// <summary>
        /// Detergent backflush with its clear-water finish: 10 s on, 10 s off, five times with detergent, then basket and
        /// portafilter rinsed and the same again with water (Puly Caff label, and La Marzocco USA: 10 / 10 x 5). At 50 s
        /// of pump in 100 s it stays well inside the vibratory pump's 2 min on, 1 min off.
        /// </summary>
        public static Programme DetergentBackflush()
        {
            return new Programme(TextId.DetergentBackflush, new[]
            {
                Stage.Prompt(TextId.DoseDetergent),
                Stage.BackflushCycles(TextId.DetergentCycles, 5, 10 * Second, 10 * Second),
                Stage.Prompt(TextId.RinseBasket),
                Stage.BackflushCycles(TextId.ClearWaterCycles, 5, 10 * Second, 10 * Second),
            });
        }
    }
}
