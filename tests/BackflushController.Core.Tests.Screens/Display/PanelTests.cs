using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class PanelTests
    {
        private const int MostPieces = 100;

        [TestMethod]
        public static void A_screen_is_shown_by_its_title()
        {
            Shown(new SoakScreen()).AssertTitle("Water");
            Shown(new DoneScreen()).AssertTitle("DONE");
            Shown(new StopScreen()).AssertTitle("STOPPING");
            Shown(new SettingsErrorScreen()).AssertTitle("SETTINGS");
            Shown(new FaultScreen()).AssertTitle("FAULT");
            Shown(new PressureScreen()).AssertTitle("Pressure stays");
            Shown(new ReadyScreen()).AssertLitLeft(0, "BACKFLUSH         1/6");
            Shown(new RunScreen()).AssertLitLeft(0, "Water             1/8");
            Shown(new RinseRequiredScreen()).AssertTitle("DUE");
            Shown(new ReminderScreen()).AssertTitle("DUE");
            Shown(new MessageScreen(TextId.Waiting, TextId.WaitingAdvice, TextId.HintWaiting)).AssertTitle("WAITING");
        }

        [TestMethod]
        public static void A_piece_is_a_page_drawn_or_a_page_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            Assert.IsFalse(panel.Work(0, status), "setting up is all of a tick");

            for (int page = 0; page < Canvas.Pages; page++)
            {
                Assert.IsTrue(panel.Work(0, status), "draws page " + page);
                Assert.AreEqual(page, board.PagesSent, "page " + page + " is drawn only");
                Assert.IsTrue(panel.Work(0, status), "sends page " + page);
                Assert.AreEqual(page + 1, board.PagesSent, "page " + page + " is sent");
            }

            Assert.IsFalse(panel.Work(0, status), "nothing left");
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "pages");
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

            Assert.AreEqual(Canvas.Pages + 1, board.PagesSent, "pages");
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
            for (int i = 0; i < 2 * (Canvas.Pages + 1); i++)
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
            status.Screen = new StopScreen();
            WorkOff(panel, status);

            status.Screen = new DoneScreen();
            WorkOff(panel, status);

            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "pages");
            new Picture(board.Shown).AssertTitle("DONE").AssertEmpty(1);
        }

        [TestMethod]
        public static void What_was_on_a_page_does_not_shine_through()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, Language.English);
            DisplayStatus status = Statuses.Idle();
            status.Screen = new TestPicturePage(Statuses.BookOf(status));
            WorkOff(panel, status);
            new Picture(board.Shown).AssertColumn(1, 0, 0xFF);

            status.Screen = new DoneScreen();
            WorkOff(panel, status);

            new Picture(board.Shown).AssertEmpty(1);
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

            status.Screen = new DoneScreen();
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
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "silent");

            Assert.IsFalse(panel.Work(7 + Panel.RetryMicroseconds, status), "set up");
            WorkOff(panel, 7 + Panel.RetryMicroseconds, status);
            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "all pages");
        }

        private static Picture Shown(IScreen screen)
        {
            PanelBoard board = new PanelBoard();
            WorkOff(new Panel(board, Language.English), Statuses.Idle().With(s => s.Screen = screen));
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
