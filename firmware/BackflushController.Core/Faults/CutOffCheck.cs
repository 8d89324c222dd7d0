using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// The self-test of the cut-off, before the first fill of a run: with the heartbeat the relays must get their
    /// supply, with the enable relay still open, and without it they must lose it. What it sees is read back from the
    /// board, and believed when two readings in a row say the same: the converter pulls both pins low for 80 ns (errata
    /// of the ESP32).
    /// </summary>
    public sealed class CutOffCheck
    {
        /// <summary>
        /// The heartbeat beats for so long at least, with all outputs off. The supply is there after 0.16 s at most
        /// (simulated, all tolerances), and an enable relay that closes without its command has closed by then.
        /// </summary>
        public const long RiseMicroseconds = 300000;

        /// <summary>It beats for so long at most: a stuck bus may take a second of it.</summary>
        public const long LongestRiseMicroseconds = 3000000;

        /// <summary>
        /// Without a heartbeat the supply goes within this time: 1.81 s at most (simulated, all tolerances), and what
        /// two readings take.
        /// </summary>
        public const long FallMicroseconds = 2000000;

        /// <summary>The board reads its cut-off back.</summary>
        public readonly bool IsFitted;

        private bool _railUp;
        private bool _railSeen;
        private bool _contactLive;
        private bool _contactSeen;

        /// <summary>A check for a board.</summary>
        public CutOffCheck(PinSettings pins)
        {
            IsFitted = pins.Rail != PinSettings.None;
        }

        /// <summary>The relays have their supply.</summary>
        public bool IsRailUp
        {
            get { return _railUp; }
        }

        /// <summary>The last reading, which may be a disturbance, was of relays with their supply.</summary>
        public bool IsRailSeen
        {
            get { return _railSeen; }
        }

        /// <summary>While the heartbeat beats: the relays have their supply, and the enable relay is open.</summary>
        public bool Holds
        {
            get { return _railUp && !_contactLive; }
        }

        /// <summary>Takes what was read back.</summary>
        /// <param name="railUp">The relays have their supply.</param>
        /// <param name="contactLive">There is mains between enable relay and pump relay.</param>
        public void See(bool railUp, bool contactLive)
        {
            _railUp = railUp == _railSeen ? railUp : _railUp;
            _railSeen = railUp;
            _contactLive = contactLive == _contactSeen ? contactLive : _contactLive;
            _contactSeen = contactLive;
        }
    }
}
