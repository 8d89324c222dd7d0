using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A screen of a box that stands ready.</summary>
    public sealed class RestingScreen : IScreen
    {
        public void Compose(DisplayStatus status, Scene scene)
        {
            scene.IsResting = true;
        }
    }
}
