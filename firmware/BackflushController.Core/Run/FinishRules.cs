using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>What a programme that ran in full has proved of the group.</summary>
    public static class FinishRules
    {
        /// <summary>Enters it into the memory of the group.</summary>
        /// <param name="programme">What has finished.</param>
        /// <param name="proof">What its cycles have proved.</param>
        /// <param name="group">Remembers it.</param>
        public static void Apply(Programme programme, RunProof proof, GroupMemory group)
        {
            switch (programme.Purpose)
            {
                case ProgrammePurpose.Cleaning:
                    if (programme.ClearWaterCyclesAtEnd >= RecipeBounds.FewestClearCycles)
                    {
                        group.Rinsed();
                    }

                    break;

                case ProgrammePurpose.ValveProof:
                    // It runs with water too, but nobody has rinsed the basket before it, so the detergent stays.
                    group.VentProved();
                    break;

                case ProgrammePurpose.TeachIn:
                    group.Learn(proof.PlateauMillibar, proof.FillMilliseconds, proof.VentMilliseconds);
                    break;
            }
        }
    }
}
