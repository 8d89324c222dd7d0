using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Which pages of a screen the panel draws anew when what it shows changes.</summary>
    public static class Redraw
    {
        private const int Factor = 31;

        /// <summary>
        /// Whichever of these follows another, each page that looks different then has another key, so that it is
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
            int count = statuses.Length;
            int[] keys = new int[count * Canvas.Pages];
            int[] pictures = new int[count * Canvas.Pages];
            Canvas canvas = new Canvas(Language.English);
            for (int i = 0; i < count; i++)
            {
                for (int page = 0; page < Canvas.Pages; page++)
                {
                    int at = (i * Canvas.Pages) + page;
                    canvas.Begin(page);
                    screens[i].Paint(page, statuses[i], canvas);
                    pictures[at] = HashOf(canvas.FrameBytes, page);
                    keys[at] = screens[i].Key(page, statuses[i]);
                    Assert.AreNotEqual(Panel.Unpainted, keys[at], "key of page " + page + " of status " + i);
                }
            }

            for (int at = 0; at < keys.Length; at++)
            {
                for (int other = at % Canvas.Pages; other < at; other += Canvas.Pages)
                {
                    if (keys[at] == keys[other])
                    {
                        string statusesOfPage =
                            " of statuses " + (other / Canvas.Pages) + " and " + (at / Canvas.Pages);
                        Assert.AreEqual(pictures[other], pictures[at], "page " + (at % Canvas.Pages) + statusesOfPage);
                    }
                }
            }
        }

        /// <summary>
        /// When one of these follows the other, these pages are drawn anew and no others; each digit is a page.
        /// </summary>
        public static void AssertOnly(string pages, IScreen screen, DisplayStatus before, DisplayStatus after)
        {
            AssertOnly(pages, screen, before, screen, after);
        }

        /// <summary>The same of a status that changes.</summary>
        public static void AssertOnly(string pages, IScreen screen, DisplayStatus status, Statuses.Change change)
        {
            int[] before = KeysOf(screen, status);
            change(status);
            AssertOnly(pages, before, KeysOf(screen, status));
        }

        /// <summary>The same of a screen in two states.</summary>
        public static void AssertOnly(
            string pages, IScreen screenBefore, DisplayStatus before, IScreen screenAfter, DisplayStatus after)
        {
            AssertOnly(pages, KeysOf(screenBefore, before), KeysOf(screenAfter, after));
        }

        private static void AssertOnly(string pages, int[] before, int[] after)
        {
            string drawn = string.Empty;
            for (int page = 0; page < Canvas.Pages; page++)
            {
                drawn += before[page] == after[page] ? string.Empty : page.ToString();
            }

            Assert.AreEqual(pages, drawn, "pages drawn anew");
        }

        private static int[] KeysOf(IScreen screen, DisplayStatus status)
        {
            int[] keys = new int[Canvas.Pages];
            for (int page = 0; page < keys.Length; page++)
            {
                keys[page] = screen.Key(page, status);
            }

            return keys;
        }

        private static int HashOf(byte[] frame, int page)
        {
            int hash = 0;
            int end = (page + 1) * Canvas.Width;
            for (int i = page * Canvas.Width; i < end; i++)
            {
                hash = (hash * Factor) + frame[i];
            }

            return hash;
        }
    }
}
