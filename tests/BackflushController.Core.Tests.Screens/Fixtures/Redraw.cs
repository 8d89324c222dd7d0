using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Which tiles of a screen the panel draws anew when what it shows changes.</summary>
    public static class Redraw
    {
        private const int Factor = 31;

        private const string RingTiles = "abcdefgh";

        private static readonly ILayout Tall = new TallLayout();
        private static readonly ILayout Flat = new FlatLayout();

        /// <summary>
        /// Whichever of these follows another, each tile that looks different then has another key, so that it is
        /// drawn.
        /// </summary>
        public static void AssertFollows(IScreen screen, DisplayStatus[] statuses)
        {
            IScreen[] same = new IScreen[statuses.Length];
            for (int i = 0; i < same.Length; i++)
            {
                same[i] = screen;
            }

            AssertFollows(same, statuses);
        }

        /// <summary>The same of a screen in several states, each with its status.</summary>
        public static void AssertFollows(IScreen[] screens, DisplayStatus[] statuses)
        {
            AssertFollows(Tall, screens, statuses);
            AssertFollows(Flat, screens, statuses);
        }

        /// <summary>
        /// When one of these follows the other, these tiles are drawn anew and no others: a digit is a page, or what
        /// is left of the ring on it; a letter is the ring's part of a page, "a" of page 0 and so on.
        /// </summary>
        public static void AssertOnly(string tiles, IScreen screen, DisplayStatus before, DisplayStatus after)
        {
            AssertOnly(tiles, screen, before, screen, after);
        }

        /// <summary>The same of a status that changes.</summary>
        public static void AssertOnly(string tiles, IScreen screen, DisplayStatus status, Statuses.Change change)
        {
            int[] before = KeysOf(screen, status);
            change(status);
            AssertOnly(tiles, before, KeysOf(screen, status));
        }

        /// <summary>The same of a screen in two states.</summary>
        public static void AssertOnly(
            string tiles, IScreen screenBefore, DisplayStatus before, IScreen screenAfter, DisplayStatus after)
        {
            AssertOnly(tiles, KeysOf(screenBefore, before), KeysOf(screenAfter, after));
        }

        private static void AssertFollows(ILayout layout, IScreen[] screens, DisplayStatus[] statuses)
        {
            int tiles = Panel.TilesOfPage * layout.Pages;
            int[] keys = new int[statuses.Length * tiles];
            int[] pictures = new int[keys.Length];
            SceneKind[] kinds = new SceneKind[statuses.Length];
            Canvas canvas = new Canvas(Language.English);
            for (int i = 0; i < statuses.Length; i++)
            {
                Scene scene = Picture.SceneOf(screens[i], statuses[i]);
                kinds[i] = scene.Kind;
                for (int tile = 0; tile < tiles; tile++)
                {
                    int at = (i * tiles) + tile;
                    keys[at] = layout.Key(tile, scene, statuses[i]);
                    Assert.AreNotEqual(Panel.Unpainted, keys[at], "key of tile " + tile);
                    layout.Paint(tile, scene, statuses[i], canvas);
                    bool hasRing = layout is TallLayout && scene.Kind == SceneKind.Cycle;
                    pictures[at] = HashOf(canvas.FrameBytes, tile, hasRing);
                }
            }

            AssertSameLook(tiles, keys, pictures, kinds);
        }

        private static void AssertSameLook(int tiles, int[] keys, int[] pictures, SceneKind[] kinds)
        {
            for (int at = 0; at < keys.Length; at++)
            {
                for (int other = at % tiles; other < at; other += tiles)
                {
                    // A scene of another kind is drawn anew as a whole.
                    if (keys[at] == keys[other] && pictures[at] != pictures[other]
                        && kinds[at / tiles] == kinds[other / tiles])
                    {
                        string which = (other / tiles) + " and " + (at / tiles);
                        Assert.IsTrue(false, "of " + tiles + " tile " + (at % tiles) + " of statuses " + which);
                    }
                }
            }
        }

        private static void AssertOnly(string tiles, int[] before, int[] after)
        {
            string drawn = string.Empty;
            string ring = string.Empty;
            for (int page = 0; page < before.Length / Panel.TilesOfPage; page++)
            {
                int left = page * Panel.TilesOfPage;
                bool isLeftDrawn = before[left] != after[left];
                drawn += isLeftDrawn ? page.ToString() : string.Empty;
                bool isRightDrawn = before[left + 1] != after[left + 1];
                ring += isRightDrawn && !isLeftDrawn ? RingTiles.Substring(page, 1) : string.Empty;
            }

            drawn += ring;
            Assert.AreEqual(tiles, drawn, "tiles drawn anew");
        }

        private static int[] KeysOf(IScreen screen, DisplayStatus status)
        {
            int[] keys = new int[Panel.TilesOfPage * Tall.Pages];
            Scene scene = Picture.SceneOf(screen, status);
            for (int tile = 0; tile < keys.Length; tile++)
            {
                keys[tile] = Tall.Key(tile, scene, status);
            }

            return keys;
        }

        private static int HashOf(byte[] frame, int tile, bool hasRing)
        {
            int middle = hasRing ? TallCycle.RingLeft : Canvas.Width / 2;
            int page = tile / Panel.TilesOfPage * Canvas.Width;
            bool isLeft = tile % Panel.TilesOfPage == 0;
            int end = page + (isLeft ? middle : Canvas.Width);
            int hash = 0;
            for (int i = page + (isLeft ? 0 : middle); i < end; i++)
            {
                hash = (hash * Factor) + frame[i];
            }

            return hash;
        }
    }
}
