using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Names what is wrong, from the state of the run and the pressure. It only judges; the run acts.
    /// </summary>
    public sealed class FaultFinder
    {
        /// <summary>
        /// A group that is still at rest this long after the pump started never closes: by then 50 ml have gone in.
        /// </summary>
        public const long NoPressureMicroseconds = 6000000;

        /// <summary>
        /// A shorter fill proves nothing: a dry group takes up to three seconds to show any pressure.
        /// </summary>
        public const long ShortestJudgedMicroseconds = 4000000;

        /// <summary>
        /// Water that flows through an open group shows 50 to 300 mbar (path of the boiler against basket or screen);
        /// no flow shows none. Three times the noise of the mean.
        /// </summary>
        public const int FlowMillibar = 30;

        /// <summary>Within 0.5 s: a pressure that rises no faster is flat for the eye.</summary>
        public const int SlowestRiseMillibar = 150;

        /// <summary>
        /// Rise in the second half of the valve's lead that only a running pump makes: its weakest specimen raises the
        /// largest dry group by 100 mbar. What the boiler still holds has come in the first half.
        /// </summary>
        public const int PumpRiseMillibar = 60;

        /// <summary>
        /// At rest with everything off the pressure does not rise by this within 0.5 s; a zero that wanders does.
        /// </summary>
        public const int DriftMillibar = 100;

        /// <summary>Pressure before the pump was switched on that only a running pump makes.</summary>
        public const int PumpPressureMillibar = 2000;

        /// <summary>Pressure with pump and valve off that is no noise and no zero error any more.</summary>
        public const int IdlePressureMillibar = 1000;

        /// <summary>It must last this long in a run, where nobody should use the machine.</summary>
        public const long IdlePatienceMicroseconds = 500000;

        /// <summary>Between runs people make coffee: a shot takes 30 s, a slow one a minute.</summary>
        public const long ShotPatienceMicroseconds = 120000000;

        /// <summary>
        /// An open group shows less than 0.3 bar, one behind a clogged screen some bar; a closed one more.
        /// </summary>
        public const int GroupClosedMillibar = 3000;

        /// <summary>
        /// A vent that has not lost a quarter of its pressure by then never will: 18 % go when the over-pressure valve
        /// closes, before the drain has done anything.
        /// </summary>
        public const long FirstFallMicroseconds = 5000000;

        /// <summary>
        /// A vent that loses less than this in <see cref="StandsMicroseconds"/> stands still: the leaks of a closed
        /// group make half of it, a drain that is twenty times too slow six times as much near its end.
        /// </summary>
        public const int StandsMillibar = 80;

        /// <summary>Length of that look. A frozen reading is named before.</summary>
        public const long StandsMicroseconds = 2000000;

        private const int FlatFallMillibar = 60;

        private const int FirstFallPercent = 75;
        private const int WhooshPercent = 40;

        private readonly bool _plumbedIn;
        private readonly CycleLimits _limits;

        private readonly HoldTimer _idlePressure = new HoldTimer();
        private readonly HoldTimer _flushPressure = new HoldTimer();

        private long _lookedAt = long.MaxValue;
        private int _lookedAtMillibar;

        /// <summary>A finder for a machine.</summary>
        /// <param name="settings">What is known of it.</param>
        /// <param name="limits">What its cycles must show.</param>
        public FaultFinder(ControllerSettings settings, CycleLimits limits)
        {
            _plumbedIn = settings.PlumbedIn;
            _limits = limits;
        }

        /// <summary>What is wrong at this moment.</summary>
        public Fault Find(long now, BackflushRun run, PressureVerdict pressure)
        {
            if (pressure.Loss == SensorCondition.Unused)
            {
                return Fault.None;
            }

            switch (run.State)
            {
                case RunState.Ready:
                case RunState.Finished:
                case RunState.Stopped:
                    return InIdle(now, pressure, ShotPatienceMicroseconds);

                case RunState.AwaitingPerson:
                case RunState.SafeWait:
                case RunState.Soaking:
                    return OfSensor(pressure.Loss) != Fault.None
                        ? OfSensor(pressure.Loss)
                        : InIdle(now, pressure, IdlePatienceMicroseconds);

                case RunState.Energising:
                case RunState.Filling:
                case RunState.Holding:
                case RunState.Settling:
                case RunState.Venting:
                    return pressure.Known ? InCycle(now, run, pressure) : OfSensor(pressure.Loss);

                default:
                    _idlePressure.Break();
                    return Fault.None;
            }
        }

        /// <summary>What a fill that has ended by its time has shown.</summary>
        public Fault AfterFill(BackflushRun run, CycleResult result, PressureVerdict pressure)
        {
            Stage stage = run.Stage;
            bool judged = pressure.Known
                && pressure.Loss == SensorCondition.Good
                && stage.Kind == StageKind.Backflush
                && stage.FillMicroseconds >= ShortestJudgedMicroseconds;
            if (!judged)
            {
                return Fault.None;
            }

            if (pressure.MeanMillibar < PressureJudge.RestMillibar)
            {
                return WithoutPressure(run, pressure);
            }

            if (!result.Filled && pressure.RiseMillibar > SlowestRiseMillibar)
            {
                // A large dry group may need more than the first fill.
                return run.Cycle > 1 ? Fault.SlowRise : Fault.None;
            }

            if (result.PlateauMillibar < _limits.LowPlateauMillibar && pressure.RiseMillibar <= SlowestRiseMillibar)
            {
                return Fault.LowPlateau;
            }

            if (run.Cycle > 1 && result.FillMicroseconds > _limits.SlowFillMicroseconds)
            {
                return Fault.SlowRise;
            }

            return stage.FillEnd == FillEnd.Stall && !result.Stalled ? Fault.StallNotReached : Fault.None;
        }

        /// <summary>What keeps the sensor from proving a run; <see cref="Fault.None"/> when nothing does.</summary>
        public static Fault OfSensor(SensorCondition loss)
        {
            switch (loss)
            {
                case SensorCondition.Good:
                case SensorCondition.Unused:
                    return Fault.None;

                case SensorCondition.Open:
                    return Fault.SensorOpen;

                case SensorCondition.Shorted:
                    return Fault.SensorShorted;

                case SensorCondition.NoSupply:
                    return Fault.SensorNoSupply;

                case SensorCondition.Frozen:
                    return Fault.SensorFrozen;

                case SensorCondition.Implausible:
                    return Fault.SensorImplausible;

                default:
                    return Fault.SensorSilent;
            }
        }

        private Fault InCycle(long now, BackflushRun run, PressureVerdict pressure)
        {
            if (pressure.MeanMillibar > _limits.OverPressureMillibar)
            {
                return Fault.OverPressure;
            }

            switch (run.State)
            {
                case RunState.Energising:
                    return InLead(now, run, pressure);

                case RunState.Filling:
                    return InFill(now, run, pressure);

                case RunState.Venting:
                    return InVent(now, run, pressure);

                default:
                    return Fault.None;
            }
        }

        private Fault InLead(long now, BackflushRun run, PressureVerdict pressure)
        {
            bool rises = now >= run.Deadline && pressure.RiseKnown && pressure.RiseMillibar > PumpRiseMillibar;
            bool pumps = rises || pressure.MeanMillibar > PumpPressureMillibar;
            return pumps && !_plumbedIn ? Fault.PumpStuckOn : Fault.None;
        }

        private Fault InFill(long now, BackflushRun run, PressureVerdict pressure)
        {
            if (run.Stage.Kind == StageKind.Flush)
            {
                return InFlush(now, pressure);
            }

            bool late = now - run.EnteredAt >= NoPressureMicroseconds;
            return late && !Falls(pressure) && pressure.MeanMillibar < PressureJudge.RestMillibar
                ? WithoutPressure(run, pressure)
                : Fault.None;
        }

        private Fault InFlush(long now, PressureVerdict pressure)
        {
            bool closed = pressure.MeanMillibar > GroupClosedMillibar;
            return _flushPressure.Lasts(now, closed, IdlePatienceMicroseconds) ? Fault.GroupClosed : Fault.None;
        }

        /// <summary>
        /// In the first cycle flow tells an open group from none at all. Later the basket has been proved to be in, and
        /// a trickle into a closed group looks the same.
        /// </summary>
        private static Fault WithoutPressure(BackflushRun run, PressureVerdict pressure)
        {
            bool flows = pressure.MeanMillibar - run.Meter.FilledFromMillibar >= FlowMillibar;
            return flows && run.Cycle == 1 && !Falls(pressure) ? Fault.NoBlindBasket : Fault.NoPressure;
        }

        private static bool Falls(PressureVerdict pressure)
        {
            return pressure.RiseMillibar < -FlatFallMillibar;
        }

        private Fault InVent(long now, BackflushRun run, PressureVerdict pressure)
        {
            CycleMeter meter = run.Meter;
            bool wasUnderPressure = meter.ReleasedAtMillibar >= IdlePressureMillibar;
            if (pressure.MeanMillibar < IdlePressureMillibar || !wasUnderPressure)
            {
                _lookedAt = long.MaxValue;
                return Fault.None;
            }

            if (meter.Result.Vented)
            {
                // The mean may still hold readings from before the whoosh.
                return pressure.Millibar < IdlePressureMillibar ? Fault.None : Fault.PressureIdle;
            }

            long vented = now - run.EnteredAt;
            int first = meter.ReleasedAtMillibar * FirstFallPercent / 100;
            if (vented >= FirstFallMicroseconds && pressure.MeanMillibar > first)
            {
                return Fault.NoVent;
            }

            return AfterWhoosh(now, pressure, meter.ReleasedAtMillibar);
        }

        /// <summary>
        /// There was a whoosh, and then the pressure stands above rest: the valve or the drain has stuck half-way. When
        /// it rises slowly instead, the zero of the sensor wanders.
        /// </summary>
        private Fault AfterWhoosh(long now, PressureVerdict pressure, int releasedAt)
        {
            bool whoosh = pressure.MeanMillibar < releasedAt * WhooshPercent / 100;
            bool looks = whoosh && _lookedAt != long.MaxValue;
            if (looks && now - _lookedAt < StandsMicroseconds)
            {
                return Fault.None;
            }

            int fall = looks ? _lookedAtMillibar - pressure.MeanMillibar : int.MaxValue;
            _lookedAt = whoosh ? now : long.MaxValue;
            _lookedAtMillibar = pressure.MeanMillibar;
            return fall > StandsMillibar ? Fault.None
                : fall >= -StandsMillibar ? Fault.NoVent
                : Fault.SensorImplausible;
        }

        private Fault InIdle(long now, PressureVerdict pressure, long patience)
        {
            bool unexpected = pressure.Known && pressure.MeanMillibar >= IdlePressureMillibar;
            return _idlePressure.Lasts(now, unexpected, patience) ? Fault.PressureIdle : Fault.None;
        }
    }
}
