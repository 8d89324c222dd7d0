using BackflushController.Core.Display;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class PanelTests
    {
        private const int MostPieces = 100;

        [TestMethod]
        public static void Each_screen_has_its_title()
        {
            AssertTitle(ScreenId.Prompt, "YOUR TURN");
            AssertTitle(ScreenId.SafeWait, "WAITING");
            AssertTitle(ScreenId.Soak, "Water");
            AssertTitle(ScreenId.Done, "DONE");
            AssertTitle(ScreenId.Stop, "STOPPING");
            AssertTitle(ScreenId.Due, "DUE");
            AssertTitle(ScreenId.Reminder, "DUE");
            AssertTitle(ScreenId.SettingsError, "SETTINGS");
            AssertTitle(ScreenId.Fault, "FAULT");
            AssertTitle(ScreenId.ReleaseButton, "SERVICE");
            AssertTitle(ScreenId.Heartbeat, "Heartbeat");
            AssertTitle(ScreenId.Button, "Button");
            AssertTitle(ScreenId.Sensor, "Pressure sensor");
            AssertTitle(ScreenId.Work, "Service work");
            AssertTitle(ScreenId.About, "About");
        }

        [TestMethod]
        public static void Screens_that_are_leafed_through_count_in_their_title()
        {
            Shown(ScreenId.Ready).AssertLitLeft(0, "BACKFLUSH         1/6");
            Shown(ScreenId.Run).AssertLitLeft(0, "Water             1/8");
            Shown(ScreenId.Settings).AssertLitLeft(0, "Settings          0/0");
            Shown(ScreenId.Counters).AssertLitLeft(0, "Counters          1/9");
            Shown(ScreenId.LastRuns).AssertLitLeft(0, "Last runs         0/0");
            Shown(ScreenId.Trend).AssertLitLeft(0, "Fill time");
        }

        [TestMethod]
        public static void The_menu_of_the_service_has_a_dark_title()
        {
            Shown(ScreenId.Service).AssertMiddle(0, "SERVICE");
            Shown(ScreenId.TestPicture).AssertColumn(7, 0, 0x55);
        }

        [TestMethod]
        public static void Due_by_detergent_and_due_by_use_are_two_screens()
        {
            Shown(ScreenId.Due).AssertMiddle(7, "Hold: rinse now");
            Shown(ScreenId.Reminder).AssertMiddle(7, "Press:later Hold:done");
        }

        [TestMethod]
        public static void Who_does_not_answer_is_waited_for()
        {
            Picture picture = Shown(ScreenId.SafeWait);
            picture.AssertEmpty(1);
            picture.AssertMiddle(2, "Nobody answered.");
            picture.AssertMiddle(3, "Pump and valve off.");
            picture.AssertEmpty(4, 6);
            picture.AssertMiddle(7, "Press:stop Hold:back");
        }

        [TestMethod]
        public static void A_button_that_is_held_since_power_up_is_to_be_released()
        {
            Picture picture = Shown(ScreenId.ReleaseButton);
            picture.AssertMiddle(2, "BACKFLUSH");
            picture.AssertEmpty(3, 6);
            picture.AssertMiddle(7, "Release the button");
        }

        [TestMethod]
        public static void The_heartbeat_test_says_what_must_happen()
        {
            Picture picture = Shown(ScreenId.Heartbeat);
            picture.AssertMiddle(2, "Stopped. The enable");
            picture.AssertMiddle(3, "relay must click off");
            picture.AssertMiddle(4, "within 2 seconds.");
            picture.AssertMiddle(7, "Press:back Hold:OK");
        }

        [TestMethod]
        public static void A_piece_is_a_page_drawn_or_a_page_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            Assert.IsFalse(panel.Work(0, status), "setting up is all of a tick");

            for (int page = 0; page < Frame.Pages; page++)
            {
                Assert.IsTrue(panel.Work(0, status), "drawn");
                Assert.AreEqual(page, board.PagesSent, "drawn only");
                Assert.IsTrue(panel.Work(0, status), "sent");
                Assert.AreEqual(page + 1, board.PagesSent, "sent");
            }

            Assert.IsFalse(panel.Work(0, status), "nothing left");
            Assert.AreEqual(Frame.Pages, board.PagesSent, "pages");
        }

        [TestMethod]
        public static void Only_the_page_that_changed_is_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            WorkOff(panel, status);

            status.PressureDecibar++;
            WorkOff(panel, status);

            Assert.AreEqual(Frame.Pages + 1, board.PagesSent, "pages");
            new Picture(board.Shown).AssertPart(5, 0, 58, 1, "0.5 bar");
        }

        [TestMethod]
        public static void A_page_that_changes_all_the_time_does_not_keep_the_others_waiting()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            WorkOff(panel, status);

            status.Programme = ProgrammeCatalogue.OpenFlush();
            status.ProgrammeIndex = 1;
            for (int i = 0; i < 2 * (Frame.Pages + 1); i++)
            {
                status.PressureDecibar++;
                panel.Work(0, status);
            }

            new Picture(board.Shown).AssertMiddle(2, "Open flush");
        }

        [TestMethod]
        public static void Another_screen_is_drawn_whole()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            status.Screen = ScreenId.TestPicture;
            WorkOff(panel, status);

            status.Screen = ScreenId.About;
            WorkOff(panel, status);

            Assert.AreEqual(2 * Frame.Pages, board.PagesSent, "pages");
            Picture picture = new Picture(board.Shown);
            picture.AssertTitle("About");
            picture.AssertEmpty(1);
        }

        [TestMethod]
        public static void Another_screen_is_drawn_from_the_top()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            WorkOff(panel, status);
            status.PressureDecibar++;
            panel.Work(0, status);
            panel.Work(0, status);
            Assert.AreEqual(5, board.LastPage, "pressure");

            status.Screen = ScreenId.About;
            panel.Work(0, status);
            panel.Work(0, status);
            Assert.AreEqual(0, board.LastPage, "title");
        }

        [TestMethod]
        public static void It_is_not_set_up_during_a_fill()
        {
            PanelBoard board = new PanelBoard { PanelAnswers = false };
            Panel panel = new Panel(board, Language.English);
            Assert.IsFalse(panel.Work(0, Statuses.InCycle(RunState.Filling)), "nothing to do");
            Assert.AreEqual(0, board.Starts, "not asked");

            Assert.IsFalse(panel.Work(0, Statuses.InCycle(RunState.Venting)), "silent");
            Assert.AreEqual(1, board.Starts, "asked");
        }

        [TestMethod]
        public static void A_panel_that_cannot_be_set_up_is_asked_again_when_the_retry_is_due()
        {
            PanelBoard board = new PanelBoard { PanelAnswers = false };
            Panel panel = new Panel(board, Language.English);
            panel.Work(5, Statuses.Idle());
            panel.Work(5 + Panel.RetryMicroseconds - 1, Statuses.Idle());
            Assert.AreEqual(1, board.Starts, "too early");

            panel.Work(5 + Panel.RetryMicroseconds, Statuses.Idle());
            Assert.AreEqual(2, board.Starts, "in time");
        }

        [TestMethod]
        public static void A_page_that_is_not_taken_begins_it_all_anew()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            WorkOff(panel, status);

            board.PanelAnswers = false;
            status.PressureDecibar++;
            Assert.IsTrue(panel.Work(7, status), "drawn");
            Assert.IsFalse(panel.Work(7, status), "not taken");
            board.PanelAnswers = true;
            Assert.IsFalse(panel.Work(7 + Panel.RetryMicroseconds - 1, status), "too early");
            Assert.AreEqual(Frame.Pages, board.PagesSent, "silent");

            Assert.IsFalse(panel.Work(7 + Panel.RetryMicroseconds, status), "set up");
            WorkOff(panel, 7 + Panel.RetryMicroseconds, status);
            Assert.AreEqual(2 * Frame.Pages, board.PagesSent, "all pages");
        }

        private static void AssertTitle(ScreenId screen, string title)
        {
            Shown(screen).AssertTitle(title);
        }

        private static Picture Shown(ScreenId screen)
        {
            PanelBoard board = new PanelBoard();
            DisplayStatus status = Statuses.Idle();
            status.Screen = screen;
            if (screen == ScreenId.Prompt)
            {
                status.Stage = Stage.Prompt(TextId.InsertBlindBasket);
            }

            WorkOff(new Panel(board, Language.English), status);
            return new Picture(board.Shown);
        }

        private static void WorkOff(Panel panel, DisplayStatus status)
        {
            panel.Work(0, status);
            WorkOff(panel, 0, status);
        }

        private static void WorkOff(Panel panel, long now, DisplayStatus status)
        {
            int pieces = 0;
            while (panel.Work(now, status))
            {
                pieces++;
                Assert.IsTrue(pieces < MostPieces, "no end of it");
            }
        }
    }
}
