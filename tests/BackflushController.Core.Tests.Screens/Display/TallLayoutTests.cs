using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Where what is to be seen stands on 64 rows.</summary>
    [TestClass]
    public class TallLayoutTests
    {
        private const int TextLeft = 44;
        private const int RingLeft = 80;

        [TestMethod]
        public static void A_programme_has_its_pictogram_its_name_a_dot_for_each_and_when_to_use_it()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.ProgrammeIndex = 2);
            status.Programme = ProgrammeCatalogue.ForPeople(new ControllerSettings())[0];
            Picture picture = Picture.Of(new ReadyScreen(), status)
                .AssertPictogram(0, Pictogram.Detergent)
                .AssertLarge(0, TextLeft, Canvas.Width, "Detergent")
                .AssertLarge(2, TextLeft, Canvas.Width, "backflush")
                .AssertPart(5, 0, Canvas.Width, 0, "Removes coffee oil.")
                .AssertPart(6, 0, Canvas.Width, 0, "1-2 g or one tablet.")
                .AssertHint(7, "next", "start");
            for (int i = 0; i < 6; i++)
            {
                int left = TextLeft + (9 * i);
                picture.AssertPart(4, left, left + 9, left, i == 2 ? "\u25CF" : "\u25CB");
            }

            picture.AssertPart(4, TextLeft + 54, Canvas.Width, 0, string.Empty);
        }

        [TestMethod]
        public static void One_programme_alone_has_no_dot()
        {
            Picture.Of(new ReadyScreen(), Statuses.Idle().With(s => s.ProgrammeCount = 1))
                .AssertPart(4, 40, Canvas.Width, 0, string.Empty).AssertHint(7, string.Empty, "start");
        }

        [TestMethod]
        public static void A_title_of_one_line_stands_in_the_middle_of_two()
        {
            Picture.Of(new FaultScreen(), Faulted(Fault.PumpResting))
                .AssertPart(0, 40, Canvas.Width, 0, string.Empty)
                .AssertLarge(1, TextLeft, Canvas.Width, "Pump hot?")
                .AssertPart(3, 40, Canvas.Width, 0, string.Empty)
                .AssertPart(5, 0, Canvas.Width, 0, "Let it rest 15 minutes.")
                .AssertPart(6, 0, Canvas.Width, 0, "Or is the tank empty?");
        }

        [TestMethod]
        public static void A_fault_has_its_number_under_its_name()
        {
            Picture.Of(new FaultScreen(), Faulted(Fault.NoBlindBasket))
                .AssertPart(7, 11, 100, 11, "back").AssertPart(4, 44, Canvas.Width, 44, "F4");
            Picture.Of(new FaultScreen(), Faulted(Fault.OutputsMixed))
                .AssertPart(7, 11, 100, 11, "back").AssertPart(4, 44, Canvas.Width, 44, "F38");
        }

        [TestMethod]
        public static void A_second_title_stands_under_the_first_and_a_number_under_both()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = DueJob.Gasket);
            status.DueLevel = DueLevel.Overdue;
            status.DueDays = 71;
            Picture.Of(new ReminderScreen(), status)
                .AssertPictogram(0, Pictogram.Gasket)
                .AssertLarge(0, TextLeft, Canvas.Width, "Gasket")
                .AssertLarge(2, TextLeft, Canvas.Width, "overdue")
                .AssertPart(4, 40, Canvas.Width, TextLeft, "71 days")
                .AssertHint(7, "later", "done");
        }

        [TestMethod]
        public static void A_cycle_has_its_ring_at_the_right_and_all_else_left_of_it()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            Picture picture = Picture.Of(new RunScreen(), status)
                .AssertLarge(0, 0, 104, "Filling").AssertLarge(0, 104, Canvas.Width, "3/8")
                .AssertIcon(2, 0, Icon.Fill).AssertLarge(2, 20, 41, "8.0").AssertPart(3, 42, RingLeft, 42, "bar")
                .AssertPart(4, 0, RingLeft, 0, "Water").AssertPart(5, 0, RingLeft, 0, string.Empty)
                .AssertProgress(6, 74, 18).AssertPart(6, 74, RingLeft, 0, string.Empty)
                .AssertPart(7, 0, 10, 0, "\u25CB").AssertPart(7, 11, RingLeft, 11, "stop")
                .AssertDigits(3, 98, 111, 98, "7");
            AssertRing(picture, 18, false);

            status.Proof = Statuses.Proved(9270, 700, 350);
            status.State = RunState.Venting;
            status.SecondsLeft = 10;
            picture = Picture.Of(new RunScreen(), status)
                .AssertIcon(2, 0, Icon.Vent).AssertIcon(4, 0, Icon.Tick)
                .AssertWords(4, 20, RingLeft, "9.2", "bar").AssertWords(5, 20, RingLeft, "0.35", "s")
                .AssertDigits(3, 96, 113, 90, "10");
            AssertRing(picture, 0, true);
        }

        [TestMethod]
        public static void Without_pressure_its_sign_stands_alone()
        {
            Picture.Of(new RunScreen(), Statuses.InCycle(RunState.Filling).With(s => s.PressureKnown = false))
                .AssertIcon(2, 0, Icon.Fill).AssertPart(2, 16, RingLeft, 0, string.Empty)
                .AssertPart(3, 16, RingLeft, 0, string.Empty);
        }

        [TestMethod]
        public static void A_warning_has_the_pressure_in_digits_and_why()
        {
            Picture.Of(new StopScreen(), Venting(90))
                .AssertLargeMiddle(0, "DO NOT OPEN")
                .AssertDigits(2, 0, 68, 26, "9.0").AssertLarge(4, 69, Canvas.Width, "bar")
                .AssertMiddle(6, "Stopping")
                .AssertPart(7, 0, Canvas.Width, TallDanger.Margin, "Venting. Please wait.");
        }

        [TestMethod]
        public static void No_letter_of_a_warning_touches_the_edge_of_the_panel()
        {
            DisplayStatus status = Venting(90).With(s => s.State = RunState.Stopped);
            Picture.Of(new StopScreen(), status)
                .AssertPart(7, 0, 11 + TallDanger.Margin, TallDanger.Margin, "\u25CB")
                .AssertPart(7, 11, Canvas.Width, 11 + TallDanger.Margin, "back");
        }

        [TestMethod]
        public static void A_warning_without_pressure_has_a_hand_that_is_crossed_out_and_why()
        {
            Picture.Of(new StopScreen(), Venting(90).With(s => s.PressureKnown = false))
                .AssertLargeMiddle(0, "DO NOT OPEN").AssertPictogram(2, TallDanger.Margin, Pictogram.HandsOff)
                .AssertPart(7, 0, Canvas.Width, TallDanger.Margin, "Venting. Please wait.");
        }

        [TestMethod]
        public static void What_a_hand_on_a_lever_has_to_do_comes_before_the_pressure()
        {
            DisplayStatus status = Venting(90).With(s => s.IsLever = true);
            Picture.Of(new StopScreen(), status)
                .AssertLargeMiddle(0, "DO NOT OPEN").AssertLargeMiddle(2, "Lever down")
                .AssertLarge(4, 26, 47, "9.0").AssertMiddle(6, "Stopping");
            Picture.Of(new StopScreen(), status.With(s => s.PressureKnown = false))
                .AssertLargeMiddle(2, "Lever down").AssertEmpty(4, 5).AssertMiddle(6, "Stopping");
        }

        /// <summary>On its topmost and its lowest page there is nothing but the ring.</summary>
        private static void AssertRing(Picture picture, int step, bool isDotted)
        {
            Ring ring = new Ring();
            byte[] page = new byte[Ring.Size];
            for (int part = 0; part < Ring.Parts; part += Ring.Parts - 1)
            {
                ring.Paint(page, 0, part, step, isDotted);
                for (int x = 0; x < Ring.Size; x++)
                {
                    picture.AssertColumn(2 + part, RingLeft + x, page[x]);
                }
            }
        }

        private static DisplayStatus Venting(int decibar)
        {
            return Statuses.Idle().With(s => s.State = RunState.StopVenting).With(s => s.PressureDecibar = decibar);
        }

        private static DisplayStatus Faulted(Fault fault)
        {
            return Statuses.Idle().With(s => s.State = RunState.Faulted).With(s => s.Fault = fault);
        }
    }
}
