using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// The programme ran to its end: the result, what was proved, and what to look after. Where the vents went by time
    /// nobody knows the pressure, so there is no tick, and the group is to be opened slowly.
    /// </summary>
    public sealed class DoneScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            ProgrammePurpose purpose = status.Programme.Purpose;
            bool hasNews = purpose == ProgrammePurpose.ValveProof || purpose == ProgrammePurpose.TeachIn;
            Advice advice = status.Proof.Advice;
            bool isGood = advice == Advice.None || hasNews;
            bool isTimed = advice == Advice.None && !hasNews && IsTimed(status);
            bool isOpen = status.Programme.Kind == RunKind.OpenFlush;
            scene.Picture = isTimed ? (isOpen ? Pictogram.HotWater : Pictogram.TakeOut)
                : isGood ? Pictogram.Tick
                : Pictogram.Warning;
            scene.Title = !isGood ? FaultTexts.Of(advice)
                : isTimed && !isOpen ? TextId.OpenSlowly
                : status.Programme.Result;
            scene.Hint = status.HasProof ? TextId.HintProof : TextId.HintBack;
            ComposeProof(status, isTimed, scene);
        }

        /// <summary>No vent was seen: there is no sensor, or it is not in the group.</summary>
        private static bool IsTimed(DisplayStatus status)
        {
            RunProof proof = status.Proof;
            return status.SensorLoss == SensorCondition.Unused || (proof.Cycles > 0 && proof.VentMilliseconds == 0);
        }

        private static void ComposeProof(DisplayStatus status, bool isTimed, Scene scene)
        {
            RunProof proof = status.Proof;
            bool measuresLeak = status.Programme.Purpose == ProgrammePurpose.LeakTest
                || proof.Advice == Advice.GasketLeaks;
            if (status.SensorLoss == SensorCondition.Unused)
            {
                scene.Last = TextId.TimedOnly;
            }
            else if (proof.LeakKnown && measuresLeak)
            {
                scene.LeakCentibar = proof.LeakMillibarPerSecond / 10;
            }
            else if (proof.Cycles > 0)
            {
                scene.PlateauMillibar = proof.PlateauMillibar;
                scene.VentMilliseconds = proof.VentMilliseconds;
            }

            if (isTimed)
            {
                scene.Detail = TextId.RunFinished;
            }
            else if (proof.Cycles > 0 || proof.Advice == Advice.Unproved)
            {
                scene.Detail = TextId.CyclesProved;
                scene.Number = proof.Cycles;
                scene.Whole = proof.Cycles + proof.Unproved;
            }
        }
    }
}
