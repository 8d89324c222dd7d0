using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What differs from box to box: the divider, the supply within 5 %, and the chip's reference.</summary>
    public sealed class Box
    {
        public int DividerPermille;
        public int SupplyMillivolt;
        public int ReferenceMillivolt;

        public delegate void Check(Box box);

        public int SupplyCounts => Counts(SupplyMillivolt);

        public string Name
        {
            get
            {
                return DividerPermille + " permille and " + SupplyMillivolt + " mV and reference " + ReferenceMillivolt
                    + " mV";
            }
        }

        /// <summary>12k / 10k, the ends of what the settings take, and 10k / 10k.</summary>
        public static void ForEach(Check check)
        {
            foreach (string divider in new[] { "455", "450", "590", "500" })
            {
                ForEach(int.Parse(divider), check);
            }
        }

        public static void ForEach(int dividerPermille, Check check)
        {
            Box box = new Box { DividerPermille = dividerPermille };
            for (box.ReferenceMillivolt = 1000; box.ReferenceMillivolt <= 1200; box.ReferenceMillivolt += 25)
            {
                for (box.SupplyMillivolt = 4750; box.SupplyMillivolt <= 5250; box.SupplyMillivolt += 50)
                {
                    check(box);
                }
            }
        }

        public Probe Probe()
        {
            return new Probe(new ControllerSettings { DividerPermille = DividerPermille });
        }

        /// <summary>The sum for a 16 bar sensor at a pressure: its output is 10 % to 90 % of its supply.</summary>
        public int CountsAt(int millibar)
        {
            return Counts((SupplyMillivolt / 10) + (int)((long)SupplyMillivolt * 8 * millibar / 160000));
        }

        private int Counts(int millivolt) => RawSum.Of(millivolt, ReferenceMillivolt, DividerPermille);
    }
}
