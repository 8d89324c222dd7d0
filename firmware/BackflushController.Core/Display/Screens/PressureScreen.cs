using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>A run has left the group under pressure: the warning stays, and the button does nothing.</summary>
    public sealed class PressureScreen : IScreen
    {
        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            DangerScene.Compose(status, TextId.DoNotOpen, TextId.NoVent, scene);
            scene.Note = TextId.LetItCool;
        }
    }
}
