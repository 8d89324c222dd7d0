using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>What a run decides at its start, at the end of a vent and at its own end.</summary>
    public static class RunRules
    {
        /// <summary>The fault that refuses a start.</summary>
        /// <param name="programme">What is to be started.</param>
        /// <param name="refusal">The rule that it breaks, or null.</param>
        /// <param name="group">What is remembered of the group.</param>
        /// <param name="pressure">The pressure.</param>
        public static Fault FaultAtStart(
            Programme programme, Refusal refusal, GroupMemory group, PressureVerdict pressure)
        {
            if (group.IsPumpLocked && programme.Purpose != ProgrammePurpose.ValveProof)
            {
                return refusal != null ? Fault.RecipeRefused : Fault.PumpStuckOn;
            }

            if (group.IsVentLocked && programme.HasBackflush && programme.Purpose != ProgrammePurpose.ValveProof)
            {
                return Fault.VentLocked;
            }

            Fault fault = RestCheck.BeforeStart(pressure);
            fault = fault == Fault.PressureIdle && LooksForPlace(programme) ? Fault.None : fault;
            return fault == Fault.None && refusal != null ? Fault.RecipeRefused : fault;
        }

        /// <summary>
        /// The programme finds out where the sensor is: pressure that stands may be that of the pump's line.
        /// </summary>
        public static bool LooksForPlace(Programme programme)
        {
            return programme.Purpose == ProgrammePurpose.ValveProof || programme.Purpose == ProgrammePurpose.TeachIn;
        }

        /// <summary>
        /// A pump whose relay is welded, and one that the valve's output switches too, both run in a lead while the
        /// heartbeat beats. The latter never had a quiet lead, unless somebody has changed the wires: then a
        /// technician's programme comes first.
        /// </summary>
        public static Fault OfWeld(Programme programme, GroupMemory group)
        {
            bool proved = group.IsLeadProved && programme.Purpose == ProgrammePurpose.Cleaning;
            return proved || group.IsPumpLocked ? Fault.PumpStuckOn : Fault.OutputsMixed;
        }

        /// <summary>
        /// A vent goes on until the pressure is at rest: the pump must not fill a group that has not vented.
        /// </summary>
        /// <param name="mayBeOpened">
        /// The person may be told to open the group after this vent, so rest must be confirmed.
        /// </param>
        /// <param name="pressure">The pressure.</param>
        public static bool VentHolds(bool mayBeOpened, PressureVerdict pressure)
        {
            bool atRest = mayBeOpened ? pressure.AtRest : pressure.MeanMillibar < PressureJudge.RestMillibar;
            return pressure.OfGroup && !atRest;
        }

        /// <summary>
        /// The group may be opened after a stop. Rest counts from the stop on: before it the pressure may have been
        /// rising and the filter have hidden it.
        /// </summary>
        /// <param name="ventedMicroseconds">Time since the valve was released.</param>
        /// <param name="pressure">The pressure.</param>
        public static bool MayBeOpened(long ventedMicroseconds, PressureVerdict pressure)
        {
            return pressure.OfGroup
                ? pressure.AtRest && ventedMicroseconds >= PressureJudge.RestMicroseconds
                : ventedMicroseconds >= RunTiming.BlindVentMicroseconds;
        }

        /// <summary>
        /// Whether the first cycle of a stage is done again: its fill has not come to pressure, and nothing is wrong.
        /// </summary>
        public static bool MustRepeat(Programme programme, FaultContext context, Stage stage)
        {
            return context.Cycle == 1
                && programme.Purpose == ProgrammePurpose.Cleaning
                && stage.Kind == StageKind.Backflush
                && context.Repeats < FillCheck.MostRepeats
                && context.FillMicroseconds >= FillCheck.ShortestJudgedMicroseconds
                && !context.Meter.Result.Filled;
        }

        /// <summary>Enters into the memory of the group what a programme that ran in full has proved.</summary>
        /// <param name="programme">What has finished.</param>
        /// <param name="observer">Has what its cycles have proved.</param>
        /// <param name="group">Remembers it.</param>
        public static void Finish(Programme programme, CycleObserver observer, GroupMemory group)
        {
            RunProof proof = observer.Proof;
            observer.Prove();
            switch (programme.Purpose)
            {
                case ProgrammePurpose.Cleaning:
                    if (!observer.HasProvedAll)
                    {
                        proof.Advise(Advice.Unproved);
                        break;
                    }

                    if (programme.ClearWaterCyclesAtEnd >= SettingsRules.FewestClearCycles)
                    {
                        group.Rinsed();
                    }

                    break;

                case ProgrammePurpose.ValveProof:
                    // It runs with water too, but nobody has rinsed the basket before it, so the detergent stays.
                    group.ValveProved();
                    break;

                case ProgrammePurpose.TeachIn:
                    group.Learn(proof.PlateauMillibar, proof.FillMilliseconds, proof.VentMilliseconds);
                    break;
            }
        }
    }
}
