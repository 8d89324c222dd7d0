using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Sees where the lever of a group is: by its contact where that is wired, else by the pressure. With the lever up
    /// the group answers the pump; when it comes down under the pump, the pressure of the fill breaks down.
    /// </summary>
    public sealed class LeverCheck
    {
        /// <summary>A group that has not answered the pump by then is not joined to it: the lever is down.</summary>
        public const long AnswerMicroseconds = 3000000;

        /// <summary>
        /// From there on a fill that collapses is a lever that came down. Less than elsewhere: nothing but the hand
        /// lets a fill this low go, and a false alarm only asks the person.
        /// </summary>
        public const int LeastMillibar = 300;

        /// <summary>The pressure below this share of what it was: the lever is on its way down.</summary>
        public const int FallenPercent = CollapseCheck.CollapsedPercent;

        /// <summary>
        /// What a closed group may lose in a tick, millibar: 2 bar a second is three times a leak of 0.5 ml/s. Behind a
        /// lever that comes down it falls five times as fast.
        /// </summary>
        public const int LeakMillibar = 40;

        /// <summary>Contacts bounce for up to 50 ms; the pump must be off within 0.3 s.</summary>
        public const long BounceMicroseconds = 100000;

        /// <summary>The contact tells where the lever is.</summary>
        public readonly bool HasContact;

        // At 1 bar 0.2 bar a second: the leaks of a closed group are slower.
        private const int SlowDivisor = 256;

        // Longer than a spike on the sensor's wire stays in the mean.
        private const long SpikeMicroseconds = 200000;

        private readonly CollapseCheck _collapse = new CollapseCheck(LeastMillibar, LeastMillibar, SlowDivisor);

        private long _changedAt;
        private long _pumpOnAt;
        private long _answeredAt = -1;
        private long _otherSince = HoldTimer.Never;
        private bool _closed;
        private bool _isSteady;
        private bool _answers;
        private bool _hasAnswered;

        /// <summary>A check of a lever.</summary>
        /// <param name="hasContact">Its contact is wired to the input of the brew switch.</param>
        public LeverCheck(bool hasContact)
        {
            HasContact = hasContact;
        }

        /// <summary>Takes the contact; where it is not wired it says nothing.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="closed">It is closed: the lever is up.</param>
        public void See(long now, bool closed)
        {
            _changedAt = closed == _closed ? _changedAt : now;
            _closed = closed;
            _isSteady = HasContact && now - _changedAt >= BounceMicroseconds;
        }

        /// <summary>The contact says so, and does not bounce any more.</summary>
        /// <param name="up">The lever is up; else it is down.</param>
        public bool IsSeen(bool up)
        {
            return _isSteady && _closed == up;
        }

        /// <summary>The group answers the pump: the lever is up.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="context">The pump is on.</param>
        /// <param name="pressure">The pressure, which is known.</param>
        public bool Answers(long now, FaultContext context, PressureVerdict pressure)
        {
            if (_answeredAt == now)
            {
                return _answers;
            }

            _answeredAt = now;
            if (_pumpOnAt != context.EnteredAt)
            {
                _pumpOnAt = context.EnteredAt;
                _answers = false;
                _hasAnswered = false;
                _otherSince = HoldTimer.Never;
            }

            // Half of it takes the answer back, so that noise does not.
            bool answers = _answers;
            int least = answers ? FillCheck.FlowMillibar / 2 : FillCheck.FlowMillibar;
            bool rises = pressure.MeanMillibar - context.Meter.FilledFromMillibar >= least;
            _otherSince = HoldTimer.Since(_otherSince, now, rises != answers);
            if (now - _otherSince >= SpikeMicroseconds)
            {
                answers = rises;
                _answers = rises;
                _hasAnswered |= rises;
            }

            return answers;
        }

        /// <summary>The lever came down while it should be up.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="context">The pump fills, or the pressure is held.</param>
        /// <param name="pressure">The pressure, which is known.</param>
        public bool CameDown(long now, FaultContext context, PressureVerdict pressure)
        {
            return HasContact && (_closed || _isSteady || context.IsFlush)
                ? !_closed && _isSteady
                : context.Phase == CyclePhase.Fill && LetsGo(now, context, pressure);
        }

        private bool LetsGo(long now, FaultContext context, PressureVerdict pressure)
        {
            // An answer of the open group is taken back by as little as an empty tank.
            bool late = (_hasAnswered && !context.IsFlush) || now - context.EnteredAt >= AnswerMicroseconds;
            bool gone = late && !Answers(now, context, pressure);
            return _collapse.Find(context, pressure) != Fault.None || gone;
        }
    }
}
