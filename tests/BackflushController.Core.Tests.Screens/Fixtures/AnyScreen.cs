using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A screen that says what a test wants.</summary>
    public sealed class AnyScreen : IScreen
    {
        private readonly Saying _saying;

        public AnyScreen(Saying saying)
        {
            _saying = saying;
        }

        public delegate void Saying(DisplayStatus status, Scene scene);

        public void Compose(DisplayStatus status, Scene scene) => _saying(status, scene);
    }
}
