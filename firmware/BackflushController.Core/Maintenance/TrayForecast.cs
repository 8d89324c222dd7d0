using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Maintenance
{
    /// <summary>
    /// Water in the drip tray, calculated: what the pump has sent there since the person said it was empty. Nothing
    /// measures it. A flush or a backflush by the machine's own switch is not in it; a tray that was emptied without a
    /// word is in it too much.
    /// </summary>
    public sealed class TrayForecast
    {
        /// <summary>Into the tray while backflushing, ml for each second of the pump: 20 ml a cycle of 10 s.</summary>
        public const int BackflushMillilitresPerSecond = 2;

        /// <summary>Through the open group, ml for each second of the pump.</summary>
        public const int FlushMillilitresPerSecond = 8;

        /// <summary>What the valve lets out at the end of a shot, ml; as the rates by the survey.</summary>
        public const int ShotMillilitres = 15;

        /// <summary>Any more stands as this: twice the largest tray.</summary>
        public const int MostMillilitres = 9999;

        private const long MicrolitresOfAMillilitre = 1000;
        private const long MicrosecondsOfAMillisecond = 1000;

        private readonly int _capacity;

        private long _microlitres;

        /// <summary>A forecast at power-up.</summary>
        /// <param name="settings">What the tray holds.</param>
        /// <param name="millilitres">What was in it when the record was written.</param>
        public TrayForecast(ReminderSettings settings, int millilitres)
        {
            _capacity = settings.DripTrayMillilitres;
            Add(millilitres * MicrolitresOfAMillilitre);
        }

        /// <summary>Water since the tray was emptied, ml; always 0 for a tray with a drain.</summary>
        public int Millilitres
        {
            get { return (int)(_microlitres / MicrolitresOfAMillilitre); }
        }

        /// <summary>The pump was on in a stage of this kind.</summary>
        public void PumpRan(StageKind kind, long microseconds)
        {
            Add(Microlitres(kind, microseconds));
        }

        /// <summary>A coffee was drawn.</summary>
        public void ShotDrawn()
        {
            Add(ShotMillilitres * MicrolitresOfAMillilitre);
        }

        /// <summary>The person says that the tray is empty.</summary>
        public void Emptied()
        {
            _microlitres = 0;
        }

        /// <summary>
        /// What is left of a programme would fill the tray beyond its rim. Fills that end at the stall are taken at
        /// their longest.
        /// </summary>
        /// <param name="programme">The programme.</param>
        /// <param name="fromStage">Number of the first stage that still runs as a whole, from 0.</param>
        public bool WouldOverflow(Programme programme, int fromStage)
        {
            return _capacity > 0
                && _microlitres + Microlitres(programme, fromStage) > _capacity * MicrolitresOfAMillilitre;
        }

        private static long Microlitres(Programme programme, int fromStage)
        {
            return programme.PumpMicroseconds(fromStage, FlushMillilitresPerSecond, BackflushMillilitresPerSecond)
                / MicrosecondsOfAMillisecond;
        }

        private static long Microlitres(StageKind kind, long microseconds)
        {
            int rate = kind == StageKind.Flush ? FlushMillilitresPerSecond : BackflushMillilitresPerSecond;
            return microseconds * rate / MicrosecondsOfAMillisecond;
        }

        private void Add(long microlitres)
        {
            const long most = MostMillilitres * MicrolitresOfAMillilitre;
            long sum = _capacity == 0 ? 0 : _microlitres + microlitres;
            _microlitres = sum > most ? most : sum;
        }
    }
}
