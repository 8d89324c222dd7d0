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
            Programme programme = status.Programme;
            ProgrammePurpose purpose = programme.Purpose;
            RunProof proof = status.Proof;
            Advice advice = proof.Advice;
            bool hasNews = purpose == ProgrammePurpose.ValveProof || purpose == ProgrammePurpose.TeachIn;
            bool isUnused = status.SensorLoss == SensorCondition.Unused;
            scene.Hint = status.HasProof ? TextId.HintProof : TextId.HintBack;
            if (hasNews || advice == Advice.None)
            {
                // No vent was seen: there is no sensor, or it is not in the group.
                bool isTimed = !hasNews && (isUnused || (proof.Cycles > 0 && proof.LastVentMilliseconds == 0));
                bool isOpen = isTimed && programme.Kind == RunKind.OpenFlush;
                scene.Picture = isOpen ? Pictogram.HotWater : isTimed ? Pictogram.TakeOut : Pictogram.Tick;
                scene.Title = isTimed && !isOpen ? TextId.OpenSlowly : programme.Result;
                scene.Detail = isTimed ? TextId.RunFinished : TextId.None;
            }
            else
            {
                scene.Picture = Pictogram.Warning;
                scene.Title = FaultTexts.Of(advice);
            }

            if (isUnused)
            {
                scene.Last = TextId.TimedOnly;
                return;
            }

            if (proof.LeakKnown && (advice == Advice.GasketLeaks || purpose == ProgrammePurpose.LeakTest))
            {
                scene.LeakCentibar = proof.LeakMillibarPerSecond / 10;
            }
            else if (proof.Cycles > 0)
            {
                scene.PlateauMillibar = proof.PlateauMillibar;
                scene.VentMilliseconds = proof.VentMilliseconds;
            }

            if (scene.Detail == TextId.None && (proof.Cycles > 0 || advice == Advice.Unproved))
            {
                scene.Detail = TextId.CyclesProved;
                scene.Number = proof.Cycles;
                scene.Whole = proof.Cycles + proof.Unproved;
            }
        }
    }
}
