using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>Finds what is wrong with a fill into the closed group, while it lasts and at its end.</summary>
    public sealed class FillCheck
    {
        /// <summary>
        /// A group that is still at rest this long after the pump started never closes: by then 50 ml have gone in. A
        /// fill that was set longer, for pre-infusion or flow control, is given <see cref="NoPressurePercent"/> of it.
        /// </summary>
        public const long NoPressureMicroseconds = 6000000;

        /// <summary>
        /// A large dry group on a slow pump may need more than the first fill: the first cycle of a stage is done again
        /// this often until a fill comes to pressure.
        /// </summary>
        public const int MostRepeats = 2;

        /// <summary>Share of a long fill in which the group may stay at rest.</summary>
        public const int NoPressurePercent = 60;

        /// <summary>
        /// A shorter fill proves nothing: a dry group takes up to three seconds to show any pressure.
        /// </summary>
        public const long ShortestJudgedMicroseconds = 4000000;

        /// <summary>
        /// Water that flows through an open group shows 50 to 300 mbar (path of the boiler against basket or screen);
        /// no flow shows none. Three times the noise of the mean.
        /// </summary>
        public const int FlowMillibar = 30;

        /// <summary>Within 0.5 s: a pressure that rises no faster looks flat.</summary>
        public const int SlowestRiseMillibar = 150;

        /// <summary>
        /// A pump that has worked for so long may be cut off by its own protector: the rating of an Ulka is 2 min on;
        /// half of it, because the machine's heat comes on top. Assumption.
        /// </summary>
        public const long PumpHotMicroseconds = 60000000;

        /// <summary>A pump that has rested for so long is cold: such protectors close after 10 to 15 minutes.</summary>
        public const long PumpColdMicroseconds = 600000000;

        private const int FlatMillibar = 60;

        // Steam fills a group that is closed within this time, and then stands; a pump goes on.
        private const int EarlyMilliseconds = 3000;
        private const int SteadyPercent = 75;

        private readonly CycleLimits _limits;
        private readonly bool _plumbedIn;

        private long _workedMicroseconds;
        private long _workedUntil;
        private int _earlyMillibar;

        /// <summary>A check of a machine against these limits.</summary>
        public FillCheck(ControllerSettings settings, CycleLimits limits)
        {
            _limits = limits;
            _plumbedIn = settings.PlumbedIn;
        }

        /// <summary>What is wrong while the pump is on.</summary>
        public Fault During(long now, FaultContext context, PressureVerdict pressure)
        {
            long filled = now - context.EnteredAt;
            if (filled <= EarlyMilliseconds * 1000)
            {
                _earlyMillibar = pressure.MeanMillibar;
                return Fault.None;
            }

            if (pressure.MeanMillibar >= _limits.NoPressureMillibar || !IsLate(filled, context))
            {
                return Fault.None;
            }

            // The air of a closed group gives way ever less: a slow fill is one that rises.
            bool flat = !Falls(pressure) && pressure.RiseMillibar <= FlatMillibar;
            return flat ? WithoutPressure(context, pressure) : Fault.None;
        }

        /// <summary>What the whole fill has shown.</summary>
        public Fault AtEnd(FaultContext context, CycleResult result, PressureVerdict pressure)
        {
            if (result.Filled)
            {
                CountWork(context);
            }

            if (!pressure.Known || context.IsFlush || context.FillMicroseconds < ShortestJudgedMicroseconds)
            {
                return Fault.None;
            }

            // A fill that came to pressure in its second half may not have stalled for want of time.
            bool atRest = pressure.MeanMillibar < _limits.NoPressureMillibar;
            bool stalls = context.FillEnd == FillEnd.Timed || result.Stalled;
            bool late = !result.Filled || (!stalls && result.FillMicroseconds * 2 > context.FillMicroseconds);
            if (late && pressure.RiseMillibar > (atRest ? FlatMillibar : SlowestRiseMillibar))
            {
                return context.Cycle > 1 || context.Repeats >= MostRepeats ? Fault.SlowRise : Fault.None;
            }

            if (atRest)
            {
                return WithoutPressure(context, pressure);
            }

            if (result.PlateauMillibar < _limits.LowPlateauMillibar && pressure.RiseMillibar <= SlowestRiseMillibar)
            {
                return Fault.LowPlateau;
            }

            if (context.Cycle > 1 && result.FillMicroseconds > _limits.SlowFillMicroseconds)
            {
                return Fault.SlowRise;
            }

            return stalls ? Fault.None : Fault.StallNotReached;
        }

        /// <summary>
        /// The cause where a look at the closed group has shown that its pressure does not come from the pump, or that
        /// the pump is slow: behind a needle valve the pressure goes on rising, ever faster.
        /// </summary>
        /// <param name="context">The look.</param>
        /// <param name="filled">Length of the fill before it, microseconds.</param>
        /// <param name="millibar">The pressure at its end.</param>
        public Fault WithoutPump(FaultContext context, long filled, int millibar)
        {
            int early = _earlyMillibar - context.Meter.FilledFromMillibar;
            int late = (int)(filled / 1000) - EarlyMilliseconds;
            bool goesOn = (millibar - _earlyMillibar) * EarlyMilliseconds > early * SteadyPercent / 100 * late;
            return context.Doubted == Fault.NoBlindBasket && goesOn ? Fault.SlowRise
                : IsHot(context) ? Fault.PumpResting
                : _plumbedIn ? Fault.PumpDead
                : Fault.NoPressure;
        }

        private static bool IsLate(long filled, FaultContext context)
        {
            return filled >= NoPressureMicroseconds && filled >= context.FillMicroseconds * NoPressurePercent / 100;
        }

        /// <summary>
        /// In the first cycle flow distinguishes an open group from none at all. Later the basket has been proved to be
        /// in, and a trickle into a closed group looks the same.
        /// </summary>
        private Fault WithoutPressure(FaultContext context, PressureVerdict pressure)
        {
            bool flows = pressure.MeanMillibar - context.Meter.FilledFromMillibar >= FlowMillibar;
            return flows && context.Cycle == 1 && !Falls(pressure) ? Fault.NoBlindBasket
                : IsHot(context) && (!flows || context.Cycle > 1) ? Fault.PumpResting
                : Fault.NoPressure;
        }

        private bool IsHot(FaultContext context)
        {
            return _workedMicroseconds >= PumpHotMicroseconds
                && context.EnteredAt - _workedUntil < PumpColdMicroseconds;
        }

        private void CountWork(FaultContext context)
        {
            long began = context.EnteredAt;
            long end = context.Deadline;
            long before = began - _workedUntil >= PumpColdMicroseconds ? 0 : _workedMicroseconds;
            _workedMicroseconds = before + end - began;
            _workedUntil = end;
        }

        private static bool Falls(PressureVerdict pressure)
        {
            return pressure.RiseMillibar < -FlatMillibar;
        }
    }
}
