using BackflushController.Core.Sensing;

namespace BackflushController.Core.Run
{
    /// <summary>When a vent is over.</summary>
    public static class VentRules
    {
        /// <summary>
        /// A vent goes on until the pressure is at rest: the pump must not fill a group that has not vented.
        /// </summary>
        /// <param name="mayBeOpened">
        /// The person may be told to open the group after this vent, so rest must be confirmed.
        /// </param>
        /// <param name="pressure">The pressure.</param>
        public static bool Holds(bool mayBeOpened, PressureVerdict pressure)
        {
            bool atRest = mayBeOpened ? pressure.AtRest : pressure.MeanMillibar < PressureJudge.RestMillibar;
            return pressure.Known && !atRest;
        }

        /// <summary>
        /// The group may be opened after a stop. Rest counts from the stop on: before it the pressure may have been
        /// rising and the filter have hidden it.
        /// </summary>
        /// <param name="ventedMicroseconds">Time since the valve was released.</param>
        /// <param name="pressure">The pressure.</param>
        public static bool MayBeOpened(long ventedMicroseconds, PressureVerdict pressure)
        {
            return pressure.Known
                ? pressure.AtRest && ventedMicroseconds >= PressureJudge.RestMicroseconds
                : ventedMicroseconds >= RunTiming.BlindVentMicroseconds;
        }
    }
}
