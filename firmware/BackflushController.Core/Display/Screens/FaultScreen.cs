using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Something is wrong: its name, what to do or what was refused, its number. While the group vents, and whenever
    /// there is pressure, the warning not to open it comes first.
    /// </summary>
    public sealed class FaultScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            Fault fault = status.Fault;
            bool vents = status.State != RunState.Faulted;
            bool isFinal = FaultRules.IsFinal(fault);
            if (DangerScene.IsNeeded(status, vents))
            {
                TextId warning = fault == Fault.FillCollapsed ? TextId.KeepAway
                    : fault == Fault.PumpStuckOn ? TextId.PullThePlug
                    : TextId.DoNotOpen;

                // What stays when it has vented goes when the machine cools: that takes turns with what is wrong.
                bool stays = !vents && !status.IsLever && warning == TextId.DoNotOpen;
                TextId reason = stays && scene.Turn % 2 == 1 ? TextId.LetItCool : FaultTexts.Name(fault);
                DangerScene.Compose(status, warning, reason, scene);
                scene.Hint = vents || isFinal ? TextId.None : TextId.HintBack;
            }
            else
            {
                ComposeAdvice(status, scene);
                scene.Hint = status.HasProof
                    ? (isFinal ? TextId.HintOnlyProof : TextId.HintProof)
                    : (isFinal ? TextId.None : TextId.HintBack);
            }

            scene.Code = (int)fault;
        }

        private static void ComposeAdvice(DisplayStatus status, Scene scene)
        {
            Fault fault = status.Fault;
            scene.Picture = ScreenPictures.Of(fault);
            scene.Title = FaultTexts.Name(fault);
            scene.Note = FaultTexts.AdviceFor(fault);
            if (fault == Fault.RecipeRefused)
            {
                scene.Refusal = status.Refusal;
            }
            else if (fault == Fault.Restarted || fault == Fault.ServiceNeeded)
            {
                // What ended the software, for the technician.
                scene.Words = status.Record.LastCrash;
            }
            else if (!FaultRules.IsFinal(fault))
            {
                // What the box will do next, never what it would refuse.
                scene.Then = status.DetergentInGroup ? TextId.ThenRinse : TextId.ThenAgain;
            }
        }
    }
}
