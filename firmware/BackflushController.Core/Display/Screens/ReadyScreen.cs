using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Nothing runs: the selected programme, which of how many it is, what it does, and what is due or soon will be.
    /// What is wrong goes before that.
    /// </summary>
    public sealed class ReadyScreen : IScreen
    {
        private const int MostLeft = 999;

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.IsResting = true;
            Programme programme = status.Programme;
            scene.Picture = ScreenPictures.Of(programme.Kind);
            scene.Title = programme.Name;
            scene.Index = status.ProgrammeIndex + 1;
            scene.Count = status.ProgrammeCount;
            scene.Hint = status.ProgrammeCount > 1 ? TextId.HintReady : TextId.HintHoldToStart;
            if (status.PressureKnown && status.PressureDecibar >= DangerScene.RestDecibar)
            {
                scene.Decibar = status.PressureDecibar;
            }

            SensorCondition loss = status.SensorLoss;
            TextId records = RecordTexts.Of(status.Records);
            scene.Note = loss == SensorCondition.Unused ? TextId.TimedOnly : programme.Hint;
            if (loss != SensorCondition.Good && loss != SensorCondition.Unused)
            {
                scene.Last = FaultTexts.Name(FaultRules.OfSensor(loss));
            }
            else if (records != TextId.None)
            {
                scene.Last = records;
            }
            else if (RunCuts.IsInterference(status.Record))
            {
                scene.Last = TextId.Interference;
                scene.Number = status.Record.Interferences;
            }
            else
            {
                ComposeDue(status, scene);
            }
        }

        private static void ComposeDue(DisplayStatus status, Scene scene)
        {
            bool isDue = status.DueLevel >= DueLevel.Due;
            if (status.DueLevel == DueLevel.None || (!isDue && status.DueLeft > MostLeft))
            {
                return;
            }

            scene.LastLabel = RecordTexts.Label(DueJobs.ServiceOf(status.DueJob));
            if (isDue)
            {
                scene.Last = RecordTexts.Of(status.DueLevel);
            }
            else
            {
                scene.Last = status.DueByShots ? TextId.InShots : TextId.InDays;
                scene.Number = status.DueLeft > 0 ? status.DueLeft : 0;
            }
        }
    }
}
