using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>
    /// Detergent may be in the group: nothing but the rinse is offered. It may only be feared, when the memory was not
    /// found as it was left; then that is said too, else what has cut the run off, where it is known. A box that is
    /// locked cannot rinse: it says who can.
    /// </summary>
    public sealed class RinseRequiredScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            bool locked = status.Record.VentLock;
            scene.Picture = locked ? Pictogram.HotWater : Pictogram.RinseBasket;
            scene.Title = locked ? TextId.RinseByHand : TextId.RinseFirst;
            scene.Hint = locked ? TextId.None : TextId.HintRinse;
            scene.Detail = RecordTexts.Of(status.Records);
            if (scene.Detail != TextId.None)
            {
                bool forgot = !status.Settings.HasFile && status.Records == RecordHealth.Damaged;
                scene.Last = forgot ? TextId.SettingsMissing : TextId.None;
            }
            else
            {
                ComposeCut(status.Record, scene);
            }
        }

        private static void ComposeCut(BoxRecord record, Scene scene)
        {
            if (RunCuts.IsInterference(record))
            {
                scene.Detail = TextId.Interference;
                scene.Number = record.Interferences;
                scene.Last = TextId.InterferenceAdvice;
            }
            else if (RunCuts.IsHabit(record))
            {
                scene.Detail = TextId.AutoOff;
                scene.Number = record.CutMinute;
                scene.Last = TextId.AutoOffAdvice;
            }
        }
    }
}
