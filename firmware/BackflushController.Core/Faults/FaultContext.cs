using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Where a run is, as far as the detectors may know it. One object, filled at each transition. Fields, because a
    /// tick reads them often and a property costs four times as much.
    /// </summary>
    public sealed class FaultContext
    {
        /// <summary>What was measured of the cycle.</summary>
        public readonly CycleMeter Meter;

        /// <summary>A hand moves the valve, so a vent begins when the hand likes.</summary>
        public readonly bool IsLever;

        /// <summary>What the machine is doing.</summary>
        public CyclePhase Phase;

        /// <summary>When that began, by schedule; microseconds.</summary>
        public long EnteredAt;

        /// <summary>When it ends by itself; <see cref="long.MaxValue"/> when it waits for the person.</summary>
        public long Deadline = long.MaxValue;

        /// <summary>The cycle of the stage, from 1.</summary>
        public int Cycle;

        /// <summary>The stage sends water through the open group.</summary>
        public bool IsFlush;

        /// <summary>
        /// In the pump's line pressure stands wherever the water goes: by a rotary pump, or before a fine jet.
        /// </summary>
        public bool HidesFlow;

        /// <summary>A technician's programme, which finds out where the sensor is.</summary>
        public bool LooksForPlace;

        /// <summary>How often a cycle of the stage has been done again.</summary>
        public int Repeats;

        /// <summary>Length of a fill, microseconds; the longest it may be when it ends at the stall.</summary>
        public long FillMicroseconds;

        /// <summary>What the fill has shown, while its cause is looked for in the hold after it.</summary>
        public Fault Doubted;

        /// <summary>What ends a fill.</summary>
        public FillEnd FillEnd;

        /// <summary>A context around what is measured.</summary>
        /// <param name="meter">What is measured of the cycle.</param>
        /// <param name="isLever">A hand moves the valve.</param>
        public FaultContext(CycleMeter meter, bool isLever)
        {
            Meter = meter;
            IsLever = isLever;
        }
    }
}
