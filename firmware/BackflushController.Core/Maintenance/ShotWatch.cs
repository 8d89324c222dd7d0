using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Maintenance
{
    /// <summary>
    /// Recognises the coffees that people draw while nothing runs. A <i>draw</i> is brewing pressure in the group, or,
    /// while the sensor is lost or not used, a closed brew switch. So each draw has one witness and is counted once,
    /// and a closed switch without pressure, an open flush, is none.
    /// <para>
    /// A draw of <see cref="CertainMicroseconds"/> and more is a shot. A shorter one, down to
    /// <see cref="ShortestMicroseconds"/>, may as well be a fill of a backflush by hand: against a blind basket the
    /// pressure stands and falls as it does against coffee. Those come in a series, 5 to 15 s apart, so a short draw
    /// is counted only when no other short one came within <see cref="SeriesGapMicroseconds"/> before or after it.
    /// </para>
    /// <para>
    /// What follows: a short shot is counted 20 s late, or as soon as a run begins, and not at all when the power goes
    /// before; two short shots within 20 s count as none; the fills by hand of an E61 group, 20 s and more, count as
    /// shots, so that the reminders come early rather than late. A draw that the sensor's loss breaks off is not
    /// counted, unless the switch has seen it; what is left of it when the sensor is back counts by its own length.
    /// </para>
    /// </summary>
    public sealed class ShotWatch
    {
        /// <summary>
        /// Brewing pressure: above mains water, pre-infusion (up to some 3 bar) and what an open group makes behind a
        /// clogged screen; below any espresso, usually 6 to 9 bar.
        /// </summary>
        public const int BrewMillibar = 4000;

        /// <summary>A draw is over below this: shots with a falling profile end at 3 to 4 bar.</summary>
        public const int EndMillibar = 2000;

        /// <summary>
        /// Shorter is no shot. Others take 5 s from the switch on; 8 s of pressure leave out the single fill by hand of
        /// 10 s, because a dry group takes 3 s and more to come to pressure. From the second fill on it takes 2 s, so
        /// that the length alone does not tell a series.
        /// </summary>
        public const long ShortestMicroseconds = 8000000;

        /// <summary>Certainly a shot: the 15 s of ECM, and half as long again as the usual fill by hand.</summary>
        public const long CertainMicroseconds = 15000000;

        /// <summary>A draw this long may be a fill of a series; a pulse is shorter.</summary>
        public const long SeriesFillMicroseconds = 3000000;

        /// <summary>
        /// From the end of a fill by hand to the pressure of the next: pauses of 5 to 15 s, and up to 5 s to build up.
        /// </summary>
        public const long SeriesGapMicroseconds = 20000000;

        /// <summary>The brew switch is open after this long without a closed sample: a worn contact chatters.</summary>
        public const long SwitchOpensMicroseconds = 200000;

        private readonly HoldTimer _open = new HoldTimer();

        private bool _switchClosed;
        private bool _underPressure;
        private bool _drawing;
        private bool _seenBySwitch;
        private bool _mayBegin;
        private bool _isWaiting;
        private long _since;
        private long _shortEndedAt = long.MinValue / 2;

        /// <summary>Takes one tick.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="state">What the box is doing.</param>
        /// <param name="pressure">What the pressure means.</param>
        /// <param name="brewSwitchClosed">The brew switch is closed; always false without one.</param>
        /// <returns>A shot was recognised, in this tick.</returns>
        public bool Watch(long now, RunState state, PressureVerdict pressure, bool brewSwitchClosed)
        {
            Debounce(now, brewSwitchClosed);
            if (!RunStates.IsFree(state))
            {
                return BreakOff();
            }

            bool brewing = IsBrewing(pressure);
            if (_drawing)
            {
                return brewing ? GoOn(now) : End(now);
            }

            _drawing = brewing && _mayBegin;
            _mayBegin = !brewing;
            if (_drawing)
            {
                _since = now;
                _seenBySwitch = _switchClosed;
            }

            return StopWaiting(now);
        }

        private void Debounce(long now, bool closed)
        {
            bool open = _open.Lasts(now, !closed, SwitchOpensMicroseconds);
            _switchClosed = closed || (_switchClosed && !open);
        }

        private bool IsBrewing(PressureVerdict pressure)
        {
            if (pressure.Known)
            {
                _underPressure = pressure.MeanMillibar >= (_underPressure ? EndMillibar : BrewMillibar);
                _seenBySwitch |= _switchClosed;
                return _underPressure;
            }

            // A pressure that was lost has not fallen; only the switch tells then that the draw is over.
            _underPressure = false;
            _drawing &= _seenBySwitch;
            return _switchClosed;
        }

        /// <summary>A run begins: no hand is at the machine's switch, so a short draw that waits was a shot.</summary>
        private bool BreakOff()
        {
            bool wasShot = _isWaiting;
            _isWaiting = false;
            _drawing = false;
            _underPressure = false;
            _mayBegin = false;
            return wasShot;
        }

        private bool GoOn(long now)
        {
            long held = now - _since;
            if (held > IdleCheck.ShotPatienceMicroseconds)
            {
                // No coffee takes so long: it stands, and must fall before another draw can begin.
                _drawing = false;
                return false;
            }

            // What follows the short draw is no fill of a series, so the short one was a shot.
            bool wasShot = _isWaiting && held >= CertainMicroseconds;
            _isWaiting &= !wasShot;
            return wasShot;
        }

        private bool End(long now)
        {
            _drawing = false;
            _mayBegin = true;
            long held = now - _since;
            if (held < SeriesFillMicroseconds || held >= CertainMicroseconds)
            {
                return held >= CertainMicroseconds;
            }

            bool inSeries = _since - _shortEndedAt < SeriesGapMicroseconds;
            _shortEndedAt = now;
            _isWaiting = !inSeries && held >= ShortestMicroseconds;
            return false;
        }

        private bool StopWaiting(long now)
        {
            bool wasShot = _isWaiting && now - _shortEndedAt >= SeriesGapMicroseconds;
            _isWaiting &= !wasShot;
            return wasShot;
        }
    }
}
