using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The programme ran to its end: the result, what was proved, and what to look after.</summary>
    public sealed class DoneScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            ProgrammePurpose purpose = status.Programme.Purpose;
            bool hasNews = purpose == ProgrammePurpose.ValveProof || purpose == ProgrammePurpose.TeachIn;
            Advice advice = status.Proof.Advice;
            bool isGood = advice == Advice.None || hasNews;
            scene.Picture = isGood ? Pictogram.Tick : Pictogram.Warning;
            scene.Title = isGood ? status.Programme.Result : FaultTexts.Of(advice);
            scene.Hint = status.HasProof ? TextId.HintProof : TextId.HintBack;
            ComposeProof(status, scene);
        }

        private static void ComposeProof(DisplayStatus status, Scene scene)
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

            bool counts = proof.Cycles > 0 || proof.Advice == Advice.Unproved;
            if (counts && status.SensorLoss != SensorCondition.Unused)
            {
                scene.Detail = TextId.CyclesProved;
                scene.Number = proof.Cycles;
                scene.Whole = status.CyclesOfRun;
            }
        }
    }
}
