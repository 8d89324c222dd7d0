using BackflushController.Core.Board;
using BackflushController.Core.Display;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PanelRestTests
    {
        private const long Second = 1000000;
        private const long Dims = 600 * Second;
        private const long Moves = 60 * Second;

        [TestMethod]
        public static void The_panel_is_dimmed_when_nothing_was_touched_for_ten_minutes()
        {
            PanelRest rest = new PanelRest();
            AssertLook(PanelLook.Normal, rest.Next(0, true, 0), "at power-up");
            AssertLook(PanelLook.Normal, rest.Next(Dims - 1, true, 0), "just before");
            AssertLook(PanelLook.Dimmed, rest.Next(Dims, true, 0), "ten minutes");
        }

        [TestMethod]
        public static void The_dimmed_picture_moves_and_comes_back()
        {
            PanelRest rest = new PanelRest();
            AssertLook(PanelLook.Dimmed, rest.Next(Dims + Moves - 1, true, 0), "first minute");
            AssertLook(PanelLook.DimmedAndMoved, rest.Next(Dims + Moves, true, 0), "second minute");
            AssertLook(PanelLook.Dimmed, rest.Next(Dims + (2 * Moves), true, 0), "third minute");
            long days = 1000 * 86400 * Second;
            AssertLook(PanelLook.DimmedAndMoved, rest.Next(days + Dims + Moves, true, 0), "after years");
        }

        [TestMethod]
        public static void A_touch_makes_it_bright_for_ten_minutes()
        {
            PanelRest rest = new PanelRest();
            AssertLook(PanelLook.Dimmed, rest.Next(Dims + Second, true, 0), "before the touch");
            long touched = Dims + (2 * Second);
            AssertLook(PanelLook.Normal, rest.Next(touched, true, touched), "at the touch");
            AssertLook(PanelLook.Normal, rest.Next(touched + Dims - 1, true, touched), "ten minutes of it");
            AssertLook(PanelLook.Dimmed, rest.Next(touched + Dims, true, touched), "after them");
        }

        [TestMethod]
        public static void A_touch_that_the_panel_hears_of_before_its_time_counts()
        {
            AssertLook(PanelLook.Normal, new PanelRest().Next(Dims, true, Dims + 10000), "actuation time of the tick");
        }

        [TestMethod]
        public static void What_does_not_rest_is_bright_at_once()
        {
            PanelRest rest = new PanelRest();
            AssertLook(PanelLook.Dimmed, rest.Next(Dims, true, 0), "rests");
            AssertLook(PanelLook.Normal, rest.Next(Dims + Second, false, 0), "does not");
            AssertLook(PanelLook.Normal, rest.Next(Dims + (2 * Second), true, 0), "rests again");
            AssertLook(PanelLook.Dimmed, rest.Next((2 * Dims) + Second, true, 0), "for ten minutes");
        }

        private static void AssertLook(PanelLook expected, PanelLook actual, string when)
        {
            Assert.AreEqual((int)expected, (int)actual, when);
        }
    }
}
