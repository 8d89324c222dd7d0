using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Eight pages that look different with every kind of scene and have the same key all the time.</summary>
    public sealed class OneKeyLayout : ILayout
    {
        public int Pages => Canvas.Pages;

        public int Key(int tile, Scene scene, DisplayStatus status) => 1;

        public void Paint(int tile, Scene scene, DisplayStatus status, Canvas canvas)
        {
            canvas.Begin(tile / Panel.TilesOfPage, 0, Canvas.Width);
            canvas.Pattern((byte)scene.Kind, (byte)scene.Kind);
        }
    }
}
