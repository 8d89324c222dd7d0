using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Maintenance
{
    /// <summary>
    /// Recognises the coffees that people draw while nothing runs. A <i>draw</i> is pressure in the group or, while the
    /// sensor is lost or not used, a closed brew switch. So each draw has one witness and is counted once, and a closed
    /// switch without pressure, an open flush, is not one.
    /// <para>
    /// A draw ends with a whoosh, when the three-way valve vents the group. Pressure that came slowly and goes slowly
    /// is a pause: the coffee blooms and the draw goes on with the next pressure.
    /// </para>
    /// <para>
    /// A fill of a backflush by hand ends with a whoosh, as a coffee does. But fills come in a series, 5 to 15 s apart,
    /// and from the second one on the pressure rises steeply, since no coffee takes up the first water. So a draw of
    /// less than <see cref="CertainMicroseconds"/> waits for <see cref="SeriesGapMicroseconds"/>: when a steep one
    /// begins meanwhile, neither is a shot.
    /// </para>
    /// <para>
    /// What follows: a short shot is counted 30 s late, or as soon as a run begins, and not at all when the power goes
    /// before; two short ones within 30 s count as none where the pump is strong enough for a steep rise against
    /// coffee; longer fills by hand count as shots, so that the reminders come early rather than late. A draw that the
    /// sensor's loss breaks off is not counted, unless the switch has seen it; what is left of it when the sensor is
    /// back counts by its own length.
    /// </para>
    /// </summary>
    public sealed class ShotWatch
    {
        /// <summary>
        /// A draw begins: above pre-infusion by the water main alone, and below what a Rao allonge (3.7 bar) or a bloom
        /// (3.9 bar) brews with. Like the other limits above what stands in the group, or in the pump's line, at rest.
        /// </summary>
        public const int BrewMillibar = 2000;

        /// <summary>A draw pauses or is over below this; between the phases of a coffee it falls to 1.3 bar.</summary>
        public const int EndMillibar = 1000;

        /// <summary>An open group makes less, even behind a clogged screen; most coffees make 6 to 9 bar.</summary>
        public const int FlushMillibar = 3000;

        /// <summary>
        /// Shorter is no shot. Others take 5 s from the switch on; the pressure comes up to 3 s later than that.
        /// </summary>
        public const long ShortestMicroseconds = 5000000;

        /// <summary>
        /// Shorter is no shot when it rises steeply: that leaves out the single fill by hand of 10 s, because a dry
        /// group takes 3 s and more to come to pressure. From the second fill on it takes 2 s, so that the length alone
        /// does not tell a series.
        /// </summary>
        public const long ShortestSteepMicroseconds = 8000000;

        /// <summary>Below <see cref="FlushMillibar"/> shorter is no shot: nobody rinses a group for longer.</summary>
        public const long ShortestLowMicroseconds = 10000000;

        /// <summary>Certainly a shot: fills by hand have the pump on for 10 s, of an E61 group for 20 s.</summary>
        public const long CertainMicroseconds = 22000000;

        /// <summary>A draw this long may be a fill of a series; a pulse is shorter.</summary>
        public const long SeriesFillMicroseconds = 3000000;

        /// <summary>
        /// From the end of a fill by hand to the pressure of the next: pauses of 5 to 15 s, some take 20, and up to 5 s
        /// to build up.
        /// </summary>
        public const long SeriesGapMicroseconds = 30000000;

        /// <summary>
        /// Within 0.5 s: a closed group does 4.7 bar and more (cleaning runs of a Decent DE1, xeraa/de1app-otel), with
        /// a weak over-pressure valve half of it; most coffees 1.7 at most (Beanconqueror, of miharekar/visualizer),
        /// more where the pump is strong.
        /// </summary>
        public const int SteepMillibar = 2000;

        /// <summary>
        /// From <see cref="BrewMillibar"/> to below <see cref="EndMillibar"/>: a whoosh takes less, even through a
        /// drain that takes 4 s for all; a blooming coffee takes 1.6 s (GaggiMate, of miharekar/visualizer).
        /// </summary>
        public const long WhooshMicroseconds = 800000;

        /// <summary>A coffee blooms for so long; then the draw is over without a whoosh too.</summary>
        public const long BloomMicroseconds = 30000000;

        /// <summary>A draw that was a whole shot does not bloom any more and is over after this.</summary>
        public const long SettledMicroseconds = 3000000;

        /// <summary>The brew switch is open after this long without a closed sample: a worn contact chatters.</summary>
        public const long SwitchOpensMicroseconds = 200000;

        private long _openSince = HoldTimer.Never;
        private bool _switchClosed;
        private bool _seenBySwitch;
        private bool _mayBegin;
        private int _standing = int.MaxValue;
        private bool _drawing;
        private bool _paused;
        private bool _counted;
        private bool _steep;
        private int _highest;
        private long _since;
        private long _brewedAt;
        private long _pausedAt;
        private long _resumedAt;

        private bool _isWaiting;
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
                // A run begins: no hand is at the machine's switch, so a short draw that waits was a shot.
                bool waited = _isWaiting;
                _isWaiting = false;
                _drawing = false;
                _mayBegin = false;
                return waited;
            }

            bool wasShot = StopWaiting(now);
            int millibar = AboveStanding(pressure);
            if (millibar < EndMillibar)
            {
                return Fall(now) || wasShot;
            }

            Press(now, millibar, pressure);
            return wasShot;
        }

        private void Debounce(long now, bool closed)
        {
            _openSince = HoldTimer.Since(_openSince, now, !closed);
            bool open = now - _openSince >= SwitchOpensMicroseconds;
            _switchClosed = closed || (_switchClosed && !open);
        }

        /// <summary>
        /// A mains-fed rotary pump lets the main's pressure stand in its line. What stands is the lowest that was seen
        /// since the pressure last stood for longer than a shot.
        /// </summary>
        private int AboveStanding(PressureVerdict pressure)
        {
            if (!pressure.Known)
            {
                // A pressure that was lost has not fallen; only the switch tells then that the draw is over.
                _drawing &= _seenBySwitch;
                return _switchClosed ? FlushMillibar : 0;
            }

            _seenBySwitch |= _switchClosed;
            int mean = pressure.MeanMillibar;
            if (mean < _standing)
            {
                _standing = mean > 0 ? mean : 0;
            }

            return mean - _standing;
        }

        private void Press(long now, int millibar, PressureVerdict pressure)
        {
            if (!_drawing)
            {
                if (!_mayBegin || millibar < BrewMillibar)
                {
                    return;
                }

                Begin(now);
            }
            else if (_paused)
            {
                GoOn(now);
            }

            if (!_steep && (!pressure.Known || pressure.RiseMillibar >= SteepMillibar))
            {
                // No coffee that has bloomed: what was before is the fill before.
                _steep = true;
                _since = _resumedAt;
            }

            _highest = millibar > _highest ? millibar : _highest;
            _brewedAt = millibar >= BrewMillibar ? now : _brewedAt;
            if (now - _since > IdleCheck.ShotPatienceMicroseconds)
            {
                // No coffee takes so long: it stands.
                _drawing = false;
                _mayBegin = false;
                _standing = pressure.Known ? pressure.MeanMillibar : _standing;
            }
        }

        /// <summary>It has bloomed; that does not count.</summary>
        private void GoOn(long now)
        {
            _paused = false;
            _since += now - _pausedAt;
            _resumedAt = now;
            _isWaiting &= _shortEndedAt != _pausedAt;
        }

        private void Begin(long now)
        {
            _drawing = true;
            _paused = false;
            _counted = false;
            _steep = false;
            _highest = 0;
            _since = now;
            _resumedAt = now;
            _seenBySwitch = _switchClosed;
        }

        private bool Fall(long now)
        {
            _mayBegin = true;
            if (!_drawing)
            {
                return false;
            }

            long held = (_paused ? _pausedAt : now) - _since;
            if (_paused)
            {
                long patience = held >= CertainMicroseconds ? SettledMicroseconds : BloomMicroseconds;
                _drawing = now - _pausedAt < patience;
                return false;
            }

            _paused = true;
            _pausedAt = now;
            _drawing = !_steep && now - _brewedAt > WhooshMicroseconds;
            return !_counted && Judge(now, held);
        }

        private bool Judge(long now, long held)
        {
            bool low = _highest < FlushMillibar;
            if (!low && held < CertainMicroseconds)
            {
                return held >= SeriesFillMicroseconds && EndShort(now, held);
            }

            _counted = !low || held >= ShortestLowMicroseconds;
            return _counted;
        }

        /// <summary>A draw that may be a fill of a series, until the next one or none tells.</summary>
        /// <returns>The one before was a shot.</returns>
        private bool EndShort(long now, long held)
        {
            bool inSeries = _steep && _since - _shortEndedAt < SeriesGapMicroseconds;
            bool wasShot = _isWaiting && !inSeries;
            _shortEndedAt = now;
            _isWaiting = !inSeries && held >= (_steep ? ShortestSteepMicroseconds : ShortestMicroseconds);
            return wasShot;
        }

        private bool StopWaiting(long now)
        {
            bool draws = _drawing && !_paused;
            bool wasShot = _isWaiting && !draws && now - _shortEndedAt >= SeriesGapMicroseconds;
            _isWaiting &= !wasShot;
            _counted |= wasShot;
            return wasShot;
        }
    }
}
