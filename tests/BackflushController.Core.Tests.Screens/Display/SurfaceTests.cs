using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class SurfaceTests
    {
        private const int Page = 3;

        [TestMethod]
        public static void Pictures_are_drawn_part_by_part_and_none_draws_nothing()
        {
            for (int picture = 0; picture <= (int)Pictogram.PowerCut; picture++)
            {
                Surface surface = new Surface();
                for (int part = 0; part < Pictograms.Pages; part++)
                {
                    surface.Begin(part, 0, Surface.Width);
                    surface.Picture(80, (Pictogram)picture, part);
                    surface.Sign(10, (Icon)(picture % 11), part % 2);
                }

                Picture drawn = new Picture(surface.FrameBytes);
                if (picture > 0)
                {
                    drawn.AssertPictogram(0, 80, (Pictogram)picture);
                }

                if (picture % 11 > 0)
                {
                    drawn.AssertIcon(2, 10, (Icon)(picture % 11));
                }

                drawn.AssertPart(1, 0, 10, 0, string.Empty).AssertPart(1, 26, picture > 0 ? 80 : 128, 0, string.Empty);
            }
        }

        [TestMethod]
        public static void Columns_are_cleared_without_what_is_beside_them()
        {
            Surface surface = Begun();
            surface.Pattern(0xFF, 0xFF);
            surface.Begin(Page, 20, 50);
            new Picture(surface.FrameBytes)
                .AssertColumn(Page, 19, 0xFF).AssertPart(Page, 20, 50, 0, string.Empty).AssertColumn(Page, 50, 0xFF);
        }

        [TestMethod]
        public static void A_pattern_fills_the_page_column_by_column()
        {
            Surface surface = Begun();
            surface.Pattern(0x12, 0xED);

            Picture picture = new Picture(surface.FrameBytes);
            for (int x = 0; x < Surface.Width; x++)
            {
                picture.AssertColumn(Page, x, x % 2 == 0 ? (byte)0x12 : (byte)0xED);
            }

            picture.AssertEmpty(Page - 1);
            picture.AssertEmpty(Page + 1);
        }

        [TestMethod]
        public static void An_upright_bar_grows_from_the_bottom_of_its_page()
        {
            for (int rows = 0; rows <= 8; rows++)
            {
                Surface surface = Begun();
                surface.Column(20, 3, rows);

                Picture picture = new Picture(surface.FrameBytes);
                picture.AssertColumn(Page, 19, 0);
                picture.AssertColumn(Page, 23, 0);
                for (int x = 20; x < 23; x++)
                {
                    Assert.AreEqual(rows, picture.HeightAt(x, Page), "rows in column " + x);
                    picture.AssertColumn(Page, x, (byte)(0xFF00 >> rows));
                }
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(40)]
        [DataRow(73)]
        [DataRow(74)]
        public static void Progress_is_thick_as_far_as_it_has_come(int filled)
        {
            Surface surface = Begun();
            surface.Progress(74, filled);
            new Picture(surface.FrameBytes)
                .AssertProgress(Page, 74, filled).AssertPart(Page, 74, Surface.Width, 0, string.Empty)
                .AssertEmpty(Page + 1);
        }

        private static Surface Begun()
        {
            Surface surface = new Surface();
            surface.Begin(Page, 0, Surface.Width);
            return surface;
        }
    }
}
