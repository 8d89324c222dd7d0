using BackflushController.Core.Maintenance;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Work is due by use. It is put off or done; the counters do not change when it is put off.
    /// </summary>
    public sealed class ReminderScreen : IScreen
    {
        private const int Most = 9999;

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.IsResting = true;
            int since = status.DueByShots ? status.DueShots : status.DueDays;
            scene.Picture = ScreenPictures.Of(status.DueJob);
            scene.Title = RecordTexts.Label(DueJobs.ServiceOf(status.DueJob));
            scene.Second = RecordTexts.Of(status.DueLevel);
            scene.Detail = status.DueByShots ? TextId.ShotsSince : TextId.DaysSince;
            scene.Number = since < Most ? since : Most;
            scene.Note = RecordTexts.Advice(status.DueJob);
            scene.Hint = status.DueHasProgramme ? TextId.HintLaterStart : TextId.HintLaterDone;
        }
    }
}
